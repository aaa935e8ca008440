import { inspect } from 'node:util';

/**
 * Waits until a condition gives something truthy, and returns that.
 * @param options.timeout milliseconds, 10000 if not given: a passing test never waits it out
 * @throws Error that shows the last value, or the last error, when the time is over
 */
export async function until<Value>(
  condition: () => Value | Promise<Value>,
  { timeout = 10_000, what = 'the condition' }: { timeout?: number; what?: string } = {},
): Promise<Exclude<Value, false | null | undefined | 0 | ''>> {
  const end = performance.now() + timeout;
  for (;;) {
    let last: unknown;
    try {
      const value = await condition();
      if (isTrue(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`${what} did not come true within ${timeout} ms; last: ${inspect(last, { depth: 6 })}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function isTrue<Value>(value: Value): value is Exclude<Value, false | null | undefined | 0 | ''> {
  return Boolean(value);
}
