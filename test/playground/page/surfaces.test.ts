import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/playground/page-api.ts';
import { barriers } from './barriers.ts';
import { agents, type Playground, press, screenshot, tabTo } from './browser.ts';
import { sharedPlayground } from './shared.ts';
import { mrkdwn, option, plain, show, told } from './show.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

const input = (id: string, label: string, element: object, rest: object = {}) => ({
  type: 'input',
  block_id: `${id}-block`,
  label: plain(label),
  element: { action_id: id, ...element },
  ...rest,
});

/** An open modal as the workspace has it, as far as the page reads it. */
function modals(...views: readonly object[]): Snapshot['modals'] {
  return JSON.parse(
    JSON.stringify(
      views.map((view, index) => ({
        view: {
          id: `V${index + 1}`,
          type: 'modal',
          previous_view_id: index === 0 ? null : `V${index}`,
          submit: plain('Send'),
          ...view,
        },
        errors: {},
      })),
    ),
  );
}

const divider = [{ type: 'divider' }];
const focused = (page: Page) => page.evaluate<string>('document.activeElement.dataset.actionId');

test('times, numbers and choices of many are filled in, and checked before they are sent', async () => {
  const views = modals({
    title: plain('Details'),
    blocks: [
      { type: 'alert', level: 'warning', text: mrkdwn('The sale ends *today*.') },
      input('when', 'When', { type: 'datetimepicker', initial_date_time: 1_700_000_000 }),
      input('count', 'Photos', {
        type: 'number_input',
        is_decimal_allowed: false,
        min_value: '1',
        max_value: '9',
      }),
      input('causes', 'Causes', {
        type: 'multi_static_select',
        max_selected_items: 2,
        placeholder: plain('Pick causes'),
        option_groups: [
          { label: plain('Job'), options: [option('Deleted'), option('Planned')] },
          { label: plain('Code'), options: [option('Expired')] },
        ],
      }),
      input('people', 'People', { type: 'multi_users_select', initial_users: [agents.mia] }),
      input('channels', 'Channels', { type: 'multi_channels_select' }, { optional: true }),
      input(
        'conversations',
        'Conversations',
        {
          type: 'multi_conversations_select',
          filter: { include: ['private', 'im'], exclude_bot_users: true },
        },
        { optional: true },
      ),
    ],
  });
  const { page, told: list } = await show(
    playground,
    divider,
    { modals: views },
    { timezoneId: 'Europe/Berlin' },
  );
  const dialog = page.getByRole('dialog', { name: 'Details' });
  await dialog.getByRole('note', { name: 'Warning' }).getByText('The sale ends today.').waitFor();
  const when = dialog.getByLabel('When');
  expect(await when.inputValue()).toBe('2023-11-14T23:13');
  await when.fill('2024-07-01T08:00');

  const count = dialog.getByRole('spinbutton', { name: 'Photos' });
  for (const [typed, problem] of [
    ['12', 'Enter 9 or less.'],
    ['0', 'Enter 1 or more.'],
    ['1.5', 'Enter a whole number.'],
  ] as const) {
    await count.fill(typed);
    await dialog.getByText(problem).waitFor();
    expect(await count.getAttribute('aria-invalid')).toBe('true');
  }
  await press(dialog, 'Send');
  expect(await focused(page)).toBe('count');
  expect(list).toEqual([]);
  await count.fill('7');

  const causes = dialog.getByRole('button', { name: /^Causes/ });
  await causes.press('Enter');
  expect(await dialog.getByRole('group', { name: 'Job' }).getByRole('checkbox').count()).toBe(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await dialog.getByRole('checkbox', { name: 'Expired' }).check();
  expect(await dialog.getByRole('checkbox', { name: 'Planned' }).isDisabled()).toBe(true);
  await dialog.getByText('No more than 2 can be chosen.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'modal with newer fields');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('causes');
  expect(await causes.innerText()).toBe('Deleted, Expired');

  await dialog.getByRole('button', { name: /^People/ }).click();
  await dialog.getByRole('searchbox', { name: 'Search the choices' }).fill('jon');
  await dialog.getByRole('checkbox', { name: 'Jonas Weber' }).check();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: /^Channels/ }).click();
  expect(await dialog.getByRole('checkbox').count()).toBe(3);
  await dialog.getByRole('checkbox', { name: '#escalations' }).check();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: /^Conversations/ }).click();
  expect(await dialog.getByRole('checkbox').all()).toHaveLength(1);
  await dialog.getByRole('checkbox', { name: '#management' }).check();
  // Beside it: that closes it, too.
  await dialog.getByRole('heading', { name: 'Details' }).click();
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  await press(dialog, 'Send');
  expect(await told(list, 1)).toMatchObject({
    type: 'submitView',
    inputs: {
      when: String(Date.parse('2024-07-01T06:00:00Z') / 1_000),
      count: '7',
      causes: ['deleted', 'expired'],
      people: [agents.mia, agents.jonas],
      channels: ['C07ESCALATE'],
      conversations: ['C07MANAGERS'],
    },
  });
});

test.each([
  ['multi_static_select', /^Causes/, 'Cause 9'],
  ['overflow', 'More options', 'Cause 5'],
])(
  'the list of a %s is wholly in sight, however little room its modal has below it',
  async (type, name, last) => {
    const options = Array.from({ length: type === 'overflow' ? 5 : 10 }, (_, index) =>
      option(`Cause ${index + 1}`),
    );
    const element = { type, action_id: 'causes', options };
    const views = modals({
      title: plain('Details'),
      blocks: [
        { type: 'section', text: mrkdwn('How it looks') },
        type === 'overflow'
          ? { type: 'section', text: mrkdwn('Causes'), accessory: element }
          : input('causes', 'Causes', { ...element, max_selected_items: 1 }),
      ],
    });
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 640 },
    ]) {
      const { page } = await show(playground, divider, { modals: views }, { viewport });
      const dialog = page.getByRole('dialog', { name: 'Details' });
      const before = await dialog.boundingBox();
      await dialog.getByRole('button', { name }).click();
      const choice = dialog.getByText(last, { exact: true });
      await choice.scrollIntoViewIfNeeded();
      if (type !== 'overflow') {
        await dialog.getByRole('checkbox', { name: last }).check();
        await dialog.getByText('No more than 1 can be chosen.').scrollIntoViewIfNeeded();
      }
      expect(await page.evaluate(IN_SIGHT)).toBe(true);
      expect(await dialog.boundingBox()).toEqual(before);
      expect(await barriers(page)).toEqual([]);
      await screenshot(page, `${type} in a modal ${viewport.width}`);
    }
  },
);

/** Whether every corner of the list that is open can be seen: nothing cuts it off or lies on it. */
const IN_SIGHT = `(() => {
  const list = document.querySelector('.multi-list, [role=menu]');
  const { left, right, top, bottom } = list.getBoundingClientRect();
  return [[left + 9, top + 9], [right - 9, top + 9], [left + 9, bottom - 9], [right - 9, bottom - 9]]
    .every(([x, y]) => list.contains(document.elementFromPoint(x, y)));
})()`;

test('outside a field, a time and many choices are told once they are made', async () => {
  const elements = [
    { type: 'datetimepicker', action_id: 'when' },
    {
      type: 'multi_static_select',
      action_id: 'many',
      placeholder: plain('Pick'),
      options: [option('A'), option('B')],
    },
  ];
  const {
    page,
    article,
    told: list,
  } = await show(playground, [{ type: 'actions', elements }], {}, { timezoneId: 'UTC' });
  await article.getByLabel('Date and time').fill('2024-07-01T08:00');
  await page.keyboard.press('Enter');
  const at = String(Date.parse('2024-07-01T08:00:00Z') / 1_000);
  expect(await told(list, 1)).toMatchObject({ type: 'click', actionId: 'when', input: at });
  await article.getByRole('button', { name: 'Pick' }).click();
  await article.getByRole('checkbox', { name: 'A' }).check();
  await article.getByRole('checkbox', { name: 'B' }).check();
  await article.getByRole('checkbox', { name: 'A' }).uncheck();
  expect(list).toHaveLength(1);
  await page.keyboard.press('Escape');
  expect(await told(list, 2)).toMatchObject({ type: 'click', actionId: 'many', input: ['b'] });
  expect(await barriers(page)).toEqual([]);
});

test('a field that dispatches tells at Enter, or at each character, without sending the modal', async () => {
  const each = { trigger_actions_on: ['on_character_entered'] };
  const rest = { dispatch_action: true };
  const views = modals({
    title: plain('Search'),
    blocks: [
      input('words', 'Words', { type: 'plain_text_input' }, rest),
      input(
        'count',
        'Count',
        { type: 'number_input', is_decimal_allowed: true, dispatch_action_config: each },
        rest,
      ),
    ],
  });
  const { page, told: list } = await show(playground, divider, { modals: views });
  await page.getByRole('textbox', { name: 'Words' }).fill('old code');
  expect(list).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await told(list, 1)).toMatchObject({
    type: 'clickInView',
    viewId: 'V1',
    actionId: 'words',
    input: 'old code',
  });
  await page.getByRole('spinbutton', { name: 'Count' }).pressSequentially('42');
  expect(await told(list, 3)).toMatchObject({ actionId: 'count', input: '42' });
});

test('a modal knows the conversation that it was opened in, and a click in it tells what is filled in', async () => {
  const current = { default_to_current_conversation: true };
  const [open] = modals({
    title: plain('Details'),
    blocks: [
      input('where', 'Where', { type: 'conversations_select', ...current }),
      input('elsewhere', 'Elsewhere', {
        type: 'multi_conversations_select',
        ...current,
        initial_conversations: ['C07MANAGERS'],
      }),
      input('private', 'Private', {
        type: 'conversations_select',
        ...current,
        filter: { include: ['private'] },
      }),
      input('words', 'Words', { type: 'plain_text_input' }, { dispatch_action: true }),
      { type: 'actions', elements: [{ type: 'button', action_id: 'check', text: plain('Check') }] },
    ],
  });
  if (open === undefined) throw new Error('There is a modal');
  const views = [{ ...open, conversation: 'C07PHOTOSUP' }];
  const { page, told: list } = await show(playground, divider, { modals: views });
  const dialog = page.getByRole('dialog', { name: 'Details' });
  const where = dialog.getByRole('combobox', { name: 'Where', exact: true });
  expect(await where.inputValue()).toBe('C07PHOTOSUP');
  expect(await dialog.getByRole('button', { name: /^Elsewhere/ }).innerText()).toBe('#photo-support');
  const hidden = dialog.getByRole('combobox', { name: 'Private' });
  expect(await hidden.inputValue()).toBe('');
  expect(await hidden.getByRole('option').allInnerTexts()).toEqual(['Choose an option', '#management']);
  await where.selectOption({ label: '#escalations' });
  await dialog.getByRole('textbox', { name: 'Words' }).fill('old code');
  expect(await barriers(page)).toEqual([]);
  await press(dialog, 'Check');
  const escalations = expect.stringMatching(/^C07/);
  expect(await told(list, 1)).toMatchObject({
    type: 'clickInView',
    actionId: 'check',
    filled: { where: escalations, words: 'old code' },
  });
  await press(dialog, 'Send');
  expect(await told(list, 2)).toMatchObject({ inputs: { where: escalations, words: 'old code' } });
});

test('what goes wrong in a modal is said above it, and can be read and dismissed there', async () => {
  const views = modals({
    title: plain('Details'),
    blocks: [input('name', 'Name', { type: 'plain_text_input' })],
  });
  const { page } = await show(playground, divider, { modals: views });
  await page.route('**/playground/act', (route) =>
    route.fulfill({ json: { ok: false, problem: 'This modal has expired.' } }),
  );
  const dialog = page.getByRole('dialog', { name: 'Details' });
  const toast = page.getByRole('alert').getByText('This modal has expired.');
  await press(dialog, 'Send');
  await toast.waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'toast above a modal');
  // It can be clicked: nothing lies on it.
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await toast.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('name');

  await press(dialog, 'Send');
  await tabTo(page, 'Dismiss');
  await page.keyboard.press('Escape');
  await toast.waitFor({ state: 'detached' });
  expect(await dialog.count()).toBe(1);
  expect(await focused(page)).toBe('name');
});

test('files of a modal are uploaded, can be taken off, and are no more than it takes', async () => {
  const element = { type: 'file_input', filetypes: ['png', 'txt'], max_files: 2 };
  const views = modals({ title: plain('Screenshots'), blocks: [input('files', 'Screenshots', element)] });
  const { page, told: list } = await show(playground, divider, { modals: views });
  const dialog = page.getByRole('dialog', { name: 'Screenshots' });
  const field = dialog.getByLabel('Screenshots', { exact: true }).and(page.locator('input'));
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('words') });
  expect(await field.getAttribute('accept')).toBe('.png,.txt');
  await field.focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  expect(chooser.isMultiple()).toBe(true);
  await field.setInputFiles([file('one.txt'), file('two.txt')]);
  await dialog.getByText('two.txt').waitFor();
  await field.setInputFiles([file('three.txt')]);
  await dialog.getByRole('alert').getByText('Choose at most 2 files.').waitFor();
  await dialog.getByRole('button', { name: 'Remove one.txt' }).press('Enter');
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('two.txt')]);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'modal with files');
  await press(dialog, 'Send');
  expect(await told(list, 1)).toMatchObject({ inputs: { files: [expect.stringMatching(/^F07/)] } });
});

test('a view above another leads back to it as it was left; the cross closes both', async () => {
  const below = { title: plain('First'), blocks: [input('name', 'Name', { type: 'plain_text_input' })] };
  const above = {
    title: plain('Second'),
    close: plain('Return'),
    blocks: [{ type: 'section', text: mrkdwn('More') }],
  };
  const one = modals(below);
  const two = modals(below, above);
  const { page, told: list, change } = await show(playground, divider, { modals: one });
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
  change({ modals: two });
  const second = page.getByRole('dialog', { name: 'Second' });
  await second.getByText('More').waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'modal above another');
  await press(second, 'Return');
  const back = { type: 'closeView', user: agents.mia, viewId: 'V2', all: false };
  expect(await told(list, 1)).toEqual(back);
  await press(second, 'Back');
  expect(await told(list, 2)).toEqual(back);
  await page.keyboard.press('Escape');
  expect(await told(list, 3)).toEqual(back);
  await press(second, 'Close');
  expect(await told(list, 4)).toEqual({ ...back, all: true });
  change({ modals: one });
  await second.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ada');
  expect(await focused(page)).toBe('name');
});

test('an app without a Home tab has its messages only', async () => {
  const bot = { userId: 'U07PHOTOBOT', name: 'Photo Help', homeTab: false };
  const { page } = await show(playground, divider, { bot });
  expect(await page.getByRole('button', { name: 'Photo Help Home' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Photo Help', exact: true }).click();
  await page.getByRole('region', { name: 'Channel Photo Help' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Tabs of Photo Help' }).count()).toBe(0);
});

test('the app has a Home tab and a Messages tab, and is told of both', async () => {
  const blocks = [
    { type: 'header', text: plain('Your open cases') },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'all', value: 'v', text: plain('Show all') }],
    },
  ];
  const bot = { userId: 'U07PHOTOBOT', name: 'Photo Help', homeTab: true };
  const { page, told: list, change } = await show(playground, divider, { bot });
  await page.getByRole('button', { name: 'Photo Help Home' }).click();
  expect(await told(list, 1)).toEqual({ type: 'openHome', user: agents.mia, tab: 'home' });
  await page.getByText('An empty Home').waitFor();
  change({ bot, home: { id: 'V9', blocks } });
  const home = page.getByRole('region', { name: 'Photo Help Home' });
  await press(home, 'Show all');
  expect(await told(list, 2)).toEqual({
    type: 'clickInView',
    user: agents.mia,
    viewId: 'V9',
    actionId: 'all',
  });
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'app home');
  await tabTo(page, 'Messages');
  await page.keyboard.press('Enter');
  expect(await told(list, 3)).toEqual({ type: 'openHome', user: agents.mia, tab: 'messages' });
  const messages = page.getByRole('region', { name: 'Channel Photo Help' });
  await screenshot(page, 'app messages');
  await press(messages, 'Home');
  expect(await told(list, 4)).toMatchObject({ tab: 'home' });
  await home.getByText('Your open cases').waitFor();
  // The keyboard came along.
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Home');
  await page.getByRole('button', { name: 'Photo Help', exact: true }).click();
  expect(await told(list, 5)).toMatchObject({ tab: 'messages' });
});
