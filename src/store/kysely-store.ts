import { randomUUID } from 'node:crypto';
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Entry } from '../triage/history.ts';
import type { Outcome } from '../triage/triage.ts';
import { deletions } from './deletions.ts';
import { StoreUnwritableError } from './errors.ts';
import { createGroupCommit } from './group-commit.ts';
import { createInstallationRows } from './installation-rows.ts';
import { readBacklog, readCard, readCount, readGap, readHistoryRows, readTriage } from './read.ts';
import type { Database } from './schema.ts';
import type { Home, NewTriage, SentCard, Store, StoredTriage } from './store.ts';

/**
 * How long a worker may go without a sign of life before another one takes its triage over. With the time until
 * somebody looks again and finds it, that stays below 15 seconds.
 */
export const LEASE_MS = 12_000;

/** Longer than any worker plans ahead. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** No worker is called this: whoever claims next learns that it takes over. */
const DEAD_WORKER = '';

/** What differs between databases. */
interface DatabaseParts {
  /** The database's clock in epoch milliseconds. */
  readonly now: RawBuilder<number>;
  close(): Promise<void>;
}

/**
 * A store on any database that Kysely speaks SQLite's and PostgreSQL's common SQL to. A worker's name must not
 * be used by two processes at once. A lease is lost when somebody else has taken it, not when it has merely
 * run out: until then nobody but its owner has acted.
 */
export function createStore(db: Kysely<Database>, { now, close }: DatabaseParts): Store {
  const groupCommit = createGroupCommit(db);
  const hot = hotQueries(db, now);
  const leaseEnd = sql<number>`${now} + ${sql.lit(LEASE_MS)}`;
  const dueByNow = sql<number>`case when due_at < ${now} then due_at else ${now} end`;

  /** A worker's clock may be wrong: by the database's, nothing is put off for longer than this. */
  const soonEnough = (at: number) => {
    const latest = sql<number>`${now} + ${sql.lit(LONGEST_WAIT_MS)}`;
    return sql<number>`case when ${latest} < ${at} then ${latest} else ${at} end`;
  };

  let writeFailed = false;

  /** Remembers that a write failed: from then on, whether writing works is tried and not taken for granted. */
  async function noting<T>(write: Promise<T>): Promise<T> {
    try {
      return await write;
    } catch (error) {
      writeFailed = true;
      throw error;
    }
  }

  /** Writes more than a page has room for, and takes it back. */
  async function tryToWrite(): Promise<void> {
    const transaction = await db.startTransaction().execute();
    try {
      const text = 'x'.repeat(16_384);
      await transaction
        .insertInto('gaps')
        .values({ installation: '', source: randomUUID(), why: 'notCovered', text, at: 0 })
        .execute();
    } catch (error) {
      throw new StoreUnwritableError('The database cannot be written to', { cause: error });
    } finally {
      await transaction.rollback().execute();
    }
    writeFailed = false;
  }

  async function find(id: string): Promise<StoredTriage | undefined> {
    const [row] = await hot.triage(id);
    return row && load(row);
  }

  async function findRequest(installation: string, requestId: string): Promise<StoredTriage | undefined> {
    const row = await db
      .selectFrom('triages')
      .selectAll()
      .where('installation', '=', installation)
      .where('request_id', '=', requestId)
      .executeTakeFirst();
    return row && load(row);
  }

  async function load(row: { id: string; version: number }): Promise<StoredTriage> {
    const entries = await hot.entries(row.id, row.version);
    return readTriage(row, readHistoryRows(row.id, row.version, entries));
  }

  /** The new triage's number, or nothing when its request has opened one before. */
  async function insertTriage(triage: NewTriage, worker: string): Promise<number | undefined> {
    const { history = [], outcome = 'open' } = triage;
    const transaction = await db.startTransaction().execute();
    try {
      // Counting first makes concurrent opens wait for each other, and undoing it leaves no gap.
      const { last_number: number } = await transaction
        .insertInto('counters')
        .values({ installation: triage.installation, last_number: 1 })
        .onConflict((on) =>
          on
            .column('installation')
            .doUpdateSet((eb) => ({ last_number: eb('counters.last_number', '+', 1) })),
        )
        .returning('last_number')
        .executeTakeFirstOrThrow();
      const inserted = await transaction
        .insertInto('triages')
        .values({
          id: triage.id,
          installation: triage.installation,
          number,
          version: history.length,
          request_id: triage.requestId,
          asked_in: triage.askedIn,
          asked_thread: triage.askedThread ?? null,
          asked_link: triage.askedLink ?? null,
          ...homeColumns(triage.home),
          opened_by_id: triage.openedBy.id,
          opened_by_name: triage.openedBy.name,
          opened_at: triage.openedAt,
          outcome,
          due_at: now,
          lease_owner: worker,
          lease_until: leaseEnd,
          updated_at: now,
        })
        .onConflict((on) => on.columns(['installation', 'request_id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted && history.length > 0)
        await transaction
          .insertInto('entries')
          .values(entryRows(triage.id, 0, history))
          .execute();
      await (inserted ? transaction.commit() : transaction.rollback()).execute();
      return inserted && number;
    } catch (error) {
      if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute();
      throw error;
    }
  }

  /** Prolongs a lease that is held, and with it sets other columns. */
  async function prolong(
    connection: Kysely<Database>,
    id: string,
    worker: string,
    columns: Partial<ReturnType<typeof homeColumns>>,
  ): Promise<boolean> {
    const held = await connection
      .updateTable('triages')
      .set({ ...columns, lease_until: leaseEnd })
      .where('id', '=', id)
      .where('lease_owner', '=', worker)
      .returning('id')
      .executeTakeFirst();
    return held !== undefined;
  }

  return {
    ...createInstallationRows(db, now),
    find,

    async findByThread(installation, channel, thread) {
      const [row] = await hot.thread(channel, thread, installation);
      return row && load(row);
    },

    async open(triage, worker) {
      const number = await noting(insertTriage(triage, worker));
      if (number === undefined) {
        const before = await findRequest(triage.installation, triage.requestId);
        if (!before) throw new Error('A triage could neither be stored nor found');
        return { triage: before, created: false };
      }
      const { requestId: _, outcome: __, history = [], ...known } = triage;
      return { triage: { ...known, number, version: history.length, history }, created: true };
    },

    append(id, version, { entries, outcome, outcomeBefore }, worker) {
      const stored = groupCommit.soon(id, async (transaction) => {
        const updated = await transaction
          .updateTable('triages')
          .set({
            version: version + entries.length,
            ...(outcome !== outcomeBefore && { outcome }),
            due_at: dueByNow,
            // An expired lease of somebody else is left for `claim`, which reports that it was taken over.
            lease_owner: sql`coalesce(lease_owner, ${worker})`,
            lease_until: sql`case when coalesce(lease_owner, ${worker}) = ${worker} then ${leaseEnd} else lease_until end`,
            updated_at: now,
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .returning('lease_owner')
          .executeTakeFirst();
        if (!updated) return false;
        if (entries.length > 0)
          await transaction
            .insertInto('entries')
            .values(entryRows(id, version, entries))
            .execute();
        return updated.lease_owner === worker ? 'leased' : 'stored';
      });
      return noting<'leased' | 'stored' | false>(stored);
    },

    // Several replicas may be given the same ids. That needs no `for update skip locked`: nothing is decided
    // here, and whoever claims second is told no by one statement.
    async due(limit) {
      const rows = await db
        .selectFrom('triages')
        .select('id')
        .where('due_at', '<=', now)
        .where((eb) => eb.or([eb('lease_owner', 'is', null), eb('lease_until', '<=', now)]))
        .orderBy('due_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },

    async claim(id, worker) {
      // Whoever appends holds the lease already: then a look is enough, and saves a commit for each click.
      const [held] = await hot.held(id, worker);
      if (held) return { takenOver: false };
      // Each claim is one conditional update, which databases do for one after the other: who comes second waits
      // for the first one's commit and then no longer meets the condition.
      const leased = db
        .updateTable('triages')
        .set({ lease_owner: worker, lease_until: leaseEnd, due_at: dueByNow })
        .where('id', '=', id)
        .returning('id');
      const free = await leased
        .where((eb) => eb.or([eb('lease_owner', 'is', null), eb('lease_owner', '=', worker)]))
        .executeTakeFirst();
      if (free) return { takenOver: false };
      const expired = await leased.where('lease_until', '<=', now).executeTakeFirst();
      return expired && { takenOver: true };
    },

    renew: (id, worker) => prolong(db, id, worker, {}),

    async cards(id) {
      const rows = await hot.cards(id);
      return rows.map(readCard);
    },

    saveHome: (id, worker, home) => prolong(db, id, worker, homeColumns(home)),

    saveCard(id, worker, card) {
      return db.transaction().execute(async (transaction) => {
        if (!(await prolong(transaction, id, worker, {}))) return false;
        await putCards(transaction, id, [card]);
        return true;
      });
    },

    settle(id, worker, version, { cards, dueAt }) {
      return groupCommit.later(id, async (transaction) => {
        const held = await transaction
          .updateTable('triages')
          .set({
            lease_owner: sql`case when version = ${version} then null else lease_owner end`,
            lease_until: sql`case when version = ${version} then null else ${leaseEnd} end`,
            due_at: sql`case when version = ${version} then ${dueAt === undefined ? null : soonEnough(dueAt)} else due_at end`,
          })
          .where('id', '=', id)
          .where('lease_owner', '=', worker)
          .returning('version')
          .executeTakeFirst();
        if (!held) return false;
        await putCards(transaction, id, cards);
        return held.version === version;
      });
    },

    async addGap(gap) {
      await db
        .insertInto('gaps')
        .values(gap)
        .onConflict((on) => on.columns(['installation', 'source']).doNothing())
        .execute();
    },

    async gaps() {
      const rows = await db.selectFrom('gaps').selectAll().orderBy('at', 'desc').execute();
      return rows.map(readGap);
    },

    ...deletions(db, now),

    async makeOpenDue() {
      await db
        .updateTable('triages')
        .set({ due_at: dueByNow })
        .where('outcome', '=', 'open' satisfies Outcome)
        .execute();
    },

    async backlog() {
      const row = await db
        .selectFrom('triages')
        .select((eb) => [eb.fn.countAll().as('waiting'), eb.fn.min('due_at').as('oldest')])
        .where('due_at', '<=', now)
        .executeTakeFirstOrThrow();
      return readBacklog(row);
    },

    async openTriages() {
      const row = await db
        .selectFrom('triages')
        .select((eb) => eb.fn.countAll().as('count'))
        // Literal, so that it meets the index of the open ones.
        .where('outcome', '=', sql.lit('open' satisfies Outcome))
        .executeTakeFirstOrThrow();
      return readCount(row);
    },

    async ping() {
      await db.selectFrom('counters').select('installation').limit(1).execute();
      if (writeFailed) await tryToWrite();
    },

    close,
  };
}

/**
 * Ends the leases that a dead process left behind. Only for a process that knows itself to be the only one;
 * what it ends still counts as taken over when it is claimed.
 */
export async function releaseAllLeases(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable('triages')
    .set({ lease_owner: DEAD_WORKER, lease_until: 0 })
    // What is leased is due: so the index leads there.
    .where('due_at', 'is not', null)
    .where('lease_owner', 'is not', null)
    .execute();
}

function homeColumns(home: Home | undefined) {
  return {
    home_channel: home?.channel ?? null,
    home_thread: home?.thread ?? null,
    home_moved_because: home?.movedBecause ?? null,
  };
}

function entryRows(id: string, version: number, entries: readonly Entry[]) {
  return entries.map(({ act, by, at, message }, index) => ({
    triage_id: id,
    seq: version + index + 1,
    by_id: by.id,
    by_name: by.name,
    at,
    act: JSON.stringify(act),
    message: message ?? null,
  }));
}

async function putCards(db: Kysely<Database>, id: string, cards: readonly SentCard[]): Promise<void> {
  if (cards.length === 0) return;
  await db
    .insertInto('cards')
    .values(
      cards.map((card) => ({
        triage_id: id,
        card: card.card,
        channel: card.channel,
        ts: card.ts ?? null,
        digest: card.digest ?? null,
        posting_since: card.postingSince ?? null,
        check_at: card.checkAt ?? null,
        permalink: card.permalink ?? null,
        refused: card.refused ?? null,
      })),
    )
    .onConflict((on) =>
      on.columns(['triage_id', 'card']).doUpdateSet((eb) => ({
        channel: eb.ref('excluded.channel'),
        ts: eb.ref('excluded.ts'),
        digest: eb.ref('excluded.digest'),
        posting_since: eb.ref('excluded.posting_since'),
        check_at: eb.ref('excluded.check_at'),
        permalink: eb.ref('excluded.permalink'),
        refused: eb.ref('excluded.refused'),
      })),
    )
    .execute();
}

/** What every click reads, compiled once: building a query costs more than SQLite needs to answer it. */
function hotQueries(db: Kysely<Database>, now: RawBuilder<number>) {
  const triage = db.selectFrom('triages').selectAll().where('id', '=', '').compile();
  const entries = db
    .selectFrom('entries')
    .select(['seq', 'by_id', 'by_name', 'at', 'act', 'message'])
    .where('triage_id', '=', '')
    // What was appended after the row was read belongs to a later version.
    .where('seq', '<=', 0)
    .orderBy('seq')
    .compile();
  const cards = db.selectFrom('cards').selectAll().where('triage_id', '=', '').orderBy('card').compile();
  const held = db
    .selectFrom('triages')
    .select('id')
    .where('id', '=', '')
    .where('lease_owner', '=', '')
    .where('lease_until', '>', sql<number>`${now} + ${sql.lit(LEASE_MS / 2)}`)
    .compile();
  const thread = db
    .selectFrom('triages')
    .selectAll()
    .where('home_channel', '=', '')
    .where('home_thread', '=', '')
    .where('installation', '=', '')
    .orderBy(sql`case when outcome = 'open' then 0 else 1 end`)
    .orderBy('number', 'desc')
    .limit(sql.lit(1))
    .compile();
  const rows = async <R>(query: CompiledQuery<R>, ...parameters: (string | number)[]): Promise<R[]> =>
    (await db.executeQuery<R>({ ...query, parameters })).rows;
  return {
    triage: (id: string) => rows(triage, id),
    thread: (channel: string, ts: string, installation: string) => rows(thread, channel, ts, installation),
    entries: (id: string, version: number) => rows(entries, id, version),
    cards: (id: string) => rows(cards, id),
    held: (id: string, worker: string) => rows(held, id, worker),
  };
}
