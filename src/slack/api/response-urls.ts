import type { WebClientOptions } from '@slack/web-api';
import { PhotoHelpError } from '../../errors.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** An address that a request gave for its answer is none of Slack's. The address itself is told to nobody. */
class ForeignAddressError extends PhotoHelpError {
  override readonly name = 'ForeignAddressError';

  constructor() {
    super('A response URL is not Slack’s.');
  }
}

const SLACK_HOST = /(?:^|\.)slack(?:-gov)?\.com$/;

/**
 * A `fetch` for response URLs, which come with requests: it calls Slack's own hosts by https, and the host of another
 * Slack-compatible API where one is set; for any other address it throws `ForeignAddressError`.
 */
export function onlyToSlack(slackFetch: Fetch, slackApiUrl: string | undefined): Fetch {
  const ours = slackApiUrl === undefined ? undefined : new URL(slackApiUrl).origin;
  return async (url, init) => {
    const address = URL.parse(String(url));
    const isSlack =
      address?.protocol === 'https:' && address.port === '' && SLACK_HOST.test(address.hostname);
    if (address === null || !(isSlack || address.origin === ours)) throw new ForeignAddressError();
    return slackFetch(url, init);
  };
}
