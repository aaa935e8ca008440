import type { Store, StoredTriage } from '../store/store.ts';
import type { Logger } from '../telemetry/log.ts';
import type { Background } from './background.ts';
import type { Committed } from './parts.ts';

interface FollowUpParts {
  readonly store: Store;
  readonly log: Logger;
  readonly background: Background;
  /** Says that a case has something to send. */
  readonly wake: (fresh: { triage: StoredTriage; leased: boolean }) => void;
  /** Says that what people see of all cases may be another. */
  readonly changed: (committed: Committed) => void;
}

/** Begins what follows from a change; to be called once it is stored and acknowledged. */
export type FollowUp = (committed: Committed) => void;

/** Everything that follows from a change of a case is here. */
export function createFollowUp({ store, log, background, wake, changed }: FollowUpParts): FollowUp {
  return (committed) => {
    const { triage, leased, gap } = committed;
    wake({ triage, leased });
    changed(committed);
    if (gap === undefined) return;
    background.run(() =>
      store.addGap(gap).catch((error: unknown) => {
        // A count for later is no reason to stop anyone's work now.
        log.error({ err: error }, 'A knowledge gap could not be stored');
      }),
    );
  };
}
