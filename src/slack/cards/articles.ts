import { type ArticleId, articles, type Platform } from '../../../flows/articles.ts';
import { belongsTo } from '../../../flows/platforms.ts';
import { escapeText } from '../block-kit/blocks.ts';

/** An article in mrkdwn: its title as a link, or in quotes where its address is not known. */
export function articleLink(id: ArticleId): string {
  const { title, address } = articles[id];
  return address === undefined ? `“${escapeText(title)}”` : `<${address}|${escapeText(title)}>`;
}

/** Articles in mrkdwn, one after the other; none of another platform where one is known. */
export function articlesLine(ids: readonly ArticleId[], known?: Platform): string {
  return ids
    .filter((id) => belongsTo(known, articles[id].platform))
    .map(articleLink)
    .join(' · ');
}
