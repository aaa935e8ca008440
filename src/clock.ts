import { PhotoHelpError } from './errors.ts';

/** What `setTimeout` of a clock gives, for its `clearTimeout`. */
export type Timer = NodeJS.Timeout | number;

/**
 * Time, and what is done later. The app takes both from here and nowhere else, so that its caller can move both:
 * tests, and a playground in which a week passes at a click.
 */
export interface Clock {
  /** Epoch milliseconds. It may be set back, as a machine's clock is. */
  now(): number;
  /** Milliseconds since some moment; never set back. For how long something takes. */
  elapsed(): number;
  setTimeout(run: () => void, ms: number): Timer;
  clearTimeout(timer: Timer | undefined): void;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: Date.now,
  elapsed: () => performance.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};

/** Waits so many milliseconds, or until the signal says that no one is waiting any more. */
export function wait(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = clock.setTimeout(done, ms);
    function done() {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}

/** Nothing came within the time that there was. */
export class LateError extends PhotoHelpError {
  override readonly name = 'LateError';
}

/** What a promise gives, if it does so within so many milliseconds. Throws `LateError` when it does not. */
export async function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T> {
  let timer: Timer | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = clock.setTimeout(() => reject(new LateError(`Nothing came within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clock.clearTimeout(timer));
}
