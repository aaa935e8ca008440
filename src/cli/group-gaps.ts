import type { Gap } from '../store/store.ts';

/** From this share of common words on, two texts are taken to be about the same. */
const ALIKE = 0.4;
/** Words shorter than this say little about what a text is about. */
const SHORTEST = 4;

/** Gaps that are about the same, by the words they share; the largest group first. */
export function groupGaps(gaps: readonly Gap[]): Gap[][] {
  const groups: { words: Set<string>; gaps: Gap[] }[] = [];
  for (const gap of gaps) {
    const words = wordsOf(gap.text);
    const group = groups.find((candidate) => likeness(candidate.words, words) >= ALIKE);
    if (group) group.gaps.push(gap);
    else groups.push({ words, gaps: [gap] });
  }
  return groups.map((group) => group.gaps).sort((a, b) => b.length - a.length);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= SHORTEST),
  );
}

/** The share of common words in all words of both; texts without words are alike. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 1;
  return [...a].filter((word) => b.has(word)).length / all.size;
}
