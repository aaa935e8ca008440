import { z } from 'zod';
import { isQuestion, type Question } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { hashOf, type Moment, wordsOf } from '../triage/understand/features.ts';
import {
  eachFeature,
  type Head,
  heads,
  type Judged,
  NONE,
  type Weights,
} from '../triage/understand/judge.ts';
import { readableIn } from '../triage/understand/quoted.ts';

/** A line with what a careful person reads in it. */
export interface Lesson {
  readonly judged: Judged;
  /** By question, the symptom among them. */
  readonly facts: Readonly<Record<string, string>>;
  /** The act's name; undefined where nobody has said whether there is one. */
  readonly act?: string | undefined;
}

/** A word that fewer lines have tells nothing of itself. */
const FEWEST_LINES = 3;
const FEWEST_FEATURE_LINES = 2;
const ROUNDS = 8;
const RATE = 0.45;
const FIRST_STEP = 0.1;
/** Weights that hardly move anything are left out. */
const LEAST_WEIGHT = 0.02;
/** After each round every weight comes so much nearer to nothing: what few lines speak for goes. */
const SHRINK = 0.004;
const HIGHEST_BYTE = 127;

/** What a head should have said of a lesson; undefined where the lesson does not tell. */
function labelOf({ name }: Pick<Head, 'name'>, { facts, act }: Lesson): string | undefined {
  if (name === 'act') return act;
  if (name === 'meant') {
    if (Object.keys(facts).length > 0 || (act !== undefined && act !== NONE)) return 'meant';
    return NONE;
  }
  return facts[name] ?? NONE;
}

/**
 * Learns weights from lessons: for each head a multinomial logistic regression, by gradient steps that shrink (AdaGrad).
 * The same lessons in the same order give the same weights.
 */
export function train(lessons: readonly Lesson[], log: (line: string) => void = () => {}): Weights {
  const known = knownWords(lessons);
  const isKnown = (word: number) => known.has(word);
  const rows = new Map<number, number>();
  const read = lessons.map((lesson) => ({ lesson, visited: visitedBy(lesson.judged, isKnown) }));
  const counts = new Map<number, number>();
  for (const { visited } of read)
    for (const feature of visited.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const [feature, count] of counts) if (count >= FEWEST_FEATURE_LINES) rows.set(feature, rows.size);
  const learnt = heads.map((head) => {
    const examples = read.flatMap(({ lesson, visited }) => {
      const label = labelOf(head, lesson);
      const index = label === undefined ? -1 : head.classes.indexOf(label);
      if (index < 0) return [];
      const features = [...visited].flatMap(([feature, only]) => {
        const row = rows.get(feature);
        return row !== undefined && (only === undefined || only === head.name) ? [row] : [];
      });
      return [{ features: Int32Array.from(features), index }];
    });
    const weights = learn(examples, head.classes.length, rows.size);
    log(`${head.name}: ${examples.length} lines`);
    return weights;
  });
  return pack(rows, learnt, [...known]);
}

/** Every feature of a text once, with the head that it counts for where it does not count for all. */
function visitedBy(
  judged: Judged,
  isKnown: (word: number) => boolean,
): Map<number, Head['name'] | undefined> {
  const visited = new Map<number, Head['name'] | undefined>();
  eachFeature(judged, isKnown, (feature, head) => {
    if (!visited.has(feature)) visited.set(feature, head);
  });
  return visited;
}

function knownWords(lessons: readonly Lesson[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { judged } of lessons) {
    for (const word of new Set(wordsOf(judged.text))) {
      const hash = hashOf(word);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_LINES).map(([hash]) => hash));
}

interface Example {
  readonly features: Int32Array;
  readonly index: number;
}

function learn(examples: Example[], classes: number, features: number): Float32Array[] {
  const weights = Array.from({ length: classes }, () => new Float32Array(features));
  const steps = Array.from({ length: classes }, () =>
    new Float32Array(features).fill(FIRST_STEP * FIRST_STEP),
  );
  const random = createRandom();
  const scores = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let last = examples.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      const [a, b] = [examples[last], examples[other]];
      if (a && b) [examples[last], examples[other]] = [b, a];
    }
    for (const example of examples) {
      let sum = 0;
      let highest = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < classes; index += 1) {
        const own = weights[index];
        let score = 0;
        if (own) for (const feature of example.features) score += own[feature] ?? 0;
        scores[index] = score;
        highest = Math.max(highest, score);
      }
      for (let index = 0; index < classes; index += 1) {
        scores[index] = Math.exp((scores[index] ?? 0) - highest);
        sum += scores[index] ?? 0;
      }
      const rate = RATE / Math.sqrt(example.features.length);
      for (let index = 0; index < classes; index += 1) {
        const error = (scores[index] ?? 0) / sum - (index === example.index ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        const own = weights[index];
        const step = steps[index];
        if (own === undefined || step === undefined) continue;
        for (const feature of example.features) {
          const squares = (step[feature] ?? 0) + error * error;
          step[feature] = squares;
          own[feature] = (own[feature] ?? 0) - (rate * error) / Math.sqrt(squares);
        }
      }
    }
    for (const own of weights) {
      for (let feature = 0; feature < own.length; feature += 1) {
        const weight = own[feature] ?? 0;
        own[feature] = Math.sign(weight) * Math.max(0, Math.abs(weight) - SHRINK);
      }
    }
  }
  return weights;
}

/** Numbers that look random and are the same every time. */
function createRandom(): () => number {
  let seed = 42;
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
}

function pack(
  rows: ReadonlyMap<number, number>,
  learnt: readonly (readonly Float32Array[])[],
  known: number[],
): Weights {
  let largest = 0;
  for (const head of learnt)
    for (const own of head) for (const weight of own) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / HIGHEST_BYTE;
  const features: number[] = [];
  const starts: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const [feature, row] of [...rows].toSorted(([a], [b]) => a - b)) {
    const from = classes.length;
    let index = 0;
    for (const head of learnt) {
      for (const own of head) {
        const weight = own[row] ?? 0;
        const byte = Math.round(weight / scale);
        if (Math.abs(weight) >= LEAST_WEIGHT && byte !== 0) {
          classes.push(index);
          weights.push(byte);
        }
        index += 1;
      }
    }
    if (classes.length === from) continue;
    features.push(feature);
    starts.push(from);
  }
  return {
    known: known.toSorted((a, b) => a - b),
    features: Int32Array.from(features),
    starts: Uint32Array.from([...starts, classes.length]),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(weights),
    scale,
  };
}

const moment = z.enum(['opening', 'question', 'fixes', 'resolved', 'handedOver']);
const question = z.string().refine(isQuestion, 'not a question');

/** A line with what a careful person reads in it, and where it was written. */
export const lessonLine = z.object({
  text: z.string(),
  asked: question.nullish(),
  at: z.union([moment, z.object({ question })]).optional(),
  symptom: z.string().nullish(),
  facts: z.record(z.string(), z.string()).default({}),
  act: z.union([z.string(), z.record(z.string(), z.array(z.number()))]).nullish(),
});

export type LessonLine = z.infer<typeof lessonLine>;

/** A line of a file as a lesson, with what the phrases make of it. */
export function lessonOf(
  { text, at, act, symptom, asked: named, facts }: LessonLine,
  evidenceOf: (text: string, asked: Question | undefined) => Judged['evidence'],
): Lesson {
  const asked = (typeof at === 'object' ? at.question : named) ?? undefined;
  const when: Moment = typeof at === 'string' ? at : asked === undefined ? 'opening' : 'question';
  const own = readableIn(text).own.trim();
  const name = act === null || act === undefined ? NONE : typeof act === 'string' ? act : Object.keys(act)[0];
  return {
    judged: { text: own === '' ? text : own, at: when, asked, evidence: evidenceOf(text, asked) },
    facts: { ...facts, ...(symptom && { [SYMPTOM]: symptom }) },
    ...(at !== undefined && { act: name }),
  };
}
