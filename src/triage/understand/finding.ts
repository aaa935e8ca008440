import type { Question } from '../../../flows/questions.ts';

/** Something a text says: a question, its option, and the excerpt it was read from. */
export interface Finding {
  readonly question: Question;
  readonly option: string;
  readonly excerpt: string;
  /** Where that is in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a text states. */
export interface Stated {
  readonly symptom?: Finding;
  readonly facts: readonly Finding[];
}
