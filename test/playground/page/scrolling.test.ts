import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { agents, openCase, type Playground, press } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

type Pane = 'timeline' | 'thread';

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message #/ }).fill(text);
  await page.keyboard.press('Enter');
}

const run = (page: Page, pane: Pane, script: string) =>
  page.evaluate<number>(`(list => ${script})(document.querySelector('.${pane} .posts'))`);

/** Less than a line is left below what is shown. */
const toBeAtEnd = (page: Page, pane: Pane) =>
  expect
    .poll(() => run(page, pane, 'list.scrollHeight - list.scrollTop - list.clientHeight'), {
      timeout: 45_000,
    })
    .toBeLessThan(2);

const scrollUp = async (page: Page) => {
  await page.getByRole('log', { name: /^Messages in #/ }).hover();
  await page.mouse.wheel(0, -10_000);
  await expect.poll(() => run(page, 'timeline', 'list.scrollTop')).toBe(0);
};

test('one’s own message, the answer to a command and a new case are scrolled to, wherever one is', async () => {
  const page = await playground.newWindow(undefined, { viewport: { width: 1440, height: 700 } });
  for (let count = 1; count <= 20; count += 1) {
    await write(page, `Message ${count}.`);
    await page
      .getByRole('article')
      .filter({ hasText: `Message ${count}.` })
      .waitFor();
  }
  await toBeAtEnd(page, 'timeline');

  await scrollUp(page);
  await write(page, 'My own message');
  await page.getByRole('article').filter({ hasText: 'My own message' }).waitFor();
  await toBeAtEnd(page, 'timeline');

  await scrollUp(page);
  await write(page, '/photo-help help');
  await page.getByText('Only visible to you').waitFor();
  // It is taller than the list, and shown from its beginning.
  const last = `[...list.querySelectorAll('article')].at(-1)`;
  const above = `${last}.getBoundingClientRect().top - list.getBoundingClientRect().top`;
  await expect.poll(() => run(page, 'timeline', above)).toBeCloseTo(12, -1);

  await scrollUp(page);
  await openCase(page);
  await toBeAtEnd(page, 'timeline');
});

test('the end of a list stays in sight as what is in it grows, and where one reads stays too', async () => {
  const page = await playground.newWindow(undefined, { viewport: { width: 1440, height: 700 } });
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.');
  await thread.getByText('What is the status of this customer’s photo job?').waitFor();
  await toBeAtEnd(page, 'thread');
  for (const pane of ['thread', 'timeline'] as const) {
    const grow = `[...list.querySelectorAll('article')].at(-1).style.paddingBottom = '400px'`;
    await run(page, pane, grow);
    await toBeAtEnd(page, pane);
  }

  await scrollUp(page);
  await run(page, 'timeline', `[...list.querySelectorAll('article')].at(-1).style.paddingBottom = '0'`);
  const height = await run(page, 'timeline', 'list.scrollHeight');
  const other = await playground.newWindow(agents.jonas);
  await write(other, 'Another person');
  await expect.poll(() => run(page, 'timeline', 'list.scrollHeight')).toBeGreaterThan(height);
  expect(await run(page, 'timeline', 'list.scrollTop')).toBe(0);
});
