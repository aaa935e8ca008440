import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnswerId, answerIds } from '../../flows/answers/index.ts';
import { kebabCase } from '../../flows/kebab-case.ts';
import { inEachLanguage, isLanguage, type Language, languageIds } from '../../flows/languages.ts';
import { type Question, questionIds, textOf } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import { type Cause, causesOf, type SymptomFlow, symptomFlows } from '../../flows/symptoms.ts';
import type { Answer, ClosingStep, Fix, Knowledge, Letter, Replies, Step } from './fix.ts';
import { answerFields, closingFields, fixFields, type Report, readFrontMatter } from './front-matter.ts';
import { KnowledgeError, knowledgeOf } from './knowledge-of.ts';
import { brokenLines, toMrkdwn } from './mrkdwn.ts';
import { readSteps } from './steps.ts';
import { filesOfTranslation, type LetterTexts, TRANSLATIONS, translationReader } from './translations.ts';

const OWN_FLOWS = fileURLToPath(new URL('../../flows', import.meta.url));
const CLOSING_FILE = 'closing-steps.md';
/** Where a fix is that symptoms share. */
const SHARED = 'gallery-access';

/**
 * Reads every fix, the closing steps and the letters in all languages from a folder laid out like `flows/`.
 * Throws one `KnowledgeError` with all problems: nothing starts on half of the texts.
 */
export function loadKnowledge(directory: string = OWN_FLOWS): Knowledge {
  const problems: string[] = [];
  const reportIn = (path: string): Report => {
    return (field, problem) => problems.push(`flows/${path}: ${field}: ${problem}`);
  };
  const read = (path: string): string | undefined => {
    const file = join(directory, path);
    const report = reportIn(path);
    if (!existsSync(file)) {
      report('file', 'is missing');
      return undefined;
    }
    const content = readFileSync(file, 'utf8');
    for (const line of brokenLines(content))
      report(`line ${line}`, 'ends with a backslash, which people would see; leave it out');
    return content;
  };

  const closingSteps = readClosingSteps(read(CLOSING_FILE), reportIn(CLOSING_FILE));
  const closing = { closingSteps, schema: fixFields(closingSteps.map(({ slug }) => slug)) };
  const fixFiles = symptomFlows.flatMap((flow) =>
    causesOf(flow).map((cause) => fileOf(flow, cause, directory)),
  );
  const written = fixFiles.flatMap((file) => readFix(file, read(file.path), closing, reportIn(file.path)));

  const answerFiles = answerIds.map((id) => ({ id, path: `answers/${kebabCase(id)}.md` }));
  const answers = answerFiles.flatMap(({ id, path }) => readAnswer(id, path, read(path), reportIn(path)));

  const known = new Set([CLOSING_FILE, ...[...fixFiles, ...answerFiles].map(({ path }) => path)]);
  for (const path of markdownIn(directory)) {
    if (known.has(path)) continue;
    const what = path.startsWith('answers/')
      ? 'is none of the answers in flows/answers/index.ts'
      : 'belongs to no cause that the symptom of this folder lists';
    reportIn(path)('file', what);
  }
  reportSharedSlugs(written, (file) => (field, problem) => problems.push(`${file}: ${field}: ${problem}`));
  // Held against English that is not whole, everything else would be wrong too.
  if (problems.length > 0) throw new KnowledgeError(problems);

  const english = englishTexts(written, closingSteps);
  const readTranslation = translationReader(english);
  const translations = new Map<Language, LetterTexts>([['en', english]]);
  for (const language of languageIds.filter((id) => id !== 'en')) {
    const inFolder = (file: string) => `${TRANSLATIONS}/${language}/${file}`;
    const texts = readTranslation(
      (file) => read(inFolder(file)),
      (file) => reportIn(inFolder(file)),
    );
    if (texts !== undefined) translations.set(language, texts);
  }
  const files = filesOfTranslation(english);
  for (const path of filesIn(join(directory, TRANSLATIONS))) {
    const [language = '', file = ''] = path.split('/');
    if (!isLanguage(language) || language === 'en')
      reportIn(`${TRANSLATIONS}/${path}`)('file', `“${language}” is no language of flows/languages.ts`);
    else if (!files.includes(file))
      reportIn(`${TRANSLATIONS}/${path}`)('file', `is none of a language’s files: ${files.join(', ')}`);
  }
  if (problems.length > 0) throw new KnowledgeError(problems);

  const textsIn = (language: Language) => translations.get(language) ?? english;
  return knowledgeOf(
    written.map((fix) => withTranslations(fix, textsIn)),
    answers,
    inEachLanguage((language) => letterOf(textsIn(language))),
  );
}

/** A closing step with what it adds to the English letter. */
interface WrittenClosingStep extends Step {
  readonly english?: string;
}

/** A fix as its file has it: with the English replies. */
type WrittenFix = Omit<Fix, 'replies' | 'closing'> & {
  readonly english: Replies;
  readonly closing: readonly WrittenClosingStep[];
};

/** The steps that fixes may end with, and the fields that they then may have. */
interface Closing {
  readonly closingSteps: readonly WrittenClosingStep[];
  readonly schema: ReturnType<typeof fixFields>;
}

interface FixFile {
  readonly flow: SymptomFlow;
  readonly cause: Cause;
  /** Within the folder of flows. */
  readonly path: string;
}

/** A fix of its own comes before one that is shared. */
function fileOf(flow: SymptomFlow, cause: Cause, directory: string): FixFile {
  const own = `${kebabCase(flow)}/${kebabCase(cause)}.md`;
  const shared = `${SHARED}/${kebabCase(cause)}.md`;
  const isShared = !existsSync(join(directory, own)) && existsSync(join(directory, shared));
  return { flow, cause, path: isShared ? shared : own };
}

function readFix(
  { flow, cause, path }: FixFile,
  content: string | undefined,
  { closingSteps, schema }: Closing,
  report: Report,
): WrittenFix[] {
  if (content === undefined) return [];
  const { fields, body } = readFrontMatter(content, schema, report);
  const steps = readSteps(body, report);
  if (fields === undefined) return [];

  const {
    cause: sentence,
    closing,
    reply,
    replyIfPossible,
    replyWhenSolved,
    replyBefore,
    replyWithNewCodes,
    ...rest
  } = fields;
  if (rest.claims && !steps.some(({ kind }) => kind === 'do'))
    report('claims', 'there is no step of the kind do that could be ticked');
  return [
    {
      ...rest,
      english: { reply, replyIfPossible, replyWhenSolved, replyBefore, replyWithNewCodes },
      flow,
      cause,
      file: `flows/${path}`,
      sentence: toMrkdwn(sentence),
      steps,
      // Shown in the order of closing-steps.md, however a fix lists them.
      closing: closingSteps.filter(({ slug }) => closing.includes(slug)),
    },
  ];
}

function readAnswer(id: AnswerId, path: string, content: string | undefined, report: Report): Answer[] {
  if (content === undefined) return [];
  const { fields, body } = readFrontMatter(content, answerFields, report);
  const steps = readSteps(body, report);
  for (const { slug, after, unless, warningUnless } of steps) {
    if (after ?? unless ?? warningUnless)
      report(`step ${slug}`, 'has a condition; an answer is given without a case, so nothing is known');
  }
  if (fields === undefined) return [];
  const { answer, ...rest } = fields;
  return [{ ...rest, id, file: `flows/${path}`, sentence: toMrkdwn(answer), steps }];
}

function readClosingSteps(content: string | undefined, report: Report): WrittenClosingStep[] {
  if (content === undefined) return [];
  const { fields, body } = readFrontMatter(content, closingFields, report);
  const steps = readSteps(body, report);
  const replies = fields?.replies ?? {};
  for (const slug of Object.keys(replies)) {
    if (!steps.some((step) => step.slug === slug)) {
      report(`replies.${slug}`, `is no step; allowed are ${steps.map((step) => step.slug).join(', ')}`);
    }
  }
  return steps.map((step) => {
    const english = replies[step.slug];
    return english === undefined ? step : { ...step, english };
  });
}

/** The English letters, laid out as a language's folder is. */
function englishTexts(
  fixes: readonly WrittenFix[],
  closingSteps: readonly WrittenClosingStep[],
): LetterTexts {
  const byFolder: Record<string, Record<string, Replies>> = {};
  for (const { file, english } of fixes) {
    const { folder, name } = placeOf(file);
    byFolder[folder] = { ...byFolder[folder], [name]: english };
  }
  return {
    frame: letter,
    questions: Object.fromEntries(
      questionIds.flatMap((question) => {
        const { customerReply } = textOf(question);
        return customerReply === undefined ? [] : [[kebabCase(question), customerReply]];
      }),
    ),
    closing: Object.fromEntries(
      closingSteps.flatMap(({ slug, english }) => (english === undefined ? [] : [[slug, english]])),
    ),
    fixes: byFolder,
  };
}

/** Where a fix's replies are in a language's folder. */
function placeOf(file: string): { folder: string; name: string } {
  const [, folder = '', name = ''] = file.replace(/\.md$/, '').split('/');
  return { folder, name };
}

function withTranslations(
  { english, closing, ...fix }: WrittenFix,
  textsIn: (language: Language) => LetterTexts,
): Fix {
  const { folder, name } = placeOf(fix.file);
  return {
    ...fix,
    replies: inEachLanguage((language) => textsIn(language).fixes[folder]?.[name] ?? english),
    closing: closing.map(
      ({ english: asked, ...step }): ClosingStep =>
        asked === undefined
          ? step
          : { ...step, reply: inEachLanguage((language) => textsIn(language).closing[step.slug] ?? asked) },
    ),
  };
}

function letterOf({ frame, questions }: LetterTexts): Letter {
  const asked: Partial<Record<Question, string>> = {};
  for (const question of questionIds) {
    const text = questions[kebabCase(question)];
    if (text !== undefined) asked[question] = text;
  }
  return { frame, questions: asked };
}

/** Ticks are stored by cause and slug: where flows share a cause, a slug must not mean two things. */
function reportSharedSlugs(fixes: readonly WrittenFix[], reportIn: (file: string) => Report): void {
  const owners = new Map<string, WrittenFix>();
  for (const fix of fixes) {
    for (const slug of new Set(fix.steps.map((step) => step.slug))) {
      const owner = owners.get(`${fix.cause}/${slug}`);
      if (owner === undefined) owners.set(`${fix.cause}/${slug}`, fix);
      else if (owner.file !== fix.file)
        reportIn(fix.file)(`step ${slug}`, `${owner.file} has this slug already; choose another`);
    }
  }
}

function markdownIn(directory: string): string[] {
  return filesIn(directory).filter((path) => path.endsWith('.md'));
}

function filesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
