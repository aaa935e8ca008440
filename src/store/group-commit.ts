import type { Kysely, Transaction } from 'kysely';
import type { Clock, Timer } from '../clock.ts';
import type { Database } from './schema.ts';

type Work<T> = (transaction: Transaction<Database>) => Promise<T>;

/** More than this in one transaction would let the first wait for the last. */
const MOST_TOGETHER = 64;
/** How long work that no one is waiting for may wait for a click whose commit it can share. */
const PATIENCE_MS = 4;

/**
 * What has taken longer than this is not tried again: the database is slow or gone, and the user must learn
 * within Slack's three seconds that nothing was saved.
 */
const AGAIN_WITHIN_MS = 500;

interface Waiting {
  /** Which row it changes first. */
  readonly key: string;
  /** Does the work in the group's transaction; what it gives is to be called once that is committed. */
  readonly together: (transaction: Transaction<Database>) => Promise<() => void>;
  /** After the group has failed with this error. */
  readonly alone: (error: unknown) => void;
}

export interface GroupCommit {
  /** For work that is being waited for. */
  soon<T>(key: string, work: Work<T>): Promise<T>;
  /** For work that can wait a few milliseconds. */
  later<T>(key: string, work: Work<T>): Promise<T>;
}

/**
 * Runs what is asked for at the same moment in one transaction, so that many clicks share one commit, the
 * costliest part of each. None is answered before the commit; when it fails, each is tried once alone, so that
 * one that cannot be stored does not take the others with it. (PostgreSQL gives up a whole transaction at its first
 * error. Savepoints around each member would save the others too, but cost two more round trips for every click,
 * and failures are rare.)
 *
 * Each group takes its rows in the order of their keys: two groups that change the same triages, of two
 * replicas too, can then wait for one another, but never deadlock.
 */
export function createGroupCommit(db: Kysely<Database>, clock: Clock): GroupCommit {
  let waiting: Waiting[] = [];
  let scheduled = false;
  let timer: Timer | undefined;

  async function commit(): Promise<void> {
    clock.clearTimeout(timer);
    timer = undefined;
    scheduled = false;
    // The sort is stable: what concerns one triage stays in its order.
    const group = waiting
      .slice(0, MOST_TOGETHER)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    waiting = waiting.slice(MOST_TOGETHER);
    if (group.length === 0) return;
    if (waiting.length > 0) schedule();
    try {
      const answers = await db.transaction().execute(async (transaction) => {
        const done: (() => void)[] = [];
        for (const { together } of group) done.push(await together(transaction));
        return done;
      });
      for (const answer of answers) answer();
    } catch (error) {
      for (const { alone } of group) alone(error);
    }
  }

  /** Commits once everything that has arrived has been read: then the group is as large as it can be. */
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(commit);
  }

  function join<T>(key: string, work: Work<T>): Promise<T> {
    const since = clock.elapsed();
    return new Promise((resolve, reject) => {
      waiting.push({
        key,
        together: async (transaction) => {
          const result = await work(transaction);
          return () => resolve(result);
        },
        alone(error) {
          if (clock.elapsed() - since > AGAIN_WITHIN_MS) reject(error);
          else db.transaction().execute(work).then(resolve, reject);
        },
      });
    });
  }

  return {
    soon(key, work) {
      schedule();
      return join(key, work);
    },
    later(key, work) {
      timer ??= clock.setTimeout(() => void commit(), PATIENCE_MS);
      return join(key, work);
    },
  };
}
