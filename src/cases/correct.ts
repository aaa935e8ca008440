import type { StoredTriage } from '../store/store.ts';
import { type Correction, correctionOf } from '../triage/correction.ts';
import { type Agent, hasActed } from '../triage/history.ts';
import { type Situation, situationOf } from '../triage/situation.ts';
import { type Applied, attempt, unlessOvertaken } from './apply.ts';
import type { CaseParts } from './parts.ts';

export type Corrected =
  /** The message was no word in this case, its newer text says the same, or this edit has been read before. */
  { kind: 'ignored' } | { kind: 'corrected'; applied: Applied; correction: Correction; situation: Situation };

/**
 * Takes the newer text of a message that was read in a case, or that opened it: the facts that it has changed are
 * told again. `key` tells this edit from every other one. `agentOf` is asked only where there is something to store. Throws what the store throws.
 */
export async function correct(
  { id, installation }: Pick<StoredTriage, 'id' | 'installation'>,
  { key, ...message }: { readonly ts: string; readonly text: string; readonly key: string | undefined },
  agentOf: () => Promise<Agent>,
  parts: CaseParts,
): Promise<Corrected> {
  const corrected = await unlessOvertaken<Corrected>(id, installation, parts, async (triage) => {
    if (hasActed(triage.history, key)) return { kind: 'ignored' };
    const situation = situationOf(triage, parts.knowledge);
    const correction = correctionOf(message, situation, parts.knowledge);
    if (correction === undefined) return { kind: 'ignored' };
    const { facts, standing, withdrawn } = correction;
    if (facts.length === 0 && standing.length === 0 && withdrawn.length === 0) return { kind: 'ignored' };
    const applied: Applied | 'overtaken' =
      facts.length === 0
        ? { kind: 'unchanged' }
        : await attempt(triage, await agentOf(), { type: 'tell', facts }, parts, {
            key,
            message: { ...message, edited: true },
          });
    return applied === 'overtaken' ? applied : { kind: 'corrected', applied, correction, situation };
  });
  return corrected.kind === 'unknown' ? { kind: 'ignored' } : corrected;
}
