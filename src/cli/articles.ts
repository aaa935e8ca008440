import { type ArticleId, articleIds, articles } from '../../flows/articles.ts';
import { questionIds, textOf } from '../../flows/questions.ts';
import type { Basics, SymptomText } from '../../flows/symptom.ts';
import { symptoms } from '../../flows/symptoms.ts';
import type { Knowledge, Sourced } from '../knowledge/fix.ts';

/** The texts that rest on an article, each as `file`, `file step slug` or `question id`. */
export type TextsOn = ReadonlyMap<ArticleId, readonly string[]>;

/** Which texts name which article. */
export function textsOnArticles({ all, answers }: Knowledge): TextsOn {
  const texts = new Map<ArticleId, string[]>();
  const parts = new Set<Basics>();
  const note = (text: string, ids: readonly ArticleId[]) => {
    // A fix that symptoms share comes once for each.
    for (const id of ids) texts.set(id, [...new Set([...(texts.get(id) ?? []), text])]);
  };
  for (const question of questionIds) note(`question ${question}`, textOf(question).articles);
  for (const { basics, handOver } of Object.values<SymptomText>(symptoms)) {
    for (const part of [basics, handOver]) {
      if (part !== undefined) parts.add(part);
    }
  }
  for (const { title, articles: own } of parts) note(`“${title}”`, own);
  for (const { file, articles: own, related, steps } of [...all, ...answers]) {
    note(file, own);
    note(`${file} (related)`, related);
    for (const step of steps) note(`${file} step ${step.slug}`, step.articles);
  }
  const closing = new Map(all.flatMap((fix) => fix.closing.map((step) => [step.slug, step] as const)));
  for (const step of closing.values()) note(`flows/closing-steps.md step ${step.slug}`, step.articles);
  return texts;
}

/** What is wrong with articles and what rests on them, one line each. `now` in epoch milliseconds. */
export function problemsOfArticles(texts: TextsOn, now: number, all: readonly Sourced[]): string[] {
  const problems: string[] = [];
  const addresses = new Map<string, ArticleId>();
  for (const id of articleIds) {
    const { address, read } = articles[id];
    if (!texts.has(id)) problems.push(`flows/articles.ts: ${id} is named by no text`);
    if ((address === undefined) !== (read === 'title' || read === 'shops'))
      problems.push(`flows/articles.ts: ${id} needs an address, or else read: 'title' or 'shops'`);
    if (address === undefined) continue;
    if (!URL.canParse(address)) problems.push(`flows/articles.ts: ${id} has no address that can be opened`);
    const twin = addresses.get(address);
    if (twin !== undefined) problems.push(`flows/articles.ts: ${id} has the same address as ${twin}`);
    addresses.set(address, id);
  }
  for (const { file, checked, platform, articles: own, steps, related } of all) {
    if (Date.parse(checked) > now) problems.push(`${file}: checked: ${checked} is in the future`);
    const named = new Set([...own, ...related, ...steps.flatMap((step) => step.articles)]);
    for (const id of named) {
      if (articles[id].platform !== platform)
        problems.push(
          `${file}: ${id} is an article of ${articles[id].platform}, the text is for ${platform}`,
        );
    }
    const stated = [...own, ...steps.flatMap((step) => (step.suggested ? [] : step.articles))];
    for (const id of related) {
      if (stated.includes(id))
        problems.push(`${file}: related: ${id} is named in articles or in a step already; leave it out here`);
    }
    if (own.every((id) => articles[id].read === 'title'))
      problems.push(`${file}: articles: none of them has been read; only their titles are known`);
  }
  return problems;
}

const readWords = {
  whole: 'read whole',
  start: 'only its beginning was read',
  former: 'of the former help centre',
  title: 'only its title is known',
  shops: 'read in some shops',
} as const;

/** Every article, where it is, how far it was read, and what rests on it: for people who open them one by one. */
export function listArticles(texts: TextsOn): string {
  return articleIds
    .map((id) => {
      const { title, platform, read, address } = articles[id];
      const lines = [
        `${id}  ${title} (${platform}, ${readWords[read]})`,
        `    ${address ?? 'no address known'}`,
        ...(texts.get(id) ?? []).map((text) => `    - ${text}`),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
