import { z } from 'zod';
import { isOption, isQuestion, type Question } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Stated } from '../triage/understand.ts';

const question = z.string().refine(isQuestion, 'not a question');

/** A line with what a person reads in it. */
export const labelledLine = z.object({
  text: z.string(),
  asked: question.nullable(),
  symptom: z
    .string()
    .refine((option) => isOption(SYMPTOM, option), 'not a symptom')
    .nullable(),
  facts: z
    .record(z.string(), z.string())
    .refine(
      (facts) => Object.entries(facts).every(([id, option]) => isQuestion(id) && isOption(id, option)),
      'not questions with one of their options',
    ),
});

export type LabelledLine = z.infer<typeof labelledLine>;

type Understand = (text: string, asked?: Question) => Stated;

interface Miss {
  readonly line: LabelledLine;
  readonly symptom: string | null;
  readonly facts: Record<string, string>;
}

export interface Figures {
  readonly lines: number;
  readonly symptomAccuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the lines in which a fact was read that is not there. */
  readonly wrongFactLines: number;
  readonly misses: readonly Miss[];
}

/** Reads every line and compares the reading with its labels. */
export function evaluate(lines: readonly LabelledLine[], understand: Understand): Figures {
  let symptoms = 0;
  let right = 0;
  let read = 0;
  let labelled = 0;
  let wrongLines = 0;
  const misses: Miss[] = [];
  for (const line of lines) {
    const reading = understand(line.text, line.asked ?? undefined);
    const symptom = reading.symptom?.option ?? null;
    const facts = Object.fromEntries(reading.facts.map(({ question: id, option }) => [id, option]));
    const same = Object.entries(facts).filter(([id, option]) => line.facts[id] === option).length;
    const all = Object.keys(facts).length;
    const expected = Object.keys(line.facts).length;
    if (symptom === line.symptom) symptoms += 1;
    right += same;
    read += all;
    labelled += expected;
    if (same < all) wrongLines += 1;
    if (symptom !== line.symptom || same < all || same < expected) misses.push({ line, symptom, facts });
  }
  const precision = share(right, read);
  const recall = share(right, labelled);
  return {
    lines: lines.length,
    symptomAccuracy: share(symptoms, lines.length),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    wrongFactLines: lines.length === 0 ? 0 : wrongLines / lines.length,
    misses,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The figures and the misses, for people. */
export function report(figures: Figures): string {
  const { lines, misses } = figures;
  const rows = [
    `lines              ${lines}`,
    `symptom accuracy   ${figures.symptomAccuracy.toFixed(3)}`,
    `facts precision    ${figures.precision.toFixed(3)}`,
    `facts recall       ${figures.recall.toFixed(3)}`,
    `facts F1           ${figures.f1.toFixed(3)}`,
    `wrong-fact lines   ${(figures.wrongFactLines * 100).toFixed(1)} %`,
    `misses             ${misses.length}`,
  ];
  const shown = misses.map(({ line, symptom, facts }) =>
    [
      '',
      JSON.stringify(line.text),
      ...(line.asked === null ? [] : [`  asked     ${line.asked}`]),
      `  expected  ${JSON.stringify({ symptom: line.symptom, facts: line.facts })}`,
      `  read      ${JSON.stringify({ symptom, facts })}`,
    ].join('\n'),
  );
  return [...rows, ...shown].join('\n');
}
