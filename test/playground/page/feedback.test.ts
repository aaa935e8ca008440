import { afterEach, beforeAll, expect, test } from 'vitest';
import { historyModal } from '../../../src/slack/block-kit/history-modal.ts';
import { buildLeads } from '../../../src/slack/cards/leads.ts';
import type { Act } from '../../../src/triage/history.ts';
import { situationOf } from '../../../src/triage/situation.ts';
import { knowledge, triageWith } from '../../triage/desk.ts';
import { barriers } from './barriers.ts';
import { openCase, type Playground, press, screenshot, tabTo } from './browser.ts';
import { sharedPlayground } from './shared.ts';
import { show } from './show.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test.each(['light', 'dark'] as const)(
  'Not helpful, why, and the thanks, by keyboard alone: %s',
  async (colorScheme) => {
    await playground.reset();
    const page = await playground.newWindow(undefined, { colorScheme });
    const thread = await openCase(page);
    await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived', 'It works now');
    const notHelpful = thread.getByRole('button', { name: /^Not helpful/ });
    await notHelpful.waitFor();
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `feedback buttons ${colorScheme}`);
    await notHelpful.focus();
    await page.keyboard.press('Enter');

    const dialog = page.getByRole('dialog', { name: 'Not helpful' });
    await dialog.getByText('that is noted already').waitFor();
    await dialog.getByRole('checkbox', { name: 'Wrong cause' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: 'A step is missing' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('textbox').fill('the step with the button is missing');
    expect(await barriers(page)).toEqual([]);
    await screenshot(page, `feedback window ${colorScheme}`);
    await tabTo(page, 'Send');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await thread.getByText('Thank you, that is noted.').waitFor();
    await screenshot(page, `feedback thanks ${colorScheme}`);

    // Pressed once more, what was said is there.
    await notHelpful.click();
    await dialog.waitFor();
    expect(await dialog.getByRole('checkbox', { name: 'Wrong cause' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('textbox').inputValue()).toBe('the step with the button is missing');
  },
  40_000,
);

test('what leads are told', async () => {
  const link = 'https://photo-hq.slack.com/archives/C07PHOTOSUP/p1700000000000100';
  const news = {
    cause: 'jobArchived',
    at: 1,
    days: 30,
    answers: [
      {
        number: 12,
        link,
        reasons: ['wrongCause', 'stepMissing'],
        note: 'the step with the button is missing',
      },
      { number: 9, link, reasons: ['stepMissing'] },
      { number: 9, link, reasons: [], note: 'it was another job' },
      { number: 4, link, reasons: [] },
    ],
  } as const;
  const { page, article } = await show(playground, buildLeads(news, knowledge).blocks, { modals: [] });
  await article.getByText('was not helpful in 3 cases within 30 days').waitFor();
  await article.getByText('A step is missing (2) · Wrong cause (1)').waitFor();
  expect(await article.getByRole('link', { name: /^Case/ }).count()).toBe(3);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'leads');
});

test.each(['light', 'dark'] as const)('the history of a case: %s', async (colorScheme) => {
  const acts: readonly Act[] = [
    { type: 'told', facts: [{ question: 'symptom', option: 'missedTheSale' }] },
    { type: 'answered', question: 'jobStatus', option: 'archived' },
    ...Array.from({ length: 30 }, (_, index) => ({
      type: 'ticked' as const,
      step: `jobArchived/${knowledge.fix('missedTheSale', 'jobArchived').steps[0]?.slug}`,
      done: index % 2 === 0,
    })),
    { type: 'waiting', until: Date.parse('2026-12-02T08:00:00Z'), word: 'their card' },
    ...Array.from({ length: 25 }, () => ({ type: 'noted' as const, note: 'the customer has called again' })),
    { type: 'handedOver', note: 'please look at this job' },
  ];
  const history = acts.map((act, index) => ({
    act,
    by: { id: 'U07JONAS001', name: 'jonas' },
    at: Date.parse('2026-12-01T08:00:00Z') + index * 7 * 60_000,
  }));
  const situation = situationOf(triageWith(history), knowledge);
  const modal = (page: number) => [
    {
      view: { id: 'V1', previous_view_id: null, submit: null, ...historyModal(situation, knowledge, page) },
      errors: {},
    },
  ];
  const shown = (number: number) => JSON.parse(JSON.stringify(modal(number)));
  const { page } = await show(playground, [{ type: 'divider' }], { modals: shown(1) }, { colorScheme });
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByText('answered Job status: Archived').waitFor();
  expect(await dialog.getByText('<!date').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, `history ${colorScheme}`);
  await tabTo(page, 'Later');
});
