import { answerIds } from '../../../flows/answers/index.ts';
import { optionsOf, type Question, questionIds, textOf } from '../../../flows/questions.ts';
import { english } from '../../../flows/reading/en/index.ts';
import { commands, doubts, phrasesOf, type ReadingOf } from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { contractions, fillers, negators } from './language.ts';
import { readPhrases } from './phrases.ts';
import { createSpelling } from './spelling.ts';

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

function makeBook() {
  const classes = english.wordClasses;
  const questions = readPhrases(questionIds.flatMap(phrasesAbout), classes);
  const doubtful = readPhrases(
    doubts.map((meaning) => ({ meaning, said: english.doubts[meaning] })),
    classes,
  );
  const commanding = readPhrases(
    commands.map((meaning) => ({ meaning, said: english.commands[meaning] })),
    classes,
  );
  const asking = readPhrases(
    answerIds.map((meaning) => ({ meaning, said: english.answers[meaning] })),
    classes,
  );
  const vocabulary = new Set([
    ...asking.vocabulary,
    ...questions.vocabulary,
    ...doubtful.vocabulary,
    ...commanding.vocabulary,
    ...fillers,
    ...negators,
  ]);
  return {
    /** What is said of the questions, and of which question. */
    questions,
    /** What cannot be looked up, and what is not known: "I can't see", "no idea". */
    doubts: doubtful,
    commands: commanding,
    /** What is asked that needs no case. */
    answers: asking,
    /** The words of all phrases; a misspelt word is taken for one of them. */
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
