import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Once an answer has begun, its body has come within this time, or will not come. */
const REST_WITHIN_MS = 1_500;

/** Slack redirects no call: something else answers at the address. What was sent was not done, and is sent nowhere else. */
export class RedirectedError extends PhotoHelpError {
  override readonly name = 'RedirectedError';

  constructor() {
    super('The answer is a redirect to another address.');
  }
}

/**
 * A `fetch` that gives up after so many milliseconds, the time to read the answer's body included, and follows no
 * redirect: it throws `RedirectedError`.
 */
export function impatientFetch(slackFetch: Fetch = fetch, ms: number, clock: Clock): Fetch {
  return async (url, init) => {
    const late = new AbortController();
    clock.setTimeout(() => late.abort(), ms);
    const response = await slackFetch(url, { ...init, signal: late.signal, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      late.abort();
      throw new RedirectedError();
    }
    // Slack sends its answers in one piece.
    clock.setTimeout(() => late.abort(), REST_WITHIN_MS);
    return response;
  };
}
