import { LRUCache } from 'lru-cache';
import { realWords } from './real-words.ts';

/** Shorter words are too easily one letter away from another. */
const SHORTEST = 5;
const LONGEST = 20;
const MOST_REMEMBERED = 20_000;

/** Finds the word that was meant: one slip in a word of five letters or more, two in one of nine or more. */
export function createSpelling(vocabulary: ReadonlySet<string>): (word: string) => string {
  const byShorter = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{Ll}+$/u.test(word)) continue;
    for (const shorter of shortened(word, slips(word))) {
      const words = byShorter.get(shorter);
      if (words) words.push(word);
      else byShorter.set(shorter, [word]);
    }
  }
  const remembered = new LRUCache<string, string>({ max: MOST_REMEMBERED });

  return (word) => {
    if (vocabulary.has(word) || realWords.has(word)) return word;
    if (word.length < SHORTEST - 1 || word.length > LONGEST || !/^\p{Ll}+$/u.test(word)) return word;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const meant = nearest(word, byShorter) ?? word;
    remembered.set(word, meant);
    return meant;
  };
}

function slips(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

function nearest(word: string, byShorter: ReadonlyMap<string, readonly string[]>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const shorter of shortened(word, slips(word))) {
    for (const candidate of byShorter.get(shorter) ?? []) {
      if (candidate[0] !== word[0]) continue;
      const distance = distanceOf(word, candidate);
      if (distance <= slips(candidate) && (best === undefined || distance < best.distance)) {
        best = { word: candidate, distance };
      }
    }
  }
  return best?.word;
}

/** The word, and the word with letters left out. */
function shortened(word: string, most: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let round = 0; round < most; round += 1) {
    last = last.flatMap((from) =>
      Array.from({ length: from.length }, (_, at) => from.slice(0, at) + from.slice(at + 1)),
    );
    for (const shorter of last) all.add(shorter);
  }
  return all;
}

/** Letters left out, added, replaced, or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
