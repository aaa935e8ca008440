import { z } from 'zod';
import { type Channel, OPENED } from '../directory.ts';
import type { Message } from '../messages.ts';
import { micros } from '../timestamps.ts';
import {
  flag,
  joinedChannel,
  type Method,
  read,
  SlackError,
  visibleChannel,
  type World,
  withoutMetadata,
} from '../world.ts';
import { openDirectMessage } from './chat.ts';

const timestamp = z.coerce.string().regex(/^\d+(\.\d{1,6})?$/);
const page = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(999).default(100),
  oldest: timestamp.default('0'),
  latest: timestamp.optional(),
  inclusive: flag,
  include_all_metadata: flag,
};
const historyArguments = z.object({ channel: z.string(), ...page });
const repliesArguments = historyArguments.extend({ ts: z.string() });

/** https://docs.slack.dev/reference/methods/conversations.info */
export const info: Method = (world, args) => {
  const { channel } = read(z.object({ channel: z.string() }), args);
  return { channel: describe(world, visibleChannel(world, channel)) };
};

/** https://docs.slack.dev/reference/methods/conversations.join */
export const join: Method = (world, args) => {
  const channel = visibleChannel(world, read(z.object({ channel: z.string() }), args).channel);
  if (channel.kind === 'direct' || channel.kind === 'group') {
    throw new SlackError('method_not_supported_for_channel_type');
  }
  if (channel.archived) throw new SlackError('is_archived');
  const already = channel.members.has(world.bot.userId);
  channel.members.add(world.bot.userId);
  return { channel: describe(world, channel), ...(already && { warning: 'already_in_channel' }) };
};

/** https://docs.slack.dev/reference/methods/conversations.open */
export const open: Method = (world, args) => {
  const { channel, users } = read(
    z.object({ channel: z.string().optional(), users: z.string().optional() }),
    args,
  );
  if (channel !== undefined) return { channel: { id: visibleChannel(world, channel).id } };
  const ids = users?.split(',').map((id) => id.trim()) ?? [];
  const [first] = ids;
  if (first === undefined) throw new SlackError('users_list_not_supplied');
  if (ids.some((id) => !world.users.has(id))) throw new SlackError('user_not_found');
  return { channel: { id: (ids.length === 1 ? openDirectMessage(world, first) : openGroup(world, ids)).id } };
};

/** Newest first. https://docs.slack.dev/reference/methods/conversations.history */
export const history: Method = (world, args) => {
  const { channel, cursor, limit, oldest, latest, inclusive, include_all_metadata } = read(
    historyArguments,
    args,
  );
  const timeline = world.log
    .timeline(joinedChannel(world, channel).id)
    .filter(within(oldest, latest, inclusive ?? false));
  const before = readCursor(cursor);
  const left = timeline.reverse().filter(({ ts }) => before === undefined || micros(ts) <= before);
  return {
    messages: left.slice(0, limit).map(include_all_metadata ? (message) => message : withoutMetadata),
    pin_count: 0,
    ...more(left[limit]),
  };
};

/** Oldest first, the parent always among the first. https://docs.slack.dev/reference/methods/conversations.replies */
export const replies: Method = (world, args) => {
  const { channel, ts, cursor, limit, oldest, latest, inclusive, include_all_metadata } = read(
    repliesArguments,
    args,
  );
  const thread = world.log.thread(joinedChannel(world, channel).id, ts);
  if (thread.length === 0) throw new SlackError('thread_not_found');
  const after = readCursor(cursor);
  const isWithin = within(oldest, latest, inclusive ?? false);
  const left = thread
    .filter((message) => message.ts === ts || isWithin(message))
    .filter((message) => after === undefined || micros(message.ts) >= after);
  return {
    messages: left.slice(0, limit).map(include_all_metadata ? (message) => message : withoutMetadata),
    ...more(left[limit]),
  };
};

function describe(
  world: World,
  { id, name, kind, members, archived, externallyShared, topic = '' }: Channel,
) {
  const [user] = [...members].filter((member) => member !== world.bot.userId);
  const common = {
    id,
    created: OPENED,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: kind === 'direct',
    is_mpim: kind === 'group',
    is_private: kind !== 'public',
    is_archived: archived,
    is_shared: externallyShared,
    is_ext_shared: externallyShared,
    is_org_shared: false,
    context_team_id: world.team.id,
  };
  return kind === 'direct'
    ? { ...common, user, is_user_deleted: false, is_open: true }
    : {
        ...common,
        name,
        name_normalized: name,
        topic: { value: topic, creator: '', last_set: 0 },
        is_general: false,
        is_member: members.has(world.bot.userId),
      };
}

function openGroup(world: World, users: readonly string[]): Channel {
  const members = new Set([...users, world.bot.userId]);
  const existing = [...world.channels.values()].find(
    (channel) =>
      channel.kind === 'group' &&
      channel.members.size === members.size &&
      [...members].every((member) => channel.members.has(member)),
  );
  const channel: Channel = existing ?? {
    id: `C07GROUP${world.nextId().toUpperCase()}`,
    name: `mpdm-${users.map((user) => world.users.get(user)?.name).join('--')}--${world.bot.name}-1`,
    kind: 'group',
    members,
    archived: false,
    readOnly: false,
    externallyShared: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function within(oldest: string, latest: string | undefined, inclusive: boolean) {
  const from = micros(oldest);
  const to = latest === undefined ? undefined : micros(latest);
  return ({ ts }: Message) => {
    const at = micros(ts);
    if (inclusive && (at === from || at === to)) return true;
    return at > from && (to === undefined || at < to);
  };
}

function more(next: Message | undefined) {
  if (next === undefined) return { has_more: false };
  const cursor = Buffer.from(`next_ts:${next.ts}`).toString('base64');
  return { has_more: true, response_metadata: { next_cursor: cursor } };
}

function readCursor(cursor: string | undefined): bigint | undefined {
  if (!cursor) return undefined;
  const [, ts] = /^next_ts:(\d+\.\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (ts === undefined) throw new SlackError('invalid_cursor');
  return micros(ts);
}
