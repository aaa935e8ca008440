import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clicksOf, roads } from '../../support/roads.ts';
import { openCase, type Playground, press, screenshot, tabTo, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

/** A road by the names of its buttons. */
const ways = roads.map((road): [symptom: string, buttons: string[]] => [
  road.symptom.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  clicksOf(road)
    .flat()
    .map(({ name }) => name),
]);

describe('from /photo-help to solved', () => {
  test.each(ways)('by clicking: %s', async (symptom, buttons) => {
    const page = await playground.newWindow();
    const thread = await openCase(page);
    await press(thread, ...buttons);
    await thread.getByText('Resolved.', { exact: true }).waitFor();
    await screenshot(page, `solved ${symptom}`);
    expect(await thread.getByRole('button', { name: 'Reopen' }).count()).toBe(1);
  });

  test.each(ways)('by keyboard alone: %s', async (_symptom, buttons) => {
    const page = await playground.newWindow();
    await tabTo(page, /^Message #/);
    await page.keyboard.type('/ph');
    await page.getByRole('option', { name: '/photo-help' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const thread = threadIn(page);
    for (const name of buttons) {
      await thread.getByRole('button', { name, exact: true }).waitFor();
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await thread.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    }
    await thread.getByText('Resolved.', { exact: true }).waitFor();
  });
});
