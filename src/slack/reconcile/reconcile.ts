import { StoredDataError } from '../../store/errors.ts';
import type { Home, SentCard, StoredTriage } from '../../store/store.ts';
import { situationOf } from '../../triage/situation.ts';
import { type BudgetedClient, BudgetSpentError } from '../api/client.ts';
import { findHome } from '../api/conversations.ts';
import { failureOf, isAboutTheApp } from '../api/failures.ts';
import { NotInstalledError } from '../api/workspaces.ts';
import type { Card } from '../cards/card.ts';
import { wantedCards } from '../cards/wanted.ts';
import {
  type Attempt,
  edit,
  findOrRepost,
  forget,
  type Job,
  post,
  type ReconcileParts,
  removeCopies,
  takeDown,
} from './calls.ts';

/** How long a post without an answer may still arrive before it is looked for and repeated. */
const POST_MAY_LAND_MS = 3_000;
/** Well before the lease runs out, a call's time included. */
const RENEW_AFTER_MS = 3_000;
/** Nothing is planned this far ahead, and clocks of replicas are not this far apart. */
const MOST_AHEAD_MS = 60_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 60_000;
/** A refusal that only an administrator can lift is tried again this rarely. */
const REFUSED_RETRY_MS = 5 * 60_000;
/** A token that has just been replaced is known to all replicas by then. */
const NEW_TOKEN_KNOWN_MS = 15_000;
/** A new installation makes its triages due at once; this is for the case that it is missed. */
const UNINSTALLED_RETRY_MS = 10 * 60_000;

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

/**
 * Makes Slack show one triage's wanted cards: one call at a time, and the triage read anew before every call, so
 * that changes that come close together become one edit. Gives up the lease at the end; what could not be done is
 * due again later.
 *
 * Slack has no idempotency key for posts: that one is under way is stored before it, and a post without an answer
 * is looked for by its metadata before it is repeated.
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
    if (Math.abs(now() - leasedAt) > RENEW_AFTER_MS) {
      if (!(await store.renew(id, worker))) return { failed: false };
      leasedAt = now();
    }

    const client = parts.isStopping() ? undefined : await clientOf(triage, parts);
    const settle = (dueAt: number | undefined) => {
      const cards = [...changed].flatMap((key) => sent.get(key) ?? []);
      return store.settle(id, worker, triage.version, { cards, ...(dueAt !== undefined && { dueAt }) });
    };
    if (client === undefined) {
      await settle(parts.isStopping() ? now() : now() + UNINSTALLED_RETRY_MS);
      return { failed: false };
    }

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

    if (await settle(dueAt)) {
      return { failed: [...attempts.values()].some((attempt) => !('done' in attempt || 'held' in attempt)) };
    }
    // It has changed meanwhile, or somebody else has taken it over.
    if (!(await store.renew(id, worker))) return { failed: false };
    changed.clear();
  }
}

/** The client of a triage's workspace; nothing when the app is no longer installed there. */
async function clientOf(
  { id, installation }: StoredTriage,
  { workspaces, log }: ReconcileParts,
): Promise<BudgetedClient | undefined> {
  try {
    return (await workspaces.of(installation)).client;
  } catch (error) {
    if (error instanceof NotInstalledError) return undefined;
    if (!(error instanceof StoredDataError)) throw error;
    log.error({ triage: id, err: error }, 'A workspace’s token cannot be read');
    return undefined;
  }
}

function wantedNow({ triage, knowledge, sent, escalationChannel }: Job, home: Home): Card[] {
  const threadLink = sent.get('case')?.permalink;
  return wantedCards(situationOf(triage, knowledge), knowledge, {
    home,
    sent: [...sent.values()],
    ...(escalationChannel && { escalationChannel }),
    ...(triage.askedLink && { askedLink: triage.askedLink }),
    ...(threadLink && { threadLink }),
  });
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
    if (known?.refused !== undefined) {
      // Brought back: if it is handed over once more, the channel is tried once more.
      if (card.editOnly) return { next: { card, run: () => forget(card, job) } };
      continue;
    }
    if (known?.ts === undefined) {
      const since = known?.postingSince;
      if (card.editOnly && since === undefined) {
        if (known?.checkAt === undefined) continue;
        if (known.checkAt <= now()) return { next: { card, run: () => removeCopies(card, known, job) } };
        later(known.checkAt);
        continue;
      }
      if (since === undefined) return { next: { card, run: () => post(card, job) } };
      if (now() - since >= POST_MAY_LAND_MS || isBeyond(since, now()))
        return { next: { card, run: () => findOrRepost(card, since, job) } };
      later(since + POST_MAY_LAND_MS);
      // What comes behind it in the thread waits, so that cards stand in their order.
      break;
    }
    if (known.checkAt !== undefined) {
      if (known.checkAt <= now() || isBeyond(known.checkAt, now()))
        return { next: { card, run: () => removeCopies(card, known, job) } };
      later(known.checkAt);
    }
    if (known.digest === card.digest) continue;
    const impatient = known.digest === undefined || isBeyond(lastAct, now());
    const patientUntil = impatient ? 0 : lastAct + card.patience;
    if (patientUntil > now()) later(patientUntil);
    else if (isLeftBehind(card, known, triage))
      return { next: { card, run: () => takeDown(card, known, job) } };
    else return { next: { card, edits: true, run: () => edit(card, known, job) } };
  }
  return dueAt === undefined ? {} : { dueAt };
}

/** A stored time so far ahead that the clock must have been set back since: nobody may wait for it. */
function isBeyond(at: number, now: number): boolean {
  return at > now + MOST_AHEAD_MS;
}

/** Somebody has answered by writing: the next question belongs below what they wrote. */
function isLeftBehind(card: Card, known: SentCard, { history, home }: StoredTriage): boolean {
  const message = history.at(-1)?.message;
  // Of a case that was moved, people write in two places.
  if (home?.movedBecause !== undefined) return false;
  return card.card === 'question' && message !== undefined && Number(known.ts) < Number(message);
}

/** Makes one call and says what its failure means. */
async function attempt(job: Job, card: string, run: () => Promise<Attempt | undefined>): Promise<Attempt> {
  const { log, triage, now, failures } = job;
  try {
    return (await run()) ?? { done: true };
  } catch (error) {
    const failure = failureOf(error);
    if (!(error instanceof BudgetSpentError))
      log.warn({ triage: triage.id, card, failure }, 'A call to Slack failed');
    switch (failure.kind) {
      case 'rateLimited':
        return {
          retryAt: now() + failure.retryAfterMs,
          ...(error instanceof BudgetSpentError && { held: true }),
        };
      case 'unclear':
        return { retryAt: now() + backoff(failures) };
      case 'messageGone':
      case 'notHere':
        return { gaveUp: true };
      case 'refused':
        if (!isAboutTheApp(failure)) return { gaveUp: true };
        return { retryAt: now() + (failures === 0 ? NEW_TOKEN_KNOWN_MS : REFUSED_RETRY_MS) };
    }
  }
}

function backoff(failures: number): number {
  const longest = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** failures);
  return longest / 2 + Math.random() * (longest / 2);
}

async function place(job: Job): Promise<Attempt | undefined> {
  const home = await findHome(job.client, job.triage);
  await job.store.saveHome(job.triage.id, job.worker, home);
  return undefined;
}
