import { type Clock, wait } from '../clock.ts';
import type { Arguments } from './world.ts';

/** What Slack answers over HTTP. */
export interface SlackAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Only half of the body comes, and then the connection breaks, or nothing more. */
  readonly half?: 'breaks' | 'stalls';
}

type Trouble =
  /** HTTP 429. */
  | { readonly do: 'rateLimited' /** Seconds; 1 if not given. */; readonly retryAfter?: number }
  /** HTTP 500, nothing stored. */
  | { readonly do: 'error500' }
  /** Nothing stored, no answer ever. */
  | { readonly do: 'timeout' }
  /** Nothing stored, the connection breaks. */
  | { readonly do: 'dropBefore' }
  /** Stored, then the connection breaks. */
  | { readonly do: 'dropAfter' }
  /** Stored, no answer ever. */
  | { readonly do: 'hangAfter' }
  /** Stored; in the middle of the answer the connection breaks. */
  | { readonly do: 'cutAnswer' }
  /** Stored; in the middle of the answer nothing more comes, ever. */
  | { readonly do: 'stall' }
  /** Stored and answered as usual, later. */
  | { readonly do: 'delay'; readonly ms: number }
  /** `ok: false`, nothing stored. */
  | { readonly do: 'slackError'; readonly error: string };

/** Trouble for the calls it matches. */
export type Fault = Trouble & {
  /** A method's name, or `response_url`; any if not given. */
  readonly method?: string | RegExp;
  /** For how many calls; 1 if not given. */
  readonly times?: number;
  readonly when?: (args: Arguments) => boolean;
};

/** A call broken off without an answer, as `fetch` reports it. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
    });
  }
}

const never = () => new Promise<never>(() => {});

/** The faults that wait for their call. */
export function createFaults() {
  let waiting: { fault: Fault; left: number }[] = [];

  return {
    add(fault: Fault) {
      waiting.push({ fault, left: fault.times ?? 1 });
    },

    clear() {
      waiting = [];
    },

    /** The oldest fault for this call, used up by one. */
    take(method: string, args: Arguments): Fault | undefined {
      const found = waiting.find(
        ({ fault, left }) => left > 0 && matches(fault.method, method) && (fault.when?.(args) ?? true),
      );
      if (found !== undefined) found.left -= 1;
      return found?.fault;
    },
  };
}

/**
 * Runs a call under a fault.
 * @throws ConnectionDropped for `dropBefore` and `dropAfter`; does not settle for `timeout` and `hangAfter`
 */
export async function suffer(
  fault: Fault | undefined,
  run: () => SlackAnswer,
  clock: Clock,
): Promise<SlackAnswer> {
  switch (fault?.do) {
    case undefined:
      return run();
    case 'rateLimited':
      return rateLimited(fault.retryAfter ?? 1);
    case 'error500':
      return { status: 500, headers: {}, body: { ok: false, error: 'internal_error' } };
    case 'slackError':
      return { status: 200, headers: {}, body: { ok: false, error: fault.error } };
    case 'timeout':
      return never();
    case 'dropBefore':
      throw new ConnectionDropped();
    case 'dropAfter':
      run();
      throw new ConnectionDropped();
    case 'hangAfter':
      run();
      return never();
    case 'cutAnswer':
      return { ...run(), half: 'breaks' };
    case 'stall':
      return { ...run(), half: 'stalls' };
    case 'delay':
      await wait(clock, fault.ms);
      return run();
  }
}

/** Slack's answer to a call that comes too soon. */
export function rateLimited(seconds: number): SlackAnswer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

/** Whether the answer comes later, or never. */
export function keepsWaiting(fault: Fault | undefined): boolean {
  return fault?.do === 'delay' || fault?.do === 'timeout' || fault?.do === 'hangAfter';
}

function matches(wanted: string | RegExp | undefined, method: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === method : wanted.test(method);
}
