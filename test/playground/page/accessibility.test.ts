import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { openCase, type Playground, press, screenshot } from './browser.ts';
import { sharedPlayground } from './shared.ts';

const TIMEOUT = 120_000;
const NARROW = { width: 360, height: 740 };

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test('a barrier would be found', async () => {
  const page = await playground.newWindow();
  await page.evaluate(`document.body.innerHTML =
    '<img src="data:,"><p style="color: #bbb; background: #fff">Faint</p><button></button>'`);
  const found = await barriers(page);
  expect(found.map((barrier) => barrier.split(':')[0])).toEqual([
    'button-name',
    'color-contrast',
    'image-alt',
  ]);
});

async function caseWithFix(page: Page) {
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.', 'Planning', 'Activated', 'Photos, all visible');
  await press(thread, 'Done: step 1');
  await thread.getByText('Done by mia').waitFor();
  return thread;
}

test.each(['light', 'dark'] as const)(
  'channel, thread, fix card and flow view: %s',
  async (colorScheme) => {
    const page = await playground.newWindow(undefined, { colorScheme });
    await page.getByRole('button', { name: /^.?Photo Help$/ }).click();
    await page.getByRole('list', { name: 'Ways to begin' }).waitFor();
    await page.getByRole('textbox', { name: /^Message / }).fill('/nonsense');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dismiss' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `first minute and toast ${colorScheme}`);
    await page.getByRole('button', { name: /photo-support/ }).click();
    await page.getByRole('textbox', { name: /^Message / }).fill('/');
    await page.getByRole('option', { name: '/photo-help' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const thread = await caseWithFix(page);
    await press(thread, 'Flow view');
    await page.locator('[data-node=jobNotSelling][data-state=current]').waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `thread and flow ${colorScheme}`);
    await press(page.getByRole('region', { name: 'Flow view' }), 'The job is not live yet (current)', 'Ids');
    await page.getByRole('button', { name: 'Back to what is known' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `step of the flow ${colorScheme}`);
    await press(thread, 'Customer reply');
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `modal ${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Developer', exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `developer ${colorScheme}`);
  },
  TIMEOUT,
);

test(
  'a narrow window shows one pane at a time',
  async () => {
    const page = await playground.newWindow(undefined, { viewport: NARROW });
    await caseWithFix(page);
    const regions = page.locator('.pane:visible, nav:visible');
    for (const [name, leave] of [
      ['narrow thread', /^Back: #/],
      ['narrow channel', 'Back: All channels'],
    ] as const) {
      expect(await regions.count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
      expect(await barriers(page)).toEqual([]);
      await screenshot(page, name);
      await page.getByRole('button', { name: leave }).click();
    }
    expect(await regions.count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('photo-support');
    await screenshot(page, 'narrow menu');
  },
  TIMEOUT,
);

test('the flow view has words for everything in its picture', async () => {
  const page = await playground.newWindow();
  const thread = await caseWithFix(page);
  await press(thread, 'Flow view');
  await page
    .getByRole('region', { name: 'The flow Photos almost ready; current: The job is not live yet' })
    .waitFor();
  const way = page.getByRole('list', { name: 'The way so far' });
  expect(await way.getByRole('listitem').first().textContent()).toBe(
    'What is the status of this customer’s photo job?, passed',
  );
  expect(await way.getByText('The job is not live yet, current').count()).toBe(1);
});
