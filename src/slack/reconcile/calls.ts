import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Home, MovedBecause, SentCard, Store, StoredTriage } from '../../store/store.ts';
import { ownerOf } from '../../triage/triage.ts';
import { directChannel, directMessage, enter, findHome, isDirect } from '../api/conversations.ts';
import { failureOf, failureOfAny, isAboutTheApp } from '../api/failures.ts';
import type { Homes } from '../api/homes.ts';
import { leftBehind, whatWasLeft } from '../block-kit/left-behind.ts';
import { isSummary, summaryIn } from '../block-kit/summaries.ts';
import type { Card } from '../cards/card.ts';
import { isForLeads } from '../cards/leads.ts';
import { reminderKind } from '../cards/reminder.ts';
import { SHARED } from '../cards/wanted.ts';
import { findCopies, type Search } from './find-copies.ts';
import type { Attempt, Call, Posted } from './plan.ts';
import { keepSession, type SessionParts } from './session.ts';

/** When to look for a second copy after a post had to be repeated. */
const LOOK_AGAIN_MS = 15_000;
/** The post that it repeats began at most so long before: what began earlier had been looked for before. */
const COPIES_WITHIN_MS = 10 * 60_000;
/** A case that cannot be shown where it is moves if somebody has done something with it this lately. */
const ACTING_MS = 10 * 60_000;

/** What a call is made with: a triage whose lease this worker holds. */
export interface CallParts extends SessionParts {
  readonly store: Store;
  readonly worker: string;
  /** Where leads hear what to mend. */
  readonly leadsChannel?: string | undefined;
  /** Searches of channel histories that Slack has put off, for all triages. */
  readonly searches: LRUCache<string, Search>;
  readonly homes: Homes;
}

/**
 * Makes one call, and stores what is known because of it. Gives when to try again, or nothing where it is done.
 * Throws what Slack's client throws.
 */
export function carryOut(call: Call, parts: CallParts): Promise<Attempt | undefined> {
  switch (call.kind) {
    case 'findHome':
      return locate(parts);
    case 'checkHome':
      return checkHome(parts);
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
    case 'session':
      return keepSession(call.session, parts);
  }
}

async function locate({ client, store, triage, worker, homes }: CallParts): Promise<undefined> {
  const home = await findHome(client, triage);
  if (home.movedBecause === undefined) homes.isFine(triage.installation, home.channel);
  await store.saveHome(triage.id, worker, home);
}

/** Something has happened to the channel that a case lives in, or lived in until it moved. */
async function checkHome(parts: CallParts): Promise<Attempt | undefined> {
  const { client, triage, sent, homes } = parts;
  const { home } = triage;
  if (home === undefined) return undefined;
  const isAway = home.movedBecause !== undefined;
  const place = isAway ? sent.get(leftBehind('case'))?.channel : home.channel;
  if (place === undefined) return settle(home, [], parts);
  const because = await homes.whyLeave(client, triage.installation, place, home.doubt);
  if (!isAway) return because === 'shared' ? moveAway(because, parts) : settle(home, [], parts);
  // What it left behind there is shrunk as soon as that can be done.
  return because === undefined
    ? moveTo({ channel: place }, parts)
    : settle({ ...home, movedBecause: because }, [], parts);
}

/** Moves a case into a direct message with the agent who opened it; with whoever acts, where they are no longer there. */
async function moveAway(because: MovedBecause, parts: CallParts): Promise<Attempt | undefined> {
  const { client, triage } = parts;
  const actor = triage.history.at(-1)?.by.id ?? triage.openedBy.id;
  let home: Home;
  try {
    home = await directMessage(client, triage, because);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || isAboutTheApp(failure) || actor === triage.openedBy.id) throw error;
    home = { channel: await directChannel(client, actor), movedBecause: because };
  }
  return moveTo(home, parts);
}

/** The summary, reminders and what leads are told are elsewhere, and stay there. */
function isAtHome(card: string): boolean {
  return !isSummary(card) && reminderKind(card) === undefined && !isForLeads(card);
}

/** Gives a case another home. Messages that it left behind there before are its cards again; those here are left behind. */
async function moveTo(home: Home, parts: CallParts): Promise<Attempt | undefined> {
  const { triage, sent } = parts;
  const names = new Set([...sent.keys()].map((card) => whatWasLeft(card) ?? card).filter(isAtHome));
  const cards = [...names].flatMap((card): SentCard[] => {
    const here = sent.get(card);
    const there = sent.get(leftBehind(card));
    const { digest: _, ...back } = there?.channel === home.channel ? there : { channel: home.channel };
    return [
      { ...back, card },
      { ...(here ?? { channel: triage.home?.channel ?? triage.askedIn }), card: leftBehind(card) },
    ];
  });
  const root = cards.find(({ card }) => card === 'case')?.ts;
  const thread = (home.channel === triage.askedIn ? triage.askedThread : undefined) ?? root;
  return settle({ ...home, ...(thread && { thread }) }, cards, parts);
}

async function settle(
  home: Home,
  cards: readonly SentCard[],
  { store, triage, worker, sent, clock }: CallParts,
): Promise<Attempt | undefined> {
  const { doubt } = triage.home ?? {};
  const settled = { ...home, ...(doubt !== undefined && { doubt }) };
  if (!(await store.settleHome(triage.id, worker, settled, cards))) return { retryAt: clock.now() };
  for (const card of cards) sent.set(card.card, card);
  return undefined;
}

/** Whether a case's cards are in a channel that it can leave. */
function canLeave({ home }: StoredTriage): boolean {
  return home !== undefined && home.movedBecause === undefined && !isDirect(home.channel);
}

/** Why a case must leave its home at once, as far as that is known; Slack is asked now and then. */
async function whyLeave({ client, triage, homes }: CallParts): Promise<'shared' | undefined> {
  if (triage.home === undefined || !canLeave(triage)) return undefined;
  const because = await homes.whyLeave(client, triage.installation, triage.home.channel);
  return because === 'shared' ? because : undefined;
}

/** Somebody is at work on a case that can no longer be shown where it is. */
function isActedOn({ history, openedAt }: StoredTriage, { clock }: CallParts): boolean {
  return clock.now() - (history.at(-1)?.at ?? openedAt) < ACTING_MS;
}

/** Where a card belongs: its channel and, unless it is the root of a thread of its own, its thread. */
async function target(
  card: Card,
  { client, triage, leadsChannel, sent }: CallParts,
): Promise<{ channel: string; thread?: string }> {
  if (card.to === 'leads' && leadsChannel !== undefined)
    return { channel: sent.get(card.card)?.channel ?? leadsChannel };
  if (card.to !== 'home' && card.to !== 'escalation') {
    if (card.to === 'summary') {
      const where = sent.get(card.card)?.channel ?? card.channel;
      const summary = where && sent.get(summaryIn(where, [...sent.values()]));
      if (summary && summary.ts !== undefined) return { channel: summary.channel, thread: summary.ts };
    }
    const channel = triage.home?.channel ?? triage.askedIn;
    if (card.to === 'channel') return { channel };
    return { channel: sent.get(card.card)?.channel ?? (await directChannel(client, ownerOf(triage).id)) };
  }
  if (card.to === 'escalation' && card.channel !== undefined) return { channel: card.channel };
  if (card.left !== undefined) return placeLeft(card, triage, sent);
  const { channel, ...home }: Home = triage.home ?? { channel: triage.askedIn };
  const root = sent.get('case')?.ts;
  // The root of a thread of its own is in no thread, and neither are its copies.
  if (card.card === 'case' && home.thread === root) return { channel };
  // Its post and the thread are stored one after the other: a process may have died in between.
  const thread = home.thread ?? root;
  return { channel, ...(thread && { thread }) };
}

/** Where a card was before its case moved. */
function placeLeft(
  { card }: Card,
  { askedIn, askedThread }: StoredTriage,
  sent: CallParts['sent'],
): { channel: string; thread?: string } {
  const channel = sent.get(card)?.channel ?? askedIn;
  const root = sent.get(leftBehind('case'));
  const own = card === root?.card || root?.channel !== channel ? undefined : root.ts;
  const thread = channel === askedIn ? (askedThread ?? own) : own;
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
  const { channel, thread } = await target(card, parts);
  // Looked at before anything is stored: many cards may wait for one channel.
  const wait = client.waitBefore('chat.postMessage', { channel, metadata: card.metadata });
  if (wait !== undefined) return { retryAt: clock.now() + wait, held: true };
  if (card.to === 'escalation' || card.to === 'summary' || card.to === 'leads') {
    // The bot may not have joined it yet; the post shows whether it may post there.
    if ((await enter(client, channel)) === 'shared') return void (await withhold(card, channel, parts));
  } else if (card.to !== 'owner') {
    const because = await whyLeave(parts);
    if (because !== undefined) return moveAway(because, parts);
  }
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
      blocks: card.blocksPosted ?? card.blocks,
      metadata: card.metadata,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    return postFailed(card, error, parts, since);
  }
  const posted = postedSchema.parse(answer);
  if (thread !== undefined && posted.message?.thread_ts === undefined) {
    // The thread is gone: Slack put the reply into the channel, where it makes no sense.
    await client.chat.delete({ channel: posted.channel, ts: posted.ts });
    return abandon(parts);
  }
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
  const { channel } = parts.sent.get(card.card) ?? (await target(card, parts));
  await save({ card: card.card, channel, ...(since !== undefined && { postingSince: since }) }, parts);
}

async function postFailed(
  card: Card,
  error: unknown,
  parts: CallParts,
  since: number | undefined,
): Promise<Attempt | undefined> {
  const { triage } = parts;
  const failure = failureOf(error);
  if (failure.kind === 'unclear') throw error;
  await forget(card, parts, since);
  if (failure.kind === 'threadGone' && card.to === 'home') return abandon(parts);
  if (failure.kind === 'refused' && isAboutTheApp(failure)) throw error;
  if (card.to !== 'home' && failure.kind !== 'rateLimited') {
    const refused = failure.kind === 'refused' ? failure.error : failure.kind;
    await save({ card: card.card, channel: (await target(card, parts)).channel, refused }, parts);
    return undefined;
  }
  // The channel takes no posts after all, or no more: the direct message does.
  if (failure.kind === 'notHere' && canLeave(triage) && (card.card === 'case' || isActedOn(triage, parts)))
    return moveAway(failure.because, parts);
  throw error;
}

/** The channel for summaries is shared with others: there is none there, and the case's own card says why. */
async function withhold({ card }: Card, channel: string, parts: CallParts): Promise<void> {
  await save({ card, channel, refused: SHARED }, parts);
}

/** The thread was deleted, which ends the case. */
async function abandon({ store, triage, worker, clock }: CallParts): Promise<undefined> {
  const entry = { act: { type: 'abandoned' } as const, by: triage.openedBy, at: clock.now() };
  await store.append(triage.id, triage.version, { entries: [entry], outcome: 'handedOver' }, worker);
}

async function findOrRepost(card: Card, since: number, parts: CallParts): Promise<Attempt | undefined> {
  const { client, clock } = parts;
  const where = await target(card, parts);
  const { channel } = where;
  const found = await copiesOf(card, where, since, parts);
  if (found === 'threadGone') {
    // Its post may have come into the channel.
    const strays = await copiesOf(card, { channel }, since, parts);
    if (strays !== 'threadGone') for (const ts of strays) await client.chat.delete({ channel, ts });
    await forget(card, parts);
    return card.editOnly ? undefined : abandon(parts);
  }
  const [oldest, ...younger] = found;
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
  const found = await copiesOf(card, await target(card, parts), since, parts);
  const copies = found === 'threadGone' ? [] : found;
  for (const ts of copies) if (ts !== known.ts) await client.chat.delete({ channel: known.channel, ts });
  const { checkAt: _, ...rest } = known;
  await save(rest, parts);
}

/** The messages that are copies of a card; of one that was left behind, by the name it had then. */
async function copiesOf(
  card: Card,
  where: { channel: string; thread?: string },
  since: number,
  parts: CallParts,
): Promise<readonly string[] | 'threadGone'> {
  const { event_type, event_payload } = card.metadata;
  const was = whatWasLeft(card.card);
  // Reminders and messages to leads are told apart by what they are `of`.
  const posted =
    was === undefined
      ? card
      : { ...card, card: was, metadata: { event_type, event_payload: { ...event_payload, card: was } } };
  try {
    return await findCopies(parts.client, posted, where, since, parts);
  } catch (error) {
    if (failureOf(error).kind === 'threadGone') return 'threadGone';
    throw error;
  }
}

async function edit(card: Card, known: Posted, parts: CallParts): Promise<Attempt | undefined> {
  const { client, triage, sent, changed, clock, doubtUntil } = parts;
  const { ts, channel, digest: _, ...rest } = known;
  if (card.to === 'escalation' || (card.to === 'leads' && !card.editOnly)) {
    if ((await enter(client, channel)) === 'shared') return retract(card, known, parts);
  } else if (card.left === undefined) {
    const because = await whyLeave(parts).catch(passing);
    if (because !== undefined) return moveAway(because, parts);
  }
  const unknown: SentCard = { ...rest, ts, channel };
  changed.add(card.card);
  try {
    // By the Web API and not the click's response URL, which has no such rate limit: Slack does not say that
    // it keeps metadata, and without metadata a card can no longer be found.
    await client.chat.update({ channel, ts, text: card.text, blocks: card.blocks, metadata: card.metadata });
  } catch (error) {
    const failure = failureOf(error);
    const { kind } = failure;
    const isHome = card.to === 'home' && card.left === undefined;
    if (kind === 'notHere' && isHome && canLeave(triage) && isActedOn(triage, parts))
      return moveAway(failure.because, parts);
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

/** Slack does not say now whether a channel is shared. What is there already is kept up to date all the same. */
function passing(error: unknown): undefined {
  // Rethrows what is no answer of Slack's.
  failureOf(error);
}

/** The channel for summaries has become shared: what this one says now, and what it said before, is not for others. */
async function retract(card: Card, known: Posted, parts: CallParts): Promise<undefined> {
  const { channel, ts } = known;
  try {
    await parts.client.chat.delete({ channel, ts });
  } catch (error) {
    const { kind } = failureOfAny(error);
    if (kind !== 'refused' && kind !== 'messageGone') throw error;
  }
  await withhold(card, channel, parts);
}

/** Where Slack does not let it be deleted, it is edited where it is, and stays there until the case changes. */
async function takeDown(card: Card, known: Posted, parts: CallParts): Promise<Attempt | undefined> {
  const { ts, channel } = known;
  try {
    await parts.client.chat.delete({ channel, ts });
  } catch (error) {
    const { kind } = failureOf(error);
    if (kind === 'refused') {
      const edited = known.digest === card.digest ? undefined : await edit(card, known, parts);
      return edited ?? { gaveUp: true };
    }
    if (kind !== 'messageGone') throw error;
  }
  await save({ card: card.card, channel }, parts);
  return undefined;
}
