import { afterEach, beforeAll, expect, test } from 'vitest';
import { agents, type Playground, press, tabTo } from './browser.ts';
import { sharedPlayground } from './shared.ts';
import { mrkdwn, option, plain, show, told } from './show.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

test('what it cannot draw is a marked box, never nothing', async () => {
  const { article } = await show(playground, [
    { type: 'section', text: mrkdwn('Before') },
    { type: 'video', title: plain('A film') },
    { type: 'actions', elements: [{ type: 'datepicker', action_id: 'day' }] },
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'hologram' }] }] },
    { type: 'section', text: mrkdwn('After') },
  ]);
  await article.getByText('After').waitFor();
  expect(await article.getByText('Cannot draw: video').count()).toBe(1);
  expect(await article.getByText('Cannot draw: actions › datepicker').count()).toBe(1);
  expect(await article.getByText('Cannot draw: rich_text › hologram').count()).toBe(1);
});

test('texts mean what they mean in Slack', async () => {
  const { article } = await show(playground, [
    { type: 'header', text: plain('A *plain* <header> # :wave:') },
    { type: 'section', text: mrkdwn(`*bold* _slanted_ \`code &lt;b&gt;\` <@${agents.jonas}>`) },
    {
      type: 'section',
      text: mrkdwn(`# no heading\n&lt;@${agents.jonas}&gt; is no mention\n[no](http://link)`),
    },
    { type: 'section', text: mrkdwn('---\n- no list\n&amp;lt; 1 &lt; 2 &gt; 0') },
    { type: 'section', text: mrkdwn('<javascript:alert(1)|no script> <https://example.com|a link>') },
    { type: 'context', elements: [plain('*as it is*'), mrkdwn('<!date^1700000000^{date_num}|a day>')] },
  ]);
  await article.getByText('as it is').waitFor();
  const said = (await article.innerText()).replaceAll(/\s+/g, ' ');
  expect(said).toContain('A *plain* <header> # :wave:');
  expect(said).toContain('bold slanted code <b> @Jonas Weber');
  expect(said).toContain(`# no heading <@${agents.jonas}> is no mention [no](http://link)`);
  expect(said).toContain('--- - no list &lt; 1 < 2 > 0');
  expect(said).toContain('*as it is* 2023-11-14');
  expect(await article.getByRole('link').allInnerTexts()).toEqual(['a link']);
  expect(await article.locator('strong, em, code').allInnerTexts()).toEqual(
    expect.arrayContaining(['bold', 'slanted', 'code <b>']),
  );
});

/** None of it means anything in Slack. */
const odd = [
  '<div>html mail</div> text after',
  '<!-- hidden -->',
  '<script>one</script>',
  '<br/><img src=x>',
  '</p>',
  '<?php two ?>',
  '<![CDATA[three]]>',
  '<unclosed',
  '<four@example.com>',
  '    indented',
  '1 < 2 > 0 & 3 &amp; 4',
];

test('no line of a text vanishes, whoever wrote it', async () => {
  const escaped = odd.map((line) => line.replaceAll('&', '&amp;'));
  const { article } = await show(
    playground,
    escaped.map((line) => ({ type: 'section', text: mrkdwn(`${line}\nend`) })),
  );
  await article.getByText('1 < 2').waitFor();
  const shown = (await article.innerText()).split('\n').map((line) => line.trim());
  expect(shown).toEqual(expect.arrayContaining(odd.map((line) => line.trim())));

  await playground.reset();
  const page = await playground.newWindow();
  for (const line of odd) {
    await page.getByRole('textbox', { name: /^Message #/ }).fill(`- ${line.trim()}`);
    await page.keyboard.press('Enter');
    await page
      .getByRole('article')
      .filter({ hasText: `- ${line.trim()}` })
      .waitFor();
  }
});

/** What of a list is wider than it: to be scrolled sideways, or cut off. */
const SIDEWAYS = `(log => [log, ...log.querySelectorAll('*')]
  .filter(e => e.scrollWidth > log.clientWidth || e.getBoundingClientRect().right > log.getBoundingClientRect().right)
  .map(e => e.tagName + '.' + e.className))(document.querySelector('.posts'))`;

test('a long word or link is broken, not the pane', async () => {
  const long = `https://example.com/${'a1'.repeat(500)}`;
  const { page, article } = await show(playground, [
    { type: 'section', text: mrkdwn(`<${long}>`), fields: [mrkdwn(long), plain(long)] },
    { type: 'context', elements: [mrkdwn(long)] },
    { type: 'header', text: plain('W'.repeat(150)) },
    { type: 'section', text: mrkdwn(`\`${long}\` \`\`\`${long}\`\`\``) },
    {
      type: 'section',
      text: mrkdwn(long),
      accessory: { type: 'button', action_id: 'b', text: plain('B'.repeat(75)) },
    },
  ]);
  await article.getByText('WWW').waitFor();
  await playground.reset();
  const own = await playground.newWindow();
  await own.getByRole('textbox', { name: /^Message #/ }).fill(long);
  await own.keyboard.press('Enter');
  await own.getByRole('article').filter({ hasText: 'example.com' }).waitFor();
  for (const window of [page, own]) {
    expect(await window.evaluate(SIDEWAYS)).toEqual([]);
  }
});

test('every element can be used, by keyboard too', async () => {
  const confirm = {
    title: plain('Sure?'),
    text: plain('It cannot be undone.'),
    confirm: plain('Yes'),
    deny: plain('No'),
    style: 'danger',
  };
  const {
    page,
    article,
    told: list,
  } = await show(playground, [
    {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: 'one',
          placeholder: plain('Pick'),
          options: [option('A'), option('B')],
        },
        { type: 'overflow', action_id: 'more', options: [option('Copy'), option('Print')] },
        { type: 'radio_buttons', action_id: 'radio', options: [option('Left'), option('Right')] },
        {
          type: 'checkboxes',
          action_id: 'checks',
          options: [option('Red'), option('Blue')],
          initial_options: [option('Red')],
        },
      ],
    },
    {
      type: 'section',
      text: mrkdwn('Delete?'),
      accessory: {
        type: 'button',
        action_id: 'delete',
        value: 'v',
        text: plain('Delete'),
        accessibility_label: 'Delete everything',
        style: 'danger',
        confirm,
      },
    },
  ]);
  await article.getByRole('button', { name: 'Pick' }).click();
  await article.getByRole('menuitem', { name: 'B' }).click();
  expect(await told(list, 1)).toMatchObject({ type: 'click', actionId: 'one', input: 'b' });
  await article.getByRole('button', { name: 'More options' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await told(list, 2)).toMatchObject({ actionId: 'more', input: 'print' });
  await article.getByRole('radio', { name: 'Right' }).check();
  expect(await told(list, 3)).toMatchObject({ actionId: 'radio', input: 'right' });
  await article.getByRole('checkbox', { name: 'Blue' }).check();
  expect(await told(list, 4)).toMatchObject({ actionId: 'checks', input: ['red', 'blue'] });

  const button = article.getByRole('button', { name: 'Delete everything' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Sure?' });
  await dialog.getByText('It cannot be undone.').waitFor();
  await press(dialog, 'No');
  await button.click();
  await press(dialog, 'Yes');
  expect(await told(list, 5)).toMatchObject({ actionId: 'delete', value: 'v' });
});

test('a modal sends what was filled in, and shows what is wrong beside its field', async () => {
  const input = (id: string, label: string, element: object, rest: object = {}) => ({
    type: 'input',
    block_id: `${id}-block`,
    label: plain(label),
    element: { action_id: id, ...element },
    ...rest,
  });
  const view = {
    id: 'V1',
    type: 'modal',
    previous_view_id: null,
    title: plain('Details'),
    submit: plain('Send'),
    close: plain('Not now'),
    blocks: [
      input('name', 'Name', { type: 'plain_text_input', max_length: 10 }, { hint: plain('A first name') }),
      input('note', 'Note', { type: 'plain_text_input', multiline: true }, { optional: true }),
      input('size', 'Size', { type: 'static_select', options: [option('Small'), option('Large')] }),
      input('way', 'Way', { type: 'radio_buttons', options: [option('Post'), option('Mail')] }),
      input('days', 'Days', { type: 'checkboxes', options: [option('Monday'), option('Friday')] }),
    ],
  };
  const modals = JSON.parse(JSON.stringify([{ view, errors: { 'size-block': 'There is no such size.' } }]));
  const { page, told: list } = await show(playground, [{ type: 'divider' }], { modals });
  const dialog = page.getByRole('dialog', { name: 'Details' });
  const size = dialog.getByRole('combobox', { name: 'Size' });
  await size.waitFor();
  expect(await size.getAttribute('aria-invalid')).toBe('true');
  expect(await page.evaluate(`document.activeElement.tagName`)).toBe('SELECT');
  const name = dialog.getByRole('textbox', { name: 'Name' });
  expect(await name.getAttribute('aria-required')).toBe('true');
  await name.pressSequentially('Maximiliane');
  await dialog.getByText('0 characters left').waitFor();
  await size.selectOption('large');
  await dialog.getByRole('radio', { name: 'Mail' }).check();
  await dialog.getByRole('checkbox', { name: 'Friday' }).check();
  await press(dialog, 'Send');
  expect(await told(list, 1)).toEqual({
    type: 'submitView',
    user: agents.mia,
    viewId: 'V1',
    inputs: { name: 'Maximilian', size: 'large', way: 'mail', days: ['friday'] },
  });
  await page.keyboard.press('Escape');
  expect(await told(list, 2)).toMatchObject({ type: 'closeView', viewId: 'V1' });
});

test('where a database keeps the cases, an empty channel says that no messages are kept', async () => {
  const { page } = await show(playground, [{ type: 'divider' }], { keepsCases: true });
  await page.getByRole('button', { name: /escalations/ }).click();
  await page.getByText('DATABASE_URL keeps the cases of earlier starts, but not their messages').waitFor();
  await press(page.getByRole('navigation'), 'Developer');
  await press(page.getByRole('complementary', { name: 'Developer' }), 'Reset');
  await page.getByRole('dialog').getByText('Its cases stay in the database.').waitFor();
});

test('shortcuts are offered at messages and beside the composer', async () => {
  const { page, told: list } = await show(playground, [{ type: 'section', text: mrkdwn('Hi') }], {
    shortcuts: [
      { type: 'message', name: 'Open a case from this', callbackId: 'from-message' },
      { type: 'global', name: 'Open a case', callbackId: 'anywhere' },
    ],
  });
  await tabTo(page, 'More actions');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Open a case from this' }).press('Enter');
  expect(await told(list, 1)).toMatchObject({ type: 'messageShortcut', callbackId: 'from-message' });
  await tabTo(page, 'Shortcuts');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Open a case' }).press('Enter');
  expect(await told(list, 2)).toMatchObject({ type: 'globalShortcut', callbackId: 'anywhere' });
});

test('a lost connection is told, and so is what the server refuses', async () => {
  const { page } = await show(playground, [{ type: 'section', text: mrkdwn('Hi') }]);
  await page.getByText('Connection lost. Trying again …').waitFor();
  await page.route('**/playground/act', (route) =>
    route.fulfill({ json: { ok: false, problem: 'This channel is archived.' } }),
  );
  const field = page.getByRole('textbox', { name: /^Message #/ });
  await field.fill('Hello');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('This channel is archived.').waitFor();
  expect(await field.inputValue()).toBe('Hello');
});
