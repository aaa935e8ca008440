import { z } from 'zod';
import { letter } from '../../flows/replies.ts';
import type { LetterFrame, Replies } from './fix.ts';
import { only, REPLY_MAX, type Report, readYaml, text } from './front-matter.ts';

/** Every text of letters in one language, by where it belongs. */
export interface LetterTexts {
  readonly frame: LetterFrame;
  /** By the question's file name. */
  readonly questions: Readonly<Record<string, string>>;
  /** By the closing step's slug. */
  readonly closing: Readonly<Record<string, string>>;
  /** By the fix's folder, then by its file name. */
  readonly fixes: Readonly<Record<string, Readonly<Record<string, Replies>>>>;
}

/** The folder of languages, within the folder of flows. */
export const TRANSLATIONS = 'replies';
const LETTER = 'letter.yaml';
const QUESTIONS = 'questions.yaml';
const CLOSING = 'closing-steps.yaml';

/** The files of a language's folder: one for each folder of fixes, and the rest of the letter. */
export function filesOfTranslation(english: Pick<LetterTexts, 'fixes'>): string[] {
  return [LETTER, QUESTIONS, CLOSING, ...Object.keys(english.fixes).map(fileOf)];
}

/**
 * Reads the texts of letters in other languages, from files that have exactly what English has: the same texts, in each the
 * same gaps, and in quotation marks the same words of a screen. Reports what is missing, too much or different.
 * `contentOf` gives a file of the language's folder, `undefined` where there is none, which it reports itself.
 */
export function translationReader(english: LetterTexts) {
  // Made once for all languages: to make them is as much work as to read a language.
  const questionsAs = only(mapValues(english.questions, as));
  const closingAs = only(mapValues(english.closing, as));
  const fixesAs = Object.entries(english.fixes).map(
    ([folder, files]) => [folder, only(mapValues(files, repliesAs))] as const,
  );
  return function readTranslation(
    contentOf: (file: string) => string | undefined,
    reportIn: (file: string) => Report,
  ): LetterTexts | undefined {
    const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined => {
      const content = contentOf(file);
      return content === undefined ? undefined : readYaml(content, schema, reportIn(file));
    };
    const frame = read(LETTER, frameFields);
    const questions = read(QUESTIONS, questionsAs);
    const closing = read(CLOSING, closingAs);
    const fixes: Record<string, Readonly<Record<string, Replies>>> = {};
    for (const [folder, schema] of fixesAs) {
      const replies = read(fileOf(folder), schema);
      if (replies !== undefined) fixes[folder] = replies;
    }
    const complete = Object.keys(fixes).length === fixesAs.length;
    return complete && frame && questions && closing ? { frame, questions, closing, fixes } : undefined;
  };
}

function fileOf(folder: string): string {
  return `${folder}.yaml`;
}

/** A translation of an English text. An empty line begins a new paragraph, where English has several. */
function as(english: string) {
  return text(REPLY_MAX)
    .overwrite((value) => value.replace(/\n+/g, '\n\n'))
    .superRefine((value, context) => {
      const gaps = gapsOf(english);
      if (gapsOf(value) !== gaps)
        context.addIssue(`has ${gapsOf(value)} gaps (____), and ${gaps} in English`);
      if (value.includes('\n') && !english.includes('\n'))
        context.addIssue('has several paragraphs, and one in English');
      for (const words of onScreen(english))
        if (!value.includes(words))
          context.addIssue(`must name what is on the screen as it is there: ${words}`);
    });
}

function gapsOf(value: string): number {
  return value.match(/_{4}/g)?.length ?? 0;
}

/** What English has between quotation marks: customers see it in English. */
function onScreen(english: string): string[] {
  return [...english.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
}

const frameFields = only({
  greeting: as(letter.greeting),
  farewell: as(letter.farewell),
  regret: as(letter.regret),
  underWay: as(letter.underWay),
  underWayIfPossible: as(letter.underWayIfPossible),
  possible: as(letter.possible),
  resolved: as(letter.resolved),
  writeAgain: as(letter.writeAgain),
  handedOver: as(letter.handedOver),
  asking: as(letter.asking),
});

/** A fix has in each language the replies that it has in English. */
function repliesAs({ reply, replyIfPossible, replyWhenSolved, replyBefore, replyWithNewCodes }: Replies) {
  return only({
    reply: as(reply),
    replyIfPossible: ifAny(replyIfPossible),
    replyWhenSolved: ifAny(replyWhenSolved),
    replyBefore: ifAny(replyBefore),
    replyWithNewCodes: ifAny(replyWithNewCodes),
  });
}

function ifAny(english: string | undefined): z.ZodType<string | undefined> {
  return english === undefined
    ? z.undefined('is not there in English; leave it out').optional()
    : as(english);
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
