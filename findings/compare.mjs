import { inspect, isDeepStrictEqual } from 'node:util';

const show = (value) =>
  typeof value === 'string' ? value : inspect(value, { depth: 5, breakLength: Infinity });

/** Prints a good guess beside what is seen. When that is no longer what was recorded, the script fails. */
export function compare(what, { guess, recorded, seen }) {
  const same = isDeepStrictEqual(seen, recorded);
  process.stdout.write(`${what}\n  guess: ${show(guess)}\n  seen:  ${show(seen)}\n`);
  if (same) return;
  process.stdout.write(`  CHANGED, it was: ${show(recorded)}\n`);
  process.exitCode = 1;
}

/** What is thrown, or what comes instead. */
export async function outcome(work) {
  try {
    return { gave: await work() };
  } catch (error) {
    return { threw: error };
  }
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
