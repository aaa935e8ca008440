import type { ListItem, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isArticle } from '../../flows/articles.ts';
import type { Step } from './fix.ts';
import { type Report, unknownArticle } from './front-matter.ts';
import { formatProblems, placeholderProblems, TEXT_MAX, toMrkdwn } from './mrkdwn.ts';

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
  const [marker = '', slug = '', ...ids] = code.value.split(' ');
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
  const step = { slug, kind, suggested, articles: ids.filter(isArticle), text };
  if (quoted?.type !== 'paragraph') return [step];
  // Later lines of a quote repeat its mark.
  const warning = sourceOf(quoted, body).replace(/\n\s*>/g, '\n');
  return [{ ...step, warning: readText(warning, 'warning', report) }];
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
