import { readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { workspaceFetch } from '../../src/fake-slack/in-process.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';

const { support, backOffice, group, secret } = places;
const directMessage = `D${people.mia.slice(1)}`;

const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')));

/** A workspace whose bot was granted only these scopes, with a direct message to it. */
function granted(...scopes: readonly string[]) {
  const workspace = createWorkspace({ bot: { ...bot, scopes } });
  workspace.world.channels.set(directMessage, {
    ...workspace.channel(group),
    id: directMessage,
    kind: 'direct',
    members: new Set([people.mia, bot.userId]),
  });
  return workspace;
}

async function call(scopes: readonly string[], method: string, args: Record<string, unknown> = {}) {
  const { body } = await granted(...scopes).call(method, args, { token: bot.token });
  return body;
}

test('the bot has the scopes of the manifest, and no others', () => {
  expect(bot.scopes).toEqual(manifest.oauth_config.scopes.bot);
  expect(bot.events).toEqual(manifest.settings.event_subscriptions.bot_events);
});

describe('a method without its scope', () => {
  test('is refused as Slack does, and does nothing', async () => {
    const workspace = granted('channels:read', 'im:write');
    const web = new WebClient(bot.token, {
      retryConfig: { retries: 0 },
      logger: silent,
      fetch: workspaceFetch(workspace),
    });
    await expect(web.chat.postMessage({ channel: support, text: 'Hello' })).rejects.toMatchObject({
      data: {
        ok: false,
        error: 'missing_scope',
        needed: 'chat:write',
        provided: 'channels:read,im:write',
        response_metadata: { scopes: ['channels:read', 'im:write'], acceptedScopes: ['chat:write'] },
      },
    });
    expect(workspace.messages(support)).toEqual([]);
  });

  test.each([
    ['chat.postMessage', { channel: support, text: 'Hello' }, 'chat:write'],
    ['chat.update', { channel: support, ts: '1.000001', text: 'Hello' }, 'chat:write'],
    ['chat.delete', { channel: support, ts: '1.000001' }, 'chat:write'],
    ['chat.postEphemeral', { channel: support, user: people.mia, text: 'Hello' }, 'chat:write'],
    ['conversations.info', { channel: support }, 'channels:read'],
    ['conversations.info', { channel: backOffice }, 'groups:read'],
    ['conversations.info', { channel: group }, 'mpim:read'],
    ['conversations.info', { channel: directMessage }, 'im:read'],
    ['conversations.history', { channel: support }, 'channels:history'],
    ['conversations.history', { channel: backOffice }, 'groups:history'],
    ['conversations.replies', { channel: group, ts: '1.000001' }, 'mpim:history'],
    ['conversations.replies', { channel: directMessage, ts: '1.000001' }, 'im:history'],
    ['conversations.join', { channel: support }, 'channels:join'],
    ['conversations.open', { users: people.mia }, 'im:write'],
    ['conversations.open', { users: `${people.mia},${people.jonas}` }, 'mpim:write'],
    ['conversations.open', { channel: group }, 'mpim:write'],
    ['users.info', { user: people.mia }, 'users:read'],
  ])('%s %j is refused, and needs %s', async (method, args, scope) => {
    const others = [...bot.scopes, 'mpim:write'].filter((candidate) => candidate !== scope);
    expect(await call(others, method, args)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: scope,
      provided: others.join(','),
    });
    expect((await call([scope], method, args)).error).not.toBe('missing_scope');
  });

  test('needs one for any kind of conversation, where it has none', async () => {
    expect(await call(['chat:write'], 'conversations.info', { channel: support })).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:read,groups:read,mpim:read,im:read',
    });
  });
});

test('of a conversation that it does not see, the bot is not told the kind', async () => {
  const scopes = ['channels:read'];
  expect(await call(scopes, 'conversations.info', { channel: secret })).toMatchObject({
    error: 'channel_not_found',
  });
});

test.each([
  ['auth.test', {}],
  ['chat.getPermalink', { channel: support, message_ts: '1.000001' }],
  ['views.open', { trigger_id: 'made up', view: {} }],
  ['views.publish', { user_id: people.mia, view: { type: 'home', blocks: [] } }],
  ['views.update', { view_id: 'made up', view: {} }],
])('%s needs no scope', async (method, args) => {
  expect((await call([], method, args)).error).not.toBe('missing_scope');
});

test('a Socket Mode connection is opened by the app-level token, whatever the bot may do', async () => {
  const workspace = granted();
  workspace.socketUrl = 'ws://127.0.0.1:1/link/';
  const { body } = await workspace.call('apps.connections.open', {}, { token: bot.appToken });
  expect(body).toMatchObject({ ok: true });
});

test('Slack tells of no event that the app is not subscribed to', () => {
  const workspace = createWorkspace({ bot: { ...bot, events: ['message.channels'] } });
  const requests = createRequests(workspace);
  const { mia } = people;
  const said = workspace.say({ user: mia, channel: support, text: `<@${bot.userId}> help` });
  const privately = workspace.say({ user: mia, channel: backOffice, text: 'Hello' });
  expect(requests.message(said).payload).toMatchObject({ event: { type: 'message' } });
  expect(() => requests.appMention(said)).toThrow('app_mention');
  expect(() => requests.message(privately)).toThrow('message.groups');
  expect(() => requests.appHomeOpened({ user: mia })).toThrow('app_home_opened');
});
