import type { SocketModeReceiverOptions } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { ProxyConfig } from '../../config/config.ts';

/** The way out to Slack. */
export interface WayOut {
  /** For Slack's API and its response URLs. */
  readonly fetch: NonNullable<WebClientOptions['fetch']>;
  /** For the WebSocket of Socket Mode, whose client calls with no `fetch`. */
  readonly dispatcher: NonNullable<SocketModeReceiverOptions['dispatcher']>;
}

/**
 * The way through an outgoing proxy, by CONNECT for every address, as a WebSocket needs it. Node's own `fetch` and the
 * Socket Mode client take no proxy from the environment.
 */
export async function throughProxy({ https, http, except }: ProxyConfig): Promise<WayOut> {
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  // What is given here, even if empty, is not looked up in the environment.
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy: https, httpProxy: http, noProxy: except });
  return {
    dispatcher,
    async fetch(url, { body, ...init } = {}) {
      if (body instanceof FormData) throw new TypeError('No files are sent.');
      return fetch(url, { ...init, ...(body !== undefined && { body }), dispatcher });
    },
  };
}
