import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { workspaceFetch } from '../../src/fake-slack/in-process.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';

const { support } = places;
const { mia, jonas } = people;

function start({
  scopes = [...bot.scopes, 'reactions:read'],
  events = ['reaction_added', 'reaction_removed'],
} = {}) {
  const workspace = createWorkspace({ bot: { ...bot, scopes, events } });
  const web = new WebClient(bot.token, {
    retryConfig: { retries: 0 },
    logger: silent,
    fetch: workspaceFetch(workspace),
  });
  const message = workspace.say({ user: mia, channel: support, text: 'Done?' });
  const item = { channel: support, timestamp: message.ts };
  return { workspace, web, message, item, requests: createRequests(workspace) };
}

test('are listed with who reacted, and taken back one by one', async () => {
  const { workspace, web, message, item } = start();
  await web.reactions.add({ ...item, name: 'eyes' });
  workspace.react({ user: jonas, channel: support, ts: message.ts, name: 'eyes' });
  workspace.react({ user: jonas, channel: support, ts: message.ts, name: 'tada' });
  expect(await web.reactions.get(item)).toMatchObject({
    type: 'message',
    channel: support,
    message: {
      text: 'Done?',
      permalink: expect.stringContaining(message.ts.replace('.', '')),
      reactions: [
        { name: 'eyes', users: [bot.userId, jonas], count: 2 },
        { name: 'tada', users: [jonas], count: 1 },
      ],
    },
  });
  await web.reactions.remove({ ...item, name: 'eyes' });
  expect(workspace.message(support, message.ts)?.reactions).toEqual([
    { name: 'eyes', users: [jonas], count: 1 },
    { name: 'tada', users: [jonas], count: 1 },
  ]);
  for (const name of ['eyes', 'tada'])
    workspace.unreact({ user: jonas, channel: support, ts: message.ts, name });
  expect(workspace.message(support, message.ts)).not.toHaveProperty('reactions');
});

test('that are not there, or nowhere, are refused as Slack does', async () => {
  const { workspace, item } = start();
  const call = async (method: string, args: object) =>
    (await workspace.call(method, { ...args }, { token: bot.token })).body;
  expect(await call('reactions.remove', { ...item, name: 'eyes' })).toEqual({
    ok: false,
    error: 'no_reaction',
  });
  expect(await call('reactions.get', {})).toEqual({ ok: false, error: 'no_item_specified' });
  expect(await call('reactions.get', { ...item, timestamp: '1.000001' })).toEqual({
    ok: false,
    error: 'message_not_found',
  });
  const { workspace: poor, item: other } = start({
    scopes: bot.scopes.filter((scope) => scope !== 'reactions:read'),
  });
  expect((await poor.call('reactions.get', other, { token: bot.token })).body).toMatchObject({
    error: 'missing_scope',
    needed: 'reactions:read',
  });
});

test('are told to an app that has asked for them', () => {
  const { workspace, message, requests } = start();
  const place = { channel: support, ts: message.ts };
  const told = (type: string) => ({
    type,
    user: jonas,
    reaction: 'eyes',
    item_user: mia,
    item: { type: 'message', ...place },
    event_ts: expect.any(String),
  });
  const after = workspace.react({ user: jonas, ...place, name: 'eyes' });
  expect(requests.reactionAdded({ user: jonas, name: 'eyes', message: after }).payload.event).toEqual(
    told('reaction_added'),
  );
  expect(() => workspace.react({ user: jonas, ...place, name: 'eyes' })).toThrow();
  const gone = workspace.unreact({ user: jonas, ...place, name: 'eyes' });
  expect(requests.reactionRemoved({ user: jonas, name: 'eyes', message: gone }).payload.event).toEqual(
    told('reaction_removed'),
  );
  const deaf = start({ events: [] });
  expect(() => deaf.requests.reactionAdded({ user: jonas, name: 'eyes', message: deaf.message })).toThrow(
    'not subscribed',
  );
});
