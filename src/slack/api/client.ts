import {
  type WebAPICallResult,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../telemetry/log.ts';
import { boltLog } from './bolt-log.ts';
import { failureOfAny, type SlackFailure } from './failures.ts';
import { impatientFetch } from './impatient-fetch.ts';
import type { RatedCall, RateLimiter } from './rate-limiter.ts';

/** After this long without an answer from Slack, a call counts as unanswered. */
const CALL_TIMEOUT_MS = 4_000;

/** How often it is said that a scope is missing. */
const TELL_AGAIN_MS = 60 * 60_000;

/** A call not made, because it would have gone over Slack's rate limit. It is handled everywhere as Slack's 429. */
export class HeldBackError extends WebAPIRateLimitedError {
  override readonly name = 'HeldBackError';
}

/** How a call went; `held` was not made. */
type CallResult = 'ok' | 'held' | SlackFailure['kind'];

export interface ClientParts {
  readonly installation: string;
  readonly token: string;
  readonly limiter: RateLimiter;
  readonly log: Logger;
  readonly clock: Clock;
  readonly onCall: (method: string, result: CallResult) => void;
  /** Where Slack is. */
  readonly slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>;
}

/**
 * A client that makes each call once and within Slack’s rate limits: the reconciler decides what to repeat,
 * and knows what may not be.
 */
export class SlackClient extends WebClient {
  readonly #parts: ClientParts;
  /** By method and scope: until when it is not told again. */
  readonly #told = new Map<string, number>();
  /** How many milliseconds Slack's clock is ahead of ours, by its last answer; nothing before the first one. */
  slackAhead: number | undefined;

  constructor(parts: ClientParts) {
    const call = impatientFetch(parts.slack.fetch, CALL_TIMEOUT_MS, parts.clock);
    super(parts.token, {
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      // A hundred calls that hang would keep all others waiting in the client's own queue.
      maxRequestConcurrency: Number.POSITIVE_INFINITY,
      logger: boltLog(parts.log),
      ...parts.slack,
      fetch: async (url, init) => {
        const response = await call(url, init);
        const date = Date.parse(response.headers.get('date') ?? '');
        this.slackAhead = Number.isNaN(date) ? undefined : date - parts.clock.now();
        return response;
      },
    });
    this.#parts = parts;
  }

  /** The milliseconds to wait before a call for which the rate limits have no room now. */
  waitBefore(method: string, options: Record<string, unknown>): number | undefined {
    const { limiter, installation } = this.#parts;
    return limiter.wait(ratedCallOf(installation, method, options));
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const { limiter, installation, onCall, log, clock } = this.#parts;
    const call = ratedCallOf(installation, method, options);
    const wait = limiter.take(call);
    if (wait !== undefined) {
      onCall(method, 'held');
      throw new HeldBackError(wait / 1_000);
    }
    let result: CallResult = 'ok';
    const begun = clock.elapsed();
    try {
      return await super.apiCall(method, asSent(options));
    } catch (error) {
      const failure = failureOfAny(error);
      result = failure.kind;
      this.#tellMissingScope(method, error);
      if (failure.kind === 'rateLimited') limiter.pause(call, failure.retryAfterMs);
      // An answer that breaks off or stalls in its body comes as a bare TypeError or DOMException.
      throw failure.kind === 'unclear' && error instanceof Error ? new WebAPIRequestError(error) : error;
    } finally {
      onCall(method, result);
      log.debug({ method, result, ms: Math.round(clock.elapsed() - begun) }, 'Called Slack');
    }
  }

  /** Slack says which scope a call lacks: that is what whoever runs the app has to know, once in a while. */
  #tellMissingScope(method: string, error: unknown): void {
    const needed = missingScope.safeParse(error).data?.data.needed;
    if (needed === undefined) return;
    const { log, clock, installation } = this.#parts;
    const what = `${method} ${needed}`;
    if ((this.#told.get(what) ?? 0) > clock.elapsed()) return;
    this.#told.set(what, clock.elapsed() + TELL_AGAIN_MS);
    log.error(
      { ...(installation && { installation }), method, scope: needed },
      'The app was installed without a scope that it needs: install it again with the present manifest',
    );
  }
}

const missingScope = z.object({
  data: z.object({ error: z.literal('missing_scope'), needed: z.string().regex(/^[a-z_.:,]+$/) }),
});

const cardSchema = z.object({ event_payload: z.object({ triage: z.string(), card: z.string() }) });

function cardOf(metadata: unknown): string[] {
  const card = cardSchema.safeParse(metadata).data?.event_payload;
  return card === undefined ? [] : [card.triage, card.card];
}

/** What a call with these arguments counts as. */
function ratedCallOf(
  installation: string,
  method: string,
  { channel: named, channel_id, ts, thread_ts, user, users, user_id, metadata }: Record<string, unknown>,
): RatedCall {
  // What is about sessions names channels otherwise.
  const channel = named ?? channel_id;
  // A posted message is known by its ts, one still to be posted by its card, a session by its thread.
  const other = named === undefined ? [channel, thread_ts, user, users, user_id] : [channel, user, users];
  const parts = ts === undefined ? [...other, ...cardOf(metadata)] : [channel, ts];
  return {
    installation,
    method,
    ...(typeof channel === 'string' && { channel }),
    what: parts.filter((part) => typeof part === 'string').join(':'),
  };
}

/**
 * Objects as the JSON that Slack is sent for them anyway. Given whole blocks, the client copies them piece by piece
 * for a debug line that no one reads, which costs more than sending them.
 */
function asSent(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  );
}
