import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { SentCard, Store, StoredTriage } from '../../store/store.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { BudgetedClient } from '../api/client.ts';
import { directMessage } from '../api/conversations.ts';
import { failureOf, isAboutTheApp, type SlackFailure } from '../api/failures.ts';
import type { Workspaces } from '../api/workspaces.ts';
import type { Card } from '../cards/card.ts';
import { findCopies, type Search } from './find-copies.ts';

/** When to look for a second copy after a post had to be repeated. */
const LOOK_AGAIN_MS = 15_000;

export interface ReconcileParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Their clients neither repeat calls nor wait out rate limits, and give up after a few seconds. */
  readonly workspaces: Workspaces;
  readonly escalationChannel?: string;
  readonly worker: string;
  readonly log: Logger;
  /** The process ends: no new call is begun. */
  readonly isStopping: () => boolean;
  readonly now: () => number;
  /** Looks through histories that Slack has put off, of all triages. */
  readonly searches: LRUCache<string, Search>;
}

/**
 * How one call went: it was made, or when to try again (`held`: our own budget has no room yet), or that it is not to
 * be tried again by itself.
 */
export type Attempt = { done: true } | { retryAt: number; held?: true } | { gaveUp: true };

/** One triage in the hands of a worker that holds its lease. */
export interface Job extends ReconcileParts {
  /** Until when an edit of a process that died may still land on top of ours. */
  readonly doubtUntil: number;
  readonly client: BudgetedClient;
  readonly triage: StoredTriage;
  readonly sent: Map<string, SentCard>;
  /** Cards to store when the triage is settled; what must be stored earlier is stored at once. */
  readonly changed: Set<string>;
  readonly failures: number;
}

const postedSchema = z.object({
  ts: z.string(),
  channel: z.string(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
});

/** Where a card belongs: its channel and, unless it is the root of a thread of its own, its thread. */
function target(card: Card, { triage, escalationChannel, sent }: Job): { channel: string; thread?: string } {
  if (card.to === 'escalation' && escalationChannel !== undefined) return { channel: escalationChannel };
  const { channel, ...home } = triage.home ?? { channel: triage.askedIn };
  const root = sent.get('case')?.ts;
  // The root of a thread of its own stands in no thread, and neither do its copies.
  if (card.card === 'case' && home.thread === root) return { channel };
  // Its post and the thread are stored one after the other: a process may have died in between.
  const thread = home.thread ?? root;
  return { channel, ...(thread && { thread }) };
}

/** Posts a card; with `since`, once more, because a post begun then was neither answered nor found. */
export async function post(card: Card, job: Job, since?: number): Promise<Attempt | undefined> {
  const { client, store, triage, worker, now } = job;
  if (card.card === 'summary') {
    const prepared = await prepareSummary(card, job);
    if (prepared !== undefined) return prepared;
  }
  const where = target(card, job);
  // Looked at before anything is stored: many cards may wait for one channel.
  const args = { channel: where.channel, metadata: card.metadata };
  const wait = client.waitBefore('chat.postMessage', args);
  if (wait !== undefined) return { retryAt: now() + wait, held: true };
  // Stored before the call: if the process dies during it, the next one looks before it posts again.
  const intent: SentCard = { card: card.card, channel: where.channel, postingSince: now() };
  if (!(await store.saveCard(triage.id, worker, intent))) return { retryAt: now() };
  job.sent.set(card.card, intent);

  let answer: unknown;
  try {
    answer = await client.chat.postMessage({
      channel: where.channel,
      ...(where.thread && { thread_ts: where.thread }),
      text: card.text,
      blocks: card.blocks,
      metadata: card.metadata,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    return postFailed(card, failureOf(error), error, job, since);
  }
  const posted = postedSchema.parse(answer);
  if (where.thread !== undefined && posted.message?.thread_ts === undefined) {
    return abandon(posted, job);
  }
  const digest = card.digest;
  await keep(
    card,
    { card: card.card, channel: posted.channel, ts: posted.ts, digest },
    since !== undefined,
    job,
  );
  return undefined;
}

/** Stores at once what is known of a card. Whether the lease is still held comes out when the triage is settled. */
async function save(known: SentCard, { store, triage, worker, sent }: Job): Promise<void> {
  sent.set(known.card, known);
  await store.saveCard(triage.id, worker, known);
}

/** Stores where a posted card stands; the case card's message is the thread for all others. */
async function keep(card: Card, posted: SentCard, repeated: boolean, job: Job): Promise<void> {
  const { store, triage, worker, now } = job;
  await save({ ...posted, ...(repeated && { checkAt: now() + LOOK_AGAIN_MS }) }, job);
  if (card.card === 'case' && triage.home?.thread === undefined && posted.ts !== undefined) {
    await store.saveHome(triage.id, worker, {
      ...triage.home,
      channel: posted.channel,
      thread: posted.ts,
    });
  }
}

/** Nothing of it stands in Slack, as far as is known; but a post begun at `since` may still arrive. */
export async function forget(card: Card, job: Job, since?: number): Promise<undefined> {
  const { channel } = job.sent.get(card.card) ?? target(card, job);
  await save({ card: card.card, channel, ...(since !== undefined && { postingSince: since }) }, job);
}

async function postFailed(
  card: Card,
  failure: SlackFailure,
  error: unknown,
  job: Job,
  since: number | undefined,
): Promise<Attempt | undefined> {
  const { client, store, triage, worker } = job;
  if (failure.kind === 'unclear') throw error;
  await forget(card, job, since);
  if (failure.kind === 'refused' && isAboutTheApp(failure)) throw error;
  if (card.card === 'summary' && failure.kind !== 'rateLimited') {
    const why = failure.kind === 'refused' ? failure.error : failure.kind;
    await save({ card: card.card, channel: target(card, job).channel, refused: why }, job);
    return undefined;
  }
  // The channel takes no first post after all: the direct message does.
  if (failure.kind === 'notHere' && card.card === 'case' && triage.home?.movedBecause === undefined) {
    await store.saveHome(triage.id, worker, await directMessage(client, triage, failure.because));
    return undefined;
  }
  throw error;
}

/** The thread was deleted: Slack put the reply into the channel, where it makes no sense. */
async function abandon(posted: { ts: string; channel: string }, job: Job): Promise<Attempt | undefined> {
  const { client, store, triage, worker, now } = job;
  await client.chat.delete({ channel: posted.channel, ts: posted.ts });
  const entry = { act: { type: 'abandoned' } as const, by: triage.openedBy, at: now() };
  await store.append(triage.id, triage.version, { entries: [entry], outcome: 'handedOver' }, worker);
  return undefined;
}

export async function findOrRepost(card: Card, since: number, job: Job): Promise<Attempt | undefined> {
  const copies = await findCopies(job.client, card, target(card, job), since, job.searches);
  const [oldest, ...younger] = copies;
  const { channel } = target(card, job);
  if (oldest === undefined && card.editOnly) {
    // Nobody wants it any more: if it comes after all, it is taken away.
    await save({ card: card.card, channel, checkAt: job.now() + LOOK_AGAIN_MS }, job);
    return undefined;
  }
  if (oldest === undefined) return post(card, job, since);
  for (const ts of younger) await job.client.chat.delete({ channel, ts });
  // Without a digest its content counts as unknown, and is sent again.
  await keep(card, { card: card.card, channel, ts: oldest }, false, job);
  return undefined;
}

/** A repeated post may have had a twin on the way: the one that came to be known stays. */
export async function removeCopies(card: Card, known: SentCard, job: Job): Promise<Attempt | undefined> {
  const copies = await findCopies(job.client, card, target(card, job), job.triage.openedAt, job.searches);
  for (const ts of copies) if (ts !== known.ts) await job.client.chat.delete({ channel: known.channel, ts });
  const { checkAt: _, ...rest } = known;
  await save(rest, job);
  return undefined;
}

export async function edit(card: Card, known: SentCard, job: Job): Promise<Attempt | undefined> {
  const { client, sent, changed } = job;
  const { ts, channel } = known;
  if (ts === undefined) return undefined;
  const { digest: _, ...unknown } = known;
  changed.add(card.card);
  try {
    // By the Web API and not by the click's response URL, which has no such limit: Slack does not say that
    // metadata is kept there, and without it a card can no longer be found.
    await client.chat.update({ channel, ts, text: card.text, blocks: card.blocks, metadata: card.metadata });
    if (job.now() < job.doubtUntil) {
      sent.set(card.card, unknown);
      return { retryAt: job.doubtUntil };
    }
    sent.set(card.card, { ...known, digest: card.digest });
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'messageGone') {
      // Somebody deleted it, or it is too old to edit: the next round posts it anew.
      sent.set(card.card, { card: card.card, channel });
      return undefined;
    }
    // The old edit may still arrive after the next one: whatever is shown counts as unknown.
    if (failure.kind === 'unclear') sent.set(card.card, unknown);
    throw error;
  }
}

/**
 * Deletes a card's message; the next round posts the card anew, at the end of the thread. Where Slack does not
 * let it be deleted, it is edited where it stands.
 */
export async function takeDown(card: Card, known: SentCard, job: Job): Promise<Attempt | undefined> {
  const { client } = job;
  const { ts, channel } = known;
  if (ts === undefined) return undefined;
  try {
    await client.chat.delete({ channel, ts });
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'refused') return edit(card, known, job);
    if (kind !== 'messageGone') throw error;
  }
  await save({ card: card.card, channel }, job);
  return undefined;
}

/** Joins the escalation channel and fetches the link to the thread, once, before the summary is posted. */
async function prepareSummary(card: Card, job: Job): Promise<Attempt | undefined> {
  const { client, sent } = job;
  const root = sent.get('case');
  if (root?.ts === undefined || root.permalink !== undefined) return undefined;
  try {
    const { channel } = target(card, job);
    const info = z
      .object({
        channel: z.object({ is_member: z.boolean().optional(), is_private: z.boolean().optional() }),
      })
      .parse(await client.conversations.info({ channel }));
    if (!info.channel.is_member && !info.channel.is_private) await client.conversations.join({ channel });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'unclear' || failure.kind === 'rateLimited') throw error;
    // The post itself will say that the bot may not write there.
  }
  try {
    const answer = await client.chat.getPermalink({ channel: root.channel, message_ts: root.ts });
    const { permalink } = z.object({ permalink: z.string() }).parse(answer);
    await save({ ...root, permalink }, job);
  } catch (error) {
    if (failureOf(error).kind !== 'messageGone') throw error;
    // Somebody deleted the case card: it is posted anew first, and then linked to.
    await save({ card: root.card, channel: root.channel }, job);
  }
  // The card is built again, with the link in it.
  return { done: true };
}
