import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnswerId, answerIds } from '../../flows/answers/index.ts';
import { kebabCase } from '../../flows/kebab-case.ts';
import { type Cause, causesOf, type SymptomFlow, symptomFlows } from '../../flows/symptoms.ts';
import type { Answer, ClosingStep, Fix, Knowledge } from './fix.ts';
import { answerFields, closingFields, fixFields, type Report, readFrontMatter } from './front-matter.ts';
import { KnowledgeError, knowledgeOf } from './knowledge-of.ts';
import { toMrkdwn } from './mrkdwn.ts';
import { readSteps } from './steps.ts';

const OWN_FLOWS = fileURLToPath(new URL('../../flows', import.meta.url));
const CLOSING_FILE = 'closing-steps.md';
/** Where a fix is that symptoms share. */
const SHARED = 'gallery-access';

/**
 * Reads every fix and the closing steps from a folder laid out like `flows/`.
 * Throws one `KnowledgeError` with all problems: nothing starts on half of the texts.
 */
export function loadKnowledge(directory: string = OWN_FLOWS): Knowledge {
  const problems: string[] = [];
  const reportIn = (path: string): Report => {
    return (field, problem) => problems.push(`flows/${path}: ${field}: ${problem}`);
  };
  const read = (path: string): string | undefined => {
    const file = join(directory, path);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    reportIn(path)('file', 'is missing');
    return undefined;
  };

  const closingSteps = readClosingSteps(read(CLOSING_FILE), reportIn(CLOSING_FILE));
  const closing = { closingSteps, schema: fixFields(closingSteps.map(({ slug }) => slug)) };
  const fixFiles = symptomFlows.flatMap((flow) =>
    causesOf(flow).map((cause) => fileOf(flow, cause, directory)),
  );
  const fixes = fixFiles.flatMap((file) => readFix(file, read(file.path), closing, reportIn(file.path)));

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
  reportSharedSlugs(fixes, (file) => (field, problem) => problems.push(`${file}: ${field}: ${problem}`));
  if (problems.length > 0) throw new KnowledgeError(problems);

  return knowledgeOf(fixes, answers);
}

/** The steps that fixes may end with, and the fields that they then may have. */
interface Closing {
  readonly closingSteps: readonly ClosingStep[];
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
): Fix[] {
  if (content === undefined) return [];
  const { fields, body } = readFrontMatter(content, schema, report);
  const steps = readSteps(body, report);
  if (fields === undefined) return [];

  const { cause: sentence, closing, ...rest } = fields;
  return [
    {
      ...rest,
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

function readClosingSteps(content: string | undefined, report: Report): ClosingStep[] {
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
    const reply = replies[step.slug];
    return reply === undefined ? step : { ...step, reply };
  });
}

/** Ticks are stored by cause and slug: where flows share a cause, a slug must not mean two things. */
function reportSharedSlugs(fixes: readonly Fix[], reportIn: (file: string) => Report): void {
  const owners = new Map<string, Fix>();
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
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.md'))
    .sort();
}
