import type { Clock } from '../../clock.ts';

/**
 * How often a method may be called: a short burst, and then at a rate. Slack counts by the minute, so burst and a
 * minute's calls together stay within its limit. https://docs.slack.dev/apis/web-api/rate-limits
 */
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** "Approximately one message per second per channel", with short bursts. */
const POST: Allowance = { burst: 4, perSecond: 1 };
/** Tier 2: 20 calls a minute. */
const TIER_2: Allowance = { burst: 8, perSecond: 12 / 60 };
/** Tier 3: 50 calls a minute. `chat.update` is one of these. */
const TIER_3: Allowance = { burst: 20, perSecond: 29 / 60 };
/** Tier 4: 100 calls a minute. */
const TIER_4: Allowance = { burst: 40, perSecond: 60 / 60 };

const tiers: Readonly<Record<string, Allowance>> = {
  'agents.sessions.rename': TIER_3,
  'agents.sessions.setStatus': TIER_3,
  'assistant.threads.setSuggestedPrompts': TIER_4,
  'chat.delete': TIER_3,
  'chat.postEphemeral': TIER_4,
  'chat.update': TIER_3,
  'conversations.history': TIER_3,
  'conversations.info': TIER_3,
  'conversations.join': TIER_3,
  'conversations.open': TIER_3,
  'conversations.replies': TIER_3,
  'reactions.add': TIER_3,
  'users.info': TIER_4,
  'views.open': TIER_4,
  'views.publish': TIER_4,
  'views.update': TIER_4,
};

/** A caller that was told when to come back, and does not, loses its place after this time. */
const PLACE_KEPT_MS = 3_000;
const SWEEP_EVERY_MS = 30_000;
/** Callers beyond this number are told when to come back, but keep no place. */
const MOST_PLACES = 2_000;

interface Bucket {
  readonly allowance: Allowance;
  tokens: number;
  filledAt: number;
  /** Slack itself has asked for a pause. */
  pausedUntil: number;
  /** The calls told to come back: a new one does not overtake them, but by turns with those about other channels. */
  readonly places: Map<string, { readonly at: number; readonly channel: string }>;
}

/** What a call is about, as far as Slack's limits tell calls apart. */
export interface RatedCall {
  readonly installation: string;
  readonly method: string;
  /** Only posts are counted for each channel; of the other calls, each channel's have their turn. */
  readonly channel?: string | undefined;
  /** Identifies the message: called for again, it keeps the place it was given. */
  readonly what: string;
}

/** Keeps the calls of this process within Slack’s rate limits, before Slack has to say 429. */
export interface RateLimiter {
  /** Counts a call, or gives the milliseconds after which there is room for it. */
  take(call: RatedCall): number | undefined;
  /** The milliseconds to wait before a call, without taking it. */
  wait(call: RatedCall): number | undefined;
  /** Slack has asked for no such call for a while. */
  pause(call: RatedCall, milliseconds: number): void;
  /** How many buckets are kept in memory. */
  size(): number;
}

/**
 * Rate limits by installation and method, and for posts by channel. They are this process's own: each replica
 * is told its share of Slack's limits, and Slack's 429 puts off what is still too much. Where the limits are not
 * Slack's own but unknown, only the pauses that are asked for are kept.
 */
export function createRateLimiter({
  clock,
  share,
  unknown = false,
}: {
  clock: Clock;
  share: number;
  unknown?: boolean;
}): RateLimiter {
  const now = clock.elapsed;
  const buckets = new Map<string, Bucket>();
  let sweptAt = now();

  function bucketOf({ installation, method, channel = '' }: RatedCall): Bucket {
    const post = method === 'chat.postMessage';
    const key = `${installation}:${method}${post ? `:${channel}` : ''}`;
    let bucket = buckets.get(key);
    if (bucket === undefined) {
      const { burst, perSecond } = post ? POST : (tiers[method] ?? TIER_2);
      const allowance = { burst: Math.max(1, burst * share), perSecond: perSecond * share };
      bucket = {
        allowance,
        tokens: allowance.burst,
        filledAt: now(),
        pausedUntil: 0,
        places: new Map(),
      };
      buckets.set(key, bucket);
    }
    refill(bucket);
    return bucket;
  }

  function refill(bucket: Bucket): void {
    const { burst, perSecond } = bucket.allowance;
    const passed = now() - bucket.filledAt;
    bucket.tokens = Math.min(burst, bucket.tokens + (passed / 1_000) * perSecond);
    bucket.filledAt = now();
    for (const [what, { at }] of bucket.places) if (at + PLACE_KEPT_MS < now()) bucket.places.delete(what);
  }

  /** A bucket not used for long is full again: forgetting it changes nothing. */
  function sweep(): void {
    if (now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now();
    for (const [key, bucket] of buckets) {
      refill(bucket);
      const full = bucket.tokens >= bucket.allowance.burst;
      if (full && bucket.places.size === 0 && bucket.pausedUntil <= now()) buckets.delete(key);
    }
  }

  function pauseOf(bucket: Bucket): number | undefined {
    const paused = bucket.pausedUntil - now();
    return paused > 0 ? paused : undefined;
  }

  /** How many calls are before this one: each other channel has no more of them than its own, and one. */
  function aheadOf(bucket: Bucket, what: string, channel: string): number {
    const own = bucket.places.get(what);
    const before = new Map<string, number>();
    for (const [other, place] of bucket.places)
      if (other !== what && (own === undefined || place.at < own.at))
        before.set(place.channel, (before.get(place.channel) ?? 0) + 1);
    const ofOwn = before.get(channel) ?? 0;
    before.delete(channel);
    return [...before.values()].reduce((sum, count) => sum + Math.min(count, ofOwn + 1), ofOwn);
  }

  function waitFor(bucket: Bucket, { what, channel = '' }: RatedCall): number | undefined {
    const own = bucket.places.get(what);
    const ahead = bucket.places.size === 0 ? 0 : aheadOf(bucket, what, channel);
    const paused = bucket.pausedUntil - now();
    const missing = ahead + 1 - bucket.tokens;
    if (missing <= 0 && paused <= 0) return undefined;
    const wait = Math.max(paused, (missing / bucket.allowance.perSecond) * 1_000, 1);
    if (own === undefined && bucket.places.size < MOST_PLACES)
      bucket.places.set(what, { at: now() + wait, channel });
    return own === undefined ? wait : Math.max(own.at - now(), wait);
  }

  return {
    take(call) {
      sweep();
      const bucket = bucketOf(call);
      const wait = unknown ? pauseOf(bucket) : waitFor(bucket, call);
      if (wait !== undefined) return wait;
      bucket.tokens -= unknown ? 0 : 1;
      bucket.places.delete(call.what);
      return undefined;
    },
    wait(call) {
      const bucket = bucketOf(call);
      return unknown ? pauseOf(bucket) : waitFor(bucket, call);
    },
    pause(call, milliseconds) {
      const bucket = bucketOf(call);
      bucket.pausedUntil = Math.max(bucket.pausedUntil, now() + milliseconds);
    },
    size: () => buckets.size,
  };
}
