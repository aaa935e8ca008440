import type { SlackBlock } from './slack-blocks.ts';

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

/** What Slack itself writes into a channel, https://docs.slack.dev/reference/events/message#subtypes */
export type Notice =
  | 'channel_join'
  | 'channel_leave'
  | 'channel_archive'
  | 'channel_unarchive'
  | 'channel_topic';

/** A message as Slack shows it. `thread_ts` equals `ts` in a message that has replies. */
export interface Message {
  type: 'message';
  subtype?: 'tombstone' | 'thread_broadcast' | 'file_share' | Notice;
  hidden?: boolean;
  user: string;
  team?: string;
  bot_id?: string;
  app_id?: string;
  text: string;
  blocks?: SlackBlock[];
  /** What people forward, or what Slack and other apps put below a text. */
  attachments?: unknown[];
  files?: unknown[];
  /** Of `file_share`. */
  upload?: boolean;
  display_as_bot?: boolean;
  /** Of `channel_join`. */
  inviter?: string;
  /** Of `channel_topic`. */
  topic?: string;
  ts: string;
  thread_ts?: string;
  parent_user_id?: string;
  metadata?: Metadata;
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[]; count: number }[];
  reply_count?: number;
  reply_users_count?: number;
  reply_users?: string[];
  latest_reply?: string;
}

/** The message once somebody has reacted to it; undefined where they have already. */
export function withReaction(message: Message, name: string, user: string): Message | undefined {
  const { reactions = [] } = message;
  const users = reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (users.includes(user)) return undefined;
  const more = { name, users: [...users, user], count: users.length + 1 };
  return { ...message, reactions: [...reactions.filter((reaction) => reaction.name !== name), more] };
}

/** The message once somebody has taken a reaction back; undefined where they had not reacted. */
export function withoutReaction(message: Message, name: string, user: string): Message | undefined {
  const { reactions = [], ...rest } = message;
  const users = reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (!users.includes(user)) return undefined;
  const left = users.filter((other) => other !== user);
  const all = reactions.flatMap((reaction) => {
    if (reaction.name !== name) return [reaction];
    return left.length === 0 ? [] : [{ name, users: left, count: left.length }];
  });
  return all.length === 0 ? rest : { ...rest, reactions: all };
}

interface Thread {
  readonly replies: Map<string, Message>;
  /** In the order of their first replies. */
  readonly users: Set<string>;
  readonly latest: string | undefined;
}

export type MessageLog = ReturnType<typeof createMessageLog>;

/** All messages of a workspace, by channel and in order, with Slack's rules for threads. A long thread costs no more. */
export function createMessageLog() {
  const channels = new Map<string, Map<string, Message>>();
  /** Replies by the message that they are below. A `ts` is unique in the whole fake workspace. */
  const threads = new Map<string, Thread>();
  const stored = (channel: string) => [...(channels.get(channel)?.values() ?? [])];
  const isReply = ({ ts, thread_ts }: Message) => thread_ts !== undefined && thread_ts !== ts;

  function shown(message: Message): Message {
    const thread = threads.get(message.ts);
    const replies = thread?.latest && {
      thread_ts: message.ts,
      reply_count: thread.replies.size,
      reply_users_count: thread.users.size,
      reply_users: [...thread.users],
      latest_reply: thread.latest,
    };
    return structuredClone({ ...message, ...replies });
  }

  function find(channel: string, ts: string) {
    const message = channels.get(channel)?.get(ts);
    return message && shown(message);
  }

  function put(channel: string, message: Message): void {
    const { ts, thread_ts, user } = message;
    const messages = channels.get(channel) ?? new Map<string, Message>();
    channels.set(channel, messages.set(ts, message));
    if (thread_ts === undefined || !isReply(message)) return;
    const {
      replies,
      users,
      latest = ts,
    } = threads.get(thread_ts) ?? { replies: new Map(), users: new Set() };
    threads.set(thread_ts, {
      replies: replies.set(ts, message),
      users: users.add(user),
      latest: Number(latest) > Number(ts) ? latest : ts,
    });
  }

  function replace(channel: string, message: Message): void {
    const { reply_count, reply_users_count, reply_users, latest_reply, ...own } = message;
    if (own.thread_ts === own.ts) delete own.thread_ts;
    if (channels.get(channel)?.has(own.ts)) put(channel, own);
  }

  function drop(channel: string, { ts, thread_ts }: Message): void {
    channels.get(channel)?.delete(ts);
    const thread = thread_ts === undefined ? undefined : threads.get(thread_ts);
    if (thread_ts === undefined || !thread?.replies.delete(ts)) return;
    const left = [...thread.replies.values()];
    threads.set(thread_ts, {
      replies: thread.replies,
      users: new Set(left.map(({ user }) => user)),
      latest: left.at(-1)?.ts,
    });
  }

  return {
    find,
    replace,

    add: (channel: string, message: Message) => put(channel, structuredClone(message)),

    /** A root with replies leaves a tombstone, which goes when its last reply does. */
    remove(channel: string, ts: string) {
      const message = find(channel, ts);
      if (message === undefined) return;
      if (message.reply_count !== undefined) {
        replace(channel, {
          type: 'message',
          subtype: 'tombstone',
          hidden: true,
          user: 'USLACKBOT',
          text: 'This message was deleted.',
          ts,
        });
        return;
      }
      drop(channel, message);
      const root = isReply(message) ? find(channel, message.thread_ts ?? ts) : undefined;
      if (root?.subtype === 'tombstone' && root.reply_count === undefined) drop(channel, root);
    },

    /** The channel a message is in. */
    channelOf: (ts: string) => [...channels].find(([, messages]) => messages.has(ts))?.[0],

    /** Everything in a channel, replies too, oldest first. */
    all: (channel: string) => stored(channel).map(shown),

    /** What a channel shows outside its threads, oldest first. */
    timeline: (channel: string) =>
      stored(channel)
        .filter((message) => !isReply(message) || message.subtype === 'thread_broadcast')
        .map(shown),

    /** A message and its replies, oldest first; empty where there is no such message. */
    thread(channel: string, ts: string) {
      const root = channels.get(channel)?.get(ts);
      const replies = [...(threads.get(ts)?.replies.values() ?? [])].filter((reply) =>
        channels.get(channel)?.has(reply.ts),
      );
      return [...(root ? [root] : []), ...replies].map(shown);
    },
  };
}
