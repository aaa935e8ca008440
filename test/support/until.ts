import { inspect } from 'node:util';
import { clock } from './moved-clock.ts';

/** How many apps run on the clock that tests move. */
let onMovedClock = 0;

/** While an app runs on the moved clock, waiting lets its time pass. */
export function waitingMovesTime(): () => void {
  onMovedClock += 1;
  return () => {
    onMovedClock -= 1;
  };
}

/**
 * Waits until a condition gives something truthy, and returns that.
 * @param options.timeout milliseconds of real time, 45000 if not given: a passing test never waits it out, however busy the machine is
 * @param options.every milliseconds between two looks in real time, 20 if not given; more where looking costs much
 * @throws Error that shows the last value, or the last error, when the time is over
 */
export async function until<Value>(
  condition: () => Value | Promise<Value>,
  {
    timeout = 45_000,
    every = 20,
    what = 'the condition',
  }: { timeout?: number; every?: number; what?: string } = {},
): Promise<Exclude<Value, false | null | undefined | 0 | ''>> {
  const end = performance.now() + timeout;
  let last: unknown;
  let found: { readonly value: Exclude<Value, false | null | undefined | 0 | ''> } | undefined;

  async function look(): Promise<boolean> {
    try {
      const value = await condition();
      if (isTrue(value)) {
        found = { value };
        return true;
      }
      last = value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end)
      throw new Error(`${what} did not come true within ${timeout} ms; last: ${inspect(last, { depth: 6 })}`);
    return false;
  }

  if (!(await look())) {
    if (onMovedClock > 0) await clock.until(look);
    else while (!(await look())) await new Promise((resolve) => setTimeout(resolve, every));
  }
  if (found === undefined) throw new Error('It came true without a value');
  return found.value;
}

/** What a promise gives, while waiting for it lets the time of the apps pass. */
export async function moving<Value>(promise: Promise<Value>): Promise<Value> {
  let isSettled = false;
  const settled = () => {
    isSettled = true;
    clock.busy();
  };
  promise.then(settled, settled);
  if (onMovedClock > 0) await clock.until(async () => isSettled);
  return promise;
}

function isTrue<Value>(value: Value): value is Exclude<Value, false | null | undefined | 0 | ''> {
  return Boolean(value);
}
