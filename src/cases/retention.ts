import type { Clock, Timer } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from '../telemetry/log.ts';

const DAY_MS = 24 * 60 * 60_000;
const EVERY_MS = 60 * 60_000;
/** So that the start itself is not slowed down. */
const FIRST_AFTER_MS = 1_000;
/** Few enough that a click which comes meanwhile does not notice. */
const BATCH = 50;
const PAUSE_MS = 20;

export interface Retention {
  /** Deletes nothing more, once the batch under way is done. */
  stop(): Promise<void>;
}

/**
 * Deletes closed triages and knowledge gaps that are older than so many days, soon after the start and then
 * every hour, in small batches. Any number of processes may do so at once: what one has deleted, the others
 * no longer find.
 */
export function startRetention(
  days: number,
  { store, log, clock }: { store: Store; log: Logger; clock: Clock },
): Retention {
  let stopped = false;
  let timer: Timer | undefined;
  let batch = Promise.resolve();
  const next = (ms: number, since: { triages: number; gaps: number }) => {
    if (stopped) return;
    timer = clock.setTimeout(() => {
      batch = deleteBatch(since);
    }, ms);
  };

  async function deleteBatch(before: { triages: number; gaps: number }): Promise<void> {
    try {
      const { triages, gaps } = await store.deleteOld(days * DAY_MS, BATCH);
      const sum = { triages: before.triages + triages, gaps: before.gaps + gaps };
      if (triages > 0 || gaps > 0) return next(PAUSE_MS, sum);
      if (sum.triages > 0 || sum.gaps > 0) log.info(sum, 'Deleted what is older than RETENTION_DAYS');
    } catch (error) {
      log.error({ err: error }, 'What is older than RETENTION_DAYS could not be deleted');
    }
    next(EVERY_MS, { triages: 0, gaps: 0 });
  }

  next(FIRST_AFTER_MS, { triages: 0, gaps: 0 });
  return {
    async stop() {
      stopped = true;
      clock.clearTimeout(timer);
      await batch;
    },
  };
}
