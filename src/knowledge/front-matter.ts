import { parse } from 'yaml';
import { z } from 'zod';
import { articleIds, isArticle } from '../../flows/articles.ts';
import { type Facts, isQuestion, optionsOf, questionIds } from '../../flows/questions.ts';
import { formatProblems, placeholderProblems, TEXT_MAX, unfilledProblems } from './mrkdwn.ts';

/** Takes one problem of a file: the field it is in, what is wrong and what is allowed. */
export type Report = (field: string, problem: string) => void;

/** What a button can say before clients cut it. As in `src/slack/block-kit/limits.ts`, but the texts may not know Slack. */
const BUTTON_MAX = 30;
const TITLE_MAX = 100;
/** Longest part of a letter, in characters. */
export const REPLY_MAX = 1200;

function prose(max: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
    .trim()
    .min(1, 'must not be empty')
    .max(max, { error: ({ input }) => `has ${String(input).length} characters; ${max} are allowed` });
}

/** What is shown as it is. */
export function text(max: number) {
  return prose(max).superRefine((value, context) => {
    for (const problem of unfilledProblems(value)) context.addIssue(problem);
  });
}

/** An object that takes no other fields than these. */
export function only<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code, input }) => {
      if (code === 'unrecognized_keys') return `is no known field; allowed are ${fields}`;
      return input === undefined ? 'is missing' : `must be fields; allowed are ${fields}`;
    },
  });
}

const article = z
  .string('must be the id of an article')
  .refine(isArticle, { error: ({ input }) => unknownArticle(String(input)) });

const articleList = z.array(article, {
  error: ({ input }) => (input === undefined ? 'is missing' : 'must be a list: [A1, A2]'),
});

const day = z.iso.date({
  error: ({ input }) => (input === undefined ? 'is missing' : 'must be a day such as 2026-11-28'),
});

const flag = z.boolean('must be true or false').default(false);

const repairs = z
  .record(z.string(), z.unknown(), 'must be fields: { question: option }')
  .transform((answers, context): Facts => {
    for (const [question, option] of Object.entries(answers)) {
      const problem = answerProblem(question, option);
      if (problem !== undefined) context.addIssue({ code: 'custom', path: [question], message: problem });
    }
    return isFacts(answers) ? answers : z.NEVER;
  });

const sentence = prose(TEXT_MAX).superRefine((value, context) => {
  for (const problem of [...formatProblems(value), ...placeholderProblems(value)]) context.addIssue(problem);
});

/** What every text says that rests on articles. */
const sourced = {
  title: text(TITLE_MAX),
  articles: articleList.min(1, 'must name the article that it rests on'),
  checked: day,
  platform: z.enum(['GotPhoto', 'Photocloud'], 'must be GotPhoto or Photocloud'),
  related: articleList.default([]),
};

/** The front matter of an answer's file. */
export const answerFields = only({
  ...sourced,
  answer: text(TEXT_MAX).superRefine((value, context) => {
    for (const problem of formatProblems(value)) context.addIssue(problem);
  }),
});

/** The front matter of a fix's file, which may end with these closing steps. */
export function fixFields(closingSlugs: readonly string[]) {
  const closing = z.enum(closingSlugs, {
    error: ({ input }) => `“${String(input)}” is no closing step; allowed are ${closingSlugs.join(', ')}`,
  });
  return only({
    ...sourced,
    cause: sentence,
    repairs: repairs.default({}),
    changesMessage: flag,
    contradiction: flag,
    furtherLook: flag,
    informs: flag,
    verdicts: only({ solved: text(BUTTON_MAX), notSolved: text(BUTTON_MAX) }),
    closing: z.array(closing, 'must be a list: [one, another]').default([]),
    sorry: flag,
    claims: flag,
    newCodes: flag,
    reply: text(REPLY_MAX),
    replyIfPossible: text(REPLY_MAX).optional(),
    replyWhenSolved: text(REPLY_MAX).optional(),
    replyBefore: text(REPLY_MAX).optional(),
    replyWithNewCodes: text(REPLY_MAX).optional(),
    whenSolved: text(TITLE_MAX).optional(),
  });
}

/** The front matter of `closing-steps.md`. */
export const closingFields = only({
  replies: z.record(z.string(), text(REPLY_MAX), 'must be fields: { slug: text }').default({}),
});

/** A file's front matter, as the schema has it, and the Markdown below it; reports what is wrong. */
export function readFrontMatter<Schema extends z.ZodType>(
  content: string,
  schema: Schema,
  report: Report,
): { fields: z.output<Schema> | undefined; body: string } {
  const parts = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)(?<body>[\s\S]*)$/.exec(content)?.groups;
  if (parts === undefined) {
    report('front matter', 'is missing; the file begins with fields between two lines of ---');
    return { fields: undefined, body: content };
  }
  const body = parts.body ?? '';
  return { fields: readYaml(parts.yaml ?? '', schema, report, 'front matter'), body };
}

/** The fields of a YAML text, as the schema has them; reports what is wrong. `whole` names the text as a whole. */
export function readYaml<Schema extends z.ZodType>(
  content: string,
  schema: Schema,
  report: Report,
  whole = 'file',
): z.output<Schema> | undefined {
  let written: unknown;
  try {
    written = parse(content);
  } catch (error) {
    const [firstLine] = error instanceof Error ? error.message.split('\n') : [];
    report(whole, `is no YAML (${firstLine ?? 'unreadable'}); quote a text that holds ": " or "#"`);
    return undefined;
  }
  const result = schema.safeParse(written);
  for (const issue of result.error?.issues ?? []) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const path = name === undefined ? issue.path : [...issue.path, name];
      report(path.join('.') || whole, issue.message);
    }
  }
  return result.data;
}

/** What to say where an id names no article. */
export function unknownArticle(id: string): string {
  return `“${id}” is no article of flows/articles.ts; allowed are ${articleIds.join(', ')}`;
}

function answerProblem(question: string, option: unknown): string | undefined {
  if (!isQuestion(question)) return `is no known question; allowed are ${questionIds.join(', ')}`;
  const allowed = optionsOf(question).filter((listed) => listed !== 'unknown');
  if (typeof option === 'string' && allowed.includes(option)) return undefined;
  return `${JSON.stringify(option)} is no option of it; allowed are ${allowed.join(', ')}`;
}

function isFacts(answers: object): answers is Facts {
  return Object.entries(answers).every(([question, option]) => answerProblem(question, option) === undefined);
}
