import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { type Clock, wait } from '../clock.ts';
import { type Erasure, REWRITE_AT_ONCE_BYTES } from './erasure.ts';
import { StoreOpenError } from './errors.ts';
import type { Database } from './schema.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that say what is wrong with a file. */
const BUSY = 5;
const READ_ONLY = 8;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Waiting for another process's lock stops the whole event loop, so it must stay short. */
const BUSY_TIMEOUT_MS = 1000;

/** Others hold their locks for some milliseconds only. */
const ERASE_TRIES = 20;
const ERASE_AGAIN_MS = 100;

/** Of the whole database, whether moved to the file or in the log beside it. */
const SIZE = 'select page_count * page_size as bytes from pragma_page_count, pragma_page_size';

/** The owner may read and write, all others nothing. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The database's clock in epoch milliseconds: the process's own, since it is the only one that serves the file. */
export const sqliteNow = sql<number>`clock_now()`;

/**
 * Opens a SQLite file, made with its folder where it does not exist. With `serving` it is also locked for
 * this process until `close`; the operating system gives the lock back when the process dies, however it does.
 * Throws a `StoreOpenError`.
 */
export function openSqlite(file: string, { serving, clock }: { serving: boolean; clock: Clock }) {
  let database: DatabaseSync | undefined;
  let lock: DatabaseSync | undefined;
  let path: string;
  try {
    path = realPath(file);
    lock = serving ? lockForServing(`${path}.lock`) : undefined;
    // Without the right to write, SQLite would open the file for reading only and fail at the first click.
    for (const name of [path, `${path}-wal`, `${path}-shm`]) makePrivate(name, { make: name === path });
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec('pragma journal_mode = wal; pragma synchronous = full');
    // What is deleted is overwritten.
    database.exec('pragma secure_delete = on');
    database.function('clock_now', () => Math.round(clock.now()));
    // The same few pages change with every click: moving them over less often costs less in all.
    database.exec('pragma wal_autocheckpoint = 8000');
  } catch (error) {
    database?.close();
    lock?.close();
    throw sqliteOpenError(error);
  }
  const db = new Kysely<Database>({ dialect: dialectOver(database) });
  return {
    db,
    erase: ({ whole }: { whole: boolean }) => eraseFile(database, path, { whole, serving, clock }),
    async close(): Promise<void> {
      await db.destroy();
      // Kysely closes only what it has used.
      if (database.isOpen) database.close();
      if (lock?.isOpen) lock.close();
    },
  };
}

/** A failure while a SQLite file is opened or set up, as a `StoreOpenError` in plain words. */
export function sqliteOpenError(error: unknown): StoreOpenError {
  if (error instanceof StoreOpenError) return error;
  const code = resultCode(error);
  const cause = { cause: error };
  switch (code) {
    case BUSY:
      return new StoreOpenError('busy', 'another program keeps the database file locked', cause);
    case CORRUPT:
      return new StoreOpenError('damaged', 'the database file is damaged; restore it from a backup', cause);
    case NOT_A_DATABASE:
      return new StoreOpenError('notADatabase', 'the file is not a SQLite database', cause);
    case READ_ONLY:
    case CANNOT_OPEN:
      return new StoreOpenError('unwritable', 'the database file cannot be created or written to', cause);
  }
  if (error instanceof Error && 'syscall' in error) {
    return new StoreOpenError('unwritable', 'the database file cannot be created or written to', cause);
  }
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new StoreOpenError('failed', `the database cannot be used: ${detail}`, cause);
}

/** Makes a file that does not exist if told to, and lets no other user read it. */
function makePrivate(path: string, { make }: { make: boolean }): void {
  if (make) closeSync(openSync(path, 'a', PRIVATE_FILE));
  else if (!existsSync(path)) return;
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, PRIVATE_FILE);
  } catch {
    // It is another user's, whose business that is.
  }
}

/**
 * Writes the file anew and empties the log of changes (`-wal`) beside it: both may hold deleted rows. That keeps others
 * from writing meanwhile, so a large file has to be out of service for it.
 */
async function eraseFile(
  database: DatabaseSync,
  path: string,
  { whole, serving, clock }: { whole: boolean; serving: boolean; clock: Clock },
): Promise<Erasure> {
  const pages = database.prepare(SIZE).get();
  const isLarge = Number(pages?.bytes) > REWRITE_AT_ONCE_BYTES;
  const outcome = (rewritten: boolean, because?: Erasure['because']): Erasure => ({
    rewritten,
    ...(because && { because }),
    inLog: false,
  });
  let lock: DatabaseSync | undefined;
  try {
    if (isLarge && whole && !serving) lock = lockForServing(`${path}.lock`);
    const isRewritten = !isLarge || whole;
    for (let tries = 0; tries < ERASE_TRIES; tries += 1) {
      if (tries > 0) await wait(clock, ERASE_AGAIN_MS);
      if ((!isRewritten || rewrite(database)) && emptyLog(database))
        return isRewritten ? outcome(true) : outcome(false, 'large');
    }
    return outcome(false, 'busy');
  } catch (error) {
    if (error instanceof StoreOpenError && error.why === 'inUse') return outcome(false, 'inUse');
    throw error;
  } finally {
    lock?.close();
  }
}

/** False when another process is writing. */
function rewrite(database: DatabaseSync): boolean {
  try {
    database.exec('vacuum');
    return true;
  } catch (error) {
    if (resultCode(error) === BUSY) return false;
    throw error;
  }
}

/** False when another process is writing, or reading what has to be moved over first. */
function emptyLog(database: DatabaseSync): boolean {
  return database.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
}

/** One path for one file, so that a link to it does not get around the lock. */
function realPath(file: string): string {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/**
 * An exclusive transaction held open on a file of its own: it keeps a second server out, and leaves the
 * database itself free for short transactions of tools.
 */
function lockForServing(path: string): DatabaseSync {
  makePrivate(path, { make: true });
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (resultCode(error) !== BUSY) throw error;
    throw new StoreOpenError(
      'inUse',
      'the database file is in use by another running Photo Help; stop that one or choose another file',
      { cause: error },
    );
  }
}

function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  // The low byte of an extended result code is the primary one.
  return typeof code === 'number' ? code & 0xff : undefined;
}

/** `node:sqlite` as Kysely's dialect wants it. Statements are kept: the store's queries are a small fixed set. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(query) {
      const kept = statements.get(query);
      if (kept) return kept;
      const statement = database.prepare(query);
      const adapted: SqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => allOf(statement, parameters.map(inputValue)),
        run: (parameters) => statement.run(...parameters.map(inputValue)),
        iterate: (parameters) => statement.iterate(...parameters.map(inputValue)),
      };
      statements.set(query, adapted);
      return adapted;
    },
  };
}

/** All rows. A number that is too large for one stays what it is: a bad row, which must not hide the good ones. */
function allOf(statement: StatementSync, parameters: SQLInputValue[]): unknown[] {
  try {
    return statement.all(...parameters);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  statement.setReadBigInts(true);
  try {
    return statement
      .all(...parameters)
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asNumber(value)])));
  } finally {
    statement.setReadBigInts(false);
  }
}

function asNumber(value: unknown): unknown {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && typeof value === 'bigint' && !Number.isSafeInteger(number)
    ? value
    : number;
}

function inputValue(value: unknown): SQLInputValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value === null) {
    return value;
  }
  throw new TypeError(`SQLite takes no parameter of type ${typeof value}`);
}

function dialectOver(database: DatabaseSync): Dialect {
  const config: SqliteDialectConfig = { database: adapt(database) };
  const base = new SqliteDialect(config);
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver(config, database),
    createIntrospector: (db) => base.createIntrospector(db),
    createQueryCompiler: () => base.createQueryCompiler(),
  };
}

/** SQLite can undo a half-done change of the schema, which Kysely leaves unused: a kill would leave it half done. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Driver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(config: SqliteDialectConfig, database: DatabaseSync) {
    super(config);
    this.#database = database;
  }

  /** All of our transactions write. Begun as readers they could fail half-way, when another process has written. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite may have rolled back by itself, as on a full disk: doing it again would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}
