import type { Clock } from '../clock.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import type { Gap, Store, StoredTriage } from '../store/store.ts';
import type { Situation } from '../triage/situation.ts';

/** What cases are opened and changed with. */
export interface CaseParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** This process, as its leases call it. */
  readonly worker: string;
  readonly clock: Clock;
}

/** A change of a case that is stored. */
export interface Committed {
  readonly triage: StoredTriage;
  readonly situation: Situation;
  /** It is this worker's to bring Slack up to date. */
  readonly leased: boolean;
  /** What teaches something that no article covers, or that could not be read. */
  readonly gap?: Gap;
}
