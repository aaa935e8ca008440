import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { agents, type Playground, press, screenshot, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(async () => {
  await playground.closeWindows();
  await playground.reset();
});

const visit = (page: Page, name: RegExp) =>
  page.getByRole('navigation').getByRole('button', { name }).click();
const directMessage = /^.?Photo Help$/;
const focused = (page: Page) => page.evaluate('document.activeElement.ariaLabel');
const waysIn = (page: Page) => page.getByRole('list', { name: 'Ways to begin' });
const QUESTION = 'What is the status of this customer’s photo job?';

test('one can write at once: after the start, in another channel, and as one comes back from the list', async () => {
  const page = await playground.newWindow();
  await expect.poll(() => focused(page)).toBe('Message #photo-support');
  await page.keyboard.type('/photo-help');
  await page.keyboard.press('Enter');
  await threadIn(page).getByText('What does the customer see, or what happened?').waitFor();

  await visit(page, /escalations/);
  await expect.poll(() => focused(page)).toBe('Message #escalations');
  await page.reload();
  await expect.poll(() => focused(page)).toBe('Message #escalations');
  await page.setViewportSize({ width: 360, height: 740 });
  await press(page.getByRole('main'), 'Back: All channels');
  await visit(page, /photo-support/);
  await expect.poll(() => focused(page)).toBe('Message #photo-support');
});

test('on a touch screen nothing is focused that would call up its keyboard', async () => {
  const page = await playground.newWindow(undefined, { hasTouch: true, isMobile: true });
  await waysIn(page).waitFor();
  expect(await page.evaluate('document.activeElement.tagName')).not.toBe('TEXTAREA');
});

test('an empty channel suggests three ways to begin, each of which opens a case and its thread', async () => {
  const page = await playground.newWindow();
  const ways = waysIn(page).getByRole('button');
  await ways.first().waitFor();
  expect(await waysIn(page).locator('strong').allInnerTexts()).toEqual([
    'Photos almost ready',
    'Incorrect access code',
    'Missed the sale',
  ]);
  await screenshot(page, 'empty channel');
  await ways.first().click();
  await threadIn(page).getByText(QUESTION).waitFor();
  expect(await waysIn(page).count()).toBe(0);
  // Where the app could not begin there is none.
  await visit(page, /management/);
  await page.getByText('Nothing here yet').waitFor();
  expect(await waysIn(page).count()).toBe(0);
});

test('the direct message suggests them too, also later, and opens the thread of its case', async () => {
  const page = await playground.newWindow();
  await visit(page, directMessage);
  const way = waysIn(page).getByRole('button', { name: /^Photos almost ready/ });
  await way.waitFor();
  await screenshot(page, 'empty direct message');
  await page.keyboard.press('Shift+Tab');
  await way.press('Enter');
  await threadIn(page).getByText(QUESTION).waitFor();
  const first = page.url();
  expect(await waysIn(page).getByRole('button').count()).toBe(3);
  await screenshot(page, 'direct message with a case');
  await waysIn(page)
    .getByRole('button', { name: /^Missed the sale/ })
    .click();
  await expect.poll(() => page.url()).not.toBe(first);
  await threadIn(page).getByText(QUESTION).waitFor();
});

test('a shortcut opens the thread of its case, in the channel or in the direct message', async () => {
  await playground.act({
    type: 'write',
    user: agents.jonas,
    channel: 'C07PHOTOSUP',
    text: 'She sees “Your photos are almost ready.” What is it?',
  });
  const page = await playground.newWindow();
  const message = page.getByRole('article').filter({ hasText: 'What is it?' });
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Diagnose with Photo Help' }).click();
  await threadIn(page).getByText(QUESTION).waitFor();
  await threadIn(page).getByText('What is it?').first().waitFor();

  // There is a case: its thread is opened again.
  await press(threadIn(page), 'Close thread');
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Diagnose with Photo Help' }).click();
  await threadIn(page).getByText('There is a case in this thread already', { exact: false }).waitFor();
  await press(threadIn(page), 'Close thread');

  const timeline = page.getByRole('region', { name: 'Channel #photo-support' });
  await timeline.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: 'Diagnose a text' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The customer sees “Your photos are almost ready.”');
  await dialog.getByRole('button', { name: 'Open', exact: false }).click();
  await page.getByRole('region', { name: 'Channel Photo Help' }).waitFor();
  await threadIn(page).getByText(QUESTION).waitFor();
});
