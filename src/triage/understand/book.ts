import { type AnswerId, answerIds } from '../../../flows/answers/index.ts';
import { optionsOf, type Question, questionIds, textOf } from '../../../flows/questions.ts';
import { english } from '../../../flows/reading/en/index.ts';
import {
  type CommandName,
  commands,
  type Doubt,
  doubts,
  phrasesOf,
  type ReadingOf,
} from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { contractions, fillers, negators } from './language.ts';
import { findPhrases, type Match, readPhrases } from './phrases.ts';
import { createSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** What a phrase of a question means. */
export interface Meaning {
  readonly question: Question;
  /** The option it says, what names the question only, or what sounds like it and is something else. */
  readonly says: { readonly option: string } | 'about' | 'label' | 'unrelated';
  /** Means it only in a reply to its question. */
  readonly replied: boolean;
}

function phrasesAbout(question: Question): { meaning: Meaning; said: string }[] {
  const names: Pick<ReadingOf<Question>, 'about' | 'label' | 'unrelated'> = english.questions[question];
  return [
    ...Object.keys(textOf(question).options).flatMap((option) => {
      const { said = '', replied = '' } = phrasesOf(english, question, option);
      return [
        { meaning: { question, says: { option }, replied: false }, said },
        { meaning: { question, says: { option }, replied: true }, said: replied },
      ];
    }),
    ...(['about', 'label', 'unrelated'] as const).map((says) => ({
      meaning: { question, says, replied: false },
      said: names[says] ?? '',
    })),
  ];
}

const planned = new Map(
  optionsOf(SYMPTOM).map((option) => [
    option,
    new Set(phrasesOf(english, SYMPTOM, option).planned?.split(' ')),
  ]),
);

/** Of a symptom that is a deed: the words that speak of doing it. */
export function plannedWords(symptom: string | undefined): ReadonlySet<string> {
  return planned.get(symptom ?? '') ?? new Set();
}

/** Everything that is found in a text, by what it may mean. */
interface Found {
  /** What is said of the questions, and of which question. */
  readonly questions: Match<Meaning>[];
  /** What cannot be looked up, and what is not known: "I can't see", "no idea". */
  readonly doubts: Match<Doubt>[];
  readonly commands: Match<CommandName>[];
  /** What is asked that needs no case. */
  readonly answers: Match<AnswerId>[];
}

/** Puts a match where it belongs: one book holds phrases of all kinds, so that a text is gone through once. */
type Sort = (found: Found, match: Match<unknown>) => void;

function makeBook() {
  const sorted = <T>(phrases: readonly { meaning: T; said: string }[], into: (found: Found) => Match<T>[]) =>
    phrases.map(({ meaning, said }): { meaning: Sort; said: string } => ({
      said,
      meaning: (found, match) => into(found).push({ ...match, meaning }),
    }));
  const phrases = readPhrases(
    [
      ...sorted(questionIds.flatMap(phrasesAbout), ({ questions }) => questions),
      ...sorted(
        doubts.map((meaning) => ({ meaning, said: english.doubts[meaning] })),
        (found) => found.doubts,
      ),
      ...sorted(
        commands.map((meaning) => ({ meaning, said: english.commands[meaning] })),
        (found) => found.commands,
      ),
      ...sorted(
        answerIds.map((meaning) => ({ meaning, said: english.answers[meaning] })),
        ({ answers }) => answers,
      ),
    ],
    english.wordClasses,
  );
  const vocabulary = new Set([...phrases.vocabulary, ...fillers, ...negators]);
  return {
    /** Looks every phrase up in a text. */
    find(tokens: readonly Token[]): Found {
      const found: Found = { questions: [], doubts: [], commands: [], answers: [] };
      for (const match of findPhrases(phrases, tokens)) match.meaning(found, match);
      return found;
    },
    /** The words of all phrases, and those between them. */
    vocabulary,
    /** A misspelt word is taken for one of those words. */
    spelling: {
      known: (word: string) => vocabulary.has(word) || contractions.has(word),
      meant: createSpelling(vocabulary),
    },
  };
}

let book: ReturnType<typeof makeBook> | undefined;

/** All phrases. Made when the first text is read, which takes a tenth of a second: a start does not wait for it. */
export function phraseBook(): ReturnType<typeof makeBook> {
  book ??= makeBook();
  return book;
}

/** What the opposite of an option is, where there is one. */
export function oppositeOf(question: Question, option: string): string | undefined {
  const { options } = textOf(question);
  const named = options[option]?.negated;
  if (named !== undefined) return named;
  const others = Object.keys(options).filter((other) => other !== option);
  return others.length === 1 ? others[0] : undefined;
}
