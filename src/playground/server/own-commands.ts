import { manifest } from '../../fake-slack/manifest.ts';
import type { createRequests } from '../../fake-slack/requests.ts';
import type { SlackRequest } from '../../fake-slack/slack-request.ts';
import type { Saying, Workspace } from '../../fake-slack/workspace.ts';
import { NotPossible } from './not-possible.ts';

/** What has come of a command of Slack's own. */
export interface Outcome {
  /** By which Slack tells the app. */
  readonly requests: readonly SlackRequest[];
  /** The conversation that Slack shows then. */
  readonly goTo?: string;
}

interface Use {
  readonly user: string;
  readonly channel: string;
  /** What was typed behind the command. */
  readonly rest: string;
  readonly workspace: Workspace;
  readonly requests: ReturnType<typeof createRequests>;
  /** What Slack's composer makes of what is typed. */
  compose(typed: string): string;
  /** Writes a message as one who is in the channel, and gives the requests by which the app is told. */
  write(saying: Saying): SlackRequest[];
}

interface OwnCommand {
  readonly hint: string;
  readonly description: string;
  run(use: Use): Outcome;
}

/** Slack's limit, https://docs.slack.dev/reference/methods/conversations.setTopic */
const TOPIC_LENGTH = 250;

const commands: Readonly<Record<string, OwnCommand>> = {
  '/invite': { hint: '@someone', description: 'Add someone, or an app, to this channel', run: invite },
  '/remove': { hint: '@someone', description: 'Remove someone, or an app, from this channel', run: remove },
  '/archive': { hint: '', description: 'Archive this channel', run: archive },
  '/topic': { hint: '[text]', description: 'Set what this channel is about', run: setTopic },
  '/dm': { hint: '@someone [message]', description: 'Write a direct message', run: writeDirectly },
};

/** Commands that every Slack has, as far as this one knows them: what they change, the app is told of. */
export const ownCommands = Object.entries(commands).map(([command, { hint, description }]) => ({
  command,
  hint,
  description,
}));

/** What a command of Slack's own is, if it is one. */
export function ownCommand(name: string): OwnCommand | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** A message tells of it: https://docs.slack.dev/reference/events/message/channel_join */
function invite({ user, channel: id, rest, workspace, requests, write }: Use): Outcome {
  const channel = openChannel(id, workspace);
  const { person, name } = personIn(rest, workspace);
  if (channel.members.has(person)) throw new NotPossible(`${name} is in this channel already.`);
  channel.members.add(person);
  const told = write({
    user: person,
    channel: id,
    text: `<@${person}> has joined the channel`,
    subtype: 'channel_join',
    inviter: user,
  });
  if (!channel.members.has(workspace.bot.userId)) return { requests: told };
  return { requests: [requests.memberJoined({ channel: id, user: person, inviter: user }), ...told] };
}

/** Who is removed is told nothing more of the channel: the app is not subscribed to `channel_left`. */
function remove({ user, channel: id, rest, workspace, write }: Use): Outcome {
  const channel = openChannel(id, workspace);
  const { person, name } = personIn(rest, workspace);
  if (person === user) throw new NotPossible('You cannot remove yourself.');
  if (!channel.members.delete(person)) throw new NotPossible(`${name} is not in this channel.`);
  const text = `<@${person}> has left the channel`;
  return { requests: write({ user: person, channel: id, text, subtype: 'channel_leave' }) };
}

function archive({ user, channel: id, workspace, write }: Use): Outcome {
  const channel = openChannel(id, workspace);
  channel.archived = true;
  const text = `<@${user}> archived the channel`;
  return { requests: write({ user, channel: id, text, subtype: 'channel_archive' }) };
}

function setTopic({ user, channel: id, rest, workspace, compose, write }: Use): Outcome {
  const channel = openChannel(id, workspace);
  const topic = rest.trim();
  if (topic.length > TOPIC_LENGTH)
    throw new NotPossible(`A topic has at most ${TOPIC_LENGTH} characters; this one has ${topic.length}.`);
  channel.topic = topic;
  const text =
    topic === '' ? `<@${user}> cleared channel topic` : `<@${user}> set the channel topic: ${compose(topic)}`;
  return { requests: write({ user, channel: id, text, subtype: 'channel_topic', topic }) };
}

function writeDirectly({ user, rest, workspace, compose, write }: Use): Outcome {
  const { person, message } = personIn(rest, workspace);
  if (person === user) throw new NotPossible('This Slack has no conversation with yourself.');
  const { channels } = workspace.world;
  const existing = [...channels.values()].find(
    ({ kind, members }) => kind === 'direct' && members.has(user) && members.has(person),
  );
  const id = existing?.id ?? `D07${workspace.world.nextId().toUpperCase()}`;
  if (existing === undefined) {
    channels.set(id, {
      id,
      name: 'directmessage',
      kind: 'direct',
      members: new Set([user, person]),
      archived: false,
      readOnly: false,
      externallyShared: false,
    });
  }
  return { requests: message === '' ? [] : write({ user, channel: id, text: compose(message) }), goTo: id };
}

/** The channel, where such a command may change it. */
function openChannel(id: string, workspace: Workspace) {
  const channel = workspace.channel(id);
  if (channel.kind === 'direct' || channel.kind === 'group')
    throw new NotPossible('This command is for channels, not for direct messages.');
  if (channel.archived) throw new NotPossible('This channel is archived.');
  return channel;
}

/** Whom a command names first, by user name or whole name, and what comes behind. */
function personIn(rest: string, { world, bot }: Workspace) {
  const names = [
    ...[...world.users.values()].flatMap(({ id, name, realName }) => [
      { person: id, said: realName, name: realName },
      { person: id, said: name, name: realName },
    ]),
    ...[manifest.display_information.name, bot.name].map((said) => ({
      person: bot.userId,
      said,
      name: manifest.display_information.name,
    })),
  ];
  const typed = rest.trim().replace(/^@/, '');
  const begins = ({ said }: { said: string }) =>
    typed.toLowerCase().startsWith(said.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(typed.slice(said.length));
  const found = names.filter(begins).toSorted((a, b) => b.said.length - a.said.length)[0];
  if (found === undefined)
    throw new NotPossible(
      typed === '' ? 'Say whom, such as @Jonas Weber.' : 'There is no one of this name here.',
    );
  return { ...found, message: typed.slice(found.said.length).trim() };
}
