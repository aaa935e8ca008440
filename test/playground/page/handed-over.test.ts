import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, openCase, type Playground, press, screenshot } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(async () => {
  await playground.closeWindows();
  await playground.reset();
});

const summary = (page: Page) =>
  page
    .getByRole('article')
    .filter({ hasText: /^.*Case \d+/s })
    .last();

/** What the page shows of it, for people to look at, and without barriers. */
async function seen(page: Page, what: string, words: string | RegExp) {
  await summary(page).getByText(words).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, `summary ${what}`);
}

/** A case of Mia's that is handed over, and Jonas in the channel with its summary. */
async function handedOver(): Promise<{ mia: Page; jonas: Page }> {
  const mia = await playground.newWindow();
  const thread = await openCase(mia);
  await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Hand over');
  const dialog = mia.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('textbox').fill('The customer waits since Monday');
  await press(dialog, 'Hand over');
  await thread.getByText(/This summary was posted in/).waitFor();
  const jonas = await playground.newWindow(agents.jonas);
  await jonas
    .getByRole('navigation')
    .getByRole('button', { name: /escalations/ })
    .click();
  return { mia, jonas };
}

test('a summary is taken, given back, handed over once more and solved', async () => {
  const { mia, jonas } = await handedOver();
  await seen(jonas, 'untaken', 'Nobody has taken it yet.');
  await summary(jonas)
    .getByRole('button', { name: /^I’ll take it/ })
    .click();
  await seen(jonas, 'taken', /jonas looks into it since (?!<)/);
  await expect
    .poll(() => summary(jonas).getByRole('button').allTextContents())
    .toEqual(expect.arrayContaining(['Take over', 'Give back', 'Solved']));

  await summary(jonas)
    .getByRole('button', { name: /^Give back/ })
    .click();
  const back = jonas.getByRole('dialog', { name: 'Give back' });
  expect(await barriers(jonas)).toEqual([]);
  await back.getByRole('textbox').fill('Please ask for the status');
  await press(back, 'Give back');
  await seen(jonas, 'given back', /Given back by jonas/);
  await mia.getByText('Please ask for the status').first().waitFor();
  await screenshot(mia, 'thread given back');

  await press(mia.getByRole('region', { name: 'Thread' }), 'Hand over');
  await press(mia.getByRole('dialog', { name: 'Hand over' }), 'Hand over');
  await summary(jonas)
    .getByRole('button', { name: /^Solved/ })
    .click();
  const solved = jonas.getByRole('dialog', { name: 'Solved' });
  expect(await barriers(jonas)).toEqual([]);
  await screenshot(jonas, 'window solved');
  await solved.getByRole('textbox').fill('Opened the shop again');
  await press(solved, 'Solved');
  await seen(jonas, 'solved', /Solved by jonas/);
  await expect.poll(() => summary(jonas).getByRole('button', { name: /case/i }).count()).toBe(0);
  await mia.getByText('Solved by hand: Opened the shop again').first().waitFor();
  expect(await barriers(mia)).toEqual([]);
  await screenshot(mia, 'thread solved by hand');
});
