import { z } from 'zod';
import { isOption, isQuestion, type Question } from '../../flows/questions.ts';
import { commonQuestions } from '../../flows/reading/common.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Moment, Reading, Stated } from '../triage/understand.ts';

/** Where a text may be written. */
export const moments = ['opening', 'question', 'fixes', 'resolved', 'handedOver'] as const satisfies Moment[];

const question = z.string().refine(isQuestion, 'not a question');
const act = z.union([
  z.string(),
  z.record(z.enum(['stepsDone', 'stepsOpen']), z.array(z.number()).optional()),
]);

/** A line with what a person reads in it, and where it was written. */
export const labelledLine = z.object({
  text: z.string(),
  asked: question.nullish(),
  at: z.union([z.enum(moments), z.object({ question })]).optional(),
  lang: z.string().optional(),
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
  act: act.nullish(),
});

export type LabelledLine = z.infer<typeof labelledLine>;

type Understand = (
  text: string,
  asked?: Question,
  at?: Moment,
) => Stated & Partial<Pick<Reading, 'likely' | 'command'>>;

interface Miss {
  readonly line: LabelledLine;
  readonly symptom: string | null;
  readonly facts: Record<string, string>;
  readonly act: unknown;
}

export interface Figures {
  readonly lines: number;
  readonly symptomAccuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the stated facts that are read, or kept as likely. */
  readonly sureOrLikely: number;
  /** Share of the lines in which a fact was read that is not there. */
  readonly wrongFactLines: number;
  /** Lines of a thread that state nothing, and of them those that do something. */
  readonly aside: { readonly lines: number; readonly act: number };
  /** Lines of a thread that state something, and of them those that do exactly that. */
  readonly meant: { readonly lines: number; readonly right: number };
  readonly misses: readonly Miss[];
}

/**
 * What is asked of the bot, as `understand` writes it: null, a word, or steps with their numbers. "Still broken" reopens
 * what was resolved.
 */
export function actOf({ command }: Partial<Pick<Reading, 'command'>>, at?: Moment): unknown {
  if (command === undefined || command.type === 'yes' || command.type === 'no') return null;
  if (at === 'resolved' && command.type === 'notSolved') return 'reopen';
  return 'steps' in command ? { [command.type]: command.steps } : command.type;
}

/**
 * Reads every line and compares the reading with its labels. Lines are labelled for the questions of the first articles:
 * what is read of others is left aside unless some line of the file has it.
 */
export function evaluate(lines: readonly LabelledLine[], understand: Understand): Figures {
  const labelledQuestions = new Set([
    ...commonQuestions,
    ...lines.flatMap(({ facts }) => Object.keys(facts)),
  ]);
  let symptoms = 0;
  let right = 0;
  let read = 0;
  let labelled = 0;
  let either = 0;
  let wrongLines = 0;
  const aside = { lines: 0, act: 0 };
  const meant = { lines: 0, right: 0 };
  const misses: Miss[] = [];
  for (const line of lines) {
    const asked = (typeof line.at === 'object' ? line.at.question : line.asked) ?? undefined;
    const at = typeof line.at === 'string' ? line.at : undefined;
    const reading = understand(line.text, asked, at);
    const symptom = reading.symptom?.option ?? null;
    const facts = optionsOf(reading.facts.filter((fact) => labelledQuestions.has(fact.question)));
    const likely = optionsOf(reading.likely ?? []);
    const act = line.at === undefined ? null : actOf(reading, at);
    const expectedAct = line.at === undefined ? null : (line.act ?? null);
    const stated = Object.entries(line.facts);
    const same = stated.filter(([id, option]) => facts[id] === option).length;
    const all = Object.keys(facts).length;
    if (symptom === line.symptom) symptoms += 1;
    right += same;
    read += all;
    labelled += stated.length;
    either += stated.filter(([id, option]) => facts[id] === option || likely[id] === option).length;
    if (same < all) wrongLines += 1;
    const isRight =
      symptom === line.symptom &&
      same === all &&
      same === stated.length &&
      JSON.stringify(act) === JSON.stringify(expectedAct);
    if (line.at !== undefined && stated.length === 0 && line.symptom === null && expectedAct === null) {
      aside.lines += 1;
      if (!isRight) aside.act += 1;
    } else if (line.at !== undefined) {
      meant.lines += 1;
      if (isRight) meant.right += 1;
    }
    if (!isRight) misses.push({ line, symptom, facts, act });
  }
  const precision = share(right, read);
  const recall = share(right, labelled);
  return {
    lines: lines.length,
    symptomAccuracy: share(symptoms, lines.length),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    sureOrLikely: share(either, labelled),
    wrongFactLines: lines.length === 0 ? 0 : wrongLines / lines.length,
    aside,
    meant,
    misses,
  };
}

function optionsOf(findings: readonly { question: Question; option: string }[]): Record<string, string> {
  return Object.fromEntries(findings.map(({ question: id, option }) => [id, option]));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The figures and the misses, for people. */
export function report(figures: Figures): string {
  const { lines, misses, aside, meant } = figures;
  const rows = [
    `lines              ${lines}`,
    `symptom accuracy   ${figures.symptomAccuracy.toFixed(3)}`,
    `facts precision    ${figures.precision.toFixed(3)}`,
    `facts recall       ${figures.recall.toFixed(3)}`,
    `facts F1           ${figures.f1.toFixed(3)}`,
    `sure or likely     ${figures.sureOrLikely.toFixed(3)}`,
    `wrong-fact lines   ${(figures.wrongFactLines * 100).toFixed(1)} %`,
    ...(aside.lines + meant.lines === 0
      ? []
      : [
          `side talk acts     ${aside.act} of ${aside.lines}`,
          `meant, and done    ${meant.right} of ${meant.lines}`,
        ]),
    `misses             ${misses.length}`,
  ];
  const shown = misses.map(({ line, symptom, facts, act }) =>
    [
      '',
      JSON.stringify(line.text),
      ...(line.asked ? [`  asked     ${line.asked}`] : []),
      ...(line.at ? [`  at        ${JSON.stringify(line.at)}`] : []),
      `  expected  ${JSON.stringify({ symptom: line.symptom, facts: line.facts, ...(line.act && { act: line.act }) })}`,
      `  read      ${JSON.stringify({ symptom, facts, ...(line.at !== undefined && { act }) })}`,
    ].join('\n'),
  );
  return [...rows, ...shown].join('\n');
}
