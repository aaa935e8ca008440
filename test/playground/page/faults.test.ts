import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openCase, type Playground, press, startPlayground, threadIn } from './browser.ts';

const main = fileURLToPath(new URL('fast.ts', import.meta.url));

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ main });
});
afterEach(async () => {
  await playground.closeWindows();
  await playground.reset();
});
afterAll(() => playground.dispose());

async function switchTo(page: Page, fault: RegExp) {
  const panel = page.getByRole('complementary', { name: 'Developer' });
  if ((await panel.count()) === 0) {
    await page.getByRole('button', { name: /^. ?Developer|^Developer/ }).click();
  }
  await panel.getByRole('radio', { name: fault }).click();
}

describe('the case survives a Slack that', { timeout: 120_000 }, () => {
  test('is slow', async () => {
    const page = await playground.newWindow();
    await switchTo(page, /^Slow/);
    await page.getByText('Slack is slow: the fault switch is on.').waitFor();
    const thread = await openCase(page);
    await press(thread, 'Our job was deleted');
    await thread.getByRole('button', { name: 'Yes, there is one' }).waitFor();
  });

  test('limits the rate of calls', async () => {
    const page = await playground.newWindow();
    await switchTo(page, /^Rate limited/);
    const thread = await openCase(page);
    await press(thread, 'Our job was deleted', 'Yes, there is one');
    await thread.getByRole('button', { name: 'Yes, we have them' }).waitFor();
  });

  test('is down: what was clicked is not lost', async () => {
    const page = await playground.newWindow();
    const thread = await openCase(page);
    await switchTo(page, /^Down/);
    await press(thread, 'Our job was deleted');
    await page
      .getByText(/chat\.update \(question\): (?!ok|pending)/)
      .first()
      .waitFor();
    expect(await thread.getByRole('button', { name: 'Our job was deleted' }).count()).toBe(1);
    await switchTo(page, /^None/);
    await thread.getByRole('button', { name: 'Yes, there is one' }).waitFor({ timeout: 45_000 });
  });

  test('delivers everything twice', async () => {
    const page = await playground.newWindow();
    await switchTo(page, /^Twice/);
    const thread = await openCase(page);
    await press(thread, 'Our job was deleted');
    await thread.getByRole('button', { name: 'Yes, there is one' }).waitFor();
    const channel = page.getByRole('region', { name: /^Channel/ });
    expect(await channel.locator('[data-card=case]').count()).toBe(1);
    expect(await threadIn(page).locator('[data-card=question]').count()).toBe(1);
  });
});

test('the calls to Slack stand under what somebody did, with their number', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Our job was deleted');
  await switchTo(page, /^None/);
  const done = page.getByRole('listitem').filter({ hasText: 'Mia Sommer clicked answer:symptom:jobDeleted' });
  await done.getByText('2 calls', { exact: true }).waitFor();
  for (const card of ['question', 'case']) await done.getByText(`chat.update (${card}): ok`).waitFor();
});
