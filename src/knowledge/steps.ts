import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { slackifyMarkdown } from 'slackify-markdown';
import type { Step } from './fix.ts';
import { placeholderProblems, type Report, TEXT_MAX } from './front-matter.ts';

const STEP_FORM =
  'a step begins with `kind slug`, where kind is check, do or tell, or one of these with -suggested';
const PLAIN_FORM = 'only text, **bold**, *emphasis* and `code` are allowed';

/** The steps of a file, which are its one numbered list; reports what is wrong. */
export function readSteps(body: string, report: Report): Step[] {
  const blocks = fromMarkdown(body).children;
  const list = blocks.find((block) => block.type === 'list');
  if (list === undefined) {
    report('steps', 'there are none; below the front matter stands a numbered list');
    return [];
  }
  if (blocks.length > 1) report('steps', 'there is text outside the list; only one numbered list is allowed');
  if (list.ordered !== true) report('steps', 'the list is not numbered; write 1., 2., …');

  const steps = list.children.flatMap((item, index) =>
    readStep(item, body, within(report, `step ${index + 1}`)),
  );
  for (const [index, { slug }] of steps.entries()) {
    if (steps.findIndex((step) => step.slug === slug) !== index) {
      report(`step ${slug}`, 'there are two with this slug; each step needs its own');
    }
  }
  return steps;
}

/**
 * One paragraph of Markdown as Slack mrkdwn; reports what Slack could not show.
 * The converter puts zero-width spaces around what is bold, so that Slack formats it inside a word too.
 * Beside spaces and punctuation they are not needed and get in the way of copying, so only the others stay.
 */
export function toMrkdwn(markdown: string, report: Report): string {
  const line = markdown.replace(/\s*\n\s*/g, ' ').trim();
  const [block, ...more] = fromMarkdown(line).children;
  if (block?.type !== 'paragraph' || more.length > 0 || !isPlain(block.children)) report('text', PLAIN_FORM);
  const mrkdwn = slackifyMarkdown(line)
    .trim()
    .replace(/(^|[\s(])\u200b(?=[*_])/g, '$1')
    .replace(/(?<=[*_])\u200b(?=$|[\s.,:;!?)])/g, '');
  if (mrkdwn.length > TEXT_MAX) report('text', `has ${mrkdwn.length} characters; ${TEXT_MAX} are allowed`);
  return mrkdwn;
}

function readStep(item: ListItem, body: string, report: Report): Step[] {
  const [paragraph, quote, ...more] = item.children;
  const code = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || code?.type !== 'inlineCode') {
    report('kind', `is missing; ${STEP_FORM}`);
    return [];
  }
  const [marker = '', slug = '', ...words] = code.value.split(' ');
  const name = marker.replace(/-suggested$/, '');
  const kind = (['check', 'do', 'tell'] as const).find((known) => known === name);
  if (kind === undefined) report('kind', `“${marker}” is none; ${STEP_FORM}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || words.length > 0) {
    report('slug', `“${[slug, ...words].join(' ')}” is none; a slug is words-in-small-letters`);
  }

  const text = toMrkdwn(sourceOf(paragraph, body).slice(sourceOf(code, body).length), report);
  if (text === '') report('text', 'is missing');
  for (const problem of placeholderProblems(text)) report('text', problem);

  const warning = quote?.type === 'blockquote' && quote.children.length === 1 ? quote.children[0] : undefined;
  if (more.length > 0 || (quote !== undefined && warning?.type !== 'paragraph')) {
    report('text', 'only one paragraph and, below it, one block quote with the warning are allowed');
  }
  if (kind === undefined) return [];
  const step = { slug, kind, suggested: marker !== name, text };
  return [warning?.type === 'paragraph' ? { ...step, warning: readWarning(warning, body, report) } : step];
}

function readWarning(paragraph: Paragraph, body: string, report: Report): string {
  const inWarning: Report = (_, problem) => report('warning', problem);
  // Later lines of a quote repeat its mark.
  const warning = toMrkdwn(sourceOf(paragraph, body).replace(/\n\s*>/g, '\n'), inWarning);
  for (const problem of placeholderProblems(warning)) report('warning', problem);
  return warning;
}

/** The Markdown that a part of the tree was written as. */
function sourceOf(node: { position?: Paragraph['position'] }, body: string): string {
  return body.slice(node.position?.start.offset, node.position?.end.offset);
}

function isPlain(parts: readonly PhrasingContent[]): boolean {
  return parts.every((part) => {
    if (part.type === 'emphasis' || part.type === 'strong') return isPlain(part.children);
    return part.type === 'text' || part.type === 'inlineCode';
  });
}

function within(report: Report, place: string): Report {
  return (field, problem) => report(`${place}: ${field}`, problem);
}
