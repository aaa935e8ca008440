import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';
import { type Deleted, gapOfMessage, gapOfTriage, type Store } from './store.ts';

const NOTHING: Deleted = { triages: 0, entries: 0, cards: 0, gaps: 0, counters: 0, installations: 0 };

/** The store's ways to delete: each is one short transaction. */
export function deletions(
  db: Kysely<Database>,
  now: RawBuilder<number>,
): Pick<Store, 'deleteOld' | 'deleteTriage' | 'deleteInstallation' | 'deleteUninstalled'> {
  const deleting = (work: (transaction: Transaction<Database>) => Promise<Partial<Deleted>>) =>
    db.transaction().execute(async (transaction) => ({ ...NOTHING, ...(await work(transaction)) }));

  return {
    deleteOld(age, limit) {
      const before = sql<number>`${now} - ${sql.lit(age)}`;
      return deleting(async (transaction) => {
        const old = transaction
          .selectFrom('triages')
          .select('id')
          // As the index has it; a parameter would not lead there.
          .where(sql<boolean>`outcome != 'open'`)
          .where('updated_at', '<', before)
          .where('due_at', 'is', null)
          .where('lease_owner', 'is', null)
          .orderBy('updated_at')
          .limit(limit);
        const ids = (await old.execute()).map(({ id }) => id);
        // An agent may reopen one at this moment: the condition is checked again with the row locked.
        const triages = await deleteTriages(transaction, ids, (query) =>
          query
            .where(sql<boolean>`outcome != 'open'`)
            .where('updated_at', '<', before)
            .where('due_at', 'is', null)
            .where('lease_owner', 'is', null),
        );
        const sources = transaction
          .selectFrom('gaps')
          .select(['installation', 'source'])
          .where('at', '<', before)
          .orderBy('at')
          .limit(limit);
        const { numDeletedRows } = await transaction
          .deleteFrom('gaps')
          .where((eb) =>
            eb(eb.refTuple('installation', 'source'), 'in', sources.$asTuple('installation', 'source')),
          )
          .executeTakeFirstOrThrow();
        return { ...triages, gaps: Number(numDeletedRows) };
      });
    },

    deleteTriage(id) {
      return deleting(async (transaction) => {
        const triage = await transaction
          .selectFrom('triages')
          .select(['installation', 'request_id', 'asked_in', 'home_channel'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (triage === undefined) return {};
        const said = await transaction
          .selectFrom('entries')
          .select('message')
          .where('triage_id', '=', id)
          .execute();
        // What its gaps come from: the case itself, the words that opened it, and what was written in its thread.
        const channels = [triage.asked_in, triage.home_channel].filter((channel) => channel !== null);
        const messages = said.flatMap(({ message }) =>
          message === null ? [] : channels.map((channel) => gapOfMessage(channel, message)),
        );
        const sources = [gapOfTriage(id), triage.request_id, ...messages];
        const { numDeletedRows } = await transaction
          .deleteFrom('gaps')
          .where('installation', '=', triage.installation)
          .where('source', 'in', sources)
          .executeTakeFirstOrThrow();
        return { ...(await deleteTriages(transaction, [id])), gaps: Number(numDeletedRows) };
      });
    },

    deleteInstallation(installation, limit) {
      return deleting(async (transaction) => {
        const { finished, ...deleted } = await deleteCases(transaction, installation, limit);
        if (!finished) return deleted;
        const { numDeletedRows } = await transaction
          .deleteFrom('installations')
          .where('id', '=', installation)
          .executeTakeFirstOrThrow();
        return { ...deleted, installations: Number(numDeletedRows) };
      });
    },

    deleteUninstalled(age, limit) {
      const before = sql<number>`${now} - ${sql.lit(age)}`;
      return db.transaction().execute(async (transaction) => {
        const oldest = await transaction
          .selectFrom('uninstalled')
          .select('installation')
          .where('at', '<', before)
          .orderBy('at')
          .limit(1)
          .executeTakeFirst();
        if (oldest === undefined) return undefined;
        // It may be installed again at this moment: writing locks the row, and finds it gone then.
        const { installation } = oldest;
        const locked = await transaction
          .updateTable('uninstalled')
          .set((eb) => ({ at: eb.ref('at') }))
          .where('installation', '=', installation)
          .where('at', '<', before)
          .returning('installation')
          .executeTakeFirst();
        if (locked === undefined) return { installation, deleted: NOTHING, finished: false };
        const { finished, ...deleted } = await deleteCases(transaction, installation, limit);
        return { installation, deleted: { ...NOTHING, ...deleted }, finished };
      });
    },
  };
}

/** Deletes up to `limit` triages of an installation and as many gaps; once there are none left, its counter too. */
async function deleteCases(
  db: Kysely<Database>,
  installation: string,
  limit: number,
): Promise<Omit<Deleted, 'installations'> & { finished: boolean }> {
  const rows = await db
    .selectFrom('triages')
    .select('id')
    .where('installation', '=', installation)
    .limit(limit)
    .execute();
  const triages = await deleteTriages(
    db,
    rows.map(({ id }) => id),
  );
  const sources = db
    .selectFrom('gaps')
    .select('source')
    .where('installation', '=', installation)
    .limit(limit);
  const { numDeletedRows } = await db
    .deleteFrom('gaps')
    .where('installation', '=', installation)
    .where('source', 'in', sources)
    .executeTakeFirstOrThrow();
  const deleted = { ...triages, gaps: Number(numDeletedRows), counters: 0 };
  // The counter is last: until then, a new triage goes on counting and collides with no old one.
  if (rows.length > 0 || deleted.gaps > 0) return { ...deleted, finished: false };
  const counters = await db
    .deleteFrom('counters')
    .where('installation', '=', installation)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('people').where('installation', '=', installation).execute();
  await db.deleteFrom('leads_told').where('installation', '=', installation).execute();
  await db.deleteFrom('uninstalled').where('installation', '=', installation).execute();
  return { ...deleted, counters: Number(counters.numDeletedRows), finished: true };
}

type DeleteTriages = ReturnType<typeof deleteFromTriages>;
function deleteFromTriages(db: Kysely<Database>) {
  return db.deleteFrom('triages').returning('id');
}

/** Deletes triages that still meet a condition; their entries and cards go with them. */
async function deleteTriages(
  db: Kysely<Database>,
  ids: readonly string[],
  which: (query: DeleteTriages) => DeleteTriages = (query) => query,
): Promise<Pick<Deleted, 'triages' | 'entries' | 'cards'>> {
  if (ids.length === 0) return { triages: 0, entries: 0, cards: 0 };
  const count = async (table: 'entries' | 'cards') => {
    const { rows } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('triage_id', 'in', ids)
      .executeTakeFirstOrThrow();
    return rows;
  };
  const [entries, cards] = [await count('entries'), await count('cards')];
  const deleted = await which(deleteFromTriages(db).where('id', 'in', ids)).execute();
  return { triages: deleted.length, entries, cards };
}
