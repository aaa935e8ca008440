import { App, HTTPReceiver } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createDelivery } from '../support/deliver.ts';
import { createMovedClock } from '../support/moved-clock.ts';
import { silent } from '../support/silent.ts';
import { serveSlackWithNock } from '../support/slack-nock.ts';
import { until } from '../support/until.ts';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const { support } = places;
const { mia, outsider } = people;

const clock = createMovedClock();
const workspace = createWorkspace({ clock, bot: { ...bot, events: [...bot.events, 'app_home_opened'] } });
const slack = createRequests(workspace);

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const buttons = (...ids: string[]) => [
  {
    type: 'actions' as const,
    elements: ids.map((id) => ({
      type: 'button' as const,
      text: plain(id),
      action_id: id,
      value: `t1 ${id}`,
    })),
  },
];
const replyModal = {
  type: 'modal' as const,
  callback_id: 'reply',
  title: plain('Reply'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reply',
      label: plain('Reply'),
      element: { type: 'plain_text_input' as const, action_id: 'reply', initial_value: 'Dear customer' },
    },
    {
      type: 'input' as const,
      block_id: 'language',
      optional: true,
      label: plain('Language'),
      element: {
        type: 'static_select' as const,
        action_id: 'language',
        options: [
          { text: plain('German'), value: 'de' },
          { text: plain('English'), value: 'en' },
        ],
      },
    },
  ],
};

/** What the app was told, newest last. */
let heard: unknown[] = [];
let deliver: ReturnType<typeof createDelivery>;
let url = '';
const stop: (() => unknown)[] = [];

beforeAll(async () => {
  stop.push(serveSlackWithNock(workspace));
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logger: silent });
  const app = new App({ token: bot.token, receiver, logger: silent });
  app.command('/photo-help', async ({ command, ack, client }) => {
    heard.push(command.text);
    if (command.text === 'help') return ack('This is how.');
    await ack();
    const { ts } = await client.chat.postMessage({ channel: command.channel_id, text: 'Case' });
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'Question',
      blocks: buttons('answer:yes', 'answer:no', 'open'),
      ...(ts && { thread_ts: ts }),
    });
  });
  app.action(/^answer:/, async ({ action, body, ack, respond }) => {
    await ack();
    heard.push(action);
    const value = action.type === 'button' ? action.value : undefined;
    await respond({ text: `${body.user.id} ${value}`, replace_original: false });
  });
  app.action({ type: 'block_actions', action_id: 'open' }, async ({ body, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: replyModal });
  });
  app.view('reply', async ({ view, ack }) => {
    heard.push(view.state.values);
    const isShort = (view.state.values.reply?.reply?.value ?? '').length < 3;
    await (isShort ? ack({ response_action: 'errors', errors: { reply: 'Too short' } }) : ack());
  });
  app.view({ callback_id: 'reply', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    heard.push('closed');
  });
  for (const name of ['app_mention', 'message', 'app_home_opened'] as const) {
    app.event(name, async ({ event }) => {
      heard.push(event);
    });
  }
  app.shortcut('from_message', async ({ shortcut, ack, respond }) => {
    await ack();
    heard.push(shortcut.type);
    await respond({ text: 'Got it', replace_original: false });
  });
  app.shortcut('from_anywhere', async ({ shortcut, ack }) => {
    await ack();
    heard.push(shortcut.type);
  });
  const server = await receiver.start(0);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  url = `http://127.0.0.1:${address.port}/slack/events`;
  deliver = createDelivery(workspace, url, SECRET);
  stop.push(() => receiver.stop());
});
afterAll(async () => {
  for (const each of stop) await each();
});
beforeEach(() => {
  workspace.reset();
  heard = [];
});

async function question() {
  await deliver(slack.slashCommand({ text: 'almost ready' }));
  return until(() => workspace.messages(support).find(({ text }) => text === 'Question'));
}

async function openModal() {
  await deliver(slack.blockActions({ message: await question(), actionId: 'open' }));
  return until(() => workspace.views(mia)[0]);
}

describe('a Bolt app', () => {
  test('understands a slash command', async () => {
    const { thread_ts = '' } = await question();
    expect(heard).toEqual(['almost ready']);
    expect(workspace.thread(support, thread_ts).map(({ text }) => text)).toEqual(['Case', 'Question']);
  });

  test('can answer a command privately with its acknowledgement', async () => {
    await deliver(slack.slashCommand({ text: 'help' }));
    expect(workspace.ephemerals(mia)).toMatchObject([{ channel: support, text: 'This is how.' }]);
  });

  test('understands a click and answers the one who clicked', async () => {
    const message = await question();
    await deliver(slack.blockActions({ message, actionId: 'answer:yes', user: outsider }));
    await until(() => workspace.ephemerals(outsider).length);
    expect(heard.at(-1)).toMatchObject({ type: 'button', action_id: 'answer:yes', value: 't1 answer:yes' });
    expect(workspace.ephemerals()).toMatchObject([{ text: `${outsider} t1 answer:yes`, user: outsider }]);
    expect(workspace.message(support, message.ts)?.text).toBe('Question');
  });

  test('understands a forged click', async () => {
    await deliver(slack.forge({ message: { ts: '1.000001' }, actionId: 'answer:nonsense', value: 'x' }));
    await until(() => heard.length);
    expect(heard).toMatchObject([{ action_id: 'answer:nonsense', value: 'x' }]);
  });

  test('opens a modal and reads what is submitted', async () => {
    const view = await openModal();
    await deliver(slack.viewSubmission({ view, inputs: { language: 'de' } }));
    expect(heard.at(-1)).toEqual({
      reply: { reply: { type: 'plain_text_input', value: 'Dear customer' } },
      language: {
        language: { type: 'static_select', selected_option: { text: plain('German'), value: 'de' } },
      },
    });
    expect(workspace.views()).toEqual([]);
  });

  test('may object to what is submitted', async () => {
    const view = await openModal();
    await deliver(slack.viewSubmission({ view, inputs: { reply: 'x' } }));
    expect(workspace.views()).toHaveLength(1);
    expect(workspace.viewErrors(view.id)).toEqual({ reply: 'Too short' });
  });

  test('hears that a modal was closed', async () => {
    await deliver(slack.viewClosed({ view: await openModal() }));
    expect(heard.at(-1)).toBe('closed');
    expect(workspace.views()).toEqual([]);
  });

  test('hears of messages, mentions and deletions', async () => {
    const said = workspace.say({ user: mia, channel: support, text: `<@${bot.userId}> help` });
    await deliver(slack.appMention(said));
    await deliver(slack.message(said));
    workspace.deleteMessage(support, said.ts);
    await deliver(slack.messageDeleted({ channel: support, message: said }));
    await deliver(slack.appHomeOpened({ user: mia }));
    await until(() => heard.length === 4);
    expect(heard).toMatchObject([
      { type: 'app_mention', user: mia, channel: support },
      { type: 'message', channel_type: 'channel', ts: said.ts },
      { subtype: 'message_deleted', deleted_ts: said.ts },
      { type: 'app_home_opened' },
    ]);
  });

  test('hears that the root of a thread became a tombstone', async () => {
    const root = workspace.say({ user: mia, channel: support, text: 'Root' });
    workspace.say({ user: mia, channel: support, text: 'Reply', threadTs: root.ts });
    workspace.deleteMessage(support, root.ts);
    await deliver(slack.messageDeleted({ channel: support, message: root }));
    await until(() => heard.length);
    expect(heard).toMatchObject([{ subtype: 'message_changed', message: { subtype: 'tombstone' } }]);
  });

  test('understands shortcuts', async () => {
    const message = workspace.say({ user: mia, channel: support, text: 'Parents see nothing' });
    await deliver(slack.messageShortcut({ message, callbackId: 'from_message' }));
    await deliver(slack.globalShortcut({ callbackId: 'from_anywhere' }));
    await until(() => workspace.ephemerals(mia).length);
    expect(heard).toEqual(['message_action', 'shortcut']);
  });

  test('refuses what is not signed, wrongly signed or old', async () => {
    const request = slack.slashCommand({ text: 'almost ready' });
    const old = Math.floor(Date.now() / 1_000) - 301;
    for (const init of [
      { method: 'POST', body: request.body, headers: { 'content-type': request.contentType } },
      signedFetch('another secret', request),
      signedFetch(SECRET, request, old),
    ]) {
      expect((await fetch(url, init)).status).toBe(401);
    }
    expect(heard).toEqual([]);
  });
});

describe('nobody can', () => {
  test('click a button that is not there, or not there any more', async () => {
    const { ts } = workspace.say({ user: mia, channel: support, text: 'Hello' });
    expect(() => slack.blockActions({ message: { ts }, actionId: 'answer:yes' })).toThrow('answer:yes');
    expect(() => slack.blockActions({ message: { ts: '1.000001' }, actionId: 'x' })).toThrow('1.000001');
  });

  test('submit a modal with an empty or unknown field', async () => {
    const view = await openModal();
    expect(() => slack.viewSubmission({ view, inputs: { reply: '' } })).toThrow('must be filled in');
    expect(() => slack.viewSubmission({ view, inputs: { colour: 'x' } })).toThrow('no field colour');
  });
});

describe('a trigger', () => {
  const open = (trigger_id: unknown) =>
    workspace.call('views.open', { trigger_id, view: replyModal }, { token: bot.token });

  test('opens one modal, within three seconds', async () => {
    const first = slack.slashCommand().payload.trigger_id;
    const late = slack.slashCommand().payload.trigger_id;
    expect((await open(first)).body).toMatchObject({ ok: true, view: { callback_id: 'reply' } });
    expect((await open(first)).body).toMatchObject({ error: 'exchanged_trigger_id' });
    clock.pass(3_001);
    expect((await open(late)).body).toMatchObject({ error: 'expired_trigger_id' });
    expect((await open('made up')).body).toMatchObject({ error: 'invalid_trigger_id' });
  });

  test('a modal can be changed, unless it has changed meanwhile', async () => {
    const view = await openModal();
    const update = (hash: string) =>
      workspace.call(
        'views.update',
        { view_id: view.id, hash, view: { ...replyModal, title: plain('New') } },
        { token: bot.token },
      );
    expect((await update(view.hash)).body).toMatchObject({ ok: true });
    expect((await update(view.hash)).body).toMatchObject({ error: 'hash_conflict' });
    expect(workspace.views(mia)[0]?.title.text).toBe('New');
  });

  test('no bad modal is opened', async () => {
    const { trigger_id } = slack.slashCommand().payload;
    const view = { ...replyModal, submit: undefined };
    const { body } = await workspace.call('views.open', { trigger_id, view }, { token: bot.token });
    expect(body).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});

describe('a response URL', () => {
  const responseUrl = () => String(slack.slashCommand().payload.response_url);

  test('works five times', async () => {
    const to = responseUrl();
    for (let count = 0; count < 5; count += 1) {
      expect((await workspace.respond(to, { text: 'Hello' })).status).toBe(200);
    }
    expect(await workspace.respond(to, { text: 'Hello' })).toMatchObject({
      status: 404,
      body: { ok: false, error: 'used_url' },
    });
    expect(workspace.ephemerals(mia)).toHaveLength(5);
  });

  test('works for thirty minutes', async () => {
    const to = responseUrl();
    clock.pass(30 * 60_000 + 1);
    expect((await workspace.respond(to, { text: 'Hello' })).body).toMatchObject({ error: 'expired_url' });
  });

  test('can speak to everybody, in a thread, but not nonsense', async () => {
    const { ts } = workspace.say({ user: mia, channel: support, text: 'Root' });
    await workspace.respond(responseUrl(), { text: 'All', response_type: 'in_channel', thread_ts: ts });
    expect(workspace.thread(support, ts)).toMatchObject([{ text: 'Root' }, { text: 'All' }]);
    const { status, body } = await workspace.respond(responseUrl(), { blocks: [{ type: 'carousel' }] });
    expect([status, body.error]).toEqual([400, 'invalid_blocks']);
  });

  test('of a click replaces or deletes what was clicked', async () => {
    const click = async () =>
      String(slack.blockActions({ message: await question(), actionId: 'open' }).payload.response_url);
    await workspace.respond(await click(), { text: 'Replaced', replace_original: true });
    expect(workspace.messages(support).map(({ text }) => text)).toEqual(['Case', 'Replaced']);
    workspace.reset();
    await workspace.respond(await click(), { delete_original: true });
    expect(workspace.messages(support).map(({ text }) => text)).toEqual(['Case']);
  });

  test('of a click on a private message replaces that', async () => {
    await workspace.respond(responseUrl(), { text: 'Sure?', blocks: buttons('sure') });
    const [message] = workspace.ephemerals(mia);
    const { payload } = slack.blockActions({ message: { ts: message?.ts ?? '' }, actionId: 'sure' });
    expect(payload).toMatchObject({ container: { is_ephemeral: true } });
    expect(payload).not.toHaveProperty('message');
    await workspace.respond(String(payload.response_url), { text: 'Done', replace_original: true });
    expect(workspace.ephemerals(mia)).toMatchObject([{ text: 'Done' }]);
    expect(workspace.ephemerals(mia)[0]).not.toHaveProperty('blocks');
  });
});

test('whoever subscribes hears of every change, until they leave', async () => {
  const changes: string[] = [];
  const leave = workspace.subscribe(({ type }) => changes.push(type));
  const { ts } = workspace.say({ user: mia, channel: support, text: 'Hello' });
  workspace.deleteMessage(support, ts);
  leave();
  workspace.say({ user: mia, channel: support, text: 'Unheard' });
  expect(changes).toEqual(['message', 'message']);
});
