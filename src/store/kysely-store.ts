import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Entry } from '../triage/history.ts';
import type { Outcome, Standing } from '../triage/triage.ts';
import { writeAct } from './acts.ts';
import { deletions } from './deletions.ts';
import { StoredDataError, StoreUnwritableError } from './errors.ts';
import { createFeedbackRows, replaceFeedback } from './feedback.ts';
import { createGroupCommit } from './group-commit.ts';
import { createHistories, type TriageState } from './histories.ts';
import { hotQueries, leaseTimes, TRIAGE } from './hot-queries.ts';
import { createInstallationRows } from './installation-rows.ts';
import { withoutNul } from './nul.ts';
import { createPeopleRows } from './people.ts';
import { readBacklog, readCard, readCount, readGap, readHead, readHistoryRows, readTriage } from './read.ts';
import { type Database, isSummaryRow } from './schema.ts';
import type { DueTriage, Home, NewTriage, SentCard, Store, StoredTriage, TriageHead } from './store.ts';

/** No worker is called this: the next to claim learns that it takes over. */
const DEAD_WORKER = '';

/** What differs between databases. */
interface DatabaseParts {
  /** The database's clock in epoch milliseconds. */
  readonly now: RawBuilder<number>;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** What a store does by SQL alone. */
type CommonStore = Omit<Store, 'erase'>;

/**
 * A store on any database that Kysely speaks SQLite's and PostgreSQL's common SQL to. A worker's name must not
 * be used by two processes at once. A lease is lost when another worker has taken it, not when it has
 * merely run out: until then only its owner has acted.
 */
export function createStore(db: Kysely<Database>, { now, clock, close }: DatabaseParts): CommonStore {
  const groupCommit = createGroupCommit(db, clock);
  const hot = hotQueries(db, now);
  const histories = createHistories();
  const { leaseEnd, dueByNow } = leaseTimes(now);

  let writeFailed = false;

  /** Remembers that a write failed: from then on writing is tried, not taken for granted. */
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
        .values({ installation: '', source: randomUUID(), why: 'notCovered', text, answer: null, at: 0 })
        .execute();
    } catch (error) {
      throw new StoreUnwritableError('The database cannot be written to', { cause: error });
    } finally {
      await transaction.rollback().execute();
    }
    writeFailed = false;
  }

  async function find(id: string): Promise<StoredTriage | undefined> {
    const [row] = await hot.triage(db, { id });
    if (row === undefined) histories.forget(id);
    return row && load(row);
  }

  async function findRequest(installation: string, requestId: string): Promise<StoredTriage | undefined> {
    const row = await db
      .selectFrom('triages')
      .select(TRIAGE)
      .where('installation', '=', installation)
      .where('request_id', '=', requestId)
      .executeTakeFirst();
    return row && load(row);
  }

  async function load(row: TriageState): Promise<StoredTriage> {
    const known = histories.of(row);
    if (known) return readTriage(row, known);
    const entries = await hot.entries(db, { id: row.id, version: row.version });
    const history = readHistoryRows(row.id, row.version, entries);
    histories.keep(row, history);
    return readTriage(row, history);
  }

  /**
   * The installations of which something is due, now or later. The index is asked for the next one again and again, so
   * that it does not matter how much of one of them is due.
   */
  async function installationsDue(): Promise<string[]> {
    const { rows } = await sql<{ installation: string | null }>`
      with recursive found (installation) as (
        select min(installation) from triages where due_at is not null
        union all
        select (
          select min(installation) from triages
          where due_at is not null and triages.installation > found.installation
        )
        from found where found.installation is not null
      )
      select installation from found`.execute(db);
    return rows.flatMap(({ installation }) => installation ?? []);
  }

  /** The new triage's number, or nothing when its request has opened one before. */
  async function insertTriage(triage: NewTriage, worker: string): Promise<number | undefined> {
    const { history = [], outcome = 'open', standing = standingIf(outcome) } = triage;
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
          standing: standing ?? null,
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
    ...createPeopleRows(db),
    ...createFeedbackRows(db),
    find,

    async findByThread(installation, channel, thread) {
      const [row] = await hot.thread(db, { installation, channel, thread });
      return row && load(row);
    },

    async findMoved(installation, channel, thread) {
      const left = await movedFrom(db, channel).select('triage_id').where('ts', '=', thread).execute();
      for (const { triage_id } of left) {
        const triage = await find(triage_id);
        if (triage?.installation === installation) return triage;
      }
      return undefined;
    },

    async findBySummary(installation, channel, ts) {
      const summaries = await db
        .selectFrom('cards')
        .select('triage_id')
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .where(isSummaryRow)
        .execute();
      for (const { triage_id } of summaries) {
        const triage = await find(triage_id);
        if (triage?.installation === installation) return triage;
      }
      return undefined;
    },

    async open(asked, worker) {
      const triage = withoutNul(asked);
      const number = await noting(insertTriage(triage, worker));
      if (number === undefined) {
        const before = await findRequest(triage.installation, triage.requestId);
        if (!before) throw new Error('A triage could neither be stored nor found');
        return { triage: before, created: false };
      }
      const { requestId: _, outcome: __, standing: ___, history = [], ...known } = triage;
      return { triage: { ...known, number, version: history.length, history }, created: true };
    },

    async append(id, version, change, worker) {
      const { outcome, standing = standingIf(outcome), before } = change;
      const feedback = change.feedback && withoutNul(change.feedback);
      const isSame = before?.outcome === outcome && before.standing === standing;
      const entries = withoutNul(change.entries);
      const stored = groupCommit.soon(id, async (transaction) => {
        const moved = { id, version, newVersion: version + entries.length, worker };
        const [updated] = await (isSame
          ? hot.append(transaction, moved)
          : hot.appendOutcome(transaction, { ...moved, outcome, standing: standing ?? null }));
        if (updated) for (const row of entryRows(id, version, entries)) await hot.entry(transaction, row);
        if (updated && feedback) await replaceFeedback(transaction, id, feedback);
        return updated;
      });
      const updated = await noting(stored);
      if (updated === undefined) return false;
      histories.append(version, entries, { id, ...updated });
      return updated.lease_owner === worker ? 'leased' : 'stored';
    },

    // Several replicas may be given the same ids. That needs no `for update skip locked`: nothing is decided
    // here, and one statement refuses the second claim.
    async due(mostOfEach) {
      const due: DueTriage[] = [];
      for (const installation of await installationsDue()) {
        const rows = await db
          .selectFrom('triages')
          .select(['id', 'installation', (eb) => eb.fn.coalesce('home_channel', 'asked_in').as('channel')])
          .where('installation', '=', installation)
          .where('due_at', '<=', now)
          .where((eb) => eb.or([eb('lease_owner', 'is', null), eb('lease_until', '<=', now)]))
          .orderBy('due_at')
          .limit(mostOfEach)
          .execute();
        due.push(...rows);
      }
      return due;
    },

    async claim(id, worker) {
      // The worker that appended holds the lease already: then a look is enough, and saves a commit for each click.
      const [held] = await hot.held(db, { id, worker });
      if (held) return { takenOver: false };
      // Each claim is one conditional update, which databases run one after the other: the second waits for
      // the first one's commit and then no longer meets the condition.
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
      const rows = await hot.cards(db, { id });
      return rows.map(readCard);
    },

    saveHome: (id, worker, home) => prolong(db, id, worker, homeColumns(home)),

    settleHome(id, worker, home, cards) {
      return db.transaction().execute(async (transaction) => {
        if (!(await prolong(transaction, id, worker, homeColumns(home)))) return false;
        await transaction
          .updateTable('triages')
          .set({ home_doubt: null })
          .where('id', '=', id)
          .where('home_doubt', '=', home.doubt ?? 0)
          .execute();
        for (const card of cards) await hot.card(transaction, cardRow(id, card));
        return true;
      });
    },

    async doubtChannel(installation, channel) {
      const doubt = { home_doubt: now };
      await db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('triages')
          .set({
            ...doubt,
            due_at: sql`case when outcome = ${sql.lit('open' satisfies Outcome)} then ${dueByNow} else due_at end`,
          })
          .where('home_channel', '=', channel)
          // Said in a way that no index of installations answers: a channel has fewer triages than its installation.
          .where((eb) => eb(eb.fn.coalesce('installation', sql.lit('')), '=', installation))
          .execute();
        const moved = await movedFrom(transaction, channel).select('triage_id').execute();
        for (const { triage_id } of moved)
          await transaction
            .updateTable('triages')
            .set({ ...doubt, due_at: dueByNow })
            .where('id', '=', triage_id)
            .where('installation', '=', installation)
            .execute();
      });
    },

    saveCard(id, worker, card) {
      return db.transaction().execute(async (transaction) => {
        if (!(await prolong(transaction, id, worker, {}))) return false;
        await hot.card(transaction, cardRow(id, card));
        return true;
      });
    },

    release(id, worker, version, { cards, dueIn, doubt = 0 }) {
      return groupCommit.later(id, async (transaction) => {
        const wait = dueIn === undefined ? null : Math.max(0, Math.ceil(dueIn));
        const [held] = await hot.release(transaction, { id, worker, version, doubt, dueIn: wait });
        if (!held) return false;
        for (const card of cards) await hot.card(transaction, cardRow(id, card));
        return held.version === version && (held.home_doubt ?? 0) === doubt;
      });
    },

    async postpone(id, worker, dueIn) {
      await db
        .updateTable('triages')
        .set({
          lease_owner: null,
          lease_until: null,
          due_at: sql<number>`${now} + ${sql.lit(Math.ceil(dueIn))}`,
        })
        .where('id', '=', id)
        .where('lease_owner', '=', worker)
        .execute();
    },

    async addGap(gap) {
      await db
        .insertInto('gaps')
        .values(withoutNul({ ...gap, answer: gap.answer ?? null }))
        .onConflict((on) =>
          gap.answer === undefined
            ? on.columns(['installation', 'source']).doNothing()
            : on
                .columns(['installation', 'source'])
                .doUpdateSet((eb) => ({ answer: eb.ref('excluded.answer') })),
        )
        .execute();
    },

    async gaps(onUnreadable) {
      const rows = await db.selectFrom('gaps').selectAll().orderBy('at', 'desc').execute();
      return rows.flatMap((row) => {
        try {
          return readGap(row);
        } catch (error) {
          if (!(error instanceof StoredDataError) || onUnreadable === undefined) throw error;
          onUnreadable(error);
          return [];
        }
      });
    },

    ...deletions(db, now),

    async standing(installation, limit) {
      const rows = await db
        .selectFrom('triages')
        .select(TRIAGE)
        .where('installation', '=', installation)
        .where('standing', 'is not', null)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return Promise.all(rows.map(load));
    },

    async heads(installation, { standing, newest }) {
      const newestFirst = db
        .selectFrom('triages')
        .select(TRIAGE)
        .where('installation', '=', installation)
        .orderBy('number', 'desc');
      const rows = [
        ...(await newestFirst.where('standing', 'is not', null).limit(standing).execute()),
        ...(await newestFirst.limit(newest).execute()),
      ];
      const heads = new Map<string, TriageHead>();
      for (const row of rows) {
        try {
          heads.set(row.id, readHead(row));
        } catch (error) {
          if (!(error instanceof StoredDataError)) throw error;
        }
      }
      return [...heads.values()].toSorted((one, other) => other.number - one.number);
    },

    async findByNumber(installation, number) {
      const row = await db
        .selectFrom('triages')
        .select(TRIAGE)
        .where('installation', '=', installation)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && load(row);
    },

    async makeOpenDue() {
      await db
        .updateTable('triages')
        .set({ due_at: dueByNow })
        .where('outcome', '=', 'open' satisfies Outcome)
        .execute();
    },

    async makeWaitingDue() {
      await db.updateTable('triages').set({ due_at: now }).where('due_at', '>', now).execute();
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
 * Ends the leases that a dead process left behind. Only for a process that knows it is the only one; what it
 * ends still counts as taken over when it is claimed.
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

/** The case cards that triages left behind in a channel when they moved; as their index has it. */
function movedFrom(connection: Kysely<Database>, channel: string) {
  return connection
    .selectFrom('cards')
    .where('channel', '=', channel)
    .where('card', '=', sql.lit('left:case'));
}

function standingIf(outcome: Outcome): Standing | undefined {
  return outcome === 'open' ? 'open' : undefined;
}

function homeColumns(home: Home | undefined) {
  return {
    home_channel: home?.channel ?? null,
    home_thread: home?.thread ?? null,
    home_moved_because: home?.movedBecause ?? null,
  };
}

function entryRows(id: string, version: number, entries: readonly Entry[]) {
  return entries.map(({ act, by, at, message, key }, index) => ({
    triage_id: id,
    seq: version + index + 1,
    by_id: by.id,
    by_name: by.name,
    at,
    act: writeAct(act, key),
    message: message ?? null,
  }));
}

function cardRow(id: string, card: SentCard) {
  return {
    triage_id: id,
    card: card.card,
    channel: card.channel,
    ts: card.ts ?? null,
    digest: card.digest ?? null,
    posting_since: card.postingSince ?? null,
    check_at: card.checkAt ?? null,
    refused: card.refused ?? null,
  };
}
