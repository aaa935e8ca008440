import type { Knowledge } from '../knowledge/fix.ts';
import type { Store, StoredTriage } from '../store/store.ts';
import { decide, type Refusal, type Request } from '../triage/decide.ts';
import type { Agent } from '../triage/history.ts';
import { type Situation, situationOf } from '../triage/situation.ts';

/** More version conflicts in a row than this mean that something else is wrong. */
const MOST_TRIES = 20;

export interface ApplyParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly worker: string;
  readonly now: () => number;
}

export type Applied =
  /** `leased`: it is this worker's to bring Slack up to date. */
  | { kind: 'saved'; triage: StoredTriage; situation: Situation; leased: boolean; refusal?: Refusal }
  | { kind: 'unchanged'; triage: StoredTriage }
  | { kind: 'refused'; triage: StoredTriage; refusal: Refusal }
  /** There is none by this id in this installation. */
  | { kind: 'unknown' };

interface Who {
  readonly id: string;
  readonly installation: string;
  readonly agent: Agent;
  /** The ts of the message that asks for it: what one message asks for is done once. */
  readonly message?: string;
}

/**
 * Does what somebody asks for with a triage, one thing after the other, and stores it durably. When somebody
 * else was faster, the requests are decided anew against what they made of it; one that is refused refuses
 * those behind it. Throws what the store throws: then nothing was saved.
 */
export async function apply(
  who: Who,
  requests: Request | readonly Request[],
  { store, knowledge, worker, now }: ApplyParts,
): Promise<Applied> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const triage = await findOwn(store, who.id, who.installation);
    if (triage === undefined) return { kind: 'unknown' };
    const { message } = who;
    if (message !== undefined && triage.history.some((entry) => entry.message === message)) {
      return { kind: 'unchanged', triage };
    }

    const at = now();
    const before = situationOf(triage, knowledge);
    let situation = before;
    let { history } = triage;
    let refusal: Refusal | undefined;
    for (const request of [requests].flat()) {
      const decision = decide(situation, request);
      if ('refused' in decision) {
        refusal = decision.refused;
        break;
      }
      const entries = decision.acts.map((act) => ({ act, by: who.agent, at, ...(message && { message }) }));
      history = [...history, ...entries];
      situation = situationOf({ ...triage, history }, knowledge);
    }
    const entries = history.slice(triage.version);
    if (entries.length === 0)
      return refusal ? { kind: 'refused', triage, refusal } : { kind: 'unchanged', triage };

    const change = { entries, outcome: situation.outcome, outcomeBefore: before.outcome };
    const appended = await store.append(triage.id, triage.version, change, worker);
    if (appended) {
      const saved = { ...triage, history, version: history.length };
      const leased = appended === 'leased';
      return { kind: 'saved', triage: saved, situation, leased, ...(refusal && { refusal }) };
    }
  }
  throw new Error('A triage changed faster than a request could be applied to it.');
}

/** A triage, if it belongs to this installation: nobody else's can be read or changed. */
export async function findOwn(
  store: Store,
  id: string,
  installation: string,
): Promise<StoredTriage | undefined> {
  const triage = await store.find(id);
  return triage?.installation === installation ? triage : undefined;
}
