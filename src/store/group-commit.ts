import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Work<T> = (transaction: Transaction<Database>) => Promise<T>;

/** More than this in one transaction would let the first wait for the last. */
const MOST_TOGETHER = 64;
/** How long what nobody waits for may wait for a click to share its commit with. */
const PATIENCE_MS = 4;

interface Waiting {
  /** Does the work in the group's transaction; what it gives is to be called once that is committed. */
  readonly together: (transaction: Transaction<Database>) => Promise<() => void>;
  readonly alone: () => void;
}

export interface GroupCommit {
  /** For what somebody waits for. */
  soon<T>(work: Work<T>): Promise<T>;
  /** For what can wait a few milliseconds. */
  later<T>(work: Work<T>): Promise<T>;
}

/**
 * Runs what is asked for at the same moment in one transaction, so that many clicks share one commit, the
 * dearest part of each. Nobody is answered before the commit; when it fails, each is tried once alone, so that
 * one that cannot be stored does not take the others with it.
 */
export function createGroupCommit(db: Kysely<Database>): GroupCommit {
  let waiting: Waiting[] = [];
  let scheduled = false;
  let timer: NodeJS.Timeout | undefined;

  async function commit(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    scheduled = false;
    const group = waiting.slice(0, MOST_TOGETHER);
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
    } catch {
      for (const { alone } of group) alone();
    }
  }

  /** Once everything that has arrived has been read: then the group is as large as it can be. */
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(commit);
  }

  function join<T>(work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      waiting.push({
        together: async (transaction) => {
          const result = await work(transaction);
          return () => resolve(result);
        },
        alone: () => db.transaction().execute(work).then(resolve, reject),
      });
    });
  }

  return {
    soon(work) {
      schedule();
      return join(work);
    },
    later(work) {
      timer ??= setTimeout(commit, PATIENCE_MS);
      return join(work);
    },
  };
}
