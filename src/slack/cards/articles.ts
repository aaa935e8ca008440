import { type ArticleId, articles, type Platform } from '../../../flows/articles.ts';
import { belongsTo } from '../../../flows/platforms.ts';
import type { Step } from '../../knowledge/fix.ts';
import { escapeText } from '../block-kit/blocks.ts';

/** An article in mrkdwn: its title as a link, or in quotes where its address is not known. */
function articleLink(id: ArticleId): string {
  const { title, address } = articles[id];
  return address === undefined ? `“${escapeText(title)}”` : `<${address}|${escapeText(title)}>`;
}

/** Every article that a text rests on, each with the steps that it states; no article states a suggestion. */
export function sourcesLine(
  ids: readonly ArticleId[],
  steps: readonly { readonly number: number; readonly step: Step }[],
): string {
  const stated = steps.filter(({ step }) => !step.suggested);
  return [...new Set([...ids, ...stated.flatMap(({ step }) => step.articles)])]
    .map((id) => {
      const numbers = stated.filter(({ step }) => step.articles.includes(id)).map(({ number }) => number);
      const [one] = numbers;
      const where = one === undefined ? '' : ` (step${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')})`;
      return `${articleLink(id)}${where}`;
    })
    .join(' · ');
}

/** Articles in mrkdwn, one after the other; none of another platform where one is known. */
export function articlesLine(ids: readonly ArticleId[], known?: Platform): string {
  return ids
    .filter((id) => belongsTo(known, articles[id].platform))
    .map(articleLink)
    .join(' · ');
}
