import { z } from 'zod';
import { installationId } from '../api/installation-id.ts';

/** A message that a user wrote where the bot can read it. */
export interface WrittenMessage {
  readonly installation: string;
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** Absent outside threads. */
  readonly thread?: string;
  /** Without mentions of the bot. */
  readonly text: string;
  readonly mentioned: boolean;
  /** With a file, or shown in the channel too. */
  readonly subtype?: string;
  /** In a direct message with the bot. */
  readonly direct: boolean;
  /** The writer comes from another workspace, of this organisation or of another one. */
  readonly elsewhere: boolean;
  /** The organisation, where the workspace belongs to one. */
  readonly enterprise?: string;
}

const bodySchema = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  /** Whether the channel is shared with another organisation. */
  is_ext_shared_channel: z.boolean().default(true),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().default(false),
      }),
    )
    .optional(),
  event: z.object({
    subtype: z.string().optional(),
    bot_id: z.string().nullish(),
    hidden: z.boolean().optional(),
    user: z.string(),
    /** The writer's own organisation, where Slack says it. */
    user_team: z.string().optional(),
    team: z.string().optional(),
    channel: z.string(),
    channel_type: z.string().optional(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
  }),
});

/** Subtypes with which people say something; all others are edits, deletions and notes of Slack's own. */
const SAID = new Set(['thread_broadcast', 'file_share']);

/** A message event as a user's words; `undefined` for bots, edits, deletions, and messages to others without words. */
export function messageOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { event, team_id, enterprise_id, authorizations, is_ext_shared_channel } = parsed.data;
  if (event.subtype !== undefined && !SAID.has(event.subtype)) return undefined;
  if (event.bot_id || event.hidden || event.user === botUserId) return undefined;

  const authorization = authorizations?.[0];
  // Where others read along, the body's own ids may be the writer's.
  const { team_id: team, enterprise_id: enterprise } = authorization ?? { team_id, enterprise_id };
  const installation = installationId(authorization?.is_enterprise_install, team, enterprise);
  if (installation === undefined) return undefined;

  const mention = botUserId === undefined ? undefined : `<@${botUserId}>`;
  const mentioned = mention !== undefined && event.text.includes(mention);
  const text = (mention === undefined ? event.text : event.text.replaceAll(mention, ' ')).trim();
  const home = [team, enterprise];
  const writer = event.user_team ?? event.team;
  const { user, channel, ts, thread_ts, subtype } = event;
  const direct = event.channel_type === 'im';
  if (text === '' && !mentioned && !direct) return undefined;
  return {
    installation,
    user,
    channel,
    ts,
    ...(thread_ts !== undefined && thread_ts !== ts && { thread: thread_ts }),
    text: unescapeText(text),
    mentioned,
    ...(subtype !== undefined && { subtype }),
    direct,
    elsewhere: is_ext_shared_channel && writer !== undefined && !home.includes(writer),
    ...(enterprise && { enterprise }),
  };
}

/** An `app_mention` event, which comes without the kind of channel. */
export function mentionOf(body: unknown, botUserId: string | undefined): WrittenMessage | undefined {
  const heard = messageOf(body, botUserId);
  return heard && { ...heard, mentioned: true };
}

/** Slack escapes three characters in texts that people wrote: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
