/** Where a text was written: what a word means depends on it. */
export type Moment = 'opening' | 'question' | 'fixes' | 'resolved' | 'handedOver';

/** What a text looks like, as numbers that weights are kept by. */
export interface Features {
  /** Single words, words beside each other, and those with one between. */
  readonly words: readonly number[];
  /** Pieces of words: they tell endings, compounds and slips. */
  readonly pieces: readonly number[];
}

const WORD = /[\p{L}\p{M}]+(?:'\p{L}+)*|\d+|[?!.,:;]|\p{Extended_Pictographic}/gu;
const SHORT_PIECE = 4;
const LONG_PIECE = 6;
const MOST_UNKNOWN = 5;
const MOST_WORDS = 400;

/** The words of a text as the weights know them; marks and emoji are words too. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/<?https?:\S{1,400}/g, ' ')
    .replaceAll(/[^\s@]{1,64}@[^\s@]{1,200}/g, ' ');
  return (plain.match(WORD) ?? []).slice(0, MOST_WORDS);
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

/** What a text looks like. A word that few lines have is no more than one that is not known. */
export function featuresOf(text: string, isKnown: (word: number) => boolean): Features {
  const written = wordsOf(text);
  let unknown = 0;
  const hashes = written.map((word) => {
    if (/^\d\d/.test(word)) return NUMBER;
    const hash = hashOf(word);
    if (isKnown(hash)) return hash;
    unknown += 1;
    return UNKNOWN;
  });
  const padded = [START, ...hashes, END];
  const words = new Set<number>();
  for (let at = 0; at < padded.length; at += 1) {
    const [one = 0, two, three] = padded.slice(at, at + 3);
    if (at > 0 && at < padded.length - 1) words.add(one);
    if (two !== undefined) words.add(joined(joined(PAIR, one), two));
    if (two !== undefined && three !== undefined) {
      words.add(joined(joined(joined(TRIPLE, one), two), three));
      words.add(joined(joined(AROUND, one), three));
    }
  }
  words.add(joined(UNKNOWNS, Math.min(unknown, MOST_UNKNOWN)));
  words.add(joined(LENGTH, Math.min(12, Math.round(Math.log2(written.length + 1) * 2))));
  const pieces = new Set<number>();
  for (const word of new Set(written)) {
    if (word.length < SHORT_PIECE) continue;
    const edged = `<${word}>`;
    for (const length of [SHORT_PIECE, LONG_PIECE]) {
      for (let at = 0; at + length <= edged.length; at += 1) {
        pieces.add(joined(PIECE, hashOf(edged.slice(at, at + length))));
      }
    }
  }
  return { words: [...words], pieces: [...pieces] };
}
