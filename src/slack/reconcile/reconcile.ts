import type { LRUCache } from 'lru-cache';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { type EscalationChannels, escalationChannelFor } from '../../cases/parts.ts';
import type { Clock } from '../../clock.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import { StoredDataError } from '../../store/errors.ts';
import type { SentCard, Store, StoredTriage } from '../../store/store.ts';
import type { Logger } from '../../telemetry/log.ts';
import { type Reminder, type ReminderRules, remindersOf } from '../../triage/reminders.ts';
import { type Situation, situationOf } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import { HeldBackError } from '../api/client.ts';
import { failureOf, isAboutTheApp } from '../api/failures.ts';
import type { Homes } from '../api/homes.ts';
import { linkTo } from '../api/links.ts';
import type { Sessions } from '../api/sessions.ts';
import type { WorkingTimes } from '../api/working-times.ts';
import { NotInstalledError, type Workspace, type Workspaces } from '../api/workspaces.ts';
import { isSummary } from '../block-kit/summaries.ts';
import type { Card } from '../cards/card.ts';
import { hasFeedbackButtons } from '../cards/feedback-row.ts';
import type { LeadsNews } from '../cards/leads.ts';
import { wantedSessions } from '../cards/session.ts';
import { wantedCards } from '../cards/wanted.ts';
import { type CallParts, carryOut } from './calls.ts';
import { leadsNews } from './leads.ts';
import {
  type Attempt,
  type Call,
  keyOf,
  POST_MAY_LAND_MS,
  plan,
  REFUSED_RETRY_MS,
  type Wait,
} from './plan.ts';

/** Well before the lease runs out, a call's time included. */
const RENEW_AFTER_MS = 3_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 60_000;
/** By then all replicas know a token that has just been replaced. */
const NEW_TOKEN_KNOWN_MS = 15_000;
/** Slack did not say when somebody works. */
const ZONE_RETRY_MS = 60_000;
/** A new installation makes its triages due at once; this is for when that is missed. */
const UNINSTALLED_RETRY_MS = 10 * 60_000;

export interface ReconcileParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Their clients neither repeat calls nor wait out rate limits, and give up after a few seconds. */
  readonly workspaces: Workspaces;
  readonly escalation: EscalationChannels;
  readonly leadsChannel?: string | undefined;
  readonly ticketUrl?: string | undefined;
  readonly reminding: ReminderRules;
  readonly workingTimes: WorkingTimes;
  readonly worker: string;
  readonly log: Logger;
  readonly clock: Clock;
  /** The process is stopping: no new call is begun. */
  readonly isStopping: () => boolean;
  readonly searches: CallParts['searches'];
  readonly homes: Homes;
  readonly sessions: Sessions;
  /** By installation: who has refused feedback buttons. */
  readonly noFeedbackButtons: LRUCache<string, true>;
  /** Waits for Slack; meanwhile other triages are worked on. */
  readonly outside: <T>(work: () => Promise<T>) => Promise<T>;
}

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
  /** Since when an edit has waited for others to be made with. Epoch milliseconds. */
  readonly waitingSince?: number | undefined;
}

/**
 * Makes Slack show one triage's wanted cards: one call at a time, and the triage read anew before every call, so
 * that changes that come close together become one edit. Releases the lease at the end; what could not be done is
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
): Promise<{ failed: boolean; waitingSince?: number | undefined }> {
  const { store, worker, clock } = parts;
  const claim = fresh?.leased ? { takenOver: false } : await store.claim(id, worker);
  if (claim === undefined) return { failed: false };
  const isInDoubt = claim.takenOver || past.brokeOff;
  const sent = new Map((await store.cards(id)).map((card) => [card.card, isInDoubt ? inDoubt(card) : card]));
  const doubtUntil = claim.takenOver ? clock.now() + POST_MAY_LAND_MS : 0;
  const attempts = new Map<string, Attempt>();
  const changed = new Set<string>();
  const waiting: Waiting = { since: past.waitingSince };
  let seenVersion = -1;
  let seenHome: string | undefined;
  let seenDoubt: number | undefined;
  let leasedAt = clock.elapsed();

  for (let known = fresh?.triage; ; known = undefined) {
    // It may have moved since it was read for what was then done with it.
    const isStale = known?.home !== undefined && sent.get('case')?.channel !== known.home.channel;
    const triage = (isStale ? undefined : known) ?? (await store.find(id));
    if (triage === undefined) return { failed: false };
    // What failed in one place says nothing of another.
    if (seenHome !== undefined && triage.home?.channel !== seenHome) attempts.clear();
    seenHome = triage.home?.channel;
    const doubt = triage.home?.doubt;
    // Something has happened to the channel while it was being worked on: it may let in now what it did not.
    const isDoubtNew = doubt !== undefined && doubt !== seenDoubt;
    if (triage.version !== seenVersion || isDoubtNew) forgetGivenUp(attempts);
    seenVersion = triage.version;
    seenDoubt = doubt;
    if (clock.elapsed() - leasedAt > RENEW_AFTER_MS) {
      if (!(await store.renew(id, worker))) return { failed: false };
      leasedAt = clock.elapsed();
    }
    const workspace = parts.isStopping() ? undefined : await workspaceOf(triage, parts);
    const callParts = { ...parts, triage, sent, changed, doubtUntil };
    const wait = workspace
      ? await callOrWait(workspace, callParts, attempts, past, waiting)
      : { wait: parts.isStopping() ? 0 : UNINSTALLED_RETRY_MS };
    if (wait === 'called') continue;

    const cards = [...changed].flatMap((card) => sent.get(card) ?? []);
    const dueIn = wait.wait === undefined ? {} : { dueIn: wait.wait };
    if (await store.release(id, worker, triage.version, { cards, doubt, ...dueIn })) {
      const failed = [...attempts.values()].some((attempt) => !('done' in attempt || 'held' in attempt));
      return { failed, waitingSince: waiting.since };
    }
    // It has changed meanwhile, or another worker has taken it over.
    if (!(await store.renew(id, worker))) return { failed: false };
    changed.clear();
  }
}

/** Since when an edit waits for others, so that each further act does not put it off anew. */
interface Waiting {
  since: number | undefined;
}

/** Makes the next call, or says how long there is nothing to do. */
async function callOrWait(
  workspace: Workspace,
  parts: ReconcileParts & Omit<CallParts, 'client'>,
  attempts: Map<string, Attempt>,
  past: Past,
  waiting: Waiting,
): Promise<'called' | Wait> {
  const { triage, sent, clock } = parts;
  const situation = situationOf(triage, parts.knowledge);
  const isOpen = situation.outcome === 'open';
  const reminders = await remindersNow(situation, parts);
  const news = await leadsNews(situation, workspace.url, parts);
  const wanted = wantedNow(situation, workspace, reminders, news, parts);
  const hasSessions = parts.sessions.areKnown(triage.installation);
  const sessions = hasSessions ? wantedSessions(situation, triage.home, sent) : [];
  const next = () => {
    const now = clock.now();
    const planned = plan({
      triage,
      isOpen,
      wanted,
      sessions,
      sent,
      attempts,
      now,
      waitingSince: waiting.since,
    });
    if (!('call' in planned)) waiting.since = planned.since;
    return planned;
  };
  const planned = next();
  if (!('call' in planned)) return planned;
  const { call } = planned;
  const calling = () => attempt(call, { ...parts, client: workspace.client }, past);
  attempts.set(keyOf(call), await parts.outside(calling));
  // A new message may change what others say. After an edit, if what was read before it leaves nothing else to send,
  // the version checked at the release tells whether that still holds: the triage need not be read once more.
  if (call.kind !== 'edit') return 'called';
  if (call.card.patience > 0) waiting.since = undefined;
  const after = next();
  return 'call' in after ? 'called' : after;
}

/** The worker that held the lease died on the way: what Slack shows may be older or newer than what was stored. */
function inDoubt({ digest: _, ...card }: SentCard): SentCard {
  return card;
}

/** What was given up is tried again once the case, or something about its channel, has changed. */
function forgetGivenUp(attempts: Map<string, Attempt>): void {
  for (const [key, attempt] of attempts) if ('gaveUp' in attempt) attempts.delete(key);
}

/** The workspace of a triage; nothing when the app is no longer installed there, or its installation cannot be read. */
async function workspaceOf(
  { installation }: StoredTriage,
  { workspaces }: ReconcileParts,
): Promise<Workspace | undefined> {
  try {
    return await workspaces.of(installation);
  } catch (error) {
    // What cannot be read has been named in the log.
    if (error instanceof NotInstalledError || error instanceof StoredDataError) return undefined;
    throw error;
  }
}

/** The reminders of a case. Slack is asked when somebody works only where one may be due by now. */
async function remindersNow(
  situation: Situation,
  { triage, reminding, workingTimes, clock, log }: ReconcileParts & Pick<CallParts, 'triage'>,
): Promise<Reminder[]> {
  const now = clock.now();
  const soonest = remindersOf(situation, reminding, now);
  if (!soonest.some(({ at }) => at <= now)) return soonest;
  try {
    const time = await workingTimes.of(triage.installation, ownerOf(situation.triage).id);
    return remindersOf(situation, reminding, now, time);
  } catch (error) {
    // Rather late than in the middle of the night.
    log.warn({ err: error }, 'Slack did not say in which zone somebody is, so a reminder waits');
    return soonest.map((reminder) => ({ ...reminder, at: Math.max(reminder.at, now + ZONE_RETRY_MS) }));
  }
}

function wantedNow(
  situation: Situation,
  { url }: Workspace,
  reminders: readonly Reminder[],
  news: readonly LeadsNews[],
  parts: ReconcileParts & Omit<CallParts, 'client'>,
): Card[] {
  const { triage, knowledge, sent, escalation, ticketUrl, noFeedbackButtons } = parts;
  const { home, askedLink } = triage;
  if (home === undefined) return [];
  const root = sent.get('case');
  const { facts, asked } = situation.state;
  const escalationChannel = escalationChannelFor(facts.get(SYMPTOM)?.option, escalation);
  const summaries = [...sent.values()].filter(({ card }) => isSummary(card));
  return wantedCards(situation, knowledge, {
    home,
    reminders,
    news,
    noFeedbackButtons: noFeedbackButtons.has(triage.installation),
    sent: [...sent.values()],
    ...(escalationChannel && { escalationChannel }),
    asked: asked.map(({ by, at, channel, ts }) => {
      const thread = summaries.find((summary) => summary.channel === channel)?.ts;
      return { by, at, link: linkTo(url, channel, ts, thread) };
    }),
    ...(askedLink && { askedLink }),
    ...(ticketUrl && { ticketUrl }),
    ...(root?.ts && { threadLink: linkTo(url, root.channel, root.ts, home.thread) }),
  });
}

/** Makes one call and says what its failure means. */
async function attempt(
  call: Call,
  parts: CallParts & Pick<ReconcileParts, 'log' | 'noFeedbackButtons'>,
  { failures }: Past,
): Promise<Attempt> {
  const { log, triage, clock } = parts;
  try {
    const attempted = (await carryOut(call, parts)) ?? { done: true };
    const refused = parts.sent.get(keyOf(call))?.refused;
    // No card says so, as nobody waits for it.
    if (refused !== undefined && 'card' in call && call.card.to === 'leads')
      log.error({ channel: parts.leadsChannel, refused }, 'Nothing can be posted in LEADS_CHANNEL');
    return attempted;
  } catch (error) {
    const failure = failureOf(error);
    const at = { triage: triage.id, call: call.kind, card: keyOf(call) };
    if (!(error instanceof HeldBackError)) log.warn({ ...at, failure }, 'A call to Slack failed');
    switch (failure.kind) {
      case 'rateLimited':
        return {
          retryAt: clock.now() + failure.retryAfterMs,
          ...(error instanceof HeldBackError && { held: true }),
        };
      case 'unclear':
        return { retryAt: clock.now() + backoff(failures) };
      case 'refused':
        if (isAboutTheApp(failure))
          return { retryAt: clock.now() + (failures === 0 ? NEW_TOKEN_KNOWN_MS : REFUSED_RETRY_MS) };
        if (failure.error === 'invalid_blocks' && 'card' in call && hasFeedbackButtons(call.card.blocks)) {
          log.info(
            { installation: triage.installation },
            'Slack takes no feedback buttons here: ordinary ones are sent',
          );
          parts.noFeedbackButtons.set(triage.installation, true);
          // It is wanted otherwise now, and sent at once.
          return { done: true };
        }
    }
    log.error(at, 'Slack refuses a card');
    return { gaveUp: true };
  }
}

function backoff(failures: number): number {
  const longest = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** failures);
  return longest / 2 + Math.random() * (longest / 2);
}
