import { LRUCache } from 'lru-cache';
import type { Entry } from '../triage/history.ts';

/** A triage is worked on for minutes; a history is a few kilobytes. */
const MOST_HISTORIES = 500;

/** The state of a triage that a history belongs to. */
export interface TriageState {
  readonly id: string;
  readonly version: number;
  /** Tells two states of one version apart: a restored database may reach the same version again. */
  readonly updated_at: number;
}

interface Known extends TriageState {
  readonly history: readonly Entry[];
}

/** The histories of the triages that were worked on last. What was appended never changes, so it is read once. */
export function createHistories() {
  const histories = new LRUCache<string, Known>({ max: MOST_HISTORIES });

  return {
    /** The history that belongs to this state, if it is known. */
    of({ id, version, updated_at }: TriageState): readonly Entry[] | undefined {
      const known = histories.get(id);
      return known?.version === version && known.updated_at === updated_at ? known.history : undefined;
    },
    keep({ id, version, updated_at }: TriageState, history: readonly Entry[]): void {
      histories.set(id, { id, version, updated_at, history });
    },
    /** Entries were appended to the history of this version. */
    append(version: number, entries: readonly Entry[], state: TriageState): void {
      const known = histories.get(state.id);
      if (known?.version === version)
        histories.set(state.id, { ...state, history: [...known.history, ...entries] });
    },
    forget: (id: string) => histories.delete(id),
  };
}
