import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, type OwnPlayground, openCase, press, screenshot, startPlayground } from './browser.ts';

/** Its own: in the shared one, the others would find another day. */
let playground: OwnPlayground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.closeWindows());
afterAll(() => playground.dispose());

async function withDeveloper(agent: string = agents.mia) {
  const page = await playground.newWindow(agent);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  return { page, situations: page.getByRole('group', { name: 'Situations' }) };
}

test('the clock is set forward: yesterday has its date, and the app works on in the new day', async () => {
  const { page, situations } = await withDeveloper();
  await situations.getByText('The clock shows the time of this machine.').waitFor();
  const field = page.getByRole('textbox', { name: /^Message #/ });
  await field.fill('Before');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await press(situations, 'A day on');
  await situations.getByText('The clock was set to', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Today' }).waitFor({ state: 'detached' });
  await field.fill('After');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  expect(await page.locator('.day').count()).toBe(2);
  await press(situations, 'An hour on', 'Next Monday');
  await situations.getByText(/Monday \d+ \w+ at 09:00|Monday,? \d+ \w+,? 09:00/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'next Monday');
  await openCase(page);
});

/** What is in sight of the channel; then it is scrolled up a little, and from its beginning to its end. */
const LOOK_AND_SCROLL = `(() => {
  const list = document.querySelector('.timeline .posts');
  const posts = [...list.querySelectorAll('[data-ts]')].map((post) => ({
    ts: post.dataset.ts,
    author: post.querySelector('.author').innerText,
    hasThread: [...post.querySelectorAll('button')].some((button) => /Open thread/.test(button.textContent)),
  }));
  list.scrollTop = list.scrollTop === 0 ? list.scrollHeight : list.scrollTop - list.clientHeight / 2;
  return posts;
})()`;

interface Post {
  readonly ts: string;
  readonly author: string;
  readonly hasThread: boolean;
}

/** All posts of the channel, of which only those in sight are in the page. */
async function allPosts(page: Page, count: number): Promise<Post[]> {
  const seen = new Map<string, Post>();
  const look = async () => {
    for (const post of await page.evaluate<Post[]>(LOOK_AND_SCROLL)) seen.set(post.ts, post);
    return seen.size;
  };
  await expect.poll(look, { timeout: 45_000 }).toBe(count);
  return [...seen.values()];
}

test('a busy day: fifty cases of five people', async () => {
  await playground.reset();
  const { page, situations } = await withDeveloper();
  await press(situations, 'A busy day');
  await situations.getByText('Under way in #photo-support …').waitFor();
  expect(await situations.getByRole('button', { name: 'A busy day' }).isDisabled()).toBe(true);
  await situations.getByText('Fifty cases of five people in ten seconds.').waitFor({ timeout: 45_000 });
  const posts = await allPosts(page, 50);
  const authors = posts.map(({ author }) => author);
  const people = ['Jonas Weber', 'Lena Koch', 'Mia Sommer', 'Priya Nair', 'Tomás Reyes'];
  // Half of the cases are opened by a mention, half by the command.
  expect(authors.filter((name) => name !== 'Photo Help').toSorted()).toEqual(
    people.flatMap((name) => Array.from({ length: 5 }, () => name)),
  );
  expect(authors).toHaveLength(50);
  expect(posts.filter(({ hasThread }) => hasThread)).toHaveLength(50);
  await page.getByRole('button', { name: 'Close developer panel' }).click();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'a busy day');
});

test('that charts are refused is seen by all, until a reset', async () => {
  const one = await withDeveloper();
  const two = await withDeveloper(agents.jonas);
  const refused = { name: /^Charts are refused/ };
  await one.situations.getByRole('checkbox', refused).press('Space');
  const other = two.situations.getByRole('checkbox', refused);
  await expect.poll(() => other.isChecked(), { timeout: 45_000 }).toBe(true);
  await playground.reset();
  await expect.poll(() => other.isChecked(), { timeout: 45_000 }).toBe(false);
});
