import { isDeepStrictEqual } from 'node:util';
import type { Change, Store, StoredTriage } from '../store/store.ts';
import { decide, type Refusal, type Request } from '../triage/decide.ts';
import { feedbackOf } from '../triage/feedback.ts';
import { type Agent, hasActed } from '../triage/history.ts';
import { type Situation, situationOf, standingOf } from '../triage/situation.ts';
import { gapOfChange } from './gaps.ts';
import type { CaseParts, Committed } from './parts.ts';

/** More version conflicts in a row than this mean that something else is wrong. */
const MOST_TRIES = 20;

export type Applied =
  /** `refusal`: why not all that was asked for was done. */
  | { kind: 'committed'; committed: Committed; refusal?: Refusal }
  /** It is so already. */
  | { kind: 'unchanged' }
  /** It has been read or done before: Slack delivers a message up to four times, and a recorded request may come again. */
  | { kind: 'doneBefore' }
  | { kind: 'refused'; triage: StoredTriage; refusal: Refusal }
  /** There is none by this id in this installation. */
  | { kind: 'unknown' };

/** What asks for something. */
export interface Asking {
  /** What tells this click, window or edit from every other one; with one it acts once. */
  readonly key?: string | undefined;
  /** The message that asks; `edited`: it has been read before and was edited since. */
  readonly message?: { readonly ts: string; readonly text: string; readonly edited?: boolean };
}

/**
 * Does what an agent asks for with a case, one thing after the other, and stores it durably. When another agent was
 * faster, the requests are decided anew against what they made of it; one that is refused refuses those behind it.
 * Throws what the store throws: then nothing was saved.
 */
export async function apply(
  { id, installation, agent, key }: { id: string; installation: string; agent: Agent } & Pick<Asking, 'key'>,
  requests: Request | readonly Request[],
  parts: CaseParts,
): Promise<Applied> {
  return unlessOvertaken(id, installation, parts, (triage) =>
    attempt(triage, agent, requests, parts, { key }),
  );
}

/** Does something with a case as it is, and again as long as somebody else changes it meanwhile. */
export async function unlessOvertaken<Done>(
  id: string,
  installation: string,
  { store }: CaseParts,
  work: (triage: StoredTriage) => Promise<Done | 'overtaken'>,
): Promise<Done | { kind: 'unknown' }> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const triage = await findOwn(store, id, installation);
    if (triage === undefined) return { kind: 'unknown' };
    const done = await work(triage);
    if (done !== 'overtaken') return done;
  }
  throw new Error('A triage changed faster than a request could be applied to it.');
}

/**
 * Does what is asked for with a case, if it still is as it was read. What one message, click or window asks for is done
 * once. Words alone hand no case over: that is refused, for the one who wrote them to be asked. Throws what the store throws.
 */
export async function attempt(
  triage: StoredTriage,
  agent: Agent,
  requests: Request | readonly Request[],
  { store, knowledge, worker, clock }: CaseParts,
  { key, message }: Asking,
): Promise<Applied | 'overtaken'> {
  const isRead = message && !message.edited && triage.history.some((entry) => entry.message === message.ts);
  if (isRead || hasActed(triage.history, key)) return { kind: 'doneBefore' };
  const at = clock.now();
  const before = situationOf(triage, knowledge);
  let situation = before;
  let { history } = triage;
  let refusal: Refusal | undefined;
  for (const request of [requests].flat()) {
    const decision = decide(situation, request, { by: agent, at });
    if ('refused' in decision) {
      refusal = decision.refused;
      break;
    }
    const source = { ...(message && { message: message.ts }), ...(key !== undefined && { key }) };
    const longer = [...history, ...decision.acts.map((act) => ({ act, by: agent, at, ...source }))];
    const after = situationOf({ ...triage, history: longer }, knowledge);
    if (message && situation.outcome === 'open' && after.outcome === 'handedOver') {
      refusal = { why: 'handsOver', request };
      break;
    }
    history = longer;
    situation = after;
  }
  const entries = history.slice(triage.version);
  if (entries.length === 0) return refusal ? { kind: 'refused', triage, refusal } : { kind: 'unchanged' };

  const change = {
    entries,
    outcome: situation.outcome,
    standing: standingOf(situation),
    before: { outcome: before.outcome, standing: standingOf(before) },
    ...feedbackNow(before, situation),
  };
  const appended = await store.append(triage.id, triage.version, change, worker);
  if (!appended) return 'overtaken';
  const gap = gapOfChange(before, situation, message?.text ?? '', at);
  const committed = {
    triage: { ...triage, history, version: history.length },
    situation,
    before,
    leased: appended === 'leased',
    ...(gap && { gap }),
  };
  return { kind: 'committed', committed, ...(refusal && { refusal }) };
}

/** What is said of the fixes now, where that is something else than before. */
function feedbackNow(before: Situation, after: Situation): Pick<Change, 'feedback'> {
  const feedback = feedbackOf(after);
  return isDeepStrictEqual(feedback, feedbackOf(before)) ? {} : { feedback };
}

/** A triage, if it belongs to this installation: that of another can be neither read nor changed. */
export async function findOwn(
  store: Store,
  id: string,
  installation: string,
): Promise<StoredTriage | undefined> {
  const triage = await store.find(id);
  return triage?.installation === installation ? triage : undefined;
}
