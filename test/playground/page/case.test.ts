import { afterEach, beforeAll, expect, test } from 'vitest';
import { agents, choose, openCase, type Playground, press, screenshot, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

/** In the dialog, or in the browser’s own bars. */
const FOCUS_INSIDE =
  'document.activeElement === document.body || document.activeElement.closest("dialog") !== null';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test('Customer reply opens a text that survives what others do, and Escape gives the focus back', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived', 'Customer reply');
  const dialog = page.getByRole('dialog', { name: 'Customer reply' });
  const text = dialog.getByRole('textbox', { name: /Change it as you like/ });
  expect(await text.inputValue()).toContain('Kind regards');
  await text.fill('Dear customer');

  const other = await playground.newWindow(agents.jonas);
  await other.getByRole('button', { name: /Open thread/ }).click();
  await press(threadIn(other), 'Done: step 1');
  await thread.getByText('Done by jonas').waitFor();
  expect(await text.inputValue()).toBe('Dear customer');

  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUS_INSIDE)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Customer reply');
});

test('Customer reply comes in the language that is chosen, whatever was typed', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived', 'Customer reply');
  const dialog = page.getByRole('dialog', { name: 'Customer reply' });
  const text = dialog.getByRole('textbox', { name: /Change it as you like/ });
  await text.fill('Dear customer');
  for (const [language, greeting] of [
    ['Deutsch', 'Guten Tag,'],
    ['Français', 'Bonjour,'],
  ] as const) {
    await dialog.getByRole('combobox', { name: 'Language' }).selectOption(language);
    await expect.poll(() => text.inputValue()).toContain(greeting);
    await screenshot(page, `letter in ${language}`);
  }
  await press(dialog, 'Copied');
  await dialog.waitFor({ state: 'detached' });
});

test('what the app objects to in a modal stands beside its field', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await choose(thread, 'More options', 'Set reference');
  const dialog = page.getByRole('dialog', { name: 'Reference' });
  const field = dialog.getByRole('textbox', { name: /Ticket number/ });
  await field.fill('Anna Miller');
  await press(dialog, 'Save');
  await dialog.getByText('This must be a ticket number').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.inputValue()).toBe('Anna Miller');
  const described = await field.getAttribute('aria-describedby');
  expect(described?.split(' ')).toHaveLength(2);

  await field.fill('HELP-123');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await thread.getByText('HELP-123').waitFor();
});

test('Change, Back and Start over', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.', 'Planning', 'Activated', 'Back');
  await thread.getByText('Is the customer’s access code activated?').waitFor();
  await press(thread, 'Activated');
  await choose(thread, 'Change', 'Job status');
  await thread.getByText('Changing: it was “Planning”.', { exact: false }).waitFor();
  await press(thread, 'Selling');
  await thread.getByText('What is in the gallery behind this code?').waitFor();
  expect(await thread.getByText('Job status: Selling').count()).toBe(1);

  await press(thread, 'Start over');
  const dialog = page.getByRole('dialog', { name: 'Start over?' });
  await press(dialog, 'Keep them');
  await dialog.waitFor({ state: 'detached' });
  expect(await thread.getByText('Job status: Selling').count()).toBe(1);
  await press(thread, 'Start over');
  await press(dialog, 'Start over');
  await thread.getByText('What does the customer see, or what happened?').waitFor();
});

test('Hand over tells the other channel, and Reopen takes it back', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Ordered files not received', 'Hand over');
  await press(page.getByRole('dialog', { name: 'Hand over' }), 'Hand over');
  await thread.getByText('asks a person to take over.', { exact: false }).waitFor();
  await page.getByRole('button', { name: /escalations \d+ unread/ }).waitFor();
  await press(thread, 'Reopen');
  await thread.getByText('Which platform was it ordered on?').waitFor();
});

test('in two windows two agents answer one question: the second is told so and nothing is overwritten', async () => {
  const mia = await playground.newWindow(agents.mia);
  const jonas = await playground.newWindow(agents.jonas);
  const thread = await openCase(mia);
  // The card may reach Jonas later than the thread has opened for Mia.
  const cases = await mia.getByRole('button', { name: /Open thread/ }).count();
  await jonas
    .getByRole('button', { name: /Open thread/ })
    .nth(cases - 1)
    .click();
  const same = threadIn(jonas);
  await same.getByRole('button', { name: 'Our job was deleted' }).waitFor();

  // What Jonas clicks is on its way while Mia's answer is taken.
  let arrive = () => {};
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await jonas.route('**/playground/act', async (route) => {
    await onItsWay;
    await route.continue();
  });
  const button = same.getByRole('button', { name: 'Our job was deleted' });
  await button.click();
  expect(await button.getAttribute('aria-busy')).toBe('true');
  await press(thread, 'Your photos are almost ready.');
  await same.getByText('What is the status of this customer’s photo job?').waitFor();
  arrive();

  const ephemeral = same.getByRole('article').filter({ hasText: 'Only visible to you' });
  await ephemeral.getByText('mia has already answered', { exact: false }).waitFor();
  expect(await thread.getByText('Only visible to you').count()).toBe(0);
  await press(ephemeral, 'Change');
  await same.getByText('Changing: it was', { exact: false }).waitFor();
});

test('a case that cannot be opened where it was asked for is opened in the direct message', async () => {
  const page = await playground.newWindow();
  await page.getByRole('button', { name: /management/ }).click();
  await page.getByRole('textbox', { name: 'Message #management' }).fill('/photo-help');
  await page.keyboard.press('Enter');
  const ephemeral = page.getByRole('article').filter({ hasText: 'Only visible to you' });
  await ephemeral.getByText('I am not a member of this channel', { exact: false }).waitFor();
  await ephemeral.getByRole('button', { name: 'Photo Help' }).click();
  await page.getByRole('region', { name: 'Channel Photo Help' }).getByText('Opened here because').waitFor();
});

test('Reset empties the workspace after asking', async () => {
  const page = await playground.newWindow();
  await openCase(page);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await press(page.getByRole('dialog', { name: 'Reset the workspace?' }), 'Reset');
  await page.getByText('Nothing here yet').waitFor();
  expect(await threadIn(page).count()).toBe(0);
});
