/** A message's `ts` as a number: floating point is too coarse to tell two messages of one millisecond apart. */
export function micros(ts: string): bigint {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return BigInt(seconds + fraction.padEnd(6, '0'));
}

/** Hands out `ts` values that only ever grow, however fast they are asked for. */
export function createTimestamps(now: () => number): () => string {
  const next = createSerials(now);
  return () => {
    const serial = next();
    return `${serial / 1_000_000n}.${(serial % 1_000_000n).toString().padStart(6, '0')}`;
  };
}

/**
 * Hands out numbers that only ever grow, from the time in microseconds on. Slack's ids never come again: an app that
 * remembers those of a workspace before this one must not meet them here.
 */
export function createSerials(now: () => number): () => bigint {
  let last = 0n;
  return () => {
    const wanted = BigInt(Math.floor(now())) * 1_000n;
    last = wanted > last ? wanted : last + 1n;
    return last;
  };
}
