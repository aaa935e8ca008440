import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { slackifyMarkdown } from 'slackify-markdown';
import { isQuestion, questionIds } from '../../flows/questions.ts';

/** Longest sentence or step, in characters. */
export const TEXT_MAX = 600;

/**
 * One paragraph of Markdown as Slack mrkdwn.
 * The converter puts zero-width spaces around what is bold, so that Slack formats it inside a word too.
 * Beside spaces and punctuation they are not needed and get in the way of copying, so only the others stay.
 */
export function toMrkdwn(markdown: string): string {
  const line = oneLine(markdown);
  if (isPlainText(line)) return line;
  return slackifyMarkdown(line)
    .trim()
    .replace(/(^|[\s(])\u200b(?=[*_])/g, '$1')
    .replace(/(?<=[*_])\u200b(?=$|[\s.,:;!?)])/g, '');
}

/** What Slack could not show in a paragraph of Markdown. */
export function formatProblems(markdown: string): string[] {
  const line = oneLine(markdown);
  if (isPlainText(line)) return [];
  const blocks = fromMarkdown(line).children;
  const plain = blocks.every((block) => block.type === 'paragraph' && isPlain(block.children));
  return plain ? [] : ['only text, **bold**, *emphasis* and `code` are allowed'];
}

/**
 * The numbers of the lines that end with a backslash. Markdown breaks a line there, and the converter shows the backslash
 * (findings/slackify-a-line-break-becomes-a-backslash.sh), as a letter does.
 */
export function brokenLines(content: string): number[] {
  return content.split('\n').flatMap((line, index) => (/\\\s*$/.test(line) ? [index + 1] : []));
}

/**
 * Words and punctuation that mean nothing in Markdown, as most texts are: parsing them would be most of
 * the work at a start. What begins like a list, or could become a link, is left to the parser.
 */
function isPlainText(line: string): boolean {
  return /^[\p{L}(“][\p{L}\p{N} .,:;?'’“”()…–/%€-]*$/u.test(line) && !/www\.|https?:|\.\w/i.test(line);
}

/** What is wrong with the placeholders of a cause or a step: each is a question of the flows, or `expected`. */
export function placeholderProblems(text: string): string[] {
  return placeholders(text)
    .filter((name) => name !== 'expected' && !isQuestion(name))
    .map((name) => `{${name}} is no known placeholder; allowed are expected, ${questionIds.join(', ')}`);
}

/** The placeholders of a text in which they are not filled: people would see them as they are. */
export function unfilledProblems(text: string): string[] {
  return placeholders(text).map(
    (name) => `{${name}} is not filled in here; placeholders belong in the cause and the steps`,
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

function oneLine(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ').trim();
}

function isPlain(parts: readonly PhrasingContent[]): boolean {
  return parts.every((part) => {
    if (part.type === 'emphasis' || part.type === 'strong') return isPlain(part.children);
    return part.type === 'text' || part.type === 'inlineCode';
  });
}
