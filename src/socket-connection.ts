import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from './log.ts';
import { failureOfAny } from './slack/slack-errors.ts';
import { StartError } from './start-error.ts';

const FIRST_WAIT_MS = 500;
/** However long Slack was away: this long after it is back, so are we. */
const LONGEST_WAIT_MS = 30_000;

export interface SocketConnection {
  /** Connects; throws `StartError` if Slack does not accept the token. */
  open(): Promise<void>;
  /** Opens no further connection. */
  close(): void;
}

/**
 * Keeps one Socket Mode connection open. Slack ends each after some hours; the next one is opened at once, since
 * Slack delivers no click again that it could not deliver. (The client's own reconnection waits five seconds first,
 * ever longer when Slack is away, and ends the process when Slack refuses.)
 */
export function keepConnected(
  client: SocketModeReceiver['client'],
  log: Logger,
  onChange: (connected: boolean) => void,
): SocketConnection {
  const closing = new AbortController();

  /** Tries until there is a connection, or until it is closed. */
  async function connect({ first }: { first: boolean }): Promise<void> {
    for (let pause = FIRST_WAIT_MS; !closing.signal.aborted; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      try {
        await client.start();
        onChange(true);
        client.once('disconnected', reconnect);
        return log.info('Connected to Slack');
      } catch (error) {
        const failure = failureOfAny(error);
        if (failure.kind !== 'refused') {
          log.warn({ failure }, 'No connection to Slack; trying again');
        } else if (first) {
          throw new StartError(
            `SLACK_APP_TOKEN: Slack does not accept it for Socket Mode (${failure.error})`,
          );
        } else {
          log.error({ failure }, 'Slack refuses to connect: is SLACK_APP_TOKEN valid, and Socket Mode on?');
        }
        const atLeast = failure.kind === 'rateLimited' ? failure.retryAfterMs : 0;
        await wait(Math.max(pause, atLeast), undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  function reconnect(): void {
    onChange(false);
    if (closing.signal.aborted) return;
    log.info('The connection to Slack has ended; opening the next');
    void connect({ first: false });
  }

  return { open: () => connect({ first: true }), close: () => closing.abort() };
}
