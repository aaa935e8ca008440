import { type ArticleId, articles } from '../../../flows/articles.ts';
import { escapeText } from '../block-kit/blocks.ts';

/** An article in mrkdwn: its title as a link, or in quotes where its address is not known. */
export function articleLink(id: ArticleId): string {
  const { title, address } = articles[id];
  return address === undefined ? `“${escapeText(title)}”` : `<${address}|${escapeText(title)}>`;
}

/** Articles in mrkdwn, one after the other. */
export function articlesLine(ids: readonly ArticleId[]): string {
  return ids.map(articleLink).join(' · ');
}
