import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import { DatabaseError, Pool, type PoolClient, type PoolConfig, TypeOverrides, types } from 'pg';
import { type Erasure, REWRITE_AT_ONCE_BYTES } from './erasure.ts';
import { type StoreFailure, StoreOpenError } from './errors.ts';
import { type Database, TABLES } from './schema.ts';

/** Ten replicas of this fit into the hundred connections that a server allows unless told otherwise. */
const CONNECTIONS = 10;
/**
 * A click must be answered within Slack's three seconds, even if only to say that it could not be saved. At worst it
 * waits once for a connection and once for a statement; a connection that failed to answer is not used again.
 */
const CONNECT_MS = 750;
const STATEMENT_MS = 1_000;
/** The server is the first to give up, where it can: then the connection stays usable. */
const STATEMENT_AT_SERVER_MS = 800;
/** Setting up the schema of a large database takes its time, as does waiting for another replica to do it. */
const CONNECT_AT_START_MS = 5_000;

/** The database's clock in epoch milliseconds. As a subquery it is read once, so that indexes can be used. */
export const postgresNow = sql<number>`(select (extract(epoch from clock_timestamp()) * 1000)::bigint)`;

/** Times and counts stay far below what a number holds exactly; left alone, the driver gives bigints as strings. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/**
 * Connects to the PostgreSQL server of a `postgres://` address when first used, and again whenever the
 * connection is lost. With `patient` statements may take as long as they need. Throws a `StoreOpenError` for an address
 * that leaves open how the way to another machine is protected.
 */
export function openPostgres(url: string, { patient = false }: { patient?: boolean } = {}) {
  requireStatedProtection(url);
  const pool = createPool({
    connectionString: url,
    application_name: 'photo-help',
    types: numbers,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(patient
      ? { max: 1, connectionTimeoutMillis: CONNECT_AT_START_MS }
      : {
          max: CONNECTIONS,
          // A click after a quiet minute should find an open connection.
          idleTimeoutMillis: 5 * 60_000,
          connectionTimeoutMillis: CONNECT_MS,
          statement_timeout: STATEMENT_AT_SERVER_MS,
          query_timeout: STATEMENT_MS,
          // A transaction of a process that vanished must not keep its locks.
          idle_in_transaction_session_timeout: 5 * STATEMENT_MS,
        }),
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: discardingBroken(pool) }) });
  return {
    db,
    async close(): Promise<void> {
      await db.destroy();
      // Kysely ends only what it has used.
      if (!pool.ending) await pool.end();
    },
  };
}

/** What is sent is readable on the way unless the address says otherwise: that may be so, but not by oversight. */
function requireStatedProtection(url: string): void {
  // With a user and no host it is no URL to the platform, but it is one to pg.
  const address = URL.parse(url) ?? URL.parse(url.replace(/@(?=[/?]|$)/, '@localhost'));
  if (address === null) return;
  const said = [address.searchParams.get('sslmode'), address.searchParams.get('ssl'), process.env.PGSSLMODE];
  if (said.some(Boolean)) return;
  // As pg takes it: from the address, or else from its own variable.
  const host = decodeURIComponent(
    address.searchParams.get('host') || address.hostname || process.env.PGHOST || '',
  );
  // This machine, or a socket in its file system.
  if (/^(?:|localhost|127\.[\d.]+|\[?::1\]?|\/.*)$/.test(host)) return;
  throw new StoreOpenError(
    'insecure',
    'the address does not say how the connection to another machine is protected: add ?sslmode=verify-full, or ?sslmode=disable where the network between is your own',
  );
}

/** How long a statement may wait for its turn at a table, in milliseconds: all that come after it wait with it. */
const LOCK_MS = 400;
const LOCK_TRIES = 10;
const NOT_AVAILABLE = '55P03';
const NOT_ALLOWED = '42501';

/**
 * Writes the tables anew with their indexes, and the statistics about them, which hold samples of their texts. Each is
 * locked meanwhile, so a large database is only tidied, unless `whole` is asked for: that makes the space free for other
 * rows, which overwrite it some day.
 */
export async function erasePostgres(url: string, { whole }: { whole: boolean }): Promise<Erasure> {
  const { db, close } = openPostgres(url, { patient: true });
  try {
    const { rows } = await sql<{ bytes: number }>`
      select coalesce(sum(pg_total_relation_size(to_regclass(quote_ident(name)))), 0)::bigint as bytes
      from unnest(${TABLES}::text[]) as name`.execute(db);
    if (!whole && (rows[0]?.bytes ?? 0) > REWRITE_AT_ONCE_BYTES) {
      for (const name of TABLES) await sql`vacuum (analyze) ${sql.table(name)}`.execute(db);
      return { rewritten: false, because: 'large', inLog: true };
    }
    await sql`set lock_timeout = ${sql.lit(LOCK_MS)}`.execute(db);
    for (const name of TABLES) {
      if (!(await patiently(() => sql`vacuum (full, analyze) ${sql.table(name)}`.execute(db))))
        return { rewritten: false, because: 'busy', inLog: true };
    }
    // Only the database's owner may; others get a warning.
    const tidied = await patiently(() => sql`vacuum (full) pg_catalog.pg_statistic`.execute(db));
    return tidied ? { rewritten: true, inLog: true } : { rewritten: false, because: 'busy', inLog: true };
  } finally {
    await close();
  }
}

/** Does what needs a lock; false where others do not leave it any room. */
async function patiently(work: () => Promise<unknown>): Promise<boolean> {
  for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
    try {
      await work();
      return true;
    } catch (error) {
      if (codeOf(error) === NOT_ALLOWED) return true;
      if (codeOf(error) !== NOT_AVAILABLE) throw error;
    }
  }
  return false;
}

function createPool(config: PoolConfig): Pool {
  try {
    const pool = new Pool(config);
    // An idle connection that is lost has been taken out of the pool already; unheard, the event would end the process.
    pool.on('error', () => {});
    return pool;
  } catch (error) {
    throw postgresOpenError(error);
  }
}

/**
 * A connection on which something else than a statement failed may still be busy with it: it says no to all
 * that follows, at once, and does not go back into the pool.
 */
function discardingBroken(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => guard(await pool.connect()),
    end: () => pool.end(),
  };
}

function guard(client: PoolClient): PostgresPoolClient {
  const inner: PostgresPoolClient = client;
  let broken: Error | undefined;
  // While it is in use, the pool does not listen: a loss between two statements would end the process.
  const onError = (error: Error) => {
    broken ??= error;
  };
  client.on('error', onError);

  async function run<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    try {
      if (broken) throw broken;
      return await inner.query<Row>(text, parameters);
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      broken = error instanceof Error ? error : new Error(String(error));
      // What was done on a lost connection the server rolls back. Failing here would hide why it was lost.
      if (text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
      throw error;
    }
  }
  function query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(text: string | PostgresCursor<Row>, parameters: readonly unknown[] = []) {
    return typeof text === 'string' ? run<Row>(text, parameters) : inner.query(text);
  }
  return {
    query,
    release(destroy = false) {
      client.off('error', onError);
      inner.release(destroy || broken !== undefined);
    },
  };
}

/** By PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html), or Node's. */
const reasons: Record<string, readonly [StoreFailure, string]> = {
  ECONNREFUSED: ['unreachable', 'no database server listens there; check host and port, and that it runs'],
  ENOTFOUND: ['unreachable', 'there is no host of that name'],
  EAI_AGAIN: ['unreachable', 'there is no host of that name'],
  '28P01': ['denied', 'the database server rejects the user or the password'],
  '28000': [
    'denied',
    'the database server does not let this user in from here, or not without TLS (?sslmode=verify-full)',
  ],
  '3D000': ['missing', 'there is no such database on the server; create it first'],
  '42501': ['unwritable', 'the user is not allowed to create tables there; grant it CREATE on the schema'],
  '25006': ['unwritable', 'the database can only be read; use the address of the primary server'],
  '53300': [
    'busy',
    'the database server has no connection left; raise max_connections or run fewer processes',
  ],
  '57P03': ['busy', 'the database server is starting or stopping; try again in a moment'],
  '53100': ['unwritable', 'the disk of the database server is full'],
  ERR_INVALID_URL: [
    'unsupported',
    'not the address of a database: it must be postgres://user:password@host/name',
  ],
};

/** A failure while a PostgreSQL database is opened or set up, as a `StoreOpenError` in plain words. */
export function postgresOpenError(error: unknown): StoreOpenError {
  if (error instanceof StoreOpenError) return error;
  const cause = { cause: error };
  const code = codeOf(error);
  const reason = reasons[code];
  if (reason) return new StoreOpenError(...reason, cause);
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  if (/\b(?:SSL|TLS)\b/.test(message) || /CERT|SIGNATURE|^ERR_(?:SSL|TLS)/.test(code)) {
    return new StoreOpenError(
      'insecure',
      'no encrypted connection to the database server: it offers none, or its certificate is not trusted; check sslmode and sslrootcert',
      cause,
    );
  }
  if (/password must be a string|SASL/.test(message)) {
    return new StoreOpenError('denied', 'the database server asks for a password', cause);
  }
  if (/timeout|terminated/i.test(message) || /^E[A-Z]+$/.test(code)) {
    return new StoreOpenError(
      'unreachable',
      'the database server does not answer; check host and port',
      cause,
    );
  }
  // Driver and server name hosts, users and files in their messages: only the code is shown.
  return new StoreOpenError('failed', `the database cannot be used${code && ` (error ${code})`}`, cause);
}

/** Of several addresses of one host, each may fail for itself. */
function codeOf(error: unknown): string {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  return one instanceof Error && 'code' in one ? String(one.code) : '';
}
