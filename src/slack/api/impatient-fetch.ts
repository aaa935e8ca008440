import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from '../../clock.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Once an answer has begun, its body has come within this time, or will not come. */
const REST_WITHIN_MS = 1_500;

/** A `fetch` that gives up after so many milliseconds, the time to read the answer's body included. */
export function impatientFetch(slackFetch: Fetch = fetch, ms: number, clock: Clock): Fetch {
  return async (url, init) => {
    const late = new AbortController();
    clock.setTimeout(() => late.abort(), ms);
    const response = await slackFetch(url, { ...init, signal: late.signal });
    // Slack sends its answers in one piece.
    clock.setTimeout(() => late.abort(), REST_WITHIN_MS);
    return response;
  };
}
