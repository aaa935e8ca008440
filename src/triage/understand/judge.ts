import { optionsOf, type Question, questionIds } from '../../../flows/questions.ts';
import type { Evidence } from './evidence.ts';
import { type Features, featuresOf, hashOf, joined, type Moment } from './features.ts';

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
    ...questionIds.map((name) => ({ name, classes: [NONE, ...optionsOf(name)] })),
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

export const classCount = heads.reduce((sum, { classes }) => sum + classes.length, 0);

/** A text as it is judged: what it looks like, what the phrases make of it, and where it was written. */
export interface Judged {
  readonly text: string;
  readonly at: Moment;
  readonly asked?: Question | undefined;
  /** What the phrases say, by question; '' for what is true of the whole text. */
  readonly evidence: readonly Evidence[];
}

/** A feature, and the heads that it counts for: all, or one. */
export interface Weighed {
  readonly feature: number;
  readonly head?: Head['name'];
}

const ASKED = hashOf('asked');
const FIXES = hashOf('fixes');
const ENDED = hashOf('ended');
const ASIDE = hashOf('aside');

/** Every feature of a text, for all heads at once. */
export function weighedOf(
  { text, at, asked, evidence }: Judged,
  isKnown: (word: number) => boolean,
): Weighed[] {
  const { words, pieces }: Features = featuresOf(text, isKnown);
  const moment = hashOf(`moment ${at}`);
  const weighed: Weighed[] = [...words, ...pieces].map((feature) => ({ feature }));
  // A word means more in the answer to a question, and something else to an act once there are fixes.
  const also = (salt: number, head: Head['name']) => {
    for (const word of words) weighed.push({ feature: joined(salt, word), head });
    weighed.push({ feature: salt, head });
  };
  if (asked !== undefined) also(ASKED, asked);
  if (at === 'fixes') also(FIXES, 'act');
  if (at === 'resolved' || at === 'handedOver') also(ENDED, 'act');
  if (asked !== undefined && asked !== 'symptom') also(ASIDE, 'symptom');
  weighed.push({ feature: moment });
  for (const { question, says } of evidence) {
    const feature = hashOf(`${question}|${says}`);
    weighed.push(question === '' ? { feature } : { feature, head: question });
  }
  return weighed;
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

/** How likely each class of a head is, and the likeliest. */
export interface Verdict {
  readonly best: string;
  readonly share: number;
  of(name: string): number;
}

export interface Judge {
  judge(text: Judged): ReadonlyMap<Head['name'], Verdict>;
}

/** A judge with these weights. Its answers are the same for the same text, everywhere. */
export function createJudge({ known, features, starts, classes, weights, scale }: Weights): Judge {
  const words = new Set(known);
  const rows = new Map<number, number>();
  for (const [row, feature] of features.entries()) rows.set(feature, row);
  const headAt = new Map(heads.map((head) => [head.name, head]));
  return {
    judge(judged) {
      const sums = new Float64Array(classCount);
      for (const { feature, head: name } of weighedOf(judged, (word) => words.has(word))) {
        const row = rows.get(feature);
        if (row === undefined) continue;
        const head = name && headAt.get(name);
        const from = head?.at ?? 0;
        const to = head ? head.at + head.classes.length : classCount;
        for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
          const index = classes[at] ?? 0;
          if (index >= from && index < to) sums[index] = (sums[index] ?? 0) + (weights[at] ?? 0);
        }
      }
      return new Map(heads.map((head) => [head.name, verdictOf(head, sums, scale)]));
    },
  };
}

function verdictOf({ classes, at }: Head, sums: Float64Array, scale: number): Verdict {
  const scores = classes.map((_, index) => (sums[at + index] ?? 0) * scale);
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const all = parts.reduce((sum, part) => sum + part, 0);
  const best = scores.indexOf(highest);
  return {
    best: classes[best] ?? NONE,
    share: (parts[best] ?? 0) / all,
    of: (name) => (parts[classes.indexOf(name)] ?? 0) / all,
  };
}
