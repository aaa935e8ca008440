import type { Arguments } from './world.ts';

/** Slack's limits on calls, https://docs.slack.dev/apis/web-api/rate-limits. */
export interface RateLimits {
  /** `chat.postMessage`, for each channel. */
  readonly post?: { readonly perSecond: number; readonly burst: number };
  /** `chat.update`, for the workspace. */
  readonly update?: { readonly perMinute: number };
}

/** As Slack documents them; the size of the "short bursts" it allows is our guess. */
export const slackRateLimits: RateLimits = {
  post: { perSecond: 1, burst: 5 },
  update: { perMinute: 50 },
};

const MINUTE = 60_000;

/** Counts calls; says how many seconds to wait when there are too many. */
export function createRateLimiter(now: () => number) {
  const posts = new Map<string, { tokens: number; at: number }>();
  let updates: number[] = [];

  function post(channel: string, { perSecond, burst }: { perSecond: number; burst: number }) {
    const before = posts.get(channel) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, before.tokens + ((now() - before.at) / 1_000) * perSecond);
    if (tokens < 1) return Math.ceil((1 - tokens) / perSecond);
    posts.set(channel, { tokens: tokens - 1, at: now() });
    return undefined;
  }

  function update({ perMinute }: { perMinute: number }) {
    updates = updates.filter((at) => now() - at < MINUTE);
    const oldest = updates[0];
    if (oldest !== undefined && updates.length >= perMinute) {
      return Math.ceil((oldest + MINUTE - now()) / 1_000);
    }
    updates.push(now());
    return undefined;
  }

  /** Seconds to wait, or undefined when the call may go on. */
  return function secondsToWait(limits: RateLimits, method: string, args: Arguments): number | undefined {
    if (method === 'chat.postMessage' && limits.post) return post(String(args.channel), limits.post);
    if (method === 'chat.update' && limits.update) return update(limits.update);
    return undefined;
  };
}
