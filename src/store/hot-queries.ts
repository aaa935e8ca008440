import { type Compilable, type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema.ts';

/**
 * How long a worker may go without a sign of life before another one takes its triage over. With the time until
 * another one looks again and finds it, that stays below 15 seconds.
 */
export const LEASE_MS = 12_000;

/** What a triage is read from. */
export const TRIAGE = [
  'id',
  'installation',
  'number',
  'version',
  'asked_in',
  'asked_thread',
  'asked_link',
  'home_channel',
  'home_thread',
  'home_moved_because',
  'home_doubt',
  'opened_by_id',
  'opened_by_name',
  'opened_at',
  'updated_at',
] as const;

type Value = string | number | null;
type Row<Table extends keyof Database> = Required<Insertable<Database[Table]>>;

type Placing<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** When a lease that begins now ends, and since when a triage is due that is due now at the latest. */
export function leaseTimes(now: RawBuilder<number>) {
  return {
    leaseEnd: sql<number>`${now} + ${sql.lit(LEASE_MS)}`,
    dueByNow: sql<number>`case when due_at < ${now} then due_at else ${now} end`,
  };
}

/**
 * What every click reads and writes. Each query is built and compiled once, and only its values are filled in:
 * building one costs more than SQLite needs to answer it. `now` is the database's clock in epoch milliseconds.
 */
export function hotQueries(db: Kysely<Database>, now: RawBuilder<number>) {
  const { leaseEnd, dueByNow } = leaseTimes(now);

  function prepare<Values extends Readonly<Record<keyof Values, Value>>>() {
    return <Result>(build: (value: Placing<Values>) => Compilable<Result>) => {
      const places = new Map<unknown, keyof Values>();
      const query = build((name) => {
        const place = Symbol(name);
        places.set(place, name);
        return sql`${place}`;
      }).compile();
      const slots = query.parameters.map((value) => ({ value, name: places.get(value) }));
      return async (connection: Kysely<Database>, values: Values): Promise<Result[]> => {
        const parameters = slots.map(({ value, name }) => (name === undefined ? value : values[name]));
        return (await connection.executeQuery<Result>({ ...query, parameters })).rows;
      };
    };
  }

  interface Append {
    readonly id: string;
    readonly version: number;
    readonly newVersion: number;
    readonly worker: string;
  }

  const append = (value: Placing<Append>) =>
    db
      .updateTable('triages')
      .set({
        version: value('newVersion'),
        due_at: dueByNow,
        // Another worker's expired lease is left for `claim`, which reports that it was taken over.
        lease_owner: sql`coalesce(lease_owner, ${value('worker')})`,
        lease_until: sql`case when coalesce(lease_owner, ${value('worker')}) = ${value('worker')} then ${leaseEnd} else lease_until end`,
        updated_at: now,
      })
      .where('id', '=', value('id'))
      .where('version', '=', value('version'))
      .returning(['lease_owner', 'version', 'updated_at']);

  return {
    triage: prepare<{ id: string }>()((value) =>
      db.selectFrom('triages').select(TRIAGE).where('id', '=', value('id')),
    ),

    thread: prepare<{ installation: string; channel: string; thread: string }>()((value) =>
      db
        .selectFrom('triages')
        .select(TRIAGE)
        .where('home_channel', '=', value('channel'))
        .where('home_thread', '=', value('thread'))
        .where('installation', '=', value('installation'))
        .orderBy(sql`case when outcome = 'open' then 0 else 1 end`)
        .orderBy('number', 'desc')
        .limit(sql.lit(1)),
    ),

    entries: prepare<{ id: string; version: number }>()((value) =>
      db
        .selectFrom('entries')
        .select(['seq', 'by_id', 'by_name', 'at', 'act', 'message'])
        .where('triage_id', '=', value('id'))
        // What was appended after the row was read belongs to a later version.
        .where('seq', '<=', value('version'))
        .orderBy('seq'),
    ),

    cards: prepare<{ id: string }>()((value) =>
      db.selectFrom('cards').selectAll().where('triage_id', '=', value('id')).orderBy('card'),
    ),

    /** Whether the lease is held, and for long enough that it need not be prolonged. */
    held: prepare<{ id: string; worker: string }>()((value) =>
      db
        .selectFrom('triages')
        .select('id')
        .where('id', '=', value('id'))
        .where('lease_owner', '=', value('worker'))
        .where('lease_until', '>', sql<number>`${now} + ${sql.lit(LEASE_MS / 2)}`),
    ),

    append: prepare<Append>()(append),

    /** Where these stay they are not written, nor are their indexes. */
    appendOutcome: prepare<Append & { outcome: string; standing: string | null }>()((value) =>
      append(value).set({ outcome: value('outcome'), standing: value('standing') }),
    ),

    entry: prepare<Row<'entries'>>()((value) =>
      db.insertInto('entries').values({
        triage_id: value('triage_id'),
        seq: value('seq'),
        by_id: value('by_id'),
        by_name: value('by_name'),
        at: value('at'),
        act: value('act'),
        message: value('message'),
      }),
    ),

    /**
     * Prolongs the lease if the version has moved on or the home has come into doubt, else gives it back. `dueIn`:
     * milliseconds; `doubt`: 0 for none.
     */
    release: prepare<{
      id: string;
      worker: string;
      version: number;
      doubt: number;
      dueIn: number | null;
    }>()((value) => {
      const isUnchanged = sql`version = ${value('version')} and coalesce(home_doubt, 0) = ${value('doubt')}`;
      const ifUnchanged = (then: RawBuilder<unknown>, otherwise: RawBuilder<unknown>) =>
        sql<never>`case when ${isUnchanged} then ${then} else ${otherwise} end`;
      return db
        .updateTable('triages')
        .set({
          lease_owner: ifUnchanged(sql`null`, sql.ref('lease_owner')),
          lease_until: ifUnchanged(sql`null`, leaseEnd),
          // Null where nothing is to be done later. A worker's clock may be wrong; the database's counts.
          due_at: ifUnchanged(sql`${now} + cast(${value('dueIn')} as bigint)`, sql.ref('due_at')),
        })
        .where('id', '=', value('id'))
        .where('lease_owner', '=', value('worker'))
        .returning(['version', 'home_doubt']);
    }),

    card: prepare<Row<'cards'>>()((value) => {
      const columns = {
        channel: value('channel'),
        ts: value('ts'),
        digest: value('digest'),
        posting_since: value('posting_since'),
        check_at: value('check_at'),
        refused: value('refused'),
      };
      return db
        .insertInto('cards')
        .values({ triage_id: value('triage_id'), card: value('card'), ...columns })
        .onConflict((on) =>
          on.columns(['triage_id', 'card']).doUpdateSet((eb) => ({
            channel: eb.ref('excluded.channel'),
            ts: eb.ref('excluded.ts'),
            digest: eb.ref('excluded.digest'),
            posting_since: eb.ref('excluded.posting_since'),
            check_at: eb.ref('excluded.check_at'),
            refused: eb.ref('excluded.refused'),
          })),
        );
    }),
  };
}
