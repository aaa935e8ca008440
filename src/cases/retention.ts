import type { Clock, Timer } from '../clock.ts';
import type { Deleted, Store } from '../store/store.ts';
import type { Logger } from '../telemetry/log.ts';

const DAY_MS = 24 * 60 * 60_000;
const EVERY_MS = 60 * 60_000;
/** So that the start itself is not slowed down. */
const FIRST_AFTER_MS = 1_000;
/** Few enough that a click which comes meanwhile does not notice. */
const BATCH = 50;
const PAUSE_MS = 20;

/** After how many days what is deleted. What has none is kept. */
export interface RetentionDays {
  /** Closed triages and knowledge gaps. */
  readonly days?: number;
  /** Everything of an installation, from when it was uninstalled. */
  readonly uninstalledDays?: number;
}

export interface Retention {
  /** Deletes nothing more, once the batch under way is done. */
  stop(): Promise<void>;
}

interface RetentionParts {
  readonly store: Store;
  readonly log: Logger;
  readonly clock: Clock;
}

/** Deletes one batch; false where there was nothing left. */
type DeleteBatch = () => Promise<boolean>;

/**
 * Deletes what is older than so many days, soon after the start and then every hour, in small batches. Any number of
 * processes may do so at once: what one has deleted, the others no longer find.
 */
export function startRetention(
  { days, uninstalledDays }: RetentionDays,
  { store, log, clock }: RetentionParts,
): Retention {
  const kinds: DeleteBatch[] = [
    ...(days === undefined ? [] : [oldBatches(days, store, log)]),
    ...(uninstalledDays === undefined ? [] : [uninstalledBatches(uninstalledDays, store, log)]),
  ];
  let stopped = false;
  let timer: Timer | undefined;
  let batch = Promise.resolve();
  const next = (ms: number, kind: number) => {
    if (stopped || kinds.length === 0) return;
    timer = clock.setTimeout(() => {
      batch = deleteBatch(kind);
    }, ms);
  };

  async function deleteBatch(kind: number): Promise<void> {
    try {
      if (await kinds[kind]?.()) return next(PAUSE_MS, kind);
    } catch (error) {
      log.error({ err: error }, 'What is older than RETENTION_DAYS could not be deleted');
    }
    if (kind + 1 < kinds.length) next(PAUSE_MS, kind + 1);
    else next(EVERY_MS, 0);
  }

  next(FIRST_AFTER_MS, 0);
  return {
    async stop() {
      stopped = true;
      clock.clearTimeout(timer);
      await batch;
    },
  };
}

function oldBatches(days: number, store: Store, log: Logger): DeleteBatch {
  let sum = { triages: 0, gaps: 0 };
  return async () => {
    const { triages, gaps } = await store.deleteOld(days * DAY_MS, BATCH);
    sum = { triages: sum.triages + triages, gaps: sum.gaps + gaps };
    if (triages > 0 || gaps > 0) return true;
    if (sum.triages > 0 || sum.gaps > 0) log.info(sum, 'Deleted what is older than RETENTION_DAYS');
    sum = { triages: 0, gaps: 0 };
    return false;
  };
}

function uninstalledBatches(days: number, store: Store, log: Logger): DeleteBatch {
  const sums = new Map<string, Pick<Deleted, 'triages' | 'gaps'>>();
  return async () => {
    const batch = await store.deleteUninstalled(days * DAY_MS, BATCH);
    if (batch === undefined) return false;
    const { installation, deleted, finished } = batch;
    const before = sums.get(installation);
    const sum = {
      triages: (before?.triages ?? 0) + deleted.triages,
      gaps: (before?.gaps ?? 0) + deleted.gaps,
    };
    sums.set(installation, sum);
    if (finished) {
      log.info({ installation, ...sum }, 'Deleted everything of a workspace that uninstalled the app');
      sums.delete(installation);
    }
    return true;
  };
}
