import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, openCase, type Playground } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });
const message = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

test('the app can be invited as it asks for, and works there then', async () => {
  const page = await playground.newWindow();
  await page.getByRole('button', { name: /management/ }).click();
  await write(page, '/photo-help');
  await message(page, 'invite me there: /invite @Photo Help').waitFor();

  await write(page, '/invite @Photo Help');
  await message(page, '@Photo Help has joined the channel').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);

  await openCase(page);
  await page.getByRole('region', { name: 'Channel #management' }).locator('[data-card="case"]').waitFor();

  await write(page, '/remove @photohelp');
  await message(page, '@Photo Help has left the channel').waitFor();
  await page.getByText('The app is not in here').waitFor();
});

test('a topic, a direct message, who is added and removed, and an archived channel', async () => {
  const page = await playground.newWindow();
  const jonas = await playground.newWindow(agents.jonas);
  await page.getByRole('button', { name: /escalations/ }).click();
  await write(page, '/topic Who <takes> over?');
  await message(page, '@Mia Sommer set the channel topic: Who <takes> over?').waitFor();
  const header = page.getByRole('region', { name: 'Channel #escalations' }).locator('header');
  await header.getByText('Who <takes> over?').waitFor();

  await write(page, '/dm @Jonas Weber Can you look?');
  await page.getByRole('region', { name: 'Channel Jonas Weber' }).getByText('Can you look?').waitFor();
  await jonas.getByRole('button', { name: 'Mia Sommer 1 unread' }).click();
  await message(jonas, 'Can you look?').waitFor();

  await page.getByRole('button', { name: /escalations/ }).click();
  await write(page, '/remove @jonas');
  await jonas.getByRole('button', { name: /escalations/ }).waitFor({ state: 'detached' });
  await write(page, '/invite @Jonas Weber');
  await jonas.getByRole('button', { name: /escalations/ }).waitFor();
  await write(page, '/archive');
  await header.getByText('Archived').waitFor();
  // Slack has no command to bring it back, and no place to type one.
  expect(await composer(page).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Unarchive channel' }).click();
  await message(page, '@Mia Sommer un-archived the channel').waitFor();
  expect(await header.getByText('Archived').count()).toBe(0);
  await openCase(page);
});

test('what is no command is said to be none, and the words for it hide nothing one can use', async () => {
  const page = await playground.newWindow();
  await write(page, '/nonsense');
  const toast = page.getByRole('alert').getByText('/nonsense is no command here.', { exact: false });
  await toast.waitFor();
  expect(await composer(page).inputValue()).toBe('/nonsense');
  await write(page, '/invite @Nobody');
  await page.getByRole('alert').getByText('There is no one of this name here.').waitFor();
  await page.getByRole('button', { name: 'Send' }).click({ trial: true });
  await composer(page).click({ trial: true });
});
