import type { Kysely } from 'kysely';
import { StoreOpenError } from './errors.ts';
import type { Database } from './schema.ts';

/** Who makes a database: the app in a real Slack, or the playground in its own. */
export type Maker = 'app' | 'playground';

/** An empty table of this name marks a database as the playground's. A copy or a backup of it has it too. */
const MARK = 'playground';

/**
 * Keeps the two apart: each would answer the other's cases in the wrong Slack. Marks an empty database as the
 * playground's. Throws a `StoreOpenError` for one that the other has made, before anything in it is read or changed.
 */
export async function requireMaker(db: Kysely<Database>, maker: Maker): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isMarked = tables.some(({ name }) => name === MARK);
  if (maker === 'app' && isMarked)
    throw new StoreOpenError('notOurs', 'the playground made this database; name another one for the app');
  if (maker === 'app' || isMarked) return;
  if (tables.length > 0) {
    throw new StoreOpenError(
      'notOurs',
      'the playground did not make this database, and would answer its cases in a Slack of its own; name a new one, or none',
    );
  }
  // Before all else: what is broken off here is the playground's too.
  await db.schema.createTable(MARK).ifNotExists().addColumn('nothing', 'integer').execute();
}
