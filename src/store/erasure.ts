/**
 * Up to this size tables are written anew beside the running app. That keeps it from writing for about a fifth of a
 * second, and for 0.7 s on a machine with five times too much to do; where it waits longer than a second, a click is not
 * saved.
 */
export const REWRITE_AT_ONCE_BYTES = 16 * 1024 * 1024;

/** What became of the traces that deleted rows leave in the free space of a database's files. */
export interface Erasure {
  /** Whether the tables were written anew, so that their files hold nothing of what was deleted. */
  readonly rewritten: boolean;
  /** Why they were not: too large to do so unasked; too large while the app runs; others kept the database busy. */
  readonly because?: 'large' | 'inUse' | 'busy';
  /** Whether the database server's own log of changes holds it until the server uses those files again. */
  readonly inLog: boolean;
}
