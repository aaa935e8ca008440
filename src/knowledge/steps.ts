import type { ListItem, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isArticle } from '../../flows/articles.ts';
import { isOption, isQuestion } from '../../flows/questions.ts';
import { type Cause, isCause } from '../../flows/symptoms.ts';
import type { SaidAlready, Step } from './fix.ts';
import { type Report, unknownArticle } from './front-matter.ts';
import { formatProblems, placeholderProblems, TEXT_MAX, toMrkdwn } from './mrkdwn.ts';

const UNLESS = 'unless:';
const AFTER = 'after:';
const STEP_FORM =
  'a step begins with `kind slug A1`; kinds are check, do and tell, each also with -suggested';

/** The steps of a file, which are its one numbered list; reports what is wrong. */
export function readSteps(body: string, report: Report): Step[] {
  const blocks = fromMarkdown(body).children;
  const list = blocks.find((block) => block.type === 'list');
  if (blocks.some((block) => block !== list)) {
    report('steps', 'there is text outside the list; only one numbered list is allowed');
  }
  if (list === undefined) {
    report('steps', 'there are none; below the front matter stands a numbered list');
    return [];
  }
  if (list.ordered !== true) report('steps', 'the list is not numbered; write 1., 2., …');

  const steps = list.children.flatMap((item, index) => {
    const inStep: Report = (field, problem) => report(`step ${index + 1}: ${field}`, problem);
    return readStep(item, body, inStep);
  });
  for (const [index, { slug }] of steps.entries()) {
    if (steps.findIndex((step) => step.slug === slug) !== index) {
      report(`step ${slug}`, 'there are two with this slug; each step needs its own');
    }
  }
  return steps;
}

function readStep(item: ListItem, body: string, report: Report): Step[] {
  const [paragraph, quote, ...more] = item.children;
  const code = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || code?.type !== 'inlineCode') {
    report('kind', `is missing; ${STEP_FORM}`);
    return [];
  }
  const [marker = '', slug = '', ...rest] = code.value.split(' ');
  const ids = rest.filter((word) => !isCondition(word));
  const name = marker.replace(/-suggested$/, '');
  const kind = (['check', 'do', 'tell'] as const).find((known) => known === name);
  if (kind === undefined) report('kind', `“${marker}” is none; ${STEP_FORM}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) report('slug', `“${slug}” is none; write it in-small-letters`);
  for (const id of ids) if (!isArticle(id)) report('article', unknownArticle(id));
  const suggested = marker !== name;
  if (!suggested && ids.length === 0)
    report('article', 'is missing; behind the slug, name what states it, or make it a suggestion');
  const text = readText(sourceOf(paragraph, body).slice(sourceOf(code, body).length), 'text', report);
  const quoted = quote?.type === 'blockquote' && quote.children.length === 1 ? quote.children[0] : undefined;
  if (more.length > 0 || (quote !== undefined && quoted?.type !== 'paragraph')) {
    report('text', 'only one paragraph and, below it, one block quote with the warning are allowed');
  }
  if (kind === undefined) return [];
  const [firstCause, ...causes] = readCauses(rest, report);
  const unless = readUnless(rest, report);
  const step: Step = {
    slug,
    kind,
    suggested,
    articles: ids.filter(isArticle),
    text,
    ...(firstCause && { after: [firstCause, ...causes] }),
    ...(unless.length > 0 && { unless }),
  };
  if (quoted?.type !== 'paragraph') return [step];
  const [first] = quoted.children;
  const condition = first?.type === 'inlineCode' && first.value.startsWith(UNLESS) ? first : undefined;
  const warningUnless = readUnless(condition?.value.split(' ') ?? [], report);
  const written = sourceOf(quoted, body).slice(condition ? sourceOf(condition, body).length : 0);
  // Later lines of a quote repeat its mark.
  const warning = readText(written.replace(/\n\s*>/g, '\n'), 'warning', report);
  return [{ ...step, warning, ...(warningUnless.length > 0 && { warningUnless }) }];
}

function isCondition(word: string): boolean {
  return word.startsWith(UNLESS) || word.startsWith(AFTER);
}

/** `unless:codeActivated.yes`: an answer that makes it needless to say. */
function readUnless(words: readonly string[], report: Report): SaidAlready[] {
  return valuesOf(UNLESS, words).flatMap((value) => {
    const [question = '', option = ''] = value.split('.');
    if (isQuestion(question) && isOption(question, option)) return [{ question, option }];
    report(
      'unless',
      `“${value}” is no answer; write the ids of a question and of one of its options, with a point between them`,
    );
    return [];
  });
}

/** `after:retagInBulk`: a fix that has to have been done. */
function readCauses(words: readonly string[], report: Report): Cause[] {
  return valuesOf(AFTER, words).flatMap((value) => {
    if (isCause(value)) return [value];
    report('after', `“${value}” is no cause; write the id of one`);
    return [];
  });
}

function valuesOf(prefix: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
}

function readText(markdown: string, field: string, report: Report): string {
  const text = toMrkdwn(markdown);
  if (text === '') report(field, 'is missing');
  if (text.length > TEXT_MAX) report(field, `has ${text.length} characters; ${TEXT_MAX} are allowed`);
  for (const problem of [...formatProblems(markdown), ...placeholderProblems(markdown)])
    report(field, problem);
  return text;
}

/** The Markdown that a part of the tree was written as. */
function sourceOf({ position }: Pick<Paragraph, 'position'>, body: string): string {
  return body.slice(position?.start.offset, position?.end.offset);
}
