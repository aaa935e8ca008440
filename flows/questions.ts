import { autoSendLinks } from './questions/auto-send-links.ts';
import { codeActivated } from './questions/code-activated.ts';
import { codeOrigin } from './questions/code-origin.ts';
import { codeTyped } from './questions/code-typed.ts';
import { contactData } from './questions/contact-data.ts';
import { galleryPhotos } from './questions/gallery-photos.ts';
import { jobStatus } from './questions/job-status.ts';
import { junkFolder } from './questions/junk-folder.ts';
import { namesList } from './questions/names-list.ts';
import { oldCodes } from './questions/old-codes.ts';
import { orderEmail } from './questions/order-email.ts';
import type { QuestionText } from './questions/question-text.ts';
import { retouchQueue } from './questions/retouch-queue.ts';
import { symptom } from './questions/symptom.ts';
import { tagging } from './questions/tagging.ts';

/**
 * Every question the bot can ask: its wording, its options, and where an agent looks for the answer.
 * A fact is one of these questions with one of its options. Ids are stored in records: never rename one.
 */
export const questions = {
  symptom,
  jobStatus,
  codeActivated,
  galleryPhotos,
  codeOrigin,
  codeTyped,
  namesList,
  oldCodes,
  tagging,
  contactData,
  autoSendLinks,
  retouchQueue,
  orderEmail,
  junkFolder,
} as const satisfies Record<string, QuestionText>;

export type Question = keyof typeof questions;

type ListedOption<Q extends Question> = keyof (typeof questions)[Q]['options'] & string;

/** The options of one question, `unknown` among them where the agent may not be able to answer. */
export type Option<Q extends Question = Question> = Q extends Question
  ? ListedOption<Q> | ((typeof questions)[Q] extends { dontKnow: string } ? 'unknown' : never)
  : never;

/** What is known: at most one option for each question. */
export type Facts = { readonly [Q in Question]?: Option<Q> };

export const questionIds = Object.keys(questions).filter(isQuestion);

/** Whether a string from outside names a question. */
export function isQuestion(value: string): value is Question {
  return Object.hasOwn(questions, value);
}

/** The question's wording, in the general type that code walking over all questions needs. */
export function textOf(question: Question): QuestionText {
  return questions[question];
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

/** What stands on an option's button. */
export function labelOf(question: Question, option: string): string {
  const text = textOf(question);
  return text.options[option]?.label ?? text.dontKnow ?? option;
}

/** How a fact reads: "Selling", "not activated", "not known". */
export function factText(question: Question, option: string): string {
  return textOf(question).options[option]?.fact ?? 'not known';
}
