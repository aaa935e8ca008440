import type { Knowledge, Sourced } from './fix.ts';

/** After so many days a fix is held against its articles again. */
export const CHECK_AFTER_DAYS = 180;

const DAY_MS = 86_400_000;

/** The fixes and answers that were last held against their articles more than so many days before `now` (epoch milliseconds). */
export function textsToCheck(
  { all, answers }: Knowledge,
  { now, days = CHECK_AFTER_DAYS }: { now: number; days?: number },
): readonly Sourced[] {
  // Symptoms share some.
  const texts = new Map<string, Sourced>([...all, ...answers].map((text) => [text.file, text]));
  return [...texts.values()].filter(({ checked }) => now - Date.parse(checked) > days * DAY_MS);
}
