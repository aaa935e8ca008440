import type { Question, questions } from '../questions.ts';

/**
 * Phrases are one a line or parted by `;`. How to write one is in docs/understanding.md.
 * An option has those that mean it anywhere, and those that mean it only in a reply to its question.
 */
export interface OptionPhrases {
  readonly said?: string;
  readonly replied?: string;
}

/** The phrases of one question: of each of its options, and none of an option that it does not have. */
export interface ReadingOf<Q extends Question> {
  readonly options: { readonly [O in keyof (typeof questions)[Q]['options']]: OptionPhrases };
  /** What is asked, by name: "can't see the job status". */
  readonly about?: string;
  /** Its name in front of an answer: "Roster: yes", "codes: in my notes". */
  readonly label?: string;
  /** What sounds like an option and is about something else. */
  readonly unrelated?: string;
}

/** What somebody can ask of the bot in a reply. */
export const commands = [
  'stepsDone',
  'stepsOpen',
  'done',
  'notSolved',
  'solved',
  'back',
  'restart',
  'handOver',
] as const;
export type CommandName = (typeof commands)[number];

/** How it is said that something is not known: it cannot be looked up, it is not known, or, in a reply, not yet. */
export const doubts = ['look', 'know', 'reply'] as const;
export type Doubt = (typeof doubts)[number];

/** One language, as far as it is about photos: its phrases and the words in them. */
export interface Reading {
  readonly questions: { readonly [Q in Question]: ReadingOf<Q> };
  /** `@name` in a phrase is any word of the class with that name. */
  readonly wordClasses: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly doubts: Readonly<Record<Doubt, string>>;
}
