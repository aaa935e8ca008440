import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, openCase, type Playground, press, screenshot, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

const TIMEOUT = 120_000;
/** A line and a quiet one, with who wrote it and when above them. */
const GLANCE_PX = 90;
/** Of a message, below what it says. */
const PADDING_PX = 8;

/** What opens cases of the symptoms with the longest names, and with facts. */
const texts = [
  '',
  'she sees another child’s photos',
  'I deleted an album by accident',
  'missed the sale, the job is archived',
  'a customer has no access code',
  'the names of our job are gone',
];

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test(
  'a case card is no higher than a line and a quiet one, in a wide and in a narrow window',
  async () => {
    for (const text of texts)
      await playground.act({
        type: 'write',
        user: agents.mia,
        channel: 'C07PHOTOSUP',
        text: `/photo-help ${text}`,
        files: [],
      });
    for (const width of [1440, 700]) {
      const page = await playground.newWindow(agents.mia, { viewport: { width, height: 900 } });
      await page.getByRole('article').filter({ hasText: 'Names gone from our job' }).first().waitFor();
      await screenshot(page, `cases at a glance ${width}`);
      const heights = await page.evaluate<number[]>(
        `[...document.querySelectorAll('[data-card=case]')].map((card) => {
          const { top } = card.getBoundingClientRect();
          return card.querySelector('.blocks').getBoundingClientRect().bottom - top + ${PADDING_PX};
        })`,
      );
      expect(Math.max(...heights)).toBeLessThanOrEqual(GLANCE_PX);
    }
  },
  TIMEOUT,
);

test(
  'the menu of a case and the list of what can be changed are used by keyboard, without barriers',
  async () => {
    const page = await playground.newWindow();
    const thread = await openCase(page);
    await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Planning');
    await thread.getByText('Which one should we look at again?', { exact: true }).waitFor();
    await screenshot(page, 'contradiction');
    expect(await barriers(page)).toEqual([]);

    const list = thread.getByRole('button', { name: 'Change', exact: true });
    await list.focus();
    await page.keyboard.press('Enter');
    await thread.getByRole('menu', { name: 'Change' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, 'what can be changed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => lastOf(page)).toBe('question');
    await thread.getByText('Changing: it was “Planning”.', { exact: false }).waitFor();
    await press(thread, 'Back');
    // Nothing stays chosen, and the contradiction is the last again.
    await expect.poll(() => lastOf(page)).toBe('fix:wrongJobOrMessage');
    await list.scrollIntoViewIfNeeded();
    expect(await list.innerText()).toMatch(/^Change/);

    await thread.getByRole('button', { name: 'More options' }).focus();
    await page.keyboard.press('Enter');
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, 'menu of a case');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await press(page.getByRole('dialog', { name: 'Hand over' }), 'Hand over');
    await thread.getByText('asks a person to take over.', { exact: false }).waitFor();
    const left = thread.locator('[data-card=question] [data-action-id]');
    await expect.poll(() => left.allInnerTexts()).toEqual(['Reopen', 'Customer reply']);
    await screenshot(page, 'handed over');
    await thread.getByRole('button', { name: 'More options' }).click();
    await expect.poll(() => page.getByRole('menuitem').allInnerTexts()).toEqual(['History']);
    expect(await barriers(page)).toEqual([]);
  },
  TIMEOUT,
);

test(
  'who looks again at what does not fit together presses in the last card, each time',
  async () => {
    const page = await playground.newWindow();
    const thread = await openCase(page);
    await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Planning');
    await press(thread, 'The message: look again');
    await thread.getByText('Changing: it was', { exact: false }).waitFor();
    await expect.poll(() => lastOf(page)).toBe('question');
    await screenshot(page, 'looking again');
    await press(thread, 'Your photos are almost ready.');
    await thread.getByText('Is the customer’s access code activated?').waitFor();
    await expect.poll(() => lastOf(page)).toBe('question');
  },
  TIMEOUT,
);

/** The last card of the thread: it is scrolled to, because only what is in sight is in the page. */
async function lastOf(page: Page): Promise<string | null> {
  await page.evaluate(
    `(list => { list.scrollTop = list.scrollHeight; })(document.querySelector('.thread .posts'))`,
  );
  return threadIn(page).locator('[data-card]').last().getAttribute('data-card');
}
