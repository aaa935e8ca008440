import type { Block } from './block-kit.ts';

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

/** A message as Slack shows it. `thread_ts` equals `ts` in a message that has replies. */
export interface Message {
  type: 'message';
  subtype?: 'tombstone' | 'thread_broadcast';
  hidden?: boolean;
  user: string;
  team?: string;
  bot_id?: string;
  app_id?: string;
  text: string;
  blocks?: Block[];
  /** What people forward, or what Slack and other apps put below a text. */
  attachments?: unknown[];
  files?: unknown[];
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

export type MessageLog = ReturnType<typeof createMessageLog>;

/** All messages of a workspace, by channel and in order, with Slack's rules for threads. */
export function createMessageLog() {
  const channels = new Map<string, Message[]>();
  const stored = (channel: string) => channels.get(channel) ?? [];
  const isRoot = ({ ts, thread_ts }: Message) => thread_ts === undefined || thread_ts === ts;
  const repliesTo = (channel: string, ts: string) =>
    stored(channel).filter((message) => message.thread_ts === ts && message.ts !== ts);

  function shown(channel: string, message: Message): Message {
    const replies = repliesTo(channel, message.ts);
    const users = [...new Set(replies.map(({ user }) => user))];
    const latest = replies.at(-1);
    const thread = latest && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users_count: users.length,
      reply_users: users,
      latest_reply: latest.ts,
    };
    return structuredClone({ ...message, ...thread });
  }

  function find(channel: string, ts: string) {
    const message = stored(channel).find((candidate) => candidate.ts === ts);
    return message && shown(channel, message);
  }

  function replace(channel: string, message: Message) {
    const { reply_count, reply_users_count, reply_users, latest_reply, ...own } = message;
    if (own.thread_ts === own.ts) delete own.thread_ts;
    channels.set(
      channel,
      stored(channel).map((candidate) => (candidate.ts === own.ts ? own : candidate)),
    );
  }

  function drop(channel: string, ts: string) {
    channels.set(
      channel,
      stored(channel).filter((candidate) => candidate.ts !== ts),
    );
  }

  return {
    find,
    replace,

    add(channel: string, message: Message) {
      channels.set(channel, [...stored(channel), structuredClone(message)]);
    },

    /** A root with replies leaves a tombstone, which goes when its last reply does. */
    remove(channel: string, ts: string) {
      const message = find(channel, ts);
      if (message === undefined) return;
      if (repliesTo(channel, ts).length > 0) {
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
      drop(channel, ts);
      const root = isRoot(message) ? undefined : find(channel, message.thread_ts ?? ts);
      if (root?.subtype === 'tombstone' && root.reply_count === undefined) drop(channel, root.ts);
    },

    /** The channel a message is in; a `ts` is unique in the whole fake workspace. */
    channelOf: (ts: string) =>
      [...channels].find(([, messages]) => messages.some((message) => message.ts === ts))?.[0],

    /** Everything in a channel, replies too, oldest first. */
    all: (channel: string) => stored(channel).map((message) => shown(channel, message)),

    /** What a channel shows outside its threads, oldest first. */
    timeline: (channel: string) =>
      stored(channel)
        .filter((message) => isRoot(message) || message.subtype === 'thread_broadcast')
        .map((message) => shown(channel, message)),

    /** A message and its replies, oldest first; empty where there is no such message. */
    thread: (channel: string, ts: string) =>
      stored(channel)
        .filter((message) => message.ts === ts || message.thread_ts === ts)
        .map((message) => shown(channel, message)),
  };
}
