import { optionsOf, type Question, questionIds } from '../../../flows/questions.ts';
import { commonQuestions } from '../../../flows/reading/common.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Evidence } from './evidence.ts';
import { eachPiece, hashOf, joined, type Moment, wordFeatures, wordsOf } from './features.ts';

/** What is judged of a text: the options of each question, what it asks of the bot, whether it is meant for a case. */
export const acts = [
  'solved',
  'notSolved',
  'done',
  'back',
  'restart',
  'handOver',
  'reopen',
  'stepsDone',
  'stepsOpen',
] as const;
export const NONE = 'silent';

/** One thing that is judged, with what may come of it; `silent` is the first. */
export interface Head {
  readonly name: Question | 'act' | 'meant';
  readonly classes: readonly string[];
  /** Its first class among those of all heads. */
  readonly at: number;
}

export const heads: readonly Head[] = (() => {
  const all = [
    ...questionIds
      // Of the others too few lines tell.
      .filter((name) => commonQuestions.has(name))
      .map((name) => ({ name, classes: [NONE, ...optionsOf(name)] })),
    { name: 'act' as const, classes: [NONE, ...acts] },
    { name: 'meant' as const, classes: [NONE, 'meant'] },
  ];
  let at = 0;
  return all.map(({ name, classes }) => {
    const head = { name, classes, at };
    at += classes.length;
    return head;
  });
})();

const classCount = heads.reduce((sum, { classes }) => sum + classes.length, 0);

/** A text as it is judged: what it looks like, what the phrases make of it, and where it was written. */
export interface Judged {
  readonly text: string;
  readonly at: Moment;
  readonly asked?: Question | undefined;
  /** What the phrases say, by question; '' for what is true of the whole text. */
  readonly evidence: readonly Evidence[];
}

const ASKED = hashOf('asked');
const FIXES = hashOf('fixes');
const ENDED = hashOf('ended');
const ASIDE = hashOf('aside');
const moments: Readonly<Record<Moment, number>> = {
  opening: hashOf('moment opening'),
  question: hashOf('moment question'),
  fixes: hashOf('moment fixes'),
  resolved: hashOf('moment resolved'),
  handedOver: hashOf('moment handedOver'),
};

/**
 * Visits every feature of a text, with the head that it counts for where it does not count for all. One may come twice,
 * and counts once.
 */
export function eachFeature(
  { text, at, asked, evidence }: Judged,
  isKnown: (word: number) => boolean,
  visit: (feature: number, head?: Head['name']) => void,
  visitPieces: (word: string) => void = (word) => eachPiece(word, visit),
): void {
  const written = wordsOf(text);
  const words = wordFeatures(written, isKnown);
  for (const word of words) visit(word);
  for (const word of written) visitPieces(word);
  // A word means more in the answer to a question, and something else to an act once there are fixes.
  const also = (salt: number, head: Head['name']) => {
    for (const word of words) visit(joined(salt, word), head);
    visit(salt, head);
  };
  if (asked !== undefined) also(ASKED, asked);
  if (at === 'fixes') also(FIXES, 'act');
  if (at === 'resolved' || at === 'handedOver') also(ENDED, 'act');
  if (asked !== undefined && asked !== SYMPTOM) also(ASIDE, SYMPTOM);
  visit(moments[at]);
  for (const { question, says } of evidence) {
    const feature = hashOf(`${question}|${says}`);
    if (question === '') visit(feature);
    else visit(feature, question);
  }
}

/** Weights as they are stored: for each feature the classes that it speaks for or against. */
export interface Weights {
  /** Hashes of the words that enough lines have. */
  readonly known: readonly number[];
  /** Features, each with where its classes begin in `classes` and `weights`. */
  readonly features: Int32Array;
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
  readonly scale: number;
}

/** How likely what is judged is, from 0 to 1. */
export interface Judgement {
  of(head: Head['name'], name: string): number;
  /** The likeliest class of a head but silence. */
  best(head: Head['name']): { readonly name: string; readonly share: number };
}

export interface Judge {
  judge(text: Judged): Judgement;
}

/** A judge with these weights. Its answers are the same for the same text, everywhere. */
export function createJudge({ known, features, starts, classes, weights, scale }: Weights): Judge {
  const words = new Set(known);
  const isKnown = (word: number) => words.has(word);
  const table = tableOf(features, starts);
  const pairs = pairsOf(classes, weights);
  const headAt = new Map(heads.map((head) => [head.name, head]));
  let text = 0;
  /** Adds what a feature speaks for to the sums: for all classes, or those of a head only. Once a text. */
  function count(place: number, sums: Float64Array, head?: Head): void {
    if (place < 0 || table[place + COUNTED] === text) return;
    table[place + COUNTED] = text;
    const first = head?.at ?? 0;
    const last = first + (head?.classes.length ?? classCount);
    const end = table[place + ENDS] ?? 0;
    for (let at = table[place + BEGINS] ?? 0; at < end; at += 1) {
      const pair = pairs[at] ?? 0;
      const index = pair >> 8;
      if (index >= first && index < last) sums[index] = (sums[index] ?? 0) + ((pair << 24) >> 24);
    }
  }
  /** Where the pieces of words are that enough lines have: most words of a text are among them. */
  const piecesOf = new Map<string, readonly number[]>();
  function countPieces(word: string, sums: Float64Array): void {
    let places = piecesOf.get(word);
    if (places === undefined) {
      const found: number[] = [];
      eachPiece(word, (piece) => {
        const place = placeOf(table, piece);
        if (place >= 0) found.push(place);
      });
      places = found;
      if (isKnown(hashOf(word))) piecesOf.set(word, places);
    }
    for (const place of places) count(place, sums);
  }
  return {
    judge(judged) {
      text += 1;
      const sums = new Float64Array(classCount);
      eachFeature(
        judged,
        isKnown,
        (feature, name) => {
          const head = name && headAt.get(name);
          if (name === undefined || head !== undefined) count(placeOf(table, feature), sums, head);
        },
        (word) => countPieces(word, sums),
      );
      const share = (head: Head, index: number) => shareOf(head, index, sums, scale);
      return {
        of: (name, one) => {
          const head = headAt.get(name);
          return head ? share(head, head.classes.indexOf(one)) : 0;
        },
        best: (name) => {
          const head = headAt.get(name);
          if (head === undefined) return { name: NONE, share: 0 };
          const at = (index: number) => sums[head.at + index] ?? 0;
          let best = 1;
          for (let index = 2; index < head.classes.length; index += 1) if (at(index) > at(best)) best = index;
          const isFar = (at(best) - at(0)) * scale < FAR_BELOW;
          return { name: head.classes[best] ?? NONE, share: isFar ? 0 : share(head, best) };
        },
      };
    },
  };
}

/** So far below silence, and nothing is left of it. */
const FAR_BELOW = -5;

function shareOf({ classes, at }: Head, index: number, sums: Float64Array, scale: number): number {
  if (index < 0) return 0;
  const own = sums[at + index] ?? 0;
  let others = 0;
  for (let other = 0; other < classes.length; other += 1)
    others += Math.exp(((sums[at + other] ?? 0) - own) * scale);
  return 1 / others;
}

/** What lies side by side for each feature, so that mostly one look into memory finds all of it. */
const STRIDE = 4;
/** Behind its hash: where its classes begin among all pairs and where they end, and the text in which it was counted last. */
const BEGINS = 1;
const ENDS = 2;
const COUNTED = 3;

/** All features by their hashes. Half of the places are empty (they end at 0), so that few have to be looked at. */
function tableOf(features: Int32Array, starts: Uint32Array): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 1));
  const table = new Int32Array(size * STRIDE);
  for (const [row, feature] of features.entries()) {
    let place = firstPlace(table, feature);
    while (table[place + ENDS] !== 0) place = nextPlace(table, place);
    table[place] = feature;
    table[place + BEGINS] = starts[row] ?? 0;
    table[place + ENDS] = starts[row + 1] ?? 0;
  }
  return table;
}

/** A feature's place in the table; -1 where it has none. */
function placeOf(table: Int32Array, feature: number): number {
  let place = firstPlace(table, feature);
  while (table[place] !== feature || table[place + ENDS] === 0) {
    if (table[place + ENDS] === 0) return -1;
    place = nextPlace(table, place);
  }
  return place;
}

function firstPlace(table: Int32Array, feature: number): number {
  return (Math.imul(feature, 0x9e3779b1) >>> (Math.clz32(table.length / STRIDE) + 1)) * STRIDE;
}

function nextPlace(table: Int32Array, place: number): number {
  return place + STRIDE === table.length ? 0 : place + STRIDE;
}

/** Each class, in the upper byte, with its weight in the lower one. */
function pairsOf(classes: Uint8Array, weights: Int8Array): Uint16Array {
  return Uint16Array.from(classes, (index, at) => (index << 8) | ((weights[at] ?? 0) & 0xff));
}
