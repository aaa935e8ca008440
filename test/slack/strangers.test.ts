import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newChannels, people, places, team, users } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { pressOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { shared, support } = places;
const { mia, outsider, guest } = people;
const strange = 'U07STRANGE1';

let app: PhotoHelp;
beforeEach(async () => {
  const workspace = createWorkspace({
    clock,
    users: [...users, { id: strange, teamId: team.id, stranger: true, name: 'sam', realName: 'Sam Strange' }],
    channels: () => newChannels('U07PHOTOBOT'),
  });
  app = await startPhotoHelp({ workspace });
});
afterEach(() => app.stop());

const asked = () => app.workspace.calls('users.info').map(({ args }) => args.user);
const whispers = (user: string) => app.workspace.ephemerals(user).map(wordsOf).join('\n');

/** A mention or message with what Slack says of the writer's workspace in place of the usual. */
function written(
  user: string,
  says: object,
  {
    channel = shared,
    type = 'app_mention',
    envelope = {},
    threadTs,
  }: { channel?: string; type?: 'app_mention' | 'message'; envelope?: object; threadTs?: string } = {},
): SlackRequest {
  const text = `<@${app.workspace.bot.userId}> missed the sale`;
  const message = app.workspace.say({ user, channel, text, ...(threadTs && { threadTs }) });
  const request = type === 'message' ? app.requests.message(message) : app.requests.appMention(message);
  const { team: _, ...event } = Object(request.payload.event);
  const payload = { ...request.payload, ...envelope, event: { ...event, ...says } };
  return { ...request, payload, body: JSON.stringify(payload) };
}

/** A click with what Slack says of who clicked in place of the usual. */
function clicked(user: string, message: Message, says: object, actionId = 'answer:jobStatus:archived') {
  const request = app.requests.blockActions({ user, message, ...pressOf(message, actionId) });
  const { team_id: _, ...person } = Object(request.payload.user);
  const payload = { ...request.payload, user: { ...person, ...says } };
  return { ...request, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

const file = { subtype: 'file_share', files: [{ id: 'F1' }] };

describe('in a channel shared with another organisation, what Slack says of a writer’s workspace', () => {
  const ours = team.id;
  const theirs = 'T07OTHERORG';
  test.each<[string, object, { type: 'app_mention' | 'message' }]>([
    ['nothing, in a mention', {}, { type: 'app_mention' }],
    ['null, in a mention', { team: null, user_team: null, source_team: null }, { type: 'app_mention' }],
    ['nothing, in a message with a file', file, { type: 'message' }],
    ['a source that is theirs alone', { source_team: theirs }, { type: 'app_mention' }],
    [
      'our channel, and a source that is theirs',
      { team: ours, source_team: theirs },
      { type: 'app_mention' },
    ],
    ['our channel, and a writer that is theirs', { team: ours, user_team: theirs }, { type: 'message' }],
    ['theirs', { team: theirs }, { type: 'app_mention' }],
  ])('%s: a stranger is not heard', async (_, says, how) => {
    const answer = await app.deliver(written(outsider, says, how));
    expect(answer.status).toBe(200);
    expect(await app.openTriages()).toBe(0);
    expect(app.workspace.calls('chat.postMessage')).toEqual([]);
    expect(whispers(outsider)).toBe('');
  });

  test.each<[string, object, { type: 'app_mention' | 'message' }]>([
    ['nothing, in a mention', {}, { type: 'app_mention' }],
    ['nothing, in a message with a file', file, { type: 'message' }],
    [
      'another channel’s, and a source that is ours',
      { team: theirs, source_team: ours },
      { type: 'app_mention' },
    ],
  ])('%s: one of us is heard', async (_, says, how) => {
    expect((await app.deliver(written(mia, says, how))).status).toBe(200);
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(asked()).toContain(mia);
  });
});

test('a user whom Slack calls a stranger is one, whatever else it says', async () => {
  await app.deliver(written(strange, {}));
  expect(asked()).toEqual([strange]);
  expect(await app.openTriages()).toBe(0);
});

test('where nobody else reads along no workspace need be named, and Slack is not asked who it is', async () => {
  await app.deliver(written(mia, file, { channel: support, type: 'message' }));
  await app.cardWith('question', 'answer:jobStatus:archived');
  // Only for the name.
  expect(asked()).toEqual([mia]);
});

test('in a direct message with the bot no workspace need be named', async () => {
  await app.workspace.call('conversations.open', { users: mia }, { token: app.workspace.bot.token });
  const how = {
    channel: `D${mia.slice(1)}`,
    type: 'message',
    envelope: { is_ext_shared_channel: undefined },
  } as const;
  await app.deliver(written(mia, file, how));
  await app.cardWith('question', 'answer:jobStatus:archived');
  expect(asked()).toEqual([mia]);
});

test('while Slack does not say who it is, a mention counts as not delivered, and is heard when it comes again', async () => {
  app.workspace.fault({ do: 'timeout', method: 'users.info' });
  const mention = written(mia, {});
  expect((await app.deliver(mention)).status).toBe(500);
  expect(await app.openTriages()).toBe(0);
  expect((await app.deliver(mention)).status).toBe(200);
  await app.cardWith('question', 'answer:jobStatus:archived');
});

test('a file in the thread of a case is read for one of us, and not for a stranger', async () => {
  await app.open({ text: 'missed the sale' });
  const { thread_ts: threadTs = '' } = await app.cardWith('question', 'answer:jobStatus:archived');
  const envelope = { is_ext_shared_channel: true };
  const says = { ...file, text: 'the job is archived' };
  const how = { channel: support, type: 'message', envelope, threadTs } as const;
  await app.deliver(written(outsider, says, how));
  await app.deliver(written(outsider, { text: 'the job is archived' }, how));
  expect(app.cards().has('fix:jobArchived')).toBe(false);
  await app.deliver(written(mia, says, how));
  await app.cardWith('fix:jobArchived');
  expect(asked()).toEqual([outsider, mia]);
});

describe('a click of which Slack does not say from which workspace it is', () => {
  let message: Message;
  beforeEach(async () => {
    await app.open({ text: 'missed the sale' });
    message = await app.cardWith('question', 'answer:jobStatus:archived');
  });

  test('changes nothing where it is a stranger’s', async () => {
    for (const says of [{}, { team_id: null }]) {
      expect((await app.deliver(clicked(outsider, message, says))).status).toBe(200);
      await until(() => whispers(outsider).includes('Only members of the organisation'));
    }
    expect((await app.deliver(clicked(strange, message, {}))).status).toBe(200);
    await until(() => whispers(strange).includes('Only members of the organisation'));
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(asked()).toEqual([outsider, strange]);
  });

  test('counts where it is one of us, who is asked about once an hour', async () => {
    await app.deliver(clicked(mia, message, {}));
    await app.cardWith('fix:jobArchived', 'step:1:done');
    await app.deliver(clicked(mia, await app.cardWith('question', 'triage:back'), {}, 'triage:back'));
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(asked()).toEqual([mia]);
    clock.pass(61 * 60_000);
    await app.deliver(clicked(mia, await app.cardWith('question'), {}));
    await until(() => asked().length === 2);
  });

  test('while Slack does not say who it is, changes nothing and says so', async () => {
    app.workspace.fault({ do: 'timeout', method: 'users.info' });
    expect((await app.deliver(clicked(mia, message, {}))).status).toBe(200);
    await until(() => whispers(mia).includes('could not check just now'));
    expect(app.cards().has('fix:jobArchived')).toBe(false);
    await app.deliver(clicked(mia, message, {}));
    await app.cardWith('fix:jobArchived');
  });

  test('costs no call where Slack does say it', async () => {
    await app.deliver(clicked(mia, message, { team_id: team.id }));
    await app.cardWith('fix:jobArchived');
    expect(asked()).toEqual([]);
  });
});

test.each([
  ['a note', 'triage:handover', 'handover'],
  ['a reference', 'triage:reference', 'text'],
])('a window with %s that a stranger submits changes nothing', async (_, button, field) => {
  await app.open({ text: 'missed the sale' });
  await app.click(button === 'triage:reference' ? 'case' : 'question', button);
  const [view] = await until(() => app.workspace.views(mia).length > 0 && app.workspace.views(mia));
  const request = app.requests.viewSubmission({
    user: mia,
    view: { id: view?.id ?? '' },
    inputs: { [field]: '4711' },
  });
  const payload = { ...request.payload, user: { id: outsider, name: 'outsider' } };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const answer = await app.deliver({ ...request, body });
  expect(answer.body).toContain('Only members of the organisation');
  expect(await app.openTriages()).toBe(1);
});

test.each(['message', 'global'] as const)('a stranger opens no case by the %s shortcut', async (kind) => {
  const message = app.workspace.say({ user: mia, channel: support, text: 'missed the sale' });
  const request =
    kind === 'message'
      ? app.requests.messageShortcut({ user: mia, message, callbackId: 'diagnose' })
      : app.requests.globalShortcut({ user: mia, callbackId: 'diagnose_text' });
  const payload = { ...request.payload, user: { id: outsider, name: 'outsider' } };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await app.deliver({ ...request, body })).status).toBe(200);
  const told = () =>
    whispers(mia) +
    app.workspace
      .views(mia)
      .map((view) => JSON.stringify(view))
      .join();
  await until(() => told().includes('Only members of the organisation'));
  expect(await app.openTriages()).toBe(0);
});

test('a guest of our own workspace may do what its members may', async () => {
  await app.open({ text: 'missed the sale' });
  const message = await app.cardWith('question', 'answer:jobStatus:archived');
  await app.deliver(clicked(guest, message, {}));
  await app.cardWith('fix:jobArchived');
});
