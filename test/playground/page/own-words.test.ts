import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Playground, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test('what is typed behind the command is read, and replies in the thread tick and end the case', async () => {
  const page = await playground.newWindow();
  await page
    .getByRole('textbox', { name: /^Message / })
    .fill('/photo-help missed the sale, job is archived, code activated');
  await page.keyboard.press('Enter');
  const thread = threadIn(page);
  await thread.getByText('from “job is archived”').first().waitFor();

  const reply = thread.getByRole('textbox');
  await reply.fill('steps 1-2 done');
  await page.keyboard.press('Enter');
  await thread.getByRole('button', { name: 'Undo step 2' }).waitFor();
  await reply.fill('solved!');
  await page.keyboard.press('Enter');
  await thread.getByRole('button', { name: 'Reopen' }).waitFor();
});

test('a message’s menu opens a case in its thread, and a mention does too', async () => {
  const page = await playground.newWindow();
  const box = page.getByRole('textbox', { name: /^Message / });
  await box.fill('fwd: “Your photos are almost ready.” The job is in planning.');
  await page.keyboard.press('Enter');
  const message = page.getByRole('log').getByRole('article').filter({ hasText: 'fwd:' });
  await message.hover();
  await message.getByRole('button', { name: /^More actions/ }).click();
  await page.getByRole('menuitem', { name: 'Diagnose with Photo Help' }).click();
  await message.getByText('2 replies').waitFor();

  await box.fill('@Photo Help we deleted the job, we have a names list, old codes are known');
  await page.keyboard.press('Enter');
  const mention = page.getByRole('log').getByRole('article').filter({ hasText: 'we deleted the job' });
  await mention.getByText('3 replies').click();
  await threadIn(page).getByText('from “').first().waitFor();
  expect(await threadIn(page).getByRole('button', { name: 'Done, a new code works' }).count()).toBe(1);
});
