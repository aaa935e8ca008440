import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from '../clock.ts';
import { StoreOpenError } from './errors.ts';
import { createStore, releaseAllLeases } from './kysely-store.ts';
import { type Maker, requireMaker } from './maker.ts';
import { migrate as migrateSchema } from './migrations.ts';
import { openSqlite, sqliteNow, sqliteOpenError } from './sqlite.ts';
import type { Store } from './store.ts';

interface OpenOptions {
  /** Sets up the schema; on unless told otherwise. */
  readonly migrate?: boolean;
  /** Keeps every other server away from a SQLite file, until the store is closed or the process ends. */
  readonly serving?: boolean;
  /** Who opens it: what the other has made is refused. Tools may open either. */
  readonly maker?: Maker;
  readonly clock?: Clock;
}

type Opening = Required<Omit<OpenOptions, 'maker'>> & Pick<OpenOptions, 'maker'>;

/**
 * Opens the database of a `DATABASE_URL`: `file:` and a path (relative ones from the working directory), or
 * `postgres://…`, which any number of processes may serve at once. Throws a `StoreOpenError` whose message is
 * one plain line.
 */
export async function openStore(
  url: string,
  { migrate = true, serving = false, clock = systemClock, maker }: OpenOptions = {},
): Promise<Store> {
  const opening = { migrate, serving, clock, ...(maker && { maker }) };
  return /^postgres(?:ql)?:/.test(url) ? onPostgres(url, opening) : onSqlite(fileOf(url), opening);
}

async function onSqlite(file: string, { migrate, serving, clock, maker }: Opening): Promise<Store> {
  const { db, erase, close } = openSqlite(file, { serving, clock });
  try {
    if (maker) await requireMaker(db, maker);
    await migrateSchema(db, { apply: migrate });
    if (serving) await releaseAllLeases(db);
  } catch (error) {
    await close();
    throw sqliteOpenError(error);
  }
  return { ...createStore(db, { now: sqliteNow, clock, close }), erase };
}

async function onPostgres(url: string, { migrate, clock, maker }: Opening): Promise<Store> {
  const { erasePostgres, openPostgres, postgresNow, postgresOpenError } = await import('./postgres.ts');
  const patient = openPostgres(url, { patient: true });
  try {
    if (maker) await requireMaker(patient.db, maker);
    await migrateSchema(patient.db, { apply: migrate });
  } catch (error) {
    throw postgresOpenError(error);
  } finally {
    await patient.close();
  }
  // Leases stay as they are: other replicas may hold them. Those of a dead one run out.
  const { db, close } = openPostgres(url);
  return {
    ...createStore(db, { now: postgresNow, clock, close }),
    erase: (options) => erasePostgres(url, options),
  };
}

/** `file:data/a.db` and `file:/srv/a.db` are paths as they are, `file:///srv/a.db` is a URL. */
function fileOf(url: string): string {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : '';
  if (path === '' || path.endsWith('/')) {
    throw new StoreOpenError(
      'unsupported',
      'not the address of a database: it must be file: and a path, or postgres://…',
    );
  }
  if (!path.startsWith('//')) return path;
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new StoreOpenError('unsupported', 'not a file on this machine', { cause: error });
  }
}
