import { LRUCache } from 'lru-cache';
import type { Timer } from '../../clock.ts';
import { inLogContext, type LogContext, logContext } from '../../telemetry/log-context.ts';
import type { Search } from './find-copies.ts';
import { type Fresh, type Past, type ReconcileParts, reconcile } from './reconcile.ts';

/** Triages worked on side by side: enough to keep Slack busy, few enough to leave room for clicks. */
const SIDE_BY_SIDE = 16;
const LOOK_EVERY_MS = 500;
/** Clocks drift and are corrected by less than this. */
const SET_BACK_MS = 1_000;
/** More ids than this are not kept waiting in memory: the database knows them anyway. */
const MOST_WAITING = 1_000;
/** At most this many triages are remembered as having failed. */
const MOST_PASTS = 10_000;
/** After this no new call is begun, so that the process ends in time. */
const FINISH_WITHIN_MS = 3_000;

export interface Reconciler {
  /** Says that a triage has something to send; given as it was just stored, it need not be read. */
  wake(id: string, fresh?: Fresh): void;
  /** Waits until a triage has been worked on: now, or as soon as there is room. */
  upToDate(id: string): Promise<void>;
  /** Begins to look for what is due, leftovers of an earlier process first. */
  start(): void;
  /** Takes up nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** Runs `reconcile` for every triage that is due: at most once at a time for each, many side by side. */
export function createReconciler(parts: Omit<ReconcileParts, 'isStopping' | 'searches'>): Reconciler {
  /** Ids, and which request asked for them. */
  const waiting = new Map<string, LogContext>();
  const running = new Map<string, Promise<void>>();
  const waiters = new Map<string, (() => void)[]>();
  const pasts = new LRUCache<string, Past>({ max: MOST_PASTS });
  const searches = new LRUCache<string, Search>({ max: MOST_WAITING });
  const { store, clock, log } = parts;
  /** What the clock shows beyond the time that has passed: it falls when the clock is set back. */
  let ahead = clock.now() - clock.elapsed();
  let timer: Timer | undefined;
  let stopped = false;
  let stopping = false;

  function wake(id: string, fresh?: Fresh): void {
    if (stopped || waiting.size >= MOST_WAITING) return;
    // Only ids wait: what is read later is newer anyway.
    if (fresh && running.size < SIDE_BY_SIDE && !running.has(id)) {
      begin(id, logContext(), fresh);
      return;
    }
    waiting.set(id, logContext());
    pump();
  }

  function begin(id: string, { request }: LogContext, fresh?: Fresh): void {
    const context = { ...(request && { request }), triage: id };
    running.set(
      id,
      inLogContext(context, () => run(id, fresh)),
    );
  }

  function pump(): void {
    for (const [id, context] of waiting) {
      if (running.size >= SIDE_BY_SIDE) return;
      if (running.has(id)) continue;
      waiting.delete(id);
      begin(id, context);
    }
  }

  async function run(id: string, fresh?: Fresh): Promise<void> {
    const done = waiters.get(id) ?? [];
    waiters.delete(id);
    try {
      const past = pasts.get(id) ?? { failures: 0, brokeOff: false };
      const { failed } = await reconcile(id, past, { ...parts, searches, isStopping: () => stopping }, fresh);
      if (failed) pasts.set(id, { failures: Math.min(10, past.failures + 1), brokeOff: false });
      else pasts.delete(id);
    } catch (error) {
      // Its lease runs out and it is due still, so it is taken up again.
      pasts.set(id, { failures: 0, brokeOff: true });
      log.error({ triage: id, err: error }, 'A triage could not be reconciled');
    } finally {
      running.delete(id);
      for (const resolve of done) resolve();
      if (!stopped) pump();
    }
  }

  async function look(): Promise<void> {
    try {
      const aheadNow = clock.now() - clock.elapsed();
      if (aheadNow < ahead - SET_BACK_MS) await store.makeWaitingDue();
      ahead = aheadNow;
      for (const id of await store.due(SIDE_BY_SIDE * 4)) wake(id);
    } catch (error) {
      log.error({ err: error }, 'The database does not say what is due');
    }
    if (!stopped) timer = clock.setTimeout(look, LOOK_EVERY_MS);
  }

  return {
    wake,
    upToDate(id) {
      if (stopped) return Promise.resolve();
      const now = running.get(id);
      if (now !== undefined) return now;
      return new Promise((resolve) => {
        waiters.set(id, [...(waiters.get(id) ?? []), resolve]);
        waiting.set(id, logContext());
        pump();
      });
    },
    start: () => void look(),
    async stop() {
      stopped = true;
      clock.clearTimeout(timer);
      const late = clock.setTimeout(() => {
        stopping = true;
      }, FINISH_WITHIN_MS);
      await Promise.all(running.values());
      clock.clearTimeout(late);
      for (const resolve of [...waiters.values()].flat()) resolve();
    },
  };
}
