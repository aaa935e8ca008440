import { expect, test } from 'vitest';
import { type ArticleId, articleIds, articles } from '../../flows/articles.ts';
import { problemsOfArticles, textsOnArticles } from '../../src/cli/articles.ts';
import type { Fix } from '../../src/knowledge/fix.ts';
import { textsToCheck } from '../../src/knowledge/freshness.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { runTool } from './run.ts';

const knowledge = loadKnowledge();
const texts = textsOnArticles(knowledge);
const files = new Set([...knowledge.all, ...knowledge.answers].map(({ file }) => file));
const now = Date.parse('2026-12-01');
const DAY_MS = 86_400_000;

/** The texts as they are, with one fix changed. */
function changed(change: Partial<Fix>): string[] {
  const [first, ...others] = knowledge.all;
  if (first === undefined) throw new Error('There is no fix');
  return problemsOfArticles(texts, now, [{ ...first, ...change }, ...others]);
}

test('every article has an address or is known by its title alone, and a text rests on it', () => {
  expect(problemsOfArticles(texts, now, knowledge.all)).toEqual([]);
});

test('an article that no text names is told', () => {
  const without = new Map([...texts].filter(([id]) => id !== 'A30'));
  expect(problemsOfArticles(without, now, knowledge.all)).toEqual([
    'flows/articles.ts: A30 is named by no text',
  ]);
});

test.each<[string, Partial<Fix>, string]>([
  ['an article of another platform', { articles: ['S0', 'S2'] }, 'S2 is an article of Photocloud'],
  ['a check in the future', { checked: '2027-01-01' }, 'checked: 2027-01-01 is in the future'],
  [
    'a source that is related too',
    { related: ['S0'] },
    'related: S0 is named in articles or in a step already',
  ],
  ['nothing but titles', { articles: ['N1'] }, 'none of them has been read'],
])('a fix that rests on %s is told', (_, change, problem) => {
  expect(changed(change)).toEqual([expect.stringContaining(problem)]);
});

test('npm run flows -- articles prints every address with the texts that rest on it', () => {
  const { status, stdout } = runTool('src/cli/flows.ts', 'articles');
  expect(status).toBe(0);
  const parts = new Map(stdout.split('\n\n').map((part) => [part.split(' ')[0], part]));
  expect([...parts.keys()]).toEqual(articleIds);
  for (const id of articleIds) {
    expect(parts.get(id)).toContain(articles[id].address ?? 'no address known');
    expect(parts.get(id)).toContain('\n    - ');
  }
  expect(parts.get('A2')).toContain('- question jobStatus\n');
  expect(parts.get('A2')).toContain('- flows/photos-almost-ready/job-not-selling.md step set-to-selling\n');
});

test('a fix is to be checked again 180 days after its last check, and not before', () => {
  const checked = Date.parse('2026-11-28');
  expect(textsToCheck(knowledge, { now: checked + 180 * DAY_MS })).toEqual([]);
  expect(textsToCheck(knowledge, { now: checked + 181 * DAY_MS })).toHaveLength(files.size);
  expect(textsToCheck(knowledge, { now: checked + 2 * DAY_MS, days: 1 })).toHaveLength(files.size);
});

test('npm run flows -- check --older lists what is to be checked', () => {
  expect(runTool('src/cli/flows.ts', 'check', '--older', '99999')).toMatchObject({
    status: 0,
    stdout: '0 fixes and answers were last checked more than 99999 days ago.\n',
  });
  const { stdout } = runTool('src/cli/flows.ts', 'check', '--older', '0');
  for (const file of files) expect(stdout).toContain(`${file}: last checked on 2026-`);
  for (const wrong of [['--older'], ['--older', 'x'], ['--newer', '1']])
    expect(runTool('src/cli/flows.ts', 'check', ...wrong).status).toBe(1);
});

test('no letter to a customer links or names an article', () => {
  const titles = articleIds.map((id: ArticleId) => articles[id].title);
  for (const { file, replies, closing } of knowledge.all) {
    const letter = JSON.stringify([replies, closing.map(({ reply }) => reply)]);
    expect(letter, file).not.toMatch(/https?:|www\./);
    for (const title of titles) expect(letter, file).not.toContain(title);
  }
});
