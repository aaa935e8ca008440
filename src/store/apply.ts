import type { Knowledge } from '../knowledge/fix.ts';
import type { Agent } from '../triage/history.ts';
import { decide, type Refusal, type Request, situationOf } from '../triage/triage.ts';
import type { Store, StoredTriage } from './store.ts';

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
  | { kind: 'saved'; triage: StoredTriage; leased: boolean }
  | { kind: 'unchanged'; triage: StoredTriage }
  | { kind: 'refused'; triage: StoredTriage; refusal: Refusal }
  /** There is none by this id in this installation. */
  | { kind: 'unknown' };

/**
 * Does what somebody asks for with a triage and stores it durably. When somebody else was faster, the request
 * is decided anew against what they made of it. Throws what the store throws: then nothing was saved.
 */
export async function apply(
  who: { id: string; installation: string; agent: Agent },
  request: Request,
  { store, knowledge, worker, now }: ApplyParts,
): Promise<Applied> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const triage = await findOwn(store, who.id, who.installation);
    if (triage === undefined) return { kind: 'unknown' };
    const decision = decide(situationOf(triage, knowledge), request);
    if ('refused' in decision) return { kind: 'refused', triage, refusal: decision.refused };
    if (decision.acts.length === 0) return { kind: 'unchanged', triage };

    const at = now();
    const entries = decision.acts.map((act) => ({ act, by: who.agent, at }));
    const history = [...triage.history, ...entries];
    const { outcome } = situationOf({ ...triage, history }, knowledge);
    const appended = await store.append(triage.id, triage.version, { entries, outcome }, worker);
    if (appended) {
      const saved = { ...triage, history, version: history.length };
      return { kind: 'saved', triage: saved, leased: appended === 'leased' };
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
