import { afterEach, beforeAll, expect, test } from 'vitest';
import { type SymptomFlow, symptoms } from '../../../flows/symptoms.ts';
import { type Playground, press, screenshot, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

/** What somebody types, and what is asked then. */
const told: readonly [SymptomFlow, string, string][] = [
  [
    'codeRefused',
    'GotPhoto won’t let us enter the old code again',
    'Which job does the refused code belong to?',
  ],
  ['wrongChild', 'she sees another child’s photos', 'Whose photos are behind the code'],
  ['albumDeleted', 'I deleted an album by accident', 'When was it deleted?'],
  ['namesListGone', 'the names of our job are gone', 'Was this names list, with its codes, also uploaded'],
  ['galleryExpired', 'the ordering period on Photocloud is over', 'How long ago were the photos published'],
  [
    'filesNotReceived',
    'ordered files never arrived, it is a GotPhoto order',
    'Is the customer’s order in GotPhoto?',
  ],
  ['noCampaignEmails', 'none of the families got the campaign email', 'Does the job list potential buyers?'],
  ['orderTrouble', 'she wants to cancel her order', 'Which platform was it ordered on?'],
  ['noCode', 'somebody has no access code', 'Who needs an access code?'],
];

test.each(told)('by text: %s', async (symptom, text, asked) => {
  const page = await playground.newWindow();
  await page.getByRole('textbox', { name: /^Message #/ }).fill(`/photo-help ${text}`);
  await page.keyboard.press('Enter');
  const thread = threadIn(page);
  await thread.getByText(asked, { exact: false }).first().waitFor();
  expect(await thread.getByText(symptoms[symptom].fact, { exact: false }).count()).toBeGreaterThan(0);
});

test('answers without a case, and a case all the same', async () => {
  const page = await playground.newWindow();
  const box = page.getByRole('textbox', { name: /^Message #/ });
  for (const [text, title] of [
    ['two kids, one order: how?', 'Siblings in one order'],
    ['the names list came after the shoot', 'The names list came after the photos'],
    ['the group photo is missing', 'The group photo is missing'],
  ] as const) {
    await box.fill(`/photo-help ${text}`);
    await page.keyboard.press('Enter');
    await page.getByText(title, { exact: true }).waitFor();
  }
  await screenshot(page, 'answer without a case');
  const log = page.getByRole('log');
  const threads = log.getByText('Open thread');
  const before = await threads.count();
  await press(log.getByRole('article').last(), 'Open a case');
  await threads.nth(before).click();
  await threadIn(page).getByText('What does the customer see, or what happened?').waitFor();
});
