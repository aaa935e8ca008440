import { z } from 'zod';
import { envelope, installationOf, receiverOf } from './envelope.ts';
import { type Belonging, belongingOf } from './person.ts';
import { broughtWords, ownWords, writtenSchema } from './words.ts';

/** A message that a user wrote where the bot can read it. */
export interface WrittenMessage extends Belonging {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** Absent outside threads. */
  readonly thread?: string;
  /** What its writer says in it, without mentions of the bot. */
  readonly text: string;
  /** What it brings along: what is forwarded with it, or in its files. */
  readonly brought: string;
  readonly mentioned: boolean;
  /** With a file, or shown in the channel too. */
  readonly subtype?: string;
  /** In a direct message with the bot. */
  readonly direct: boolean;
  /** Of an edit: what tells it from every other one, as far as Slack says it. */
  readonly edit?: string;
  /** Slack says that the channel is shared with another organisation. */
  readonly shared: boolean;
}

const place = { channel: z.string(), channel_type: z.string().optional() };
const messageSchema = writtenSchema.extend({
  subtype: z.string().optional(),
  hidden: z.boolean().optional(),
  user: z.string(),
  /** The writer's own workspace or organisation, where Slack says it; of a message with a file it may say nothing. */
  user_team: z.string().nullish(),
  source_team: z.string().nullish(),
  team: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).nullish().catch(undefined),
});

const bodySchema = z.object({ ...envelope, event: messageSchema.extend(place) });
const changedSchema = z.object({
  ...envelope,
  event: z.object({
    ...place,
    subtype: z.literal('message_changed'),
    message: messageSchema,
    previous_message: writtenSchema.nullish().catch(undefined),
  }),
});

/** Subtypes with which people say something; all others are edits, deletions and notes of Slack's own. */
const SAID = new Set(['thread_broadcast', 'file_share']);

/** A message event as a user's words; `undefined` for bots, edits, deletions, and messages to others without words. */
export function messageOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const written = writtenOf(body, botUserId);
  return written && !isWordless(written) ? written : undefined;
}

/** It says nothing to anybody but those who look at it: a picture, or a file. */
export function isWordless({ text, mentioned, direct }: WrittenMessage): boolean {
  return text === '' && !mentioned && !direct;
}

/** The same, also for messages without words. */
export function writtenOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { event, ...around } = parsed.data;
  const { is_ext_shared_channel } = around;
  if (event.subtype !== undefined && !SAID.has(event.subtype)) return undefined;
  if (event.bot_id || event.hidden || event.user === botUserId) return undefined;

  const { team_id: team, enterprise_id: enterprise } = receiverOf(around);
  const installation = installationOf(around);
  if (installation === undefined) return undefined;

  const words = ownWords(event);
  const text = withoutMention(words, botUserId);
  const mentioned = text !== words;
  const { user, channel, ts, thread_ts, subtype } = event;
  const direct = event.channel_type === 'im';
  const { belongs, home, inOrganisation } = belongingOf(
    [event.user_team, event.source_team, event.team],
    team,
    enterprise,
  );
  // Nobody else reads along; and into the direct message with the bot, only they can write.
  const isAmongUs = is_ext_shared_channel === false || (direct && belongs === 'unsaid' && !isNamed(event));
  return {
    installation,
    user,
    channel,
    ts,
    ...(thread_ts !== undefined && thread_ts !== ts && { thread: thread_ts }),
    text,
    brought: broughtWords(event),
    mentioned,
    ...(subtype !== undefined && { subtype }),
    direct,
    shared: is_ext_shared_channel === true && !direct,
    belongs: isAmongUs ? 'here' : belongs,
    home,
    inOrganisation,
  };
}

/** Slack names some workspace as the writer's. */
function isNamed({ user_team, source_team, team }: z.infer<typeof messageSchema>): boolean {
  return Boolean(user_team ?? source_team ?? team);
}

function withoutMention(words: string, botUserId: string | undefined): string {
  if (botUserId === undefined) return words;
  const without = words.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ' ');
  return without === words ? words : without.trim();
}

/** An `app_mention` event, which comes without the kind of channel. */
export function mentionOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const heard = messageOf(body, botUserId);
  return heard && { ...heard, mentioned: true };
}

/** A message whose writer has changed its words. `undefined` where Slack has only put a link's preview into it. */
export function editOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const parsed = changedSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { event, ...rest } = parsed.data;
  const { message, previous_message: before, channel, channel_type } = event;
  const wrote = (one: Pick<WrittenMessage, 'text' | 'brought'>) => `${one.text}\n${one.brought}`;
  const after = messageOf({ ...rest, event: { ...message, channel, channel_type } }, botUserId);
  if (after === undefined) return undefined;
  const old = before && {
    text: withoutMention(ownWords(before), botUserId),
    brought: broughtWords(before),
  };
  if (old && wrote(old) === wrote(after)) return undefined;
  return { ...after, ...(message.edited && { edit: `${message.ts}/${message.edited.ts}` }) };
}

/** What is to be read of a message: between people only what its writer says. */
export function wordsIn({ text, brought, mentioned, direct }: WrittenMessage): string {
  return (mentioned || direct) && brought !== '' ? `${text}\n\n${brought}`.trim() : text;
}
