import type { SentCard, StoredTriage } from '../../store/store.ts';
import type { Card } from '../cards/card.ts';
import type { WantedSession } from '../cards/session.ts';

/** How long a post without an answer may still arrive before it is looked for and repeated. */
export const POST_MAY_LAND_MS = 3_000;
/** A refusal that only an administrator can lift is tried again this rarely. */
export const REFUSED_RETRY_MS = 5 * 60_000;
/** The session of a thread follows what happens this much later, so that changes which come close together are one. */
const SESSION_PATIENCE_MS = 1_500;
/** No wait is longer than this, and clocks of replicas are not this far apart. */
const LONGEST_WAIT_MS = 60_000;

/**
 * How a call went: it was made, or when (epoch milliseconds) to try again (`held`: our own rate limit has no room
 * yet), or that only a change of the case is a reason to try it again.
 */
export type Attempt = { done: true } | { retryAt: number; held?: true } | { gaveUp: true };

/** A card whose message is known. */
export type Posted = SentCard & { readonly ts: string };

/** One thing to do in Slack. */
export type Call =
  /** Find out in which channel the case may be. */
  | { kind: 'findHome' }
  /** Find out whether it may stay there, or go back to where it was. */
  | { kind: 'checkHome' }
  | { kind: 'post'; card: Card }
  /** A post begun at `since` (epoch milliseconds) was not answered: look for it, and repeat it if it is not there. */
  | { kind: 'findOrRepost'; card: Card; since: number }
  | { kind: 'edit'; card: Card; sent: Posted }
  /** Delete the message, so that the card is posted anew at the end of the thread. */
  | { kind: 'takeDown'; card: Card; sent: Posted }
  /** Look for further messages of this card, and delete them. */
  | { kind: 'removeCopies'; card: Card; sent: SentCard }
  /** What Slack refused is no longer wanted: it counts as never tried. */
  | { kind: 'forget'; card: Card }
  /** Tell Slack how the session of a thread is, or what it is called. */
  | { kind: 'session'; session: WantedSession };

export interface Situated {
  readonly triage: StoredTriage;
  readonly isOpen: boolean;
  /** In the order in which they are sent. */
  readonly wanted: readonly Card[];
  readonly sessions: readonly WantedSession[];
  /** By card. */
  readonly sent: ReadonlyMap<string, SentCard>;
  /** By the key of a call; see `keyOf`. */
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Since when an edit has waited for others to be made with, where it has. Epoch milliseconds. */
  readonly waitingSince?: number | undefined;
}

/** Nothing to do for so many milliseconds (`undefined`: until something changes). `since`: see `waitingSince`. */
export interface Wait {
  readonly wait?: number;
  readonly since?: number;
}

/** What an attempt is remembered by: a card's calls follow from one another. */
export function keyOf(call: Call): string {
  if (call.kind === 'session') return call.session.card;
  return call.kind === 'findHome' || call.kind === 'checkHome' ? 'home' : call.card.card;
}

/**
 * The next call that brings Slack nearer to what is wanted, or for how long there is nothing to do. Pure; docs/decisions/what-slack-promises.md has the reason for each rule.
 */
export function plan(situated: Situated): { call: Call } | Wait {
  const { triage, attempts, now, isOpen } = situated;
  const { home } = triage;
  if (home === undefined) return about('findHome', attempts, now);
  const next = cardsNext(situated);
  // What has ended is left where it is, until there is something to send.
  const isPressing = isOpen || home.movedBecause !== undefined || 'call' in next;
  return home.doubt !== undefined && isPressing ? about('checkHome', attempts, now) : next;
}

/** What is next where it is the home itself that is in question: no card is sent before that is answered. */
function about(
  kind: 'findHome' | 'checkHome',
  attempts: Situated['attempts'],
  now: number,
): { call: Call } | { wait: number } {
  const tried = attempts.get('home');
  if (tried !== undefined && 'retryAt' in tried) return { wait: tried.retryAt - now };
  return tried !== undefined && 'gaveUp' in tried ? { wait: REFUSED_RETRY_MS } : { call: { kind } };
}

function cardsNext(situated: Situated): { call: Call } | Wait {
  const { triage, wanted, sessions, sent, attempts, now, waitingSince } = situated;
  let soonest: number | undefined;
  let since: number | undefined;
  const later = (at: number) => {
    soonest = Math.min(soonest ?? at, at);
  };
  const lastAct = triage.history.at(-1)?.at ?? triage.openedAt;

  for (const card of wanted) {
    const known = sent.get(card.card);
    const tried = attempts.get(card.card);
    if (tried !== undefined && !('done' in tried)) {
      if ('retryAt' in tried) later(tried.retryAt);
      // Without its root there is no thread for the others.
      if (card.card === 'case' && known?.ts === undefined) break;
      continue;
    }
    if (known?.refused !== undefined) {
      // Brought back: if it is handed over once more, the channel is tried once more.
      if (card.editOnly) return { call: { kind: 'forget', card } };
      continue;
    }
    if (!isPosted(known)) {
      const since = known?.postingSince;
      if (since === undefined) {
        if (!card.editOnly && (card.notBefore ?? 0) > now) {
          later(card.notBefore ?? 0);
          continue;
        }
        if (!card.editOnly) return { call: { kind: 'post', card } };
        if (known?.checkAt === undefined) continue;
        if (known.checkAt <= now) return { call: { kind: 'removeCopies', card, sent: known } };
        later(known.checkAt);
        continue;
      }
      if (now - since >= POST_MAY_LAND_MS || isBeyond(since, now))
        return { call: { kind: 'findOrRepost', card, since } };
      later(since + POST_MAY_LAND_MS);
      if (card.left !== undefined) continue;
      // What comes behind it in the thread waits, so that cards keep their order.
      break;
    }
    if (known.checkAt !== undefined) {
      if (known.checkAt <= now || isBeyond(known.checkAt, now))
        return { call: { kind: 'removeCopies', card, sent: known } };
      later(known.checkAt);
    }
    const isCurrent = known.digest === card.digest;
    if (isCurrent ? isAboveOurs(card, known, situated) : isLeftBehind(card, known, situated))
      return { call: { kind: 'takeDown', card, sent: known } };
    if (isCurrent) continue;
    const began = waitingSince ?? lastAct;
    const isImpatient = known.digest === undefined || card.patience === 0 || isBeyond(began, now);
    if (isImpatient || began + card.patience <= now) return { call: { kind: 'edit', card, sent: known } };
    later(began + card.patience);
    since = began;
  }
  // What people read comes first.
  for (const session of sessions) {
    const tried = attempts.get(session.card);
    if (tried !== undefined && !('done' in tried)) {
      if ('retryAt' in tried) later(tried.retryAt);
      continue;
    }
    if (session.lacks === undefined) continue;
    const patientUntil = isBeyond(lastAct, now) ? now : lastAct + SESSION_PATIENCE_MS;
    if (patientUntil <= now) return { call: { kind: 'session', session } };
    later(patientUntil);
  }
  return {
    ...(soonest !== undefined && { wait: soonest - now }),
    ...(since !== undefined && { since }),
  };
}

function isPosted(sent: SentCard | undefined): sent is Posted {
  return sent?.ts !== undefined;
}

/** A stored time so far ahead that the clock must have been set back since: it is not waited for. */
function isBeyond(at: number, now: number): boolean {
  return at > now + LONGEST_WAIT_MS;
}

/**
 * What it says now belongs elsewhere: below what an agent has written, or below our other cards, because it is to be
 * pressed. Or the case has moved away.
 */
function isLeftBehind(card: Card, known: Posted, situated: Situated): boolean {
  if (card.left !== undefined) return card.left === 'nothing';
  return isAboveMessage(card, known, situated.triage) || isAboveOurs(card, known, situated);
}

function isAboveMessage({ place }: Card, { ts }: Posted, { history, home }: StoredTriage): boolean {
  const message = history.at(-1)?.message;
  // Of a case that was moved, people write in two channels.
  if (place === undefined || message === undefined || home?.movedBecause !== undefined) return false;
  return Number(ts) < Number(message);
}

/** What is to be pressed, and has another card of its thread below it. */
function isAboveOurs(
  { card, place }: Card,
  { ts, channel }: Posted,
  { wanted, sent }: Pick<Situated, 'wanted' | 'sent'>,
): boolean {
  if (place !== 'last') return false;
  return wanted.some((other) => {
    if (other.card === card || other.to !== 'home' || other.left !== undefined) return false;
    const shown = sent.get(other.card);
    return shown?.ts !== undefined && shown.channel === channel && Number(shown.ts) > Number(ts);
  });
}
