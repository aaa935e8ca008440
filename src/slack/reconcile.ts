import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Knowledge } from '../knowledge/fix.ts';
import type { Logger } from '../log.ts';
import type { Home, SentCard, Store, StoredTriage } from '../store/store.ts';
import { situationOf } from '../triage/triage.ts';
import type { Card } from './cards/card.ts';
import { wantedCards } from './cards/wanted.ts';
import { findCopies } from './find-copies.ts';
import { directMessage, findHome } from './place.ts';
import { failureOf, type SlackFailure } from './slack-errors.ts';

/** How long a post without an answer may still arrive before it is looked for and repeated. */
const POST_MAY_LAND_MS = 3_000;
/** When to look for a second copy after a post had to be repeated. */
const LOOK_AGAIN_MS = 15_000;
/** Well before the lease runs out, a call's time included. */
const RENEW_AFTER_MS = 5_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 60_000;
/** A refusal that only an administrator can lift is tried again this rarely. */
const REFUSED_RETRY_MS = 5 * 60_000;

export interface ReconcileParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Neither repeats calls nor waits out rate limits by itself, and gives up after a few seconds. */
  readonly clientFor: (installation: string) => WebClient;
  readonly escalationChannel?: string;
  readonly worker: string;
  readonly log: Logger;
  readonly pauses: Pauses;
  readonly now: () => number;
}

/** Until when Slack wants no more calls, by installation and method. */
export type Pauses = Map<string, number>;

/** A triage as it was just stored, and whether that leased it to this worker. */
export interface Fresh {
  readonly triage: StoredTriage;
  readonly leased: boolean;
}

/** How it went with this triage before. */
export interface Past {
  /** Failed rounds in a row. */
  readonly failures: number;
  /** The last round ended in an error, so that what Slack shows is not known. */
  readonly brokeOff: boolean;
}

/** How one call went: it was made, or when to try again, or that it is not to be tried again by itself. */
type Attempt = { done: true } | { retryAt: number } | { gaveUp: true };

/**
 * Makes Slack show one triage's wanted cards: one call at a time, each with its intent stored before it, and
 * the triage read anew before every call, so that changes that come close together become one edit.
 * Gives up the lease at the end; what could not be done is due again later.
 *
 * Slack has no idempotency key for posts, so a post without an answer is looked for by its metadata before it
 * is repeated.
 */
export async function reconcile(
  id: string,
  past: Past,
  parts: ReconcileParts,
  fresh?: Fresh,
): Promise<{ failed: boolean }> {
  const { store, worker, log, now } = parts;
  const claim = fresh?.leased ? { takenOver: false } : await store.claim(id, worker);
  if (claim === undefined) return { failed: false };

  const sent = new Map((await store.cards(id)).map((card) => [card.card, card]));
  // Whoever held it before died on the way: what Slack shows may be older or newer than what was stored.
  if (claim.takenOver || past.brokeOff) for (const [key, { digest: _, ...card }] of sent) sent.set(key, card);

  const doubtUntil = claim.takenOver ? now() + POST_MAY_LAND_MS : 0;

  const attempts = new Map<string, Attempt>();
  const changed = new Set<string>();
  let seenVersion = -1;
  let leasedAt = now();

  for (let known = fresh?.triage; ; known = undefined) {
    const triage = known ?? (await store.find(id));
    if (triage === undefined) return { failed: false };
    if (triage.version !== seenVersion) {
      seenVersion = triage.version;
      for (const [key, attempt] of attempts) if ('gaveUp' in attempt) attempts.delete(key);
    }
    if (now() - leasedAt > RENEW_AFTER_MS) {
      if (!(await store.renew(id, worker))) return { failed: false };
      leasedAt = now();
    }

    const client = parts.clientFor(triage.installation);
    const job: Job = { ...parts, client, triage, sent, changed, failures: past.failures, doubtUntil };
    let dueAt: number | undefined;
    if (triage.home === undefined) {
      const placed = await attempt(job, 'home', () => place(job));
      if ('done' in placed) continue;
      dueAt = 'retryAt' in placed ? placed.retryAt : now() + REFUSED_RETRY_MS;
      attempts.set('home', placed);
    } else {
      const wanted = wantedNow(job, triage.home);
      let step = nextStep(wanted, job, attempts);
      if (step.next !== undefined) {
        const { card, edits, run } = step.next;
        const result = await attempt(job, card.card, run);
        if ('gaveUp' in result) log.error({ triage: id, card: card.card }, 'Slack refuses a card');
        attempts.set(card.card, result);
        // A new message may change what others say.
        if (!edits) continue;
        // If nothing else is to be sent by what was read before, the version tells whether that still holds.
        step = nextStep(wanted, job, attempts);
        if (step.next !== undefined) continue;
      }
      ({ dueAt } = step);
    }

    const cards = [...changed].flatMap((key) => sent.get(key) ?? []);
    const result = { cards, ...(dueAt !== undefined && { dueAt }) };
    if (await store.settle(id, worker, triage.version, result)) {
      return { failed: [...attempts.values()].some((attempt) => !('done' in attempt)) };
    }
    // It has changed meanwhile, or somebody else has taken it over.
    if (!(await store.renew(id, worker))) return { failed: false };
    changed.clear();
  }
}

function wantedNow({ triage, knowledge, sent, escalationChannel }: Job, home: Home): Card[] {
  const threadLink = sent.get('case')?.permalink;
  return wantedCards(situationOf(triage, knowledge), knowledge, {
    home,
    sent: [...sent.values()],
    ...(escalationChannel && { escalationChannel }),
    ...(threadLink && { threadLink }),
  });
}

interface Job extends ReconcileParts {
  /** Until when an edit of a process that died may still land on top of ours. */
  readonly doubtUntil: number;
  readonly client: WebClient;
  readonly triage: StoredTriage;
  readonly sent: Map<string, SentCard>;
  /** Cards to store when the triage is settled; what must be stored earlier is stored at once. */
  readonly changed: Set<string>;
  readonly failures: number;
}

interface Step {
  readonly card: Card;
  /** It changes a message that stands already, and no other card depends on it. */
  readonly edits?: true;
  readonly run: () => Promise<Attempt | undefined>;
}

/** The first call that is to be made now, or when the next one will be. */
function nextStep(
  wanted: readonly Card[],
  job: Job,
  attempts: ReadonlyMap<string, Attempt>,
): { next?: Step; dueAt?: number } {
  const { sent, triage, now } = job;
  const lastAct = triage.history.at(-1)?.at ?? triage.openedAt;
  let dueAt: number | undefined;
  const later = (at: number) => {
    dueAt = dueAt === undefined ? at : Math.min(dueAt, at);
  };

  for (const card of wanted) {
    const known = sent.get(card.card);
    const tried = attempts.get(card.card);
    if (tried !== undefined && !('done' in tried)) {
      if ('retryAt' in tried) later(tried.retryAt);
      // Without its root there is no thread for the others to stand in.
      if (card.card === 'case' && known?.ts === undefined) break;
      continue;
    }
    if (known?.refused !== undefined) continue;
    if (known?.ts === undefined) {
      if (card.editOnly) continue;
      const since = known?.postingSince;
      if (since === undefined) return { next: { card, run: () => post(card, job) } };
      if (now() - since >= POST_MAY_LAND_MS)
        return { next: { card, run: () => findOrRepost(card, since, job) } };
      later(since + POST_MAY_LAND_MS);
      // What comes behind it in the thread waits, so that cards stand in their order.
      break;
    }
    if (known.checkAt !== undefined) {
      if (known.checkAt <= now()) return { next: { card, run: () => removeCopies(card, known, job) } };
      later(known.checkAt);
    }
    if (known.digest === card.digest) continue;
    const patientUntil = known.digest === undefined ? 0 : lastAct + card.patience;
    if (patientUntil > now()) later(patientUntil);
    else return { next: { card, edits: true, run: () => edit(card, known, job) } };
  }
  return dueAt === undefined ? {} : { dueAt };
}

/** Makes one call and says what its failure means. */
async function attempt(job: Job, card: string, run: () => Promise<Attempt | undefined>): Promise<Attempt> {
  const { log, triage, now, failures } = job;
  try {
    return (await run()) ?? { done: true };
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ triage: triage.id, card, failure }, 'A call to Slack failed');
    switch (failure.kind) {
      case 'rateLimited':
        return { retryAt: now() + failure.retryAfterMs };
      case 'unclear':
        return { retryAt: now() + backoff(failures) };
      case 'messageGone':
      case 'notHere':
        return { gaveUp: true };
      case 'refused':
        return isAboutTheApp(failure) ? { retryAt: now() + REFUSED_RETRY_MS } : { gaveUp: true };
    }
  }
}

function isAboutTheApp(failure: Extract<SlackFailure, { kind: 'refused' }>): boolean {
  return ['invalid_auth', 'account_inactive', 'token_revoked', 'not_authed', 'missing_scope'].includes(
    failure.error,
  );
}

function backoff(failures: number): number {
  const longest = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** failures);
  return longest / 2 + Math.random() * (longest / 2);
}

/** Runs a call unless Slack has asked for a pause of its method; remembers when it asks for one. */
async function call<T>(
  job: Job,
  method: string,
  run: () => Promise<T>,
): Promise<{ answer: T } | { retryAt: number }> {
  const key = `${job.triage.installation}:${method}`;
  const until = job.pauses.get(key);
  if (until !== undefined && until > job.now()) return { retryAt: until };
  try {
    return { answer: await run() };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'rateLimited') throw error;
    const retryAt = job.now() + failure.retryAfterMs;
    job.pauses.set(key, retryAt);
    return { retryAt };
  }
}

async function place(job: Job): Promise<Attempt | undefined> {
  const home = await findHome(job.client, job.triage);
  await job.store.saveHome(job.triage.id, job.worker, home);
  return undefined;
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
  // Its post and the thread are stored one after the other: a process may have died in between.
  const thread = home.thread ?? (card.card === 'case' ? undefined : sent.get('case')?.ts);
  return { channel, ...(thread && { thread }) };
}

async function post(card: Card, job: Job, repeated = false): Promise<Attempt | undefined> {
  const { client, store, triage, worker, now } = job;
  if (card.card === 'summary') {
    const prepared = await prepareSummary(card, job);
    if (prepared !== undefined) return prepared;
  }
  const where = target(card, job);
  // Stored before the call: if the process dies during it, the next one looks before it posts again.
  const intent: SentCard = { card: card.card, channel: where.channel, postingSince: now() };
  if (!(await store.saveCard(triage.id, worker, intent))) return { retryAt: now() };
  job.sent.set(card.card, intent);

  let result: Awaited<ReturnType<typeof call<unknown>>>;
  try {
    result = await call(job, 'chat.postMessage', () =>
      client.chat.postMessage({
        channel: where.channel,
        ...(where.thread && { thread_ts: where.thread }),
        text: card.text,
        blocks: card.blocks,
        metadata: card.metadata,
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
  } catch (error) {
    return postFailed(card, failureOf(error), error, job);
  }
  if ('retryAt' in result) {
    await forget(card, job);
    return result;
  }
  const posted = postedSchema.parse(result.answer);
  if (where.thread !== undefined && posted.message?.thread_ts === undefined) {
    return abandon(posted, job);
  }
  const digest = card.digest;
  await keep(card, { card: card.card, channel: posted.channel, ts: posted.ts, digest }, repeated, job);
  return undefined;
}

/** Stores where a posted card stands; the case card's message is the thread for all others. */
async function keep(card: Card, posted: SentCard, repeated: boolean, job: Job): Promise<void> {
  const { store, triage, worker, now, sent } = job;
  const kept: SentCard = { ...posted, ...(repeated && { checkAt: now() + LOOK_AGAIN_MS }) };
  sent.set(card.card, kept);
  await store.saveCard(triage.id, worker, kept);
  if (card.card === 'case' && triage.home?.thread === undefined && posted.ts !== undefined) {
    await store.saveHome(triage.id, worker, {
      ...triage.home,
      channel: posted.channel,
      thread: posted.ts,
    });
  }
}

/** Slack has said that nothing was posted. */
async function forget(card: Card, job: Job): Promise<void> {
  const { card: id, channel } = job.sent.get(card.card) ?? {
    card: card.card,
    channel: target(card, job).channel,
  };
  job.sent.set(card.card, { card: id, channel });
  await job.store.saveCard(job.triage.id, job.worker, { card: id, channel });
}

async function postFailed(
  card: Card,
  failure: SlackFailure,
  error: unknown,
  job: Job,
): Promise<Attempt | undefined> {
  const { client, store, triage, worker } = job;
  if (failure.kind === 'unclear') throw error;
  await forget(card, job);
  if (card.card === 'summary' && failure.kind !== 'rateLimited') {
    const why = failure.kind === 'refused' ? failure.error : failure.kind;
    const refused: SentCard = { card: card.card, channel: target(card, job).channel, refused: why };
    job.sent.set(card.card, refused);
    await store.saveCard(triage.id, worker, refused);
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

async function findOrRepost(card: Card, since: number, job: Job): Promise<Attempt | undefined> {
  const copies = await findCopies(job.client, card, target(card, job), since);
  const [oldest, ...younger] = copies;
  if (oldest === undefined) return post(card, job, true);
  const { channel } = target(card, job);
  for (const ts of younger) await job.client.chat.delete({ channel, ts });
  // Without a digest its content counts as unknown, and is sent again.
  await keep(card, { card: card.card, channel, ts: oldest }, false, job);
  return undefined;
}

/** A repeated post may have had a twin on the way: the one that came to be known stays. */
async function removeCopies(card: Card, known: SentCard, job: Job): Promise<Attempt | undefined> {
  const copies = await findCopies(job.client, card, target(card, job), job.triage.openedAt);
  for (const ts of copies) if (ts !== known.ts) await job.client.chat.delete({ channel: known.channel, ts });
  const { checkAt: _, ...rest } = known;
  job.sent.set(card.card, rest);
  await job.store.saveCard(job.triage.id, job.worker, rest);
  return undefined;
}

async function edit(card: Card, known: SentCard, job: Job): Promise<Attempt | undefined> {
  const { client, sent, changed } = job;
  const { ts, channel } = known;
  if (ts === undefined) return undefined;
  const { digest: _, ...unknown } = known;
  changed.add(card.card);
  try {
    const result = await call(job, 'chat.update', () =>
      client.chat.update({ channel, ts, text: card.text, blocks: card.blocks, metadata: card.metadata }),
    );
    if ('retryAt' in result) return result;
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

/** Joins the escalation channel and fetches the link to the thread, once, before the summary is posted. */
async function prepareSummary(card: Card, job: Job): Promise<Attempt | undefined> {
  const { client, sent, triage, store, worker } = job;
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
  const answer = await client.chat.getPermalink({ channel: root.channel, message_ts: root.ts });
  const linked: SentCard = {
    ...root,
    permalink: z.object({ permalink: z.string() }).parse(answer).permalink,
  };
  sent.set('case', linked);
  await store.saveCard(triage.id, worker, linked);
  // The card is built again, with the link in it.
  return { done: true };
}
