import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bot, people, places, team } from '../../src/fake-slack/directory.ts';
import { slackRateLimits } from '../../src/fake-slack/rate-limits.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createMovedClock } from '../support/moved-clock.ts';
import { silent } from '../support/silent.ts';
import { serveSlackWithNock } from '../support/slack-nock.ts';

const clock = createMovedClock(Date.UTC(2025, 4, 5, 9));
const workspace = createWorkspace({ clock });
const slack = (token?: string) =>
  new WebClient(token, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    // As it is when called: nock puts its own in its place.
    fetch: (...request) => fetch(...request),
  });
const web = slack(bot.token);

let restore = () => {};
beforeAll(() => {
  restore = serveSlackWithNock(workspace);
});
afterAll(() => restore());
beforeEach(() => workspace.reset());

const { support } = places;
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const metadata = { event_type: 'photo_help_card', event_payload: { triage: 't1', card: 'case' } };

async function post(text: string, thread_ts?: string) {
  const { ts = '' } = await web.chat.postMessage({ channel: support, text, ...(thread_ts && { thread_ts }) });
  return ts;
}

describe('tokens', () => {
  test('auth.test tells who the bot is', async () => {
    expect(await web.auth.test()).toMatchObject({ ok: true, user_id: bot.userId, bot_id: bot.botId });
  });

  test.each([
    [undefined, 'not_authed'],
    ['xoxb-wrong', 'invalid_auth'],
    [bot.appToken, 'not_allowed_token_type'],
  ])('%s is refused with %s', async (token, error) => {
    await expect(slack(token).auth.test()).rejects.toMatchObject({ data: { ok: false, error } });
  });

  test('only the app-level token opens a Socket Mode connection', async () => {
    workspace.socketUrl = 'ws://127.0.0.1:1/link/';
    expect(await slack(bot.appToken).apps.connections.open()).toMatchObject({
      url: 'ws://127.0.0.1:1/link/',
    });
    await expect(web.apps.connections.open()).rejects.toThrow('not_allowed_token_type');
  });

  test('are not recorded', async () => {
    await post('Hello');
    expect(JSON.stringify(workspace.calls())).not.toContain(bot.token);
  });
});

describe('channels', () => {
  test.each([
    ['botNotInvited', 'not_in_channel'],
    ['secret', 'channel_not_found'],
    ['archived', 'is_archived'],
    ['readOnly', 'restricted_action'],
    ['betweenPeople', 'channel_not_found'],
  ] as const)('posting to one that is %s fails with %s', async (place, error) => {
    await expect(web.chat.postMessage({ channel: places[place], text: 'Hello' })).rejects.toThrow(error);
    expect(workspace.messages(places[place])).toEqual([]);
  });

  test('the bot may join a public channel, but not a private one', async () => {
    await web.conversations.join({ channel: places.botNotInvited });
    await web.chat.postMessage({ channel: places.botNotInvited, text: 'Hello' });
    await expect(web.conversations.join({ channel: places.secret })).rejects.toThrow('channel_not_found');
  });

  test('tell what they are', async () => {
    const { channel } = await web.conversations.info({ channel: places.shared });
    expect(channel).toMatchObject({ name: 'with-partner', is_ext_shared: true, is_member: true });
  });

  test('a message to a user lands in their direct message', async () => {
    const opened = await web.conversations.open({ users: people.mia });
    const posted = await web.chat.postMessage({ channel: people.mia, text: 'Hello' });
    expect(posted.channel).toMatch(/^D/);
    expect(posted.channel).toBe(opened.channel?.id);
    await expect(web.chat.update({ channel: people.mia, ts: posted.ts ?? '', text: 'x' })).rejects.toThrow(
      'channel_not_found',
    );
  });
});

describe('messages', () => {
  test('have timestamps that grow even while the clock stands still', async () => {
    const all = [await post('one'), await post('two'), await post('three')];
    expect(all).toEqual([...all].sort());
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toMatch(/^\d{10}\.\d{6}$/);
  });

  test('get the ids that Slack makes up', async () => {
    const { message } = await web.chat.postMessage({
      channel: support,
      text: 'x',
      blocks: [section('Hello')],
    });
    expect(message?.blocks).toMatchObject([{ ...section('Hello'), block_id: expect.any(String) }]);
  });

  test.each([
    [{}, 'no_text'],
    [{ text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [{ text: 'x', thread_ts: 'yesterday' }, 'invalid_thread_ts'],
  ])('%# are refused with %s', async (content, error) => {
    const answer = await workspace.call(
      'chat.postMessage',
      { channel: support, ...content },
      { token: bot.token },
    );
    expect(answer.body).toMatchObject({ ok: false, error });
  });

  test('with bad blocks are refused, and Slack says why', async () => {
    const blocks = [section('')];
    await expect(web.chat.postMessage({ channel: support, text: 'x', blocks })).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
  });

  test('have a permanent link', async () => {
    const ts = await post('Hello');
    const { permalink } = await web.chat.getPermalink({ channel: support, message_ts: ts });
    expect(permalink).toBe(`https://photo-hq.slack.com/archives/${support}/p${ts.replace('.', '')}`);
  });

  test('to one person are seen by nobody else', async () => {
    await web.chat.postEphemeral({ channel: support, user: people.mia, text: 'Only you' });
    expect(workspace.ephemerals(people.mia)).toMatchObject([{ text: 'Only you', channel: support }]);
    expect(workspace.ephemerals(people.jonas)).toEqual([]);
    expect(workspace.messages(support)).toEqual([]);
    await expect(
      web.chat.postEphemeral({ channel: support, user: people.outsider, text: 'x' }),
    ).rejects.toThrow('user_not_in_channel');
  });
});

describe('threads', () => {
  test('show a message and its replies, channels only the message', async () => {
    const root = await post('Case');
    const reply = await post('Question', root);
    expect(workspace.thread(support, root).map(({ text }) => text)).toEqual(['Case', 'Question']);
    expect(workspace.timeline(support)).toMatchObject([{ ts: root, thread_ts: root, reply_count: 1 }]);
    expect(workspace.message(support, reply)).toMatchObject({ thread_ts: root, parent_user_id: bot.userId });
  });

  test('a reply to a deleted message without replies is posted at top level', async () => {
    const root = await post('Case');
    workspace.deleteMessage(support, root);
    const { message } = await web.chat.postMessage({ channel: support, text: 'Reply', thread_ts: root });
    expect(message).not.toHaveProperty('thread_ts');
    expect(workspace.timeline(support)).toMatchObject([{ text: 'Reply' }]);
  });

  test('go on under a tombstone, until the last reply goes', async () => {
    const root = await post('Case');
    const first = await post('One', root);
    workspace.deleteMessage(support, root);
    const second = await post('Two', root);
    const { messages } = await web.conversations.replies({ channel: support, ts: root });
    expect(messages).toMatchObject([{ subtype: 'tombstone', ts: root }, { text: 'One' }, { text: 'Two' }]);
    await web.chat.delete({ channel: support, ts: first });
    await web.chat.delete({ channel: support, ts: second });
    expect(workspace.messages(support)).toEqual([]);
  });
});

describe('chat.update', () => {
  test('keeps the metadata, drops the blocks, marks the edit', async () => {
    const { ts = '' } = await web.chat.postMessage({
      channel: support,
      text: 'Before',
      blocks: [section('Before')],
      metadata,
    });
    await web.chat.update({ channel: support, ts, text: 'After' });
    const after = workspace.message(support, ts);
    expect(after).toMatchObject({ text: 'After', metadata, edited: { user: bot.userId } });
    expect(after).not.toHaveProperty('blocks');
  });

  test('replaces metadata by metadata', async () => {
    const ts = await post('Before');
    await web.chat.update({ channel: support, ts, text: 'After', metadata });
    expect(workspace.message(support, ts)?.metadata).toEqual(metadata);
  });

  test('keeps a message where it is in its thread', async () => {
    const root = await post('Case');
    const reply = await post('Question', root);
    await web.chat.update({ channel: support, ts: reply, text: 'Next question' });
    await web.chat.update({ channel: support, ts: root, text: 'Same case' });
    expect(workspace.thread(support, root).map(({ text }) => text)).toEqual(['Same case', 'Next question']);
  });

  test.each([
    ['is gone', 'message_not_found', (ts: string) => workspace.deleteMessage(support, ts)],
    [
      'is too old to edit',
      'edit_window_closed',
      () => {
        workspace.editWindowClosed = true;
      },
    ],
    [
      'lies in an archived channel',
      'is_inactive',
      () => {
        workspace.channel(support).archived = true;
      },
    ],
  ])('of a message that %s fails with %s', async (_, error, happen) => {
    const ts = await post('Before');
    happen(ts);
    await expect(web.chat.update({ channel: support, ts, text: 'After' })).rejects.toThrow(error);
  });

  test('of somebody else’s message fails with cant_update_message', async () => {
    const { ts } = workspace.say({ user: people.mia, channel: support, text: 'Mine' });
    await expect(web.chat.update({ channel: support, ts, text: 'x' })).rejects.toThrow('cant_update_message');
    await expect(web.chat.delete({ channel: support, ts })).rejects.toThrow('cant_delete_message');
  });

  test('takes at most 4,000 characters of text', async () => {
    const ts = await post('Before');
    await expect(web.chat.update({ channel: support, ts, text: 'x'.repeat(4_001) })).rejects.toThrow(
      'msg_too_long',
    );
  });
});

describe('reading back', () => {
  test('shows metadata only on demand', async () => {
    const { ts = '' } = await web.chat.postMessage({ channel: support, text: 'Case', metadata });
    const plain = await web.conversations.history({ channel: support });
    const full = await web.conversations.history({ channel: support, include_all_metadata: true });
    const thread = await web.conversations.replies({ channel: support, ts, include_all_metadata: true });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    expect(full.messages).toMatchObject([{ ts, metadata }]);
    expect(thread.messages).toMatchObject([{ ts, metadata }]);
  });

  test('history goes page by page from the newest, without replies', async () => {
    const root = await post('1');
    await post('a reply', root);
    for (const text of ['2', '3', '4', '5']) await post(text);
    const pages: (string | undefined)[][] = [];
    let cursor: string | undefined;
    do {
      const page = await web.conversations.history({ channel: support, limit: 2, ...(cursor && { cursor }) });
      pages.push((page.messages ?? []).map(({ text }) => text));
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    expect(pages).toEqual([['5', '4'], ['3', '2'], ['1']]);
  });

  test('history has an oldest and a latest message, included if asked', async () => {
    const [first, , third] = [await post('1'), await post('2'), await post('3')];
    const between = await web.conversations.history({ channel: support, oldest: first, latest: third });
    const all = await web.conversations.history({
      channel: support,
      oldest: first,
      latest: third,
      inclusive: true,
    });
    expect(between.messages).toMatchObject([{ text: '2' }]);
    expect(all.messages).toHaveLength(3);
  });

  test('replies come oldest first and always with the parent', async () => {
    const root = await post('Case');
    const one = await post('One', root);
    await post('Two', root);
    const { messages } = await web.conversations.replies({ channel: support, ts: root, oldest: one });
    expect(messages).toMatchObject([{ text: 'Case' }, { text: 'Two' }]);
    await expect(web.conversations.replies({ channel: support, ts: '1.000001' })).rejects.toThrow(
      'thread_not_found',
    );
  });

  test('is only for members', async () => {
    await expect(web.conversations.history({ channel: places.botNotInvited })).rejects.toThrow(
      'not_in_channel',
    );
  });
});

describe('anything else', () => {
  test('is an unknown method, a missing argument or an unknown user', async () => {
    await expect(web.apiCall('chat.shout')).rejects.toThrow('unknown_method');
    await expect(web.apiCall('chat.update', { channel: support })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: { messages: ['[ERROR] missing required field: ts'] },
      },
    });
    await expect(web.users.info({ user: 'U07NOBODY01' })).rejects.toThrow('user_not_found');
    expect(await web.users.info({ user: people.outsider })).toMatchObject({
      user: { name: 'outsider', team_id: 'T07OTHERORG', is_restricted: false },
    });
    expect(await web.users.info({ user: people.guest })).toMatchObject({
      user: { team_id: team.id, is_restricted: true, is_ultra_restricted: false },
    });
  });
});

describe('rate limits, when switched on', () => {
  test('slow down posts to one channel, not to another', async () => {
    workspace.limits = slackRateLimits;
    for (let count = 0; count < 5; count += 1) await post('Hello');
    await expect(post('Too much')).rejects.toMatchObject({ retryAfter: 1 });
    await web.chat.postMessage({ channel: places.escalations, text: 'Hello' });
    clock.pass(1_000);
    await post('Again');
  });

  test('slow down edits in the whole workspace', async () => {
    workspace.limits = { update: { perMinute: 2 } };
    const ts = await post('Hello');
    const edit = () => web.chat.update({ channel: support, ts, text: 'Edited' });
    await edit();
    clock.pass(20_000);
    await edit();
    await expect(edit()).rejects.toMatchObject({ retryAfter: 40 });
    clock.pass(40_000);
    await edit();
  });
});
