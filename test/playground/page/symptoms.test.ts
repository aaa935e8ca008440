import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clicksOf, type RoadClick, roads } from '../../support/roads.ts';
import { openCase, type Playground, press, screenshot, tabTo, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

/** The list beside the buttons of the first question. */
const LIST = 'More troubles';

/** A road by the names of its buttons. */
const ways = roads.map((road): [symptom: string, clicks: RoadClick[]] => [
  road.symptom.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  clicksOf(road).flat(),
]);

describe('from /photo-help to solved', () => {
  test.each(ways)('by clicking: %s', async (symptom, clicks) => {
    const page = await playground.newWindow();
    const thread = await openCase(page);
    for (const { name, input } of clicks) {
      if (input === undefined) await press(thread, name);
      else {
        await press(thread, LIST);
        await thread.getByRole('menuitem', { name, exact: true }).click();
      }
    }
    await thread.getByText('Resolved.', { exact: true }).waitFor();
    await screenshot(page, `solved ${symptom}`);
    expect(await thread.getByRole('button', { name: 'Reopen' }).count()).toBe(1);
  });

  test.each(ways)('by keyboard alone: %s', async (_symptom, clicks) => {
    const page = await playground.newWindow();
    await tabTo(page, /^Message #/);
    await page.keyboard.type('/ph');
    await page.getByRole('option', { name: '/photo-help' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const thread = threadIn(page);
    for (const { name, input } of clicks) {
      const button = input === undefined ? name : LIST;
      await thread.getByRole('button', { name: button, exact: true }).waitFor();
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      if (input !== undefined) {
        await thread.getByRole('menuitem', { name, exact: true }).waitFor();
        const listed = await thread.getByRole('menuitem').allTextContents();
        for (let down = 0; down < listed.indexOf(name); down += 1) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await thread.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
    }
    await thread.getByText('Resolved.', { exact: true }).waitFor();
  });
});
