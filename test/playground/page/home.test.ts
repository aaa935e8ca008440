import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, type Playground, press, screenshot } from './browser.ts';
import { sharedPlayground } from './shared.ts';

const TIMEOUT = 120_000;
/** The channel in which cases are opened. */
const SUPPORT = 'C07PHOTOSUP';
const NARROW = { width: 360, height: 740 };

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(async () => {
  await playground.closeWindows();
  await playground.reset();
});

const homeOf = (page: Page) => page.getByRole('region', { name: 'Photo Help Home' });

async function openHome(page: Page) {
  await page.getByRole('button', { name: 'Photo Help Home' }).click();
  const home = homeOf(page);
  await home.getByText('Start a case').waitFor();
  return home;
}

async function type(page: Page, text: string) {
  await page.getByRole('textbox', { name: /^Message / }).fill(text);
  await page.keyboard.press('Enter');
}

const open = (user: string, words: string) =>
  playground.act({ type: 'write', user, channel: SUPPORT, text: `/photo-help ${words}`, files: [] });

/** Cases of two people: Jonas hands the first one over, Mia waits for the customer in the last one. */
async function severalCases(): Promise<void> {
  const jonas = await playground.newWindow(agents.jonas);
  const thread = jonas.getByRole('region', { name: 'Thread' });
  await type(jonas, '/photo-help #4711 missed the sale');
  await press(thread, 'Hand over');
  await press(jonas.getByRole('dialog'), 'Hand over');
  await thread.getByText('Handed over.').waitFor();
  await jonas.close();
  for (const words of ['missed the sale, archived', 'photos almost ready', 'files not received'])
    await open(agents.jonas, words);
  for (const words of ['missed the sale, archived', 'missed the sale, job is archived'])
    await open(agents.mia, words);
  const mia = await playground.newWindow();
  await type(mia, '/photo-help incorrect access code, job is selling, code is from this job');
  await press(mia.getByRole('region', { name: 'Thread' }), 'Wait for the customer');
  await press(mia.getByRole('dialog'), 'Wait');
  await mia.getByRole('dialog').waitFor({ state: 'detached' });
  await mia.close();
}

test(
  'a case is begun in Home, comes onto its list, and its number leads to its thread',
  async () => {
    const page = await playground.newWindow();
    const home = await openHome(page);
    await home.getByText('You have no case now: nothing waits for you.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, 'home empty');

    await press(home, 'Start a case: Photos almost ready');
    await home.getByText('Yours (1)').waitFor();
    await home.getByRole('link', { name: '#1' }).click();
    await page
      .getByRole('region', { name: 'Thread' })
      .getByText('What is the status of this customer’s photo job?')
      .waitFor();
  },
  TIMEOUT,
);

test(
  'what is set is shown',
  async () => {
    const page = await playground.newWindow();
    const home = await openHome(page);
    await press(home, 'Settings');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByLabel('Letters to customers open in').selectOption({ label: 'Deutsch' });
    await dialog.getByLabel('Remind me from').selectOption({ label: '9:00' });
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, 'home settings');
    await press(dialog, 'Save');
    await home.getByText('Letters to customers open in Deutsch').waitFor();
  },
  TIMEOUT,
);

test(
  'a busy Home, by day, by night and on a phone',
  async () => {
    await severalCases();
    for (const [name, options] of [
      ['light', { colorScheme: 'light' }],
      ['dark', { colorScheme: 'dark' }],
      ['narrow', { viewport: NARROW }],
    ] as const) {
      const page = await playground.newWindow(undefined, options);
      if (name === 'narrow') await page.getByRole('button', { name: 'Back: All channels' }).click();
      const home = await openHome(page);
      for (const words of [
        'Yours (3)',
        'Waiting for the customer until',
        'Handed over, not taken yet (1)',
        'The team’s (3)',
        '3 cases like this today:',
      ])
        await home.getByText(words).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      if (name === 'narrow')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
      await screenshot(page, `home busy ${name}`);
    }
  },
  TIMEOUT,
);

test(
  'the list is seen by whoever asked for it alone',
  async () => {
    await severalCases();
    const page = await playground.newWindow();
    await type(page, '/photo-help list');
    await page.getByText('Yours (3)').waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, 'list');
    const other = await playground.newWindow(agents.jonas);
    await other.getByRole('article').first().waitFor();
    expect(await other.getByText('Yours (3)').count()).toBe(0);
  },
  TIMEOUT,
);
