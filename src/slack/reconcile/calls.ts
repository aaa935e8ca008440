import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Home, SentCard, Store, StoredTriage } from '../../store/store.ts';
import type { SlackClient } from '../api/client.ts';
import { directMessage, enter, findHome } from '../api/conversations.ts';
import { failureOf, isAboutTheApp } from '../api/failures.ts';
import type { Card } from '../cards/card.ts';
import { findCopies, type Search } from './find-copies.ts';
import type { Attempt, Call, Posted } from './plan.ts';

/** When to look for a second copy after a post had to be repeated. */
const LOOK_AGAIN_MS = 15_000;
/** The post that it repeats began at most so long before: what began earlier had been looked for before. */
const COPIES_WITHIN_MS = 10 * 60_000;

/** What a call is made with: a triage whose lease this worker holds. */
export interface CallParts {
  readonly client: SlackClient;
  readonly store: Store;
  readonly clock: Clock;
  readonly worker: string;
  readonly triage: StoredTriage;
  readonly sent: Map<string, SentCard>;
  /** Cards to store when the triage is released; what must be stored earlier is stored at once. */
  readonly changed: Set<string>;
  readonly escalationChannel?: string | undefined;
  /** Until when an edit by a process that died may still overwrite ours. */
  readonly doubtUntil: number;
  /** Searches of channel histories that Slack has put off, for all triages. */
  readonly searches: LRUCache<string, Search>;
}

/**
 * Makes one call, and stores what is known because of it. Gives when to try again, or nothing where it is done.
 * Throws what Slack's client throws.
 */
export function carryOut(call: Call, parts: CallParts): Promise<Attempt | undefined> {
  switch (call.kind) {
    case 'findHome':
      return locate(parts);
    case 'post':
      return post(call.card, parts);
    case 'findOrRepost':
      return findOrRepost(call.card, call.since, parts);
    case 'edit':
      return edit(call.card, call.sent, parts);
    case 'takeDown':
      return takeDown(call.card, call.sent, parts);
    case 'removeCopies':
      return removeCopies(call.card, call.sent, parts);
    case 'forget':
      return forget(call.card, parts);
  }
}

async function locate({ client, store, triage, worker }: CallParts): Promise<undefined> {
  await store.saveHome(triage.id, worker, await findHome(client, triage));
}

/** Where a card belongs: its channel and, unless it is the root of a thread of its own, its thread. */
function target(
  card: Card,
  { triage, escalationChannel, sent }: CallParts,
): { channel: string; thread?: string } {
  if (card.to === 'escalation' && escalationChannel !== undefined) return { channel: escalationChannel };
  const { channel, ...home }: Home = triage.home ?? { channel: triage.askedIn };
  const root = sent.get('case')?.ts;
  // The root of a thread of its own is in no thread, and neither are its copies.
  if (card.card === 'case' && home.thread === root) return { channel };
  // Its post and the thread are stored one after the other: a process may have died in between.
  const thread = home.thread ?? root;
  return { channel, ...(thread && { thread }) };
}

const postedSchema = z.object({
  ts: z.string(),
  channel: z.string(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
});

/** Posts a card; with `since`, once more, because a post begun then was neither answered nor found. */
async function post(card: Card, parts: CallParts, since?: number): Promise<Attempt | undefined> {
  const { client, store, triage, worker, clock, sent } = parts;
  const { channel, thread } = target(card, parts);
  // Looked at before anything is stored: many cards may wait for one channel.
  const wait = client.waitBefore('chat.postMessage', { channel, metadata: card.metadata });
  if (wait !== undefined) return { retryAt: clock.now() + wait, held: true };
  // The bot may not have joined it yet; the post shows whether it may post there.
  if (card.to === 'escalation' && since === undefined) await enter(client, channel);
  // Stored before the call: if the process dies during it, the next one looks before it posts again.
  const intent: SentCard = { card: card.card, channel, postingSince: clock.now() };
  if (!(await store.saveCard(triage.id, worker, intent))) return { retryAt: clock.now() };
  sent.set(card.card, intent);

  let answer: unknown;
  try {
    answer = await client.chat.postMessage({
      channel,
      ...(thread && { thread_ts: thread }),
      text: card.text,
      blocks: card.blocks,
      metadata: card.metadata,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    return postFailed(card, error, parts, since);
  }
  const posted = postedSchema.parse(answer);
  if (thread !== undefined && posted.message?.thread_ts === undefined) return abandon(posted, parts);
  const known = { card: card.card, channel: posted.channel, ts: posted.ts, digest: card.digest };
  await keep(card, since === undefined ? known : { ...known, checkAt: clock.now() + LOOK_AGAIN_MS }, parts);
  return undefined;
}

/** Stores at once what is known of a card. Whether the lease is still held is seen when the triage is released. */
async function save(known: SentCard, { store, triage, worker, sent }: CallParts): Promise<void> {
  sent.set(known.card, known);
  await store.saveCard(triage.id, worker, known);
}

/** Stores where a posted card is; the case card's message is the thread for all others. */
async function keep(card: Card, posted: Posted, parts: CallParts): Promise<void> {
  const { store, triage, worker } = parts;
  await save(posted, parts);
  if (card.card === 'case' && triage.home?.thread === undefined) {
    await store.saveHome(triage.id, worker, {
      ...triage.home,
      channel: posted.channel,
      thread: posted.ts,
    });
  }
}

/** No message of it is known to be in Slack, but a post begun at `since` may still arrive. */
async function forget(card: Card, parts: CallParts, since?: number): Promise<undefined> {
  const { channel } = parts.sent.get(card.card) ?? target(card, parts);
  await save({ card: card.card, channel, ...(since !== undefined && { postingSince: since }) }, parts);
}

async function postFailed(
  card: Card,
  error: unknown,
  parts: CallParts,
  since: number | undefined,
): Promise<undefined> {
  const { client, store, triage, worker } = parts;
  const failure = failureOf(error);
  if (failure.kind === 'unclear') throw error;
  await forget(card, parts, since);
  if (failure.kind === 'refused' && isAboutTheApp(failure)) throw error;
  if (card.to === 'escalation' && failure.kind !== 'rateLimited') {
    const refused = failure.kind === 'refused' ? failure.error : failure.kind;
    await save({ card: card.card, channel: target(card, parts).channel, refused }, parts);
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
async function abandon(posted: { ts: string; channel: string }, parts: CallParts): Promise<undefined> {
  const { client, store, triage, worker, clock } = parts;
  await client.chat.delete({ channel: posted.channel, ts: posted.ts });
  const entry = { act: { type: 'abandoned' } as const, by: triage.openedBy, at: clock.now() };
  await store.append(triage.id, triage.version, { entries: [entry], outcome: 'handedOver' }, worker);
}

async function findOrRepost(card: Card, since: number, parts: CallParts): Promise<Attempt | undefined> {
  const { client, clock } = parts;
  const where = target(card, parts);
  const { channel } = where;
  const [oldest, ...younger] = await findCopies(client, card, where, since, parts);
  if (oldest === undefined) {
    if (!card.editOnly) return post(card, parts, since);
    // It is no longer wanted: if it arrives after all, it is removed.
    await save({ card: card.card, channel, checkAt: clock.now() + LOOK_AGAIN_MS }, parts);
    return undefined;
  }
  for (const ts of younger) await client.chat.delete({ channel, ts });
  // Without a digest its content counts as unknown, and is sent again.
  await keep(card, { card: card.card, channel, ts: oldest }, parts);
  return undefined;
}

/** A repeated post may have left a second copy: the one whose ts is known is kept. */
async function removeCopies(card: Card, known: SentCard, parts: CallParts): Promise<undefined> {
  const { client } = parts;
  const since = (known.checkAt ?? parts.clock.now()) - LOOK_AGAIN_MS - COPIES_WITHIN_MS;
  const copies = await findCopies(client, card, target(card, parts), since, parts);
  for (const ts of copies) if (ts !== known.ts) await client.chat.delete({ channel: known.channel, ts });
  const { checkAt: _, ...rest } = known;
  await save(rest, parts);
}

async function edit(card: Card, known: Posted, parts: CallParts): Promise<Attempt | undefined> {
  const { client, sent, changed, clock, doubtUntil } = parts;
  const { ts, channel, digest: _, ...rest } = known;
  const unknown: SentCard = { ...rest, ts, channel };
  changed.add(card.card);
  try {
    // By the Web API and not the click's response URL, which has no such rate limit: Slack does not say that
    // it keeps metadata, and without metadata a card can no longer be found.
    await client.chat.update({ channel, ts, text: card.text, blocks: card.blocks, metadata: card.metadata });
  } catch (error) {
    const { kind } = failureOf(error);
    // Deleted, or too old to edit: the next round posts it anew.
    if (kind === 'messageGone') return void sent.set(card.card, { card: card.card, channel });
    // The old edit may still arrive after the next one: whatever is shown counts as unknown.
    if (kind === 'unclear') sent.set(card.card, unknown);
    throw error;
  }
  const isInDoubt = clock.now() < doubtUntil;
  sent.set(card.card, isInDoubt ? unknown : { ...known, digest: card.digest });
  return isInDoubt ? { retryAt: doubtUntil } : undefined;
}

/** Where Slack does not let it be deleted, it is edited where it is. */
async function takeDown(card: Card, known: Posted, parts: CallParts): Promise<Attempt | undefined> {
  const { ts, channel } = known;
  try {
    await parts.client.chat.delete({ channel, ts });
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'refused') return edit(card, known, parts);
    if (kind !== 'messageGone') throw error;
  }
  await save({ card: card.card, channel }, parts);
  return undefined;
}
