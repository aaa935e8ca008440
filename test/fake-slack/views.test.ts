import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { acceptAnswer } from '../../src/fake-slack/answers.ts';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';

const { mia, jonas } = people;
const workspace = createWorkspace({
  bot: { ...bot, homeTab: true, events: [...bot.events, 'app_home_opened'] },
});
const slack = createRequests(workspace);
beforeEach(() => workspace.reset());

const plain = (text: string) => ({ type: 'plain_text', text });
const divider = { type: 'divider' };
const button = { type: 'actions', elements: [{ type: 'button', text: plain('Go'), action_id: 'go' }] };
const modal = (changes: object = {}) => ({
  type: 'modal',
  title: plain('One'),
  blocks: [button],
  ...changes,
});
const call = async (method: string, args: Record<string, unknown>) =>
  (await workspace.call(method, args, { token: bot.token })).body;
const titles = () => workspace.views(mia).map(({ title }) => title.text);

/** Opened by a command. */
const open = (view: object) =>
  call('views.open', { trigger_id: slack.slashCommand({ user: mia }).payload.trigger_id, view });
/** Pushed by a click in the modal that is seen. */
function push(view: object) {
  const seen = workspace.views(mia).at(-1);
  const click = slack.blockActions({ user: mia, view: { id: seen?.id ?? '' }, actionId: 'go' });
  return call('views.push', { trigger_id: click.payload.trigger_id, view });
}
const topId = () => workspace.views(mia).at(-1)?.id ?? '';

describe('the Home tab', () => {
  const publish = (view: object, more: object = {}) => call('views.publish', { user_id: mia, view, ...more });
  const home = (changes: object = {}) => ({ type: 'home', blocks: [button], ...changes });

  test('shows 100 blocks, and no more', async () => {
    const blocks = (count: number) => Array.from({ length: count }, () => divider);
    expect(await publish(home({ blocks: blocks(100) }))).toMatchObject({ ok: true });
    expect(workspace.home(mia)).toHaveLength(100);
    expect(await publish(home({ blocks: blocks(101) }))).toMatchObject({
      error: 'invalid_arguments',
      errors: ['[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]'],
    });
    expect(await publish(home({ title: plain('No') }))).toMatchObject({
      errors: ['[ERROR] invalid additional property: title [json-pointer:/view]'],
    });
  });

  test('is published as long as nothing has changed meanwhile, or whatever has', async () => {
    const first = await publish(home({ callback_id: 'home', private_metadata: 'kept' }));
    expect(first.view).toMatchObject({
      type: 'home',
      callback_id: 'home',
      private_metadata: 'kept',
      state: { values: {} },
      previous_view_id: null,
      close: null,
    });
    const { hash, id } = workspace.world.homes.get(mia) ?? {};
    expect(await publish(home(), { hash })).toMatchObject({ ok: true, view: { id, root_view_id: id } });
    expect(await publish(home(), { hash })).toEqual({ ok: false, error: 'hash_conflict' });
    expect(await publish(home())).toMatchObject({ ok: true });
    expect(await publish(home({ blocks: [divider] }), { user_id: jonas, hash })).toMatchObject({
      error: 'hash_conflict',
    });
  });

  test('must be enabled', async () => {
    const without = createWorkspace({ bot: { ...bot, homeTab: false } });
    const args = { user_id: mia, view: home() };
    const { body } = await without.call('views.publish', args, { token: bot.token });
    expect(body).toEqual({ ok: false, error: 'not_enabled' });
  });

  test('tells the app that it was opened, and what it shows once something was published', async () => {
    expect(slack.appHomeOpened({ user: mia, tab: 'home' }).payload.event).not.toHaveProperty('view');
    await publish(home({ callback_id: 'mine' }));
    expect(slack.appHomeOpened({ user: mia, tab: 'home' }).payload).toMatchObject({
      event: { type: 'app_home_opened', user: mia, tab: 'home', view: { type: 'home', callback_id: 'mine' } },
    });
    expect(slack.appHomeOpened({ user: mia, tab: 'messages' }).payload.event).not.toHaveProperty('view');
    expect(slack.appHomeOpened({ user: jonas, tab: 'home' }).payload.event).not.toHaveProperty('view');
  });

  test('can be clicked', async () => {
    await publish(home());
    const { id = '' } = workspace.world.homes.get(mia) ?? {};
    expect(slack.blockActions({ user: mia, view: { id }, actionId: 'go' }).payload).toMatchObject({
      container: { type: 'view', view_id: id },
      view: { id, type: 'home' },
      actions: [{ action_id: 'go' }],
    });
    expect(() => slack.blockActions({ user: jonas, view: { id }, actionId: 'go' })).toThrow(id);
  });
});

describe('views above each other', () => {
  test('are three at most, and know of each other', async () => {
    await open(modal());
    expect(await push(modal({ title: plain('Two') }))).toMatchObject({ ok: true });
    expect(await push(modal({ title: plain('Three') }))).toMatchObject({ ok: true });
    expect(await push(modal({ title: plain('Four') }))).toEqual({ ok: false, error: 'push_limit_reached' });
    const [one, two, three] = workspace.views(mia);
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    expect([one, two, three]).toMatchObject([
      { previous_view_id: null, root_view_id: one?.id },
      { previous_view_id: one?.id, root_view_id: one?.id },
      { previous_view_id: two?.id, root_view_id: one?.id },
    ]);
  });

  test('want one to be pushed above', async () => {
    const { trigger_id } = slack.slashCommand({ user: mia }).payload;
    expect(await call('views.push', { trigger_id, view: modal() })).toEqual({
      ok: false,
      error: 'not_found',
    });
  });

  test('go one by one when submitted, or all at once', async () => {
    await open(modal());
    await push(modal({ title: plain('Two') }));
    acceptAnswer(workspace, slack.viewSubmission({ view: { id: topId() } }), '');
    expect(titles()).toEqual(['One']);
    const pushing = { response_action: 'push', view: modal({ title: plain('Next') }) };
    acceptAnswer(workspace, slack.viewSubmission({ view: { id: topId() } }), pushing);
    expect(titles()).toEqual(['One', 'Next']);
    acceptAnswer(workspace, slack.viewSubmission({ view: { id: topId() } }), { response_action: 'clear' });
    expect(titles()).toEqual([]);
  });

  test('that the app answers with must be right', async () => {
    await open(modal());
    const bad = { response_action: 'update', view: modal({ title: plain('x'.repeat(25)) }) };
    expect(() => acceptAnswer(workspace, slack.viewSubmission({ view: { id: topId() } }), bad)).toThrow(
      'must be less than 25 characters [json-pointer:/view/title/text]',
    );
  });

  test('are closed one by one, or all at once where the app wants that', async () => {
    await open(modal({ notify_on_close: true }));
    await push(modal({ title: plain('Two'), notify_on_close: true }));
    expect(slack.viewClosed({ user: mia, view: { id: topId() } }).payload).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { title: { text: 'Two' } },
    });
    expect(titles()).toEqual(['One']);
    await push(modal({ title: plain('Two'), notify_on_close: true, clear_on_close: true }));
    expect(slack.viewClosed({ user: mia, view: { id: topId() } }).payload).toMatchObject({
      is_cleared: true,
    });
    expect(titles()).toEqual([]);
  });

  test('an external id belongs to one view', async () => {
    await open(modal({ external_id: 'mine' }));
    expect(await push(modal({ external_id: 'mine' }))).toEqual({ ok: false, error: 'duplicate_external_id' });
    expect(
      await call('views.update', {
        external_id: 'mine',
        view: modal({ external_id: 'mine', title: plain('New') }),
      }),
    ).toMatchObject({ ok: true });
    expect(titles()).toEqual(['New']);
  });

  test('a view of more than 250 kB is refused', async () => {
    const text = { type: 'markdown', text: 'x'.repeat(12_000) };
    expect(await open(modal({ blocks: Array.from({ length: 21 }, () => text) }))).toEqual({
      ok: false,
      error: 'view_too_large',
    });
  });
});

describe('what is filled in', () => {
  const field = (id: string, element: object, optional = true) => ({
    type: 'input',
    block_id: id,
    optional,
    label: plain(id),
    element: { action_id: id, ...element },
  });
  const options = ['a', 'b', 'c'].map((value) => ({ text: plain(value), value }));

  async function submit(inputs: Readonly<Record<string, string | readonly string[]>>, ...fields: object[]) {
    await open(modal({ submit: plain('Send'), blocks: fields }));
    const { payload } = slack.viewSubmission({ user: mia, view: { id: topId() }, inputs });
    return payload.view;
  }

  test('comes under the keys that Slack has for each element', async () => {
    const view = await submit(
      { when: '1628633820', count: '2.5', kinds: ['a', 'c'], who: [mia, jonas], where: ['C1'], talk: ['D1'] },
      field('when', { type: 'datetimepicker' }),
      field('count', { type: 'number_input', is_decimal_allowed: true }),
      field('kinds', { type: 'multi_static_select', options }),
      field('who', { type: 'multi_users_select' }),
      field('where', { type: 'multi_channels_select' }),
      field('talk', { type: 'multi_conversations_select' }),
      field('later', { type: 'datetimepicker', initial_date_time: 1_700_000_000 }),
      field('none', { type: 'number_input', is_decimal_allowed: false }),
    );
    expect(view).toMatchObject({
      state: {
        values: {
          when: { when: { type: 'datetimepicker', selected_date_time: 1_628_633_820 } },
          count: { count: { type: 'number_input', value: '2.5' } },
          kinds: { kinds: { type: 'multi_static_select', selected_options: [options[0], options[2]] } },
          who: { who: { type: 'multi_users_select', selected_users: [mia, jonas] } },
          where: { where: { type: 'multi_channels_select', selected_channels: ['C1'] } },
          talk: { talk: { type: 'multi_conversations_select', selected_conversations: ['D1'] } },
          later: { later: { selected_date_time: 1_700_000_000 } },
          none: { none: { value: null } },
        },
      },
    });
  });

  const current = { default_to_current_conversation: true };

  test('the conversation that a modal was opened in is chosen already, where it may be', async () => {
    const fields = [
      field('one', { type: 'conversations_select', ...current }),
      field('given', { type: 'conversations_select', ...current, initial_conversation: places.secret }),
      field('other', { type: 'conversations_select', ...current, filter: { include: ['private'] } }),
      field('plain', { type: 'conversations_select' }),
      field('many', { type: 'multi_conversations_select', ...current, initial_conversations: ['C1'] }),
      field('some', {
        type: 'multi_conversations_select',
        ...current,
        initial_conversations: ['C1'],
        filter: { include: ['im'] },
      }),
    ];
    const view = await submit({}, ...fields);
    expect(view).toMatchObject({
      state: {
        values: {
          one: { one: { type: 'conversations_select', selected_conversation: places.support } },
          given: { given: { selected_conversation: places.secret } },
          other: { other: { selected_conversation: null } },
          plain: { plain: { selected_conversation: null } },
          many: { many: { type: 'multi_conversations_select', selected_conversations: [places.support] } },
          some: { some: { selected_conversations: ['C1'] } },
        },
      },
    });
    // A shortcut from anywhere is used in no conversation.
    workspace.reset();
    await call('views.open', {
      trigger_id: slack.globalShortcut({ callbackId: 'any' }).payload.trigger_id,
      view: modal({ submit: plain('Send'), blocks: fields }),
    });
    expect(slack.viewSubmission({ view: { id: topId() } }).payload.view).toMatchObject({
      state: { values: { one: { one: { selected_conversation: null } } } },
    });
  });

  test('where it is asked for, a chosen conversation can be answered in', async () => {
    await open(
      modal({
        submit: plain('Send'),
        blocks: [field('to', { type: 'conversations_select', response_url_enabled: true })],
      }),
    );
    const { response_urls } = slack.viewSubmission({
      view: { id: topId() },
      inputs: { to: places.support },
    }).payload;
    expect(response_urls).toEqual([
      { block_id: 'to', action_id: 'to', channel_id: places.support, response_url: expect.any(String) },
    ]);
    const [{ response_url }] = z.tuple([z.object({ response_url: z.string() })]).parse(response_urls);
    await workspace.respond(response_url, { text: 'Here I am', response_type: 'in_channel' });
    expect(workspace.messages(places.support).at(-1)).toMatchObject({ text: 'Here I am' });
  });

  test('so far is told with a click, of all that keeps a state', async () => {
    const select = { type: 'static_select', action_id: 'pick', options, placeholder: plain('Pick') };
    const blocks = [
      {
        ...button,
        block_id: 'row',
        elements: [...button.elements, { ...select, initial_option: options[0] }],
      },
      field('name', { type: 'plain_text_input' }),
      field('count', { type: 'number_input', is_decimal_allowed: false, max_value: '10' }),
    ];
    await open(modal({ submit: plain('Send'), blocks }));
    const values = (pick: unknown, name: unknown, count: unknown) => ({
      row: { pick: { type: 'static_select', selected_option: pick } },
      name: { name: { type: 'plain_text_input', value: name } },
      count: { count: { type: 'number_input', value: count } },
    });
    const first = slack.blockActions({ view: { id: topId() }, actionId: 'go' }).payload;
    expect(first.view).toMatchObject({ state: { values: values(options[0], null, null) } });
    const second = slack.blockActions({
      view: { id: topId() },
      actionId: 'pick',
      input: 'b',
      filled: { name: 'Ada', count: '12' },
    }).payload;
    expect(second.view).toMatchObject({ state: { values: values(options[1], 'Ada', '12') } });
    expect(second).not.toHaveProperty('state');

    // Of a message it is beside it.
    const { ts } = await call('chat.postMessage', { channel: places.support, blocks: [blocks[0]] });
    expect(
      slack.blockActions({ message: { ts: String(ts) }, actionId: 'pick', input: 'c' }).payload,
    ).toMatchObject({
      state: { values: { row: { pick: { type: 'static_select', selected_option: options[2] } } } },
    });
  });

  test.each([
    ['2.5', { type: 'number_input', is_decimal_allowed: false }],
    ['eleven', { type: 'number_input', is_decimal_allowed: true }],
    ['11', { type: 'number_input', is_decimal_allowed: false, max_value: '10' }],
    ['-1', { type: 'number_input', is_decimal_allowed: false, min_value: '0' }],
    [['a', 'b'], { type: 'multi_static_select', options, max_selected_items: 1 }],
    [['d'], { type: 'multi_static_select', options }],
    [[], { type: 'multi_users_select' }],
  ])('%j is not let through', async (given, element) => {
    await expect(submit({ it: given }, field('it', element, false))).rejects.toThrow('it');
  });
});
