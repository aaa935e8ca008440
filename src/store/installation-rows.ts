import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { StoredDataError } from './errors.ts';
import type { Database } from './schema.ts';

const rowSchema = z.object({
  id: z.string(),
  /** Token and bot id, encrypted. */
  sealed: z.string(),
  bot_scopes: z.string(),
  bot_user_id: z.string(),
  workspace_url: z.url(),
  installed_at: z.int(),
});

/** An installation as it is stored: its secrets are encrypted, and stay so here. */
export type InstallationRow = z.infer<typeof rowSchema>;

/** A row that does not hold what an installation should. */
interface UnreadableRow {
  readonly id: string;
  readonly error: StoredDataError;
}

/** The table of installations. */
export interface InstallationRows {
  /** Throws a `StoredDataError` for one that cannot be read. */
  installation(id: string): Promise<InstallationRow | undefined>;
  /** Some rows in the order of their ids, from the one after this id on. */
  installationsAfter(id: string, limit: number): Promise<(InstallationRow | UnreadableRow)[]>;
  /** Stores or replaces one, and makes the triages due that have waited for it. It is no longer uninstalled. */
  putInstallation(row: InstallationRow): Promise<void>;
  /** Replaces an encrypted text that has not changed meanwhile. */
  resealInstallation(id: string, before: string, after: string): Promise<void>;
  /** Deletes one that was installed at that time (epoch milliseconds) or earlier, and notes since when it is gone. */
  dropInstallation(id: string, installedUntil: number): Promise<boolean>;
  /** Remembers a text for so long (milliseconds) at least; false where it is remembered already. */
  useOnce(digest: string, remembered: number): Promise<boolean>;
}

export function createInstallationRows(db: Kysely<Database>, now: RawBuilder<number>): InstallationRows {
  return {
    async installation(id) {
      const row = await db.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const read = tryToRead(row);
      if ('error' in read) throw read.error;
      return read.row;
    },

    async installationsAfter(id, limit) {
      const rows = await db
        .selectFrom('installations')
        .selectAll()
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => {
        const read = tryToRead(row);
        return 'row' in read ? read.row : { id: row.id, error: read.error };
      });
    },

    putInstallation(row) {
      return db.transaction().execute(async (transaction) => {
        const { id: _, ...columns } = row;
        // First, as this is what a deletion of its cases locks first.
        await transaction.deleteFrom('uninstalled').where('installation', '=', row.id).execute();
        await transaction
          .insertInto('installations')
          .values(row)
          .onConflict((on) => on.column('id').doUpdateSet(columns))
          .execute();
        await transaction
          .updateTable('triages')
          .set({ due_at: now })
          .where('due_at', '>', now)
          .where('installation', '=', row.id)
          .execute();
      });
    },

    async resealInstallation(id, before, after) {
      await db
        .updateTable('installations')
        .set({ sealed: after })
        .where('id', '=', id)
        .where('sealed', '=', before)
        .execute();
    },

    dropInstallation(id, installedUntil) {
      return db.transaction().execute(async (transaction) => {
        const dropped = await transaction
          .deleteFrom('installations')
          .where('id', '=', id)
          .where('installed_at', '<=', installedUntil)
          .returning('id')
          .executeTakeFirst();
        if (dropped === undefined) return false;
        await transaction
          .insertInto('uninstalled')
          .values({ installation: id, at: now })
          .onConflict((on) => on.column('installation').doUpdateSet({ at: now }))
          .execute();
        return true;
      });
    },

    async useOnce(digest, remembered) {
      await db
        .deleteFrom('used_states')
        .where('used_at', '<', sql<number>`${now} - ${sql.lit(remembered)}`)
        .execute();
      const used = await db
        .insertInto('used_states')
        .values({ digest, used_at: now })
        .onConflict((on) => on.doNothing())
        .returning('digest')
        .executeTakeFirst();
      return used !== undefined;
    },
  };
}

function tryToRead(row: { id: string }): { row: InstallationRow } | { error: StoredDataError } {
  const parsed = rowSchema.safeParse(row);
  if (parsed.success) return { row: parsed.data };
  const columns = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
  return { error: new StoredDataError(`The installation ${row.id} cannot be read: ${columns}`) };
}
