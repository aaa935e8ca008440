import { flowQuestions } from './questions/index.ts';
import type { OptionOf, QuestionText } from './questions/question-text.ts';
import { symptom } from './questions/symptom.ts';
import type { SymptomText } from './symptom.ts';
import type { SymptomFlow } from './symptoms.ts';

type Area = (typeof symptom.options)[keyof typeof symptom.options]['area'];

/**
 * Every question the bot can ask: its wording, its options, and where an agent looks for the answer.
 * A fact is one of these questions with one of its options. Ids are stored in records.
 */
export const questions = { symptom, ...flowQuestions } as const satisfies Record<
  string,
  QuestionText<Area, SymptomFlow>
>;

export type Question = keyof typeof questions;

/** The options of one question, `unknown` among them where the agent may not be able to answer. */
export type Option<Q extends Question = Question> = Q extends Question
  ? OptionOf<(typeof questions)[Q]>
  : never;

/** What is known: at most one option for each question. */
export type Facts = { readonly [Q in Question]?: Option<Q> };

/** One event for each option of each question: `jobStatus.selling`, `codeActivated.unknown`, … */
export type AnswerEvent = {
  [Q in Question]: { type: `${Q}.${Option<Q>}` };
}[Question];

export const questionIds = Object.keys(questions).filter(isQuestion);

/** Whether a string from outside names a question. */
export function isQuestion(value: string): value is Question {
  return Object.hasOwn(questions, value);
}

/** The question's wording, in the general type that code walking over all questions needs. */
export function textOf(question: Question): QuestionText {
  return questions[question];
}

/** An option of the question for the symptom, as far as it is one. */
export function symptomText(option: string | undefined): SymptomText | undefined {
  const options: Readonly<Record<string, SymptomText>> = symptom.options;
  return option !== undefined && Object.hasOwn(options, option) ? options[option] : undefined;
}

/** Whether a symptom is a message that the customer sees in place of the photos. */
export function isMessage(option: string): boolean {
  return symptomText(option)?.message !== undefined;
}

/** Whether it was answered that the answer is not known. Where `unknown` is among a question's own options, it is one like others. */
export function isDontKnow(question: Question, option: string | undefined): boolean {
  return option === 'unknown' && !Object.hasOwn(textOf(question).options, option);
}

/** The options of a question in the order they are shown, `unknown` last. */
export function optionsOf(question: Question): readonly string[] {
  const { options, dontKnow } = textOf(question);
  return dontKnow === undefined ? Object.keys(options) : [...Object.keys(options), 'unknown'];
}

/** Whether a string from outside is an option of this question. */
export function isOption<Q extends Question>(question: Q, value: string): value is Option<Q> {
  return optionsOf(question).includes(value);
}

/** The label of an option's button. */
export function labelOf(question: Question, option: string): string {
  const text = textOf(question);
  return text.options[option]?.label ?? text.dontKnow ?? option;
}

/** The group under which an option is offered in the question's list; undefined where it is a button. */
export function groupOf(question: Question, option: string): string | undefined {
  return textOf(question).options[option]?.group;
}

/** How a fact reads: "Selling", "not activated", "not known". */
export function factText(question: Question, option: string): string {
  return textOf(question).options[option]?.fact ?? 'not known';
}
