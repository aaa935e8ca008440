import type { Locator } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { type Playground, press, screenshot, tabTo } from './browser.ts';
import { sharedPlayground } from './shared.ts';
import { mrkdwn, plain, show, told } from './show.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

const text = (words: string) => ({ type: 'raw_text', text: words }) as const;
const number = (value: number) => ({ type: 'raw_number', value, text: String(value) }) as const;
const rich = (words: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words, style: { bold: true } }] }],
});
const button = (id: string, label: string) => ({
  type: 'button',
  action_id: id,
  value: id,
  text: plain(label),
});

const months = ['May', 'June', 'July'];
const series = (name: string, ...values: readonly number[]) => ({
  name,
  data: values.map((value, index) => ({ label: months[index], value })),
});
const chart = (type: 'bar' | 'area' | 'line', ...values: readonly ReturnType<typeof series>[]) => ({
  type: 'data_visualization',
  title: `Cases as ${type}`,
  chart: { type, series: values, axis_config: { categories: months, x_label: 'Month', y_label: 'Cases' } },
});
const pie = {
  type: 'data_visualization',
  title: 'Cases by cause',
  chart: {
    type: 'pie',
    segments: [
      { label: 'Not activated', value: 12 },
      { label: 'Wrong code', value: 7 },
      { label: 'Other', value: 1 },
    ],
  },
};

const charts = {
  'pie and bar': [pie, chart('bar', series('Solved', 5, 12, 9), series('Handed over', 2, -3, 1))],
  'area and line': [
    chart('area', series('Solved', 5, 12, 9)),
    chart('line', series('Solved', 5, 12, 9), series('Handed over', 2, 3, 1)),
  ],
};

test.each(Object.entries(charts))('charts: %s, with their numbers in words', async (name, blocks) => {
  const { page, article } = await show(playground, blocks);
  for (const { title, chart } of blocks) {
    await article.getByText(title, { exact: true }).waitFor();
    expect(await article.getByRole('img', { name: title }).count()).toBe(1);
    const names =
      'segments' in chart ? chart.segments.map(({ label }) => label) : chart.series.map((one) => one.name);
    for (const each of names) expect(await article.getByText(each).count()).toBeGreaterThan(0);
  }
  expect(await article.getByText(/^Cannot draw/).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, `charts ${name}`);
  await tabTo(page, 'View as table');
  await page.keyboard.press('Enter');
  const table = article.getByRole('table').first();
  await table.getByRole('row').nth(1).waitFor();
  expect(await table.getByRole('cell').allInnerTexts()).toContain('12');
  expect(await barriers(page)).toEqual([]);
});

test.each([
  ['Week', 'bar'],
  ['A name of a week', 'line'],
] as const)(
  'twenty categories such as “%s” do not lie on each other, and the table has them all',
  async (name, type) => {
    const categories = Array.from({ length: 20 }, (_, index) => `${name} ${index + 1}`);
    const data = categories.map((label, index) => ({ label, value: index }));
    const { page, article } = await show(playground, [
      {
        type: 'data_visualization',
        title: 'Cases',
        chart: { type, series: [{ name: 'Solved', data }], axis_config: { categories } },
      },
    ]);
    await article.getByText('Cases', { exact: true }).waitFor();
    const gaps = `(() => {
    const boxes = [...document.querySelectorAll('.chart svg > text')].map((e) => e.getBoundingClientRect()).filter((e) => e.width > 0);
    return boxes.slice(1).map((box, index) => box.left - boxes[index].right);
  })()`;
    const between = await page.evaluate<number[]>(gaps);
    expect(between.length).toBeGreaterThan(1);
    expect(Math.min(...between)).toBeGreaterThan(0);
    await screenshot(page, `chart with twenty ${name}`);
    await article.getByRole('button', { name: 'View as table' }).click();
    for (const category of categories) {
      expect(await article.getByText(category, { exact: true }).last().isVisible()).toBe(true);
    }
  },
);

const people = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus'];
const dataTable = {
  type: 'data_table',
  caption: 'Who solved how many',
  page_size: 3,
  rows: [
    [text('Name'), text('Solved'), text('Team')],
    ...people.map((name, index) => [
      text(name),
      number((index * 5) % 7),
      rich(index % 2 ? 'North' : 'South'),
    ]),
  ],
};

test('a data table has a caption, pages, and headings that sort, by keyboard too', async () => {
  const { page, article } = await show(playground, [dataTable]);
  const table = article.getByRole('table', { name: 'Who solved how many' });
  const names = () => table.getByRole('rowheader').allInnerTexts();
  await table.waitFor();
  expect(await names()).toEqual(['Ada', 'Ben', 'Cleo']);
  await article.getByText('1–3 of 7').waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'data table');
  await tabTo(page, 'Next');
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(['Dora', 'Emil', 'Fay']);
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(['Gus']);
  expect(await article.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  await article.getByRole('button', { name: /^Solved/ }).press('Enter');
  expect(await names()).toEqual(['Ada', 'Dora', 'Gus']);
  expect(await table.getByRole('columnheader', { name: /^Solved/ }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await article.getByRole('button', { name: /^Solved/ }).press('Enter');
  expect(await names()).toEqual(['Emil', 'Ben', 'Fay']);
});

test('the rows of a data table are filtered by what is in any cell', async () => {
  const { page, article } = await show(playground, [dataTable]);
  const table = article.getByRole('table', { name: 'Who solved how many' });
  const names = () => table.getByRole('rowheader').allInnerTexts();
  await press(article, 'Next');
  await tabTo(page, 'Filter: Who solved how many');
  await page.keyboard.type('north');
  expect(await names()).toEqual(['Ben', 'Dora', 'Fay']);
  await article.getByRole('status').getByText('1–3 of 3').waitFor();
  expect(await article.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'data table, filtered');
  await article.getByRole('button', { name: /^Solved/ }).click();
  expect(await names()).toEqual(['Dora', 'Fay', 'Ben']);
  const filter = article.getByRole('searchbox');
  await filter.fill('nobody');
  expect(await names()).toEqual([]);
  await article.getByText('No row has this.').waitFor();
  await filter.fill('');
  expect(await names()).toHaveLength(3);
});

test('a container that can be collapsed shows only its title then, and has no line below it', async () => {
  const container = {
    type: 'container',
    title: plain('Plain title'),
    rich_text_title: rich('Rich title'),
    subtitle: plain('Three things'),
    has_header_divider: true,
    child_blocks: [{ type: 'section', text: mrkdwn('Inside of it') }],
  };
  const { page, article } = await show(playground, [
    { ...container, is_collapsible: true },
    { ...container, subtitle: plain('Other things') },
  ]);
  await article.getByText('Rich title').first().waitFor();
  expect(await article.getByText('Plain title').count()).toBe(0);
  const lines =
    "[...document.querySelectorAll('.container-head')].map((e) => getComputedStyle(e).borderBottomStyle)";
  expect(await page.evaluate(lines)).toEqual(['none', 'solid']);
  expect(await article.getByText('Three things').isVisible()).toBe(true);
  await press(article, 'Collapse');
  expect(await article.getByText('Three things').count()).toBe(0);
  expect(await article.getByText('Other things').isVisible()).toBe(true);
});

test('how a table was left, it is found again in a long channel', async () => {
  const { page, article, addMessages } = await show(playground, [dataTable]);
  const table = article.getByRole('table', { name: 'Who solved how many' });
  await press(article, 'Next');
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['Dora', 'Emil', 'Fay']);
  addMessages(300);
  const list = page.getByRole('log');
  await page.getByRole('textbox', { name: /^Message #/ }).focus();
  const newest = list.getByText('Message 299', { exact: true });
  await expect.poll(() => scrollTo('list.scrollHeight', newest), { timeout: 45_000 }).toBe(1);
  // Another message has the focus now.
  await list.getByRole('article').last().getByRole('button', { name: 'More actions' }).focus();
  await expect.poll(() => scrollTo('0', table), { timeout: 45_000 }).toBe(1);
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['Dora', 'Emil', 'Fay']);

  async function scrollTo(top: string, found: Locator) {
    await page.evaluate(`(list => { list.scrollTop = ${top}; })(document.querySelector('.timeline .posts'))`);
    return found.count();
  }
});

test('fields beside a button are in two columns where there is room, and in one where there is little', async () => {
  const blocks = [
    {
      type: 'section',
      fields: [mrkdwn('*State*\nAsking'), mrkdwn('*What happened*\nThe customer cannot see any photos')],
      accessory: button('reference', 'Set reference'),
    },
  ];
  for (const [width, columns] of [
    [1440, 2],
    [420, 1],
  ] as const) {
    const { article } = await show(playground, blocks, {}, { viewport: { width, height: 800 } });
    const boxes = await Promise.all(
      ['State', 'What happened'].map((words) => article.getByText(words).boundingBox()),
    );
    expect(new Set(boxes.map((box) => box?.x)).size).toBe(columns);
  }
});

test('a table, cards, a container, Markdown', async () => {
  const {
    page,
    article,
    told: list,
  } = await show(playground, [
    {
      type: 'table',
      column_settings: [null, { align: 'right' }, { is_wrapped: true }],
      rows: [
        [text('Job'), text('Photos'), text('What is wrong')],
        [
          rich('Spring'),
          text('1,204'),
          text('Not activated, and so long a word about it that the line must be broken'),
        ],
      ],
    },
    {
      type: 'card',
      title: mrkdwn('*Spring* photos'),
      subtitle: mrkdwn('School of Elm Street'),
      body: mrkdwn('They are sold until Friday.'),
      actions: [button('open', 'Open'), button('later', 'Later')],
    },
    {
      type: 'container',
      title: plain('Everything about it'),
      subtitle: plain('Three things'),
      is_collapsible: true,
      default_collapsed: true,
      has_header_divider: true,
      child_blocks: [
        { type: 'section', text: mrkdwn('Inside of it') },
        { type: 'actions', elements: [button('inner', 'Inner')] },
      ],
    },
    {
      type: 'markdown',
      text: '## Steps\n\n1. Open the *job*\n2. Press **Activate**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[Help](https://example.com) and [not](javascript:alert)\n\n<b>as it is</b>',
    },
  ]);
  const table = article.getByRole('table').first();
  await table.waitFor();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Job', 'Photos', 'What is wrong']);
  expect(await table.getByRole('cell', { name: '1,204' }).getAttribute('style')).toBe('text-align: right;');
  await press(article, 'Later');
  expect(await told(list, 1)).toMatchObject({ type: 'click', actionId: 'later', value: 'later' });
  expect(await article.getByText('Inside of it').isVisible()).toBe(false);
  await article.getByRole('button', { name: 'Expand' }).press('Enter');
  await article.getByText('Inside of it').waitFor();
  await press(article, 'Inner');
  expect(await told(list, 2)).toMatchObject({ type: 'click', actionId: 'inner' });
  expect(await article.getByRole('heading', { name: 'Steps' }).count()).toBe(1);
  expect(await article.getByRole('listitem').allInnerTexts()).toEqual(['Open the job', 'Press Activate']);
  expect(await article.getByRole('cell', { name: '2', exact: true }).count()).toBe(1);
  const [help, not] = await article.getByRole('link').all();
  expect(await help?.getAttribute('href')).toBe('https://example.com');
  expect(await not?.getAttribute('href')).toBe('');
  expect(await article.getByText('<b>as it is</b>').count()).toBe(1);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'table, card, container, markdown');
});

test('in the dark and in a narrow window nothing is faint or too wide', async () => {
  const long = 'W'.repeat(150);
  const { page, article } = await show(
    playground,
    [
      pie,
      chart('line', series('Solved', 5, 12, 9)),
      dataTable,
      { type: 'table', rows: [Array.from({ length: 20 }, (_, index) => text(`Column ${index}`))] },
      { type: 'card', title: mrkdwn(long), body: mrkdwn(long), actions: [button('open', 'Open')] },
      {
        type: 'container',
        title: plain(long),
        width: 'full',
        child_blocks: [{ type: 'section', text: mrkdwn(long) }],
      },
      { type: 'markdown', text: `## ${long}\n\n- \`${long}\`\n\n| ${long} | b |\n|---|---|\n| 1 | 2 |` },
    ],
    {},
    { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  );
  await article.getByText('Who solved how many').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await page.evaluate("document.querySelector('.posts').scrollWidth")).toBe(360);
  await screenshot(page, 'newer blocks, dark and narrow');
});

test('each click on a feedback button is told, and a bin is seen by whom it is for', async () => {
  const feedback = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'Bad answer' },
      },
      { type: 'icon_button', action_id: 'bin', icon: 'trash', text: plain('Delete') },
      {
        type: 'icon_button',
        action_id: 'other',
        icon: 'trash',
        text: plain('Not for you'),
        visible_to_user_ids: ['U1'],
      },
    ],
  };
  const { page, article, told: list } = await show(playground, [feedback]);
  await tabTo(page, 'Good');
  await page.keyboard.press('Enter');
  expect(await told(list, 1)).toMatchObject({ type: 'click', actionId: 'feedback', input: 'good' });
  await page.keyboard.press('Enter');
  expect(await told(list, 2)).toMatchObject({ type: 'click', actionId: 'feedback', input: 'good' });
  const bad = article.getByRole('button', { name: 'Bad answer' });
  await bad.click();
  expect(await told(list, 3)).toMatchObject({ type: 'click', actionId: 'feedback', input: 'bad' });
  expect(await bad.getAttribute('aria-pressed')).toBe('true');
  expect(await article.getByRole('button', { name: 'Good' }).getAttribute('aria-pressed')).toBe('false');
  // As in Slack’s own example: one thumb, not two.
  const { article: plainest } = await show(playground, [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'feedback',
          positive_button: { text: plain('👍'), value: 'good' },
          negative_button: { text: plain('👎'), value: 'bad' },
        },
      ],
    },
  ]);
  const thumb = plainest.getByRole('button', { name: '👍' });
  expect(await thumb.innerText()).toBe('');
  expect(await thumb.locator('svg').count()).toBe(1);
  await press(article, 'Delete');
  expect(await told(list, 4)).toMatchObject({ type: 'click', actionId: 'bin' });
  expect(await article.getByRole('button', { name: 'Not for you' }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'feedback');
});
