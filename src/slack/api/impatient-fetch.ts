import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from '../../clock.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** A `fetch` that gives up after so many milliseconds, the time to read the answer's body included. */
export function impatientFetch(slackFetch: Fetch = fetch, ms: number, clock: Clock): Fetch {
  return (url, init) => {
    const late = new AbortController();
    clock.setTimeout(() => late.abort(), ms);
    return slackFetch(url, { ...init, signal: late.signal });
  };
}
