/**
 * Puts the unchanged parts of what was there before into `next`, so that they stay the same objects and React
 * draws only what has changed. Tells whether all of it is unchanged. Both come from JSON.
 */
export function reuse(before: unknown, next: unknown): boolean {
  if (Object.is(before, next)) return true;
  if (Array.isArray(before) && Array.isArray(next)) {
    let same = before.length === next.length;
    for (const index of next.keys()) {
      if (reuse(before[index], next[index])) next[index] = before[index];
      else same = false;
    }
    return same;
  }
  if (!isRecord(before) || !isRecord(next)) return false;
  let same = Object.keys(before).length === Object.keys(next).length;
  for (const key of Object.keys(next)) {
    if (reuse(before[key], next[key])) next[key] = before[key];
    else same = false;
  }
  return same;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
