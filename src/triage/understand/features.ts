import { shorthand } from './language.ts';

/** Where a text was written: what a word means depends on it. */
export type Moment = 'opening' | 'question' | 'fixes' | 'resolved' | 'handedOver';

const WORD = /[\p{L}\p{M}]+(?:'\p{L}+)*|\d+|[?!.,:;]|\p{Extended_Pictographic}/gu;
const SHORT_PIECE = 4;
const LONG_PIECE = 6;
const EDGE_BEFORE = 60;
const EDGE_BEHIND = 62;
const MOST_UNKNOWN = 5;
const MOST_WORDS = 400;

/** The words of a text as the weights know them; marks and emoji are words too. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/<?https?:\S{1,400}/g, ' ')
    .replaceAll(/[^\s@]{1,64}@[^\s@]{1,200}/g, ' ');
  return (plain.match(WORD) ?? []).slice(0, MOST_WORDS).map((word) => shorthand.get(word) ?? word);
}

/** FNV-1a over UTF-16 units; the same everywhere. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Two numbers as one. */
export function joined(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash;
}

const START = hashOf('^');
const END = hashOf('$');
const NUMBER = hashOf('#');
const UNKNOWN = hashOf('unknown word');
const PAIR = hashOf('pair');
const TRIPLE = hashOf('triple');
const AROUND = hashOf('around');
const PIECE = hashOf('piece');
const UNKNOWNS = hashOf('unknown words');
const LENGTH = hashOf('length');

/**
 * What the words of a text look like, as numbers: each word, words beside each other, and those with one between. A word
 * that few lines have is no more than one that is not known. Numbers may come twice.
 */
export function wordFeatures(written: readonly string[], isKnown: (word: number) => boolean): number[] {
  let unknown = 0;
  const features: number[] = [];
  let before = 0;
  let last = START;
  for (let at = 0; at <= written.length; at += 1) {
    const text = written[at];
    let word = END;
    if (text !== undefined) {
      word = /^\d\d/.test(text) ? NUMBER : hashOf(text);
      if (word !== NUMBER && !isKnown(word)) {
        unknown += 1;
        word = UNKNOWN;
      }
      features.push(word);
    }
    features.push(joined(joined(PAIR, last), word));
    if (at > 0) {
      features.push(joined(joined(joined(TRIPLE, before), last), word), joined(joined(AROUND, before), word));
    }
    before = last;
    last = word;
  }
  features.push(
    joined(UNKNOWNS, Math.min(unknown, MOST_UNKNOWN)),
    joined(LENGTH, Math.min(12, Math.round(Math.log2(written.length + 1) * 2))),
  );
  return features;
}

/** Visits the pieces of a word of four and of six letters: they tell endings, compounds and slips. Its edges count as letters. */
export function eachPiece(word: string, visit: (piece: number) => void): void {
  if (word.length < SHORT_PIECE) return;
  const unit = (at: number) => (at < 0 ? EDGE_BEFORE : at >= word.length ? EDGE_BEHIND : word.charCodeAt(at));
  for (let from = -1; from + SHORT_PIECE <= word.length + 1; from += 1) {
    let hash = PIECE;
    for (let at = from; at < from + LONG_PIECE && at <= word.length; at += 1) {
      hash = Math.imul(hash ^ unit(at), 0x01000193);
      if (at === from + SHORT_PIECE - 1 || at === from + LONG_PIECE - 1) visit(hash);
    }
  }
}
