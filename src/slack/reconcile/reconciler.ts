import { LRUCache } from 'lru-cache';
import type { Timer } from '../../clock.ts';
import { StoredDataError } from '../../store/errors.ts';
import type { StoredTriage } from '../../store/store.ts';
import { inLogContext, type LogContext, logContext } from '../../telemetry/log-context.ts';
import type { Search } from './find-copies.ts';
import { type Fresh, type Past, type ReconcileParts, reconcile } from './reconcile.ts';
import { createTurns, type Waiter } from './turns.ts';

const LOOK_EVERY_MS = 500;
/** Clocks drift and are corrected by less than this. */
const SET_BY_MS = 1_000;
/** More of a workspace than this are not kept waiting in memory: the database knows them anyway. */
const MOST_WAITING = 1_000;
/** At most this many workspaces are remembered as not knowing what newer ones do. */
const MOST_WORKSPACES = 10_000;
/** At most this many triages are remembered as having failed, or as waiting. */
const MOST_PASTS = 10_000;
/** After this what could not be read is looked at again, then after twice as long each time, up to two hours. */
const UNREADABLE_AGAIN_MS = 60_000;
const MOST_DOUBLINGS = 7;
/** After this no new call is begun, so that the process ends in time. */
const FINISH_WITHIN_MS = 3_000;

export interface Reconciler {
  /** Says that a triage has something to send, as it was just stored: so it need not be read. */
  wake(fresh: Fresh): void;
  /** Waits until a triage has been worked on: now, or as soon as it is its turn. */
  upToDate(triage: StoredTriage): Promise<void>;
  /** Begins to look for what is due, leftovers of an earlier process first. */
  start(): void;
  /** Takes up nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** Runs `reconcile` for every triage that is due: at most once at a time for each, many side by side, by turns. */
export function createReconciler(
  parts: Omit<ReconcileParts, 'isStopping' | 'searches' | 'outside' | 'noFeedbackButtons'>,
): Reconciler {
  const turns = createTurns(pump);
  /** Which request asked for a triage that waits for its turn. */
  const askedBy = new Map<string, LogContext>();
  const running = new Map<string, Promise<void>>();
  /** Asked for while it is being worked on: it is looked at once more. */
  const again = new Map<string, Waiter>();
  const waiters = new Map<string, (() => void)[]>();
  const pasts = new LRUCache<string, Past>({ max: MOST_PASTS });
  const searches = new LRUCache<string, Search>({ max: MOST_WAITING });
  /** Remembered as long as the process runs: a workspace may get another plan. */
  const noFeedbackButtons = new LRUCache<string, true>({ max: MOST_WORKSPACES });
  const { store, clock, log } = parts;
  /** What the clock shows beyond the time that has passed: it changes when the clock is set. */
  let ahead = clock.now() - clock.elapsed();
  let timer: Timer | undefined;
  let stopped = false;
  let stopping = false;

  function ask(waiter: Waiter): void {
    askedBy.set(waiter.id, logContext());
    if (running.has(waiter.id)) again.set(waiter.id, waiter);
    else turns.wait(waiter);
  }

  function begin(waiter: Waiter, fresh?: Fresh): void {
    const { id } = waiter;
    const { request } = askedBy.get(id) ?? logContext();
    askedBy.delete(id);
    const context = { ...(request && { request }), triage: id };
    running.set(
      id,
      inLogContext(context, () => run(waiter, fresh)),
    );
  }

  function pump(): void {
    for (let waiter = next(); waiter !== undefined; waiter = next()) begin(waiter);
  }

  function next(): Waiter | undefined {
    return stopped ? undefined : turns.next();
  }

  async function run(waiter: Waiter, fresh?: Fresh): Promise<void> {
    const { id } = waiter;
    const done = waiters.get(id) ?? [];
    waiters.delete(id);
    const outside: ReconcileParts['outside'] = (work) => turns.outside(waiter, work);
    try {
      const past = pasts.get(id) ?? { failures: 0, brokeOff: false };
      const all = { ...parts, searches, noFeedbackButtons, outside, isStopping: () => stopping };
      const { failed, waitingSince } = await reconcile(id, past, all, fresh);
      const failures = failed ? Math.min(10, past.failures + 1) : 0;
      if (failed || waitingSince !== undefined) pasts.set(id, { failures, brokeOff: false, waitingSince });
      else pasts.delete(id);
    } catch (error) {
      if (error instanceof StoredDataError) await putOff(id, error);
      else {
        // Its lease runs out and it is due still, so it is taken up again.
        pasts.set(id, { failures: 0, brokeOff: true });
        log.error({ triage: id, err: error }, 'A triage could not be reconciled');
      }
    } finally {
      running.delete(id);
      const asked = again.get(id);
      again.delete(id);
      if (asked) turns.wait(asked);
      for (const resolve of done) resolve();
      turns.end(waiter);
    }
  }

  /** Looks at what cannot be read after longer and longer pauses: it must not keep what can be from its turn. */
  async function putOff(id: string, error: StoredDataError): Promise<void> {
    const { failures } = pasts.get(id) ?? { failures: 0 };
    pasts.set(id, { failures: Math.min(MOST_DOUBLINGS, failures + 1), brokeOff: true });
    log.error({ triage: id, err: error }, `The record of triage ${id} cannot be read`);
    await store
      .postpone(id, parts.worker, UNREADABLE_AGAIN_MS * 2 ** failures)
      .catch((failed) => log.error({ err: failed }, 'The database does not put off what cannot be read'));
  }

  async function look(): Promise<void> {
    try {
      const aheadNow = clock.now() - clock.elapsed();
      // The database reckons with its own clock: a reminder that was hours away by a clock set wrong may be due.
      if (Math.abs(aheadNow - ahead) > SET_BY_MS) await store.makeWaitingDue();
      ahead = aheadNow;
      for (const waiter of await store.due(MOST_WAITING)) if (!stopped) ask(waiter);
      pump();
    } catch (error) {
      log.error({ err: error }, 'The database does not say what is due');
    }
    if (!stopped) timer = clock.setTimeout(look, LOOK_EVERY_MS);
  }

  return {
    wake(fresh) {
      const waiter = waiterOf(fresh.triage);
      if (stopped || turns.waitingOf(waiter.installation) >= MOST_WAITING) return;
      // Only ids wait: what is read later is newer anyway.
      if (!running.has(waiter.id) && turns.take(waiter)) begin(waiter, fresh);
      else ask(waiter);
      pump();
    },
    upToDate(triage) {
      const { id } = triage;
      if (stopped) return Promise.resolve();
      const now = running.get(id);
      if (now !== undefined) return now;
      return new Promise((resolve) => {
        waiters.set(id, [...(waiters.get(id) ?? []), resolve]);
        ask(waiterOf(triage));
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

function waiterOf({ id, installation, home, askedIn }: StoredTriage): Waiter {
  return { id, installation, channel: home?.channel ?? askedIn };
}
