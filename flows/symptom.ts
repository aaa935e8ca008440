import type { ArticleId, Platform } from './articles.ts';
import type { FlowQuestion } from './questions/index.ts';
import type { OptionText } from './questions/question-text.ts';

/** One of these: a sentence, and the question that asks for it, so that what is known need not be looked at again. */
interface Check {
  readonly check: string;
  readonly answeredBy?: FlowQuestion;
}

/** What to look at first when nothing else is known. */
export interface Basics {
  readonly title: string;
  readonly checks: readonly Check[];
  readonly articles: readonly ArticleId[];
  /** The only platform that it is for. */
  readonly platform: Platform;
}

/** The question that every case begins with: what happened. Its options are the symptoms. */
export const SYMPTOM = 'symptom';

/** A symptom as agents and readers see it. */
export interface SymptomText extends OptionText {
  /** What it is about. A question that has areas is read only in texts about one of them. */
  readonly area: string;
  /** The only platform that it happens on. */
  readonly platform?: Platform;
  /** No article covers it: a person takes over. */
  readonly notCovered?: true;
  /** Something that was done, and not what the customer sees: who asks how to do it has not done it. */
  readonly deed?: true;
  readonly basics?: Basics;
  /** What the person needs who takes it over. */
  readonly handOver?: Basics;
}

/** A symptom that a flow finds the cause of. */
export interface Symptom extends SymptomText {
  /** Of the symptom and its flow. Stored in records. */
  readonly id: string;
  /**
   * Every cause that has a fix; the file's name is the id in kebab-case. Those to be shown together are repairs that
   * can be done at once, so that the customer tries only once. Ids are stored in records.
   */
  readonly causes: Readonly<Record<string, 'together' | 'alone'>>;
}
