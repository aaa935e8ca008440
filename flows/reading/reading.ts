import type { AnswerId } from '../answers/index.ts';
import type { Question, questions } from '../questions.ts';
import { SYMPTOM } from '../symptom.ts';
import { isSymptomFlow, type SymptomFlow, symptoms } from '../symptoms.ts';
import type { Language, OptionPhrases } from './phrases.ts';

/**
 * How the answers to one question are said: each of its options has phrases, and no other. Those of a symptom that has
 * a flow are in its folder.
 */
export interface ReadingOf<Q extends Question> {
  readonly options: {
    readonly [O in Exclude<keyof (typeof questions)[Q]['options'], SymptomFlow>]: OptionPhrases;
  };
  /** What is asked, by name: "can't see the job status". */
  readonly about?: string;
  /** Its name in front of an answer: "Roster: yes", "codes: in my notes". */
  readonly label?: string;
  /** What sounds like an option and is about something else. */
  readonly unrelated?: string;
}

/** What can be asked of the bot in a reply. */
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
export interface LanguageReading {
  readonly language: Language;
  readonly questions: { readonly [Q in Question]: ReadingOf<Q> };
  /** `@name` in a phrase is any word of the class with that name. */
  readonly wordClasses: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly doubts: Readonly<Record<Doubt, string>>;
  /** How what needs no case is asked. */
  readonly answers: Readonly<Record<AnswerId, string>>;
}

/** How an option is said in a language. */
export function phrasesOf(reading: LanguageReading, question: Question, option: string): OptionPhrases {
  if (question === SYMPTOM && isSymptomFlow(option)) return symptoms[option].reading[reading.language];
  const { options }: { options: Readonly<Record<string, OptionPhrases>> } = reading.questions[question];
  return options[option] ?? {};
}
