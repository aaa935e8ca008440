import { beforeEach, expect, test } from 'vitest';
import { bot, people, places, team } from '../../src/fake-slack/directory.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';

const { support, backOffice } = places;
const { mia, outsider } = people;
const names = ['channel', 'group'].flatMap((kind) => [`${kind}_rename`, `${kind}_archive`]);
const workspace = createWorkspace({
  bot: { ...bot, events: [...bot.events, 'member_left_channel', ...names] },
});
const slack = createRequests(workspace);
beforeEach(() => workspace.reset());

test.each([
  [support, 'channel_rename', true],
  [backOffice, 'group_rename', false],
])('the new name of %s comes with %s', (id, type, is_channel) => {
  workspace.channel(id).name = 'renamed';
  expect(slack.renamed(id).payload.event).toMatchObject({
    type,
    channel: { id, name: 'renamed', name_normalized: 'renamed', created: expect.any(Number), is_channel },
  });
});

test.each([
  [support, 'channel_archive'],
  [backOffice, 'group_archive'],
])('that %s is archived comes with %s', (channel, type) => {
  workspace.channel(channel).archived = true;
  const { event } = slack.archived({ channel, user: mia }).payload;
  expect(event).toMatchObject({ type, channel, user: mia, is_moved: 0 });
});

test.each([
  [support, mia, team.id],
  [backOffice, mia, team.id],
  [support, outsider, 'T07OTHERORG'],
])('who comes to %s and who leaves it is told: %s', (channel, user, of) => {
  const common = { channel, user, channel_type: 'C', team: of };
  expect(slack.memberJoined({ channel, user }).payload.event).toMatchObject({
    type: 'member_joined_channel',
    ...common,
  });
  expect(slack.memberLeft({ channel, user }).payload.event).toMatchObject({
    type: 'member_left_channel',
    ...common,
  });
});

test('nothing is told that the app is not subscribed to', () => {
  const quiet = createRequests(createWorkspace());
  expect(() => quiet.renamed(support)).toThrow('channel_rename');
  expect(() => quiet.archived({ channel: support, user: mia })).toThrow('channel_archive');
  expect(() => quiet.memberLeft({ channel: support, user: mia })).toThrow('member_left_channel');
});
