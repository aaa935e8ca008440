import { describe, expect, test } from 'vitest';
import { problemsOfMessage, problemsOfView } from '../../src/fake-slack/check-blocks.ts';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));

const pie = (count: number, changes: object = {}) => ({
  type: 'data_visualization',
  title: 'Cases by symptom',
  chart: {
    type: 'pie',
    segments: times(count, (index) => ({ label: `Symptom ${index}`, value: 1 + index })),
  },
  ...changes,
});
const lines = (type: string, series: number, points: number, chart: object = {}) => ({
  type: 'data_visualization',
  title: 'Cases a day',
  chart: {
    type,
    series: times(series, (index) => ({
      name: `Agent ${index}`,
      data: times(points, (day) => ({ label: `Day ${day}`, value: -day })),
    })),
    axis_config: { categories: times(points, (day) => `Day ${day}`), x_label: 'Day', y_label: 'Cases' },
    ...chart,
  },
});
const raw = (text: string) => ({ type: 'raw_text', text });
const rich = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Mia' }] }],
};
const dataTable = (rows: number, columns: number, changes: object = {}) => ({
  type: 'data_table',
  caption: 'Cases',
  rows: times(rows, () => times(columns, () => raw('x'))),
  ...changes,
});
const table = (rows: number, columns: number, changes: object = {}) => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => raw('x'))),
  ...changes,
});
const thumb = (text: string) => ({ text: plain(text), value: text });
const feedback = (changes: object = {}) => ({
  type: 'feedback_buttons',
  action_id: 'feedback',
  positive_button: thumb('Good'),
  negative_button: thumb('Bad'),
  ...changes,
});
const contextActions = (...elements: object[]) => ({ type: 'context_actions', elements });
const card = (changes: object = {}) => ({ type: 'card', body: mrkdwn('Please enjoy'), ...changes });
const container = (...child_blocks: object[]) => ({ type: 'container', title: plain('All'), child_blocks });
const divider = { type: 'divider' };
const image = { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'A photo' };

describe('a message with the newer blocks', () => {
  test.each([
    ['the largest pie', pie(12)],
    ['the largest bars', lines('bar', 12, 20)],
    ['an area', lines('area', 1, 2)],
    ['lines that go below zero', lines('line', 2, 3)],
    ['the largest table of data', dataTable(101, 20, { page_size: 100, row_header_column_index: 1 })],
    [
      'numbers and rich text in a table of data',
      {
        ...dataTable(1, 2),
        rows: [
          [raw('A'), raw('B')],
          [{ type: 'raw_number', value: 4, text: '4' }, rich],
        ],
      },
    ],
    [
      'the largest table',
      table(100, 20, { column_settings: [{ is_wrapped: true }, null, { align: 'right' }] }),
    ],
    ['feedback buttons', contextActions(feedback())],
    ['an icon button', contextActions({ type: 'icon_button', icon: 'trash', text: plain('Delete') })],
    ['a card', card({ title: mrkdwn('x'.repeat(150)), body: mrkdwn('x'.repeat(200)), hero_image: image })],
    ['a container', container(...times(10, () => divider))],
    ['markdown', { type: 'markdown', text: 'x'.repeat(12_000) }],
  ])('is fine: %s', (_, block) => {
    expect(problemsOfMessage({ blocks: [block] })).toEqual([]);
  });

  test.each([
    ['13 segments', pie(13), 'no more than 12 items allowed [json-pointer:/blocks/0/chart/segments]'],
    ['no segment', pie(0), 'must have at least 1 item [json-pointer:/blocks/0/chart/segments]'],
    [
      'a segment of nothing',
      pie(1, { chart: { type: 'pie', segments: [{ label: 'None', value: 0 }] } }),
      'must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]',
    ],
    [
      'a long label',
      pie(1, { chart: { type: 'pie', segments: [{ label: 'x'.repeat(21), value: 1 }] } }),
      'must be less than 21 characters [json-pointer:/blocks/0/chart/segments/0/label]',
    ],
    [
      'a long title',
      pie(1, { title: 'x'.repeat(51) }),
      'must be less than 51 characters [json-pointer:/blocks/0/title]',
    ],
    ['13 series', lines('bar', 13, 1), 'no more than 12 items allowed [json-pointer:/blocks/0/chart/series]'],
    [
      'a series of another length than the axis',
      lines('line', 1, 2, { axis_config: { categories: ['Day 0'] } }),
      'data labels must match the categories [json-pointer:/blocks/0/chart/series]',
    ],
    [
      'two series of one name',
      lines('line', 0, 0, {
        series: times(2, () => ({ name: 'Mia', data: [{ label: 'Mon', value: 1 }] })),
        axis_config: { categories: ['Mon'] },
      }),
      'series names must be unique [json-pointer:/blocks/0/chart/series]',
    ],
    ['an unknown chart', lines('radar', 1, 1), 'unsupported type: radar [json-pointer:/blocks/0/chart/type]'],
    ['102 rows', dataTable(102, 1), 'no more than 101 items allowed [json-pointer:/blocks/0/rows]'],
    ['headings alone', dataTable(1, 1), 'must have at least 2 item [json-pointer:/blocks/0/rows]'],
    ['21 columns', table(1, 21), 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    ['101 rows', table(101, 1), 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    [
      'no caption',
      dataTable(2, 1, { caption: undefined }),
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'pages of 101 rows',
      dataTable(2, 1, { page_size: 101 }),
      'must be at most 100 [json-pointer:/blocks/0/page_size]',
    ],
    [
      'rich headings',
      { ...dataTable(1, 1), rows: [[rich], [raw('A')]] },
      'header cells cannot be rich_text [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'uneven rows',
      { ...dataTable(1, 1), rows: [[raw('A'), raw('B')], [raw('C')]] },
      'all rows must have the same number of cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'tables too full',
      { ...table(1, 1), rows: times(3, () => [raw('x'.repeat(3_334))]) },
      'all cells together must be less than 10001 characters [json-pointer:/blocks]',
    ],
    [
      'six elements',
      contextActions(...times(6, (index) => feedback({ action_id: `feedback${index}` }))),
      'no more than 5 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'one thumb alone',
      contextActions(feedback({ negative_button: undefined })),
      'missing required field: negative_button [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a card with a long body',
      card({ body: mrkdwn('x'.repeat(201)) }),
      'must be less than 201 characters [json-pointer:/blocks/0/body/text]',
    ],
    [
      'an empty card',
      card({ body: undefined }),
      'must define at least one of `hero_image`, `title`, `actions`, or `body` [json-pointer:/blocks/0]',
    ],
    [
      '11 blocks in a container',
      container(...times(11, () => divider)),
      'no more than 10 items allowed [json-pointer:/blocks/0/child_blocks]',
    ],
    [
      'a container in a container',
      container(container(divider)),
      'unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
    [
      'long markdown',
      { type: 'markdown', text: 'x'.repeat(12_001) },
      'must be less than 12001 characters [json-pointer:/blocks/0/text]',
    ],
    [
      'an alert',
      { type: 'alert', text: plain('Careful') },
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
  ])('is refused: %s', (_, block, problem) => {
    expect(problemsOfMessage({ blocks: [block] })).toEqual([problem]);
  });

  test('has at most two charts', () => {
    expect(problemsOfMessage({ blocks: [pie(1), pie(2)] })).toEqual([]);
    expect(problemsOfMessage({ blocks: [pie(1), pie(2), pie(3)] })).toEqual([
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks]',
    ]);
  });

  test('uses no id twice, in containers neither', () => {
    const named = { ...contextActions(feedback()), block_id: 'one' };
    const button = { type: 'button', text: plain('Yes'), action_id: 'feedback' };
    const inside = container({ type: 'actions', block_id: 'one', elements: [button] });
    expect(problemsOfMessage({ blocks: [named, inside] })).toEqual([
      '`block_id` one already exists [json-pointer:/blocks/1/block_id]',
      '`action_id` feedback already exists [json-pointer:/blocks/1]',
    ]);
  });
});

describe('a modal', () => {
  const modal = (...blocks: object[]) => ({
    type: 'modal',
    title: plain('Note'),
    submit: plain('Send'),
    blocks,
  });
  const field = (element: object) => ({ type: 'input', label: plain('Field'), element });
  const options = [{ text: plain('A'), value: 'a' }];

  test('has alerts, pickers, numbers, files and selects of many', () => {
    const view = modal(
      { type: 'alert', text: mrkdwn('x'.repeat(200)), level: 'warning' },
      field({ type: 'datetimepicker', initial_date_time: 1_628_633_820 }),
      field({ type: 'number_input', is_decimal_allowed: true, min_value: '-1.5', max_value: '10' }),
      field({ type: 'file_input', filetypes: ['jpg'], max_files: 10 }),
      field({ type: 'multi_static_select', options, initial_options: options, max_selected_items: 1 }),
      field({ type: 'multi_users_select', initial_users: [people.mia] }),
      field({ type: 'multi_channels_select' }),
      field({ type: 'multi_conversations_select', filter: { include: ['im'], exclude_bot_users: true } }),
    );
    expect(problemsOfView(view)).toEqual([]);
  });

  test.each([
    ['a chart', pie(1), 'unsupported type: data_visualization [json-pointer:/view/blocks/0/type]'],
    [
      'a long alert',
      { type: 'alert', text: plain('x'.repeat(201)) },
      'must be less than 201 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    [
      'a moment in milliseconds',
      field({ type: 'datetimepicker', initial_date_time: 1_628_633_820_000 }),
      'must be at most 9999999999 [json-pointer:/view/blocks/0/element/initial_date_time]',
    ],
    [
      'a number that is no text',
      field({ type: 'number_input', is_decimal_allowed: false, min_value: 1 }),
      'must be of type string [json-pointer:/view/blocks/0/element/min_value]',
    ],
    [
      'no number between',
      field({ type: 'number_input', is_decimal_allowed: false, min_value: '2', max_value: '1' }),
      '`min_value` cannot be greater than `max_value` [json-pointer:/view/blocks/0/element]',
    ],
    [
      '11 files',
      field({ type: 'file_input', max_files: 11 }),
      'must be at most 10 [json-pointer:/view/blocks/0/element/max_files]',
    ],
    [
      '101 options',
      field({
        type: 'multi_static_select',
        options: times(101, (n) => ({ text: plain('x'), value: `${n}` })),
      }),
      'no more than 100 items allowed [json-pointer:/view/blocks/0/element/options]',
    ],
  ])('is refused: %s', (_, block, problem) => {
    expect(problemsOfView(modal(block))).toEqual([problem]);
  });
});

describe('posting', () => {
  const post = (workspace: ReturnType<typeof createWorkspace>, blocks: readonly object[]) =>
    workspace.call('chat.postMessage', { channel: places.support, text: 'x', blocks }, { token: bot.token });
  const long = (length: number) => ({ type: 'markdown', text: 'x'.repeat(length) });

  test('all blocks together may have 13,200 characters', async () => {
    const workspace = createWorkspace();
    expect((await post(workspace, [long(12_000), long(1_200)])).body).toMatchObject({ ok: true });
    expect((await post(workspace, [long(12_000), long(1_201)])).body).toEqual({
      ok: false,
      error: 'msg_blocks_too_long',
    });
    expect(workspace.messages(places.support)).toHaveLength(1);
  });

  test('a chart is refused by a plan that has none yet', async () => {
    const workspace = createWorkspace();
    workspace.chartsRefused = true;
    expect((await post(workspace, [divider, pie(1)])).body).toMatchObject({
      error: 'invalid_blocks',
      errors: ['[ERROR] unsupported type: data_visualization [json-pointer:/blocks/1/type]'],
    });
    workspace.chartsRefused = false;
    expect((await post(workspace, [divider, pie(1)])).body).toMatchObject({ ok: true });
  });

  test('feedback buttons report every click on either', async () => {
    const workspace = createWorkspace();
    const slack = createRequests(workspace);
    await post(workspace, [contextActions(feedback())]);
    const [message] = workspace.messages(places.support);
    const click = (input: string) =>
      slack.blockActions({ message: { ts: message?.ts ?? '' }, actionId: 'feedback', input }).payload;
    for (const value of ['Good', 'Bad', 'Bad']) {
      expect(click(value)).toMatchObject({
        type: 'block_actions',
        actions: [{ type: 'feedback_buttons', action_id: 'feedback', value, text: plain(value) }],
      });
    }
    expect(() => click('Perhaps')).toThrow('no button Perhaps');
  });

  test('what is in a container or a card can be clicked', async () => {
    const workspace = createWorkspace();
    const slack = createRequests(workspace);
    const button = (id: string) => ({ type: 'button', text: plain(id), action_id: id });
    await post(workspace, [
      container({ type: 'actions', block_id: 'row', elements: [button('inside')] }),
      card({ actions: [button('below')] }),
    ]);
    const [message] = workspace.messages(places.support);
    for (const [actionId, block_id] of [
      ['inside', 'row'],
      ['below', message?.blocks?.[1]?.block_id],
    ] as const) {
      const { payload } = slack.blockActions({ message: { ts: message?.ts ?? '' }, actionId });
      expect(payload.actions).toMatchObject([{ type: 'button', action_id: actionId, block_id }]);
    }
  });
});
