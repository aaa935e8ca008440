import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Bot, Channel, Team, User, Usergroup } from './directory.ts';
import type { Message, MessageLog } from './messages.ts';
import type { SlackBlock } from './slack-blocks.ts';
import type { Tickets } from './tickets.ts';

/** A message that only one person sees. */
export interface Ephemeral {
  channel: string;
  user: string;
  ts: string;
  text: string;
  blocks?: SlackBlock[];
  thread_ts?: string;
}

/** A modal as Slack sends it back. */
export interface StoredView {
  id: string;
  team_id: string;
  type: 'modal';
  blocks: SlackBlock[];
  private_metadata: string;
  callback_id: string;
  state: { values: Record<string, Record<string, unknown>> };
  hash: string;
  title: { type: 'plain_text'; text: string; emoji?: boolean | undefined };
  clear_on_close: boolean;
  notify_on_close: boolean;
  close: { type: 'plain_text'; text: string; emoji?: boolean | undefined } | null;
  submit: { type: 'plain_text'; text: string; emoji?: boolean | undefined } | null;
  previous_view_id: string | null;
  root_view_id: string;
  app_id: string;
  external_id: string;
  app_installed_team_id: string;
  bot_id: string;
}

/** What an app's Home tab shows, as Slack sends it back. */
export interface StoredHome extends Omit<StoredView, 'type' | 'title'> {
  type: 'home';
}

/** A file as Slack keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly user: string;
  /** Seconds. */
  readonly created: number;
  readonly altText?: string | undefined;
  /** Missing until it has come in. */
  content?: Uint8Array<ArrayBuffer>;
  /** Whether an upload was completed. */
  complete: boolean;
  /** Whether a user has handed it to the app, in a modal. */
  givenToApp: boolean;
  /** Conversations by id. */
  readonly channels: Set<string>;
  deleted: boolean;
}

interface SuggestedPrompts {
  readonly title: string | undefined;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface OpenView {
  readonly user: string;
  view: StoredView;
  /** What the app objects to in what was submitted, by `block_id`. */
  errors: Readonly<Record<string, string>>;
  /** What the user looked at as they opened the modal, where it was a conversation. */
  readonly conversation: string | undefined;
}

/** What has just changed, for a page that draws the workspace. */
export type Change =
  | { type: 'message'; channel: string; ts: string }
  | { type: 'ephemeral'; channel: string; user: string }
  | { type: 'view'; user: string }
  | { type: 'home'; user: string }
  | { type: 'call'; method: string }
  | { type: 'reset' };

/** Everything that a Web API method may read and change. */
export interface World {
  readonly team: Team;
  readonly bot: Bot;
  readonly users: Map<string, User>;
  readonly usergroups: Map<string, Usergroup>;
  readonly channels: Map<string, Channel>;
  readonly log: MessageLog;
  readonly tickets: Tickets;
  readonly views: Map<string, OpenView>;
  /** What the app's Home tab shows, by user. */
  readonly homes: Map<string, StoredHome>;
  /** An agent's sessions, by conversation and thread. */
  readonly sessions: Map<string, { readonly status: string; readonly title: string }>;
  /** What an agent suggests, by conversation. */
  readonly prompts: Map<string, SuggestedPrompts>;
  readonly files: Map<string, StoredFile>;
  ephemerals: Ephemeral[];
  /** The team no longer lets anyone edit messages. */
  editWindowClosed: boolean;
  /** The plan has no charts yet: they are refused as `invalid_blocks`. */
  chartsRefused: boolean;
  /** The bot's token is of no use any more. */
  tokenRevoked: boolean;
  /** Where files are uploaded to and downloaded from. */
  filesUrl: string;
  /** Where `apps.connections.open` sends Socket Mode clients. */
  socketUrl: string | undefined;
  readonly clock: Clock;
  /** A timestamp later than all before: seconds, six decimals. */
  nextTs(): string;
  /** Never one that there has been, also in an earlier workspace. */
  nextId(): string;
  changed(change: Change): void;
}

export type Arguments = Record<string, unknown>;
export type Method = (world: World, args: Arguments) => Record<string, unknown>;

/** Slack's answer `ok: false`. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly messages: readonly string[];
  /** What the answer says besides. */
  readonly details: Readonly<Record<string, string>>;

  constructor(
    name: string,
    messages: readonly string[] = [],
    details: Readonly<Record<string, string>> = {},
  ) {
    super(name);
    this.messages = messages;
    this.details = details;
  }
}

/** Where in `sessions` that of a thread is. */
export const keyOfSession = (channel: string, threadTs: string) => `${channel} ${threadTs}`;

/** A flag; in a form body it is a word. */
export const flag = z.union([z.boolean(), z.stringbool()]).optional();

/** The arguments typed, or Slack's `invalid_arguments`. */
export function read<Schema extends z.ZodType>(schema: Schema, args: Arguments): z.infer<Schema> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new SlackError(
    'invalid_arguments',
    parsed.error.issues.map(({ path, message }) => {
      const name = path.join('/');
      return args[name] === undefined
        ? `[ERROR] missing required field: ${name}`
        : `[ERROR] ${message} [json-pointer:/${name}]`;
    }),
  );
}

/** The conversation, if the bot may know of it. */
export function findVisible({ channels, bot }: World, id: string): Channel | undefined {
  const channel = channels.get(id);
  return channel?.kind === 'public' || channel?.members.has(bot.userId) ? channel : undefined;
}

/** The conversation, if the bot may know of it; else Slack's `channel_not_found`. */
export function visibleChannel(world: World, id: string): Channel {
  const channel = findVisible(world, id);
  if (channel === undefined) throw new SlackError('channel_not_found');
  return channel;
}

/** The conversation, if the bot is in it. */
export function joinedChannel(world: World, id: string): Channel {
  const channel = visibleChannel(world, id);
  if (!channel.members.has(world.bot.userId)) throw new SlackError('not_in_channel');
  return channel;
}

/** A message without what Slack keeps back unless `include_all_metadata` is set. */
export function withoutMetadata({ metadata, ...message }: Message): Message {
  return message;
}
