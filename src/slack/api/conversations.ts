import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Home, MovedBecause, StoredTriage } from '../../store/store.ts';
import { failureOf, isAboutTheApp } from './failures.ts';

const infoSchema = z.object({
  channel: z.object({
    is_archived: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
  }),
});

/**
 * Finds out where a triage may live: in the channel it was asked for in (the bot joins a public one first), or
 * else in a direct message with the agent who opened it. Customers may read along in a channel that is shared with
 * another organisation: for such a channel, and where Slack does not say, it is the direct message.
 * Throws what Slack's client throws.
 */
export async function findHome(client: WebClient, triage: StoredTriage): Promise<Home> {
  const { askedIn, askedThread } = triage;
  if (isPerson(askedIn)) return directMessage(client, triage);
  const moved = await enter(client, askedIn);
  if (moved !== undefined) return directMessage(client, triage, moved);
  return { channel: askedIn, ...(askedThread && { thread: askedThread }) };
}

/** Ids of people begin with one of two letters: https://docs.slack.dev/reference/objects/user-object */
function isPerson(id: string): boolean {
  return /^[UW]/.test(id);
}

/** Ids of direct messages with one person begin with this letter: https://docs.slack.dev/apis/web-api/using-the-conversations-api */
export function isDirect(id: string): boolean {
  return id.startsWith('D');
}

/** A home in a direct message with the agent who opened the triage, by the id that Slack gives it. */
export async function directMessage(
  client: WebClient,
  triage: StoredTriage,
  because?: MovedBecause,
): Promise<Home> {
  const channel = await directChannel(client, triage.openedBy.id);
  return { channel, ...(because && { movedBecause: because }) };
}

/** The id that Slack gives the direct message with a user. Throws what Slack's client throws. */
export async function directChannel(client: WebClient, user: string): Promise<string> {
  const answer = await client.conversations.open({ users: user });
  return z.object({ channel: z.object({ id: z.string() }) }).parse(answer).channel.id;
}

/**
 * Makes sure that the bot may write in a channel, and joins a public one first. Gives why it may or should not, or
 * nothing. Throws what Slack's client throws for a failure that may pass.
 */
export async function enter(client: WebClient, id: string): Promise<MovedBecause | undefined> {
  const found = await lookAt(client, id);
  if (found !== 'joinable') return found;
  try {
    await client.conversations.join({ channel: id });
    return undefined;
  } catch (error) {
    return because(error, 'notAMember');
  }
}

/**
 * Why the bot may or should not write in a channel, or nothing. One that it has left, or was removed from, it does not
 * join again. Throws what Slack's client throws for a failure that may pass.
 */
export async function mayStay(client: WebClient, id: string): Promise<MovedBecause | undefined> {
  const found = await lookAt(client, id);
  return found === 'joinable' ? 'notAMember' : found;
}

async function lookAt(client: WebClient, id: string): Promise<MovedBecause | 'joinable' | undefined> {
  let channel: z.infer<typeof infoSchema>['channel'];
  try {
    ({ channel } = infoSchema.parse(await client.conversations.info({ channel: id })));
  } catch (error) {
    // Slack will not say what kind of channel it is: outsiders may read along.
    if (error instanceof z.ZodError) return 'shared';
    return because(error, 'shared');
  }
  if (channel.is_archived) return 'archived';
  if (channel.is_im) return channel.is_ext_shared ? 'shared' : undefined;
  if (channel.is_ext_shared !== false || channel.is_pending_ext_shared) return 'shared';
  if (channel.is_member) return undefined;
  return channel.is_private || channel.is_mpim ? 'notAMember' : 'joinable';
}

/** Why Slack said no; rethrows a failure that may pass. */
function because(error: unknown, refused: MovedBecause): MovedBecause {
  const failure = failureOf(error);
  if (failure.kind === 'notHere') return failure.because;
  if (failure.kind === 'refused' && !(isAboutTheApp(failure) && failure.error !== 'missing_scope'))
    return refused;
  throw error;
}

const repliesSchema = z.object({ messages: z.array(z.object({ ts: z.string() }).loose()) });

/** The message that a thread began with, as Slack gives it; nothing where it is gone. Throws what Slack's client throws. */
export async function firstOf(client: WebClient, channel: string, thread: string): Promise<unknown> {
  const { messages } = repliesSchema.parse(
    await client.conversations.replies({ channel, ts: thread, limit: 1 }),
  );
  return messages.find(({ ts }) => ts === thread);
}
