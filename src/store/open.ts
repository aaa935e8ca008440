import { fileURLToPath } from 'node:url';
import { StoreOpenError } from './errors.ts';
import { createStore, releaseAllLeases } from './kysely-store.ts';
import { migrate as migrateSchema } from './migrations.ts';
import { openSqlite, sqliteNow, sqliteOpenError } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the database of a `DATABASE_URL` (`file:` and a path, relative ones from the working directory).
 * `migrate` (on unless told otherwise) sets up the schema; `serving` keeps every other server out until the
 * store is closed or the process ends. Throws a `StoreOpenError` whose message is one plain line.
 */
export async function openStore(
  url: string,
  { migrate = true, serving = false }: { migrate?: boolean; serving?: boolean } = {},
): Promise<Store> {
  const { db, close } = openSqlite(fileOf(url), { serving });
  try {
    await migrateSchema(db, { apply: migrate });
    if (serving) await releaseAllLeases(db);
  } catch (error) {
    await close();
    throw sqliteOpenError(error);
  }
  return createStore(db, { now: sqliteNow, close });
}

/** `file:data/a.db` and `file:/srv/a.db` are paths as they stand, `file:///srv/a.db` is a URL. */
function fileOf(url: string): string {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : '';
  if (path === '' || path.endsWith('/')) {
    throw new StoreOpenError('unsupported', 'not the address of a database: it must be file: and a path');
  }
  if (!path.startsWith('//')) return path;
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new StoreOpenError('unsupported', 'not a file on this machine', { cause: error });
  }
}
