import type { Kysely, RawBuilder } from 'kysely';
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

/** The table of installations. */
export interface InstallationRows {
  installation(id: string): Promise<InstallationRow | undefined>;
  /** Some rows in the order of their ids, from the one after this id on. */
  installationsAfter(id: string, limit: number): Promise<InstallationRow[]>;
  /** Stores or replaces one, and makes the triages due that have waited for it. */
  putInstallation(row: InstallationRow): Promise<void>;
  /** Replaces an encrypted text that has not changed meanwhile. */
  resealInstallation(id: string, before: string, after: string): Promise<void>;
  /** Deletes one that was installed at that time (epoch milliseconds) or earlier. */
  dropInstallation(id: string, installedUntil: number): Promise<boolean>;
}

export function createInstallationRows(db: Kysely<Database>, now: RawBuilder<number>): InstallationRows {
  return {
    async installation(id) {
      const row = await db.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readRow(row);
    },

    async installationsAfter(id, limit) {
      const rows = await db
        .selectFrom('installations')
        .selectAll()
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readRow);
    },

    putInstallation(row) {
      return db.transaction().execute(async (transaction) => {
        const { id: _, ...columns } = row;
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

    async dropInstallation(id, installedUntil) {
      const dropped = await db
        .deleteFrom('installations')
        .where('id', '=', id)
        .where('installed_at', '<=', installedUntil)
        .returning('id')
        .executeTakeFirst();
      return dropped !== undefined;
    },
  };
}

function readRow(row: { id: string }): InstallationRow {
  const parsed = rowSchema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new StoredDataError(`Installation ${row.id} cannot be read`);
}
