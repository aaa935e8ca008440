import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StoreOpenError } from './errors.ts';
import type { Database } from './schema.ts';

/**
 * Every change of the schema, in the order of its names. What has been released is never edited: a change is
 * a new migration. Types and clauses are those SQLite and PostgreSQL share.
 */
const migrations: Record<string, Migration> = {
  '0001-triages': {
    async up(db) {
      await db.schema
        .createTable('triages')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('installation', 'text', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('asked_in', 'text', (column) => column.notNull())
        .addColumn('home_channel', 'text')
        .addColumn('home_thread', 'text')
        .addColumn('home_moved_because', 'text')
        .addColumn('opened_by_id', 'text', (column) => column.notNull())
        .addColumn('opened_by_name', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'bigint', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint')
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until', 'bigint')
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('triages_request', ['installation', 'request_id'])
        .addUniqueConstraint('triages_number', ['installation', 'number'])
        .execute();
      // Only what is due is in it, so that looking for work stays as fast however many have been settled.
      await db.schema
        .createIndex('triages_due')
        .on('triages')
        .column('due_at')
        .where('due_at', 'is not', null)
        .execute();
      await db.schema
        .createTable('entries')
        .addColumn('triage_id', 'text', (column) =>
          column.notNull().references('triages.id').onDelete('cascade'),
        )
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('by_id', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('entries_key', ['triage_id', 'seq'])
        .execute();
      await db.schema
        .createTable('cards')
        .addColumn('triage_id', 'text', (column) =>
          column.notNull().references('triages.id').onDelete('cascade'),
        )
        .addColumn('card', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('ts', 'text')
        .addColumn('digest', 'text')
        .addColumn('posting_since', 'bigint')
        .addColumn('check_at', 'bigint')
        .addColumn('permalink', 'text')
        .addColumn('refused', 'text')
        .addPrimaryKeyConstraint('cards_key', ['triage_id', 'card'])
        .execute();
      await db.schema
        .createTable('counters')
        .addColumn('installation', 'text', (column) => column.primaryKey().notNull())
        .addColumn('last_number', 'integer', (column) => column.notNull())
        .execute();
    },
  },
  '0002-own-words': {
    async up(db) {
      await db.schema.alterTable('entries').addColumn('message', 'text').execute();
      await db.schema.alterTable('triages').addColumn('asked_thread', 'text').execute();
      await db.schema.alterTable('triages').addColumn('asked_link', 'text').execute();
      // Every message in every channel is looked up here: is it a reply in a triage's thread?
      await db.schema
        .createIndex('triages_home')
        .on('triages')
        .columns(['home_channel', 'home_thread'])
        .execute();
      await db.schema
        .createTable('gaps')
        .addColumn('installation', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('why', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('gaps_key', ['installation', 'source'])
        .execute();
    },
  },
  '0003-retention': {
    async up(db) {
      // What may be deleted some day, the oldest first.
      await db.schema
        .createIndex('triages_closed')
        .on('triages')
        .column('updated_at')
        .where(sql.ref('outcome'), '!=', sql.lit('open'))
        .execute();
      await db.schema.createIndex('gaps_at').on('gaps').column('at').execute();
    },
  },
  '0004-installations': {
    async up(db) {
      await db.schema
        .createTable('installations')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('bot_scopes', 'text', (column) => column.notNull())
        .addColumn('bot_user_id', 'text', (column) => column.notNull())
        .addColumn('workspace_url', 'text', (column) => column.notNull())
        .addColumn('installed_at', 'bigint', (column) => column.notNull())
        .execute();
      // Metrics count them every few seconds, however many have ended.
      await db.schema
        .createIndex('triages_open')
        .on('triages')
        .column('outcome')
        .where('outcome', '=', 'open')
        .execute();
    },
  },
  '0005-due-by-installation': {
    async up(db) {
      // What is due is looked for by installation, so that none waits behind another.
      await db.schema
        .createIndex('triages_due_of')
        .on('triages')
        .columns(['installation', 'due_at'])
        .where('due_at', 'is not', null)
        .execute();
      await db.schema.dropIndex('triages_due').execute();
    },
  },
  '0006-uninstalled': {
    async up(db) {
      await db.schema
        .createTable('uninstalled')
        .addColumn('installation', 'text', (column) => column.primaryKey().notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '0007-moved': {
    async up(db) {
      await db.schema.alterTable('triages').addColumn('home_doubt', 'bigint').execute();
      // Who has moved away from a channel is looked for when the channel is open to us again.
      await db.schema
        .createIndex('cards_left')
        .on('cards')
        .column('channel')
        .where(sql.ref('card'), '=', sql.lit('left:case'))
        .execute();
    },
  },
  '0008-used-states': {
    async up(db) {
      await db.schema
        .createTable('used_states')
        .addColumn('digest', 'text', (column) => column.primaryKey().notNull())
        .addColumn('used_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  '0009-desk': {
    async up(db) {
      await db.schema.alterTable('triages').addColumn('standing', 'text').execute();
      // What was handed over before anybody could say so in Slack is not brought up again.
      await db
        .updateTable('triages')
        // Each is looked at once: its cards have become others, and somebody may have to be reminded of it.
        .set({ standing: sql.lit('open'), due_at: sql`coalesce(due_at, updated_at)` })
        .where('outcome', '=', sql.lit('open'))
        .execute();
      await db.schema
        .createIndex('triages_standing')
        .on('triages')
        // Nothing in it changes with every act.
        .columns(['installation', 'number'])
        .where(sql.ref('standing'), 'is not', null)
        .execute();
      await db.schema
        .createTable('people')
        .addColumn('installation', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('language', 'text')
        .addColumn('work_from', 'integer')
        .addColumn('work_to', 'integer')
        .addColumn('home_opened_at', 'bigint')
        .addPrimaryKeyConstraint('people_key', ['installation', 'user_id'])
        .execute();
    },
  },
  '0010-hand-over': {
    async up(db) {
      await db.schema.alterTable('gaps').addColumn('answer', 'text').execute();
      // Every message in a thread of an escalation channel is looked up here: is it below a summary?
      await db.schema
        .createIndex('cards_summary')
        .on('cards')
        .columns(['channel', 'ts'])
        .where(sql<boolean>`substr(card, 1, 7) = 'summary'`)
        .execute();
    },
  },
  '0011-feedback': {
    async up(db) {
      await db.schema
        .createTable('feedback')
        .addColumn('triage_id', 'text', (column) =>
          column.notNull().references('triages.id').onDelete('cascade'),
        )
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('cause', 'text', (column) => column.notNull())
        .addColumn('installation', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('reasons', 'text', (column) => column.notNull())
        .addColumn('note', 'text')
        .addColumn('steps', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('feedback_key', ['triage_id', 'seq', 'cause'])
        .execute();
      // What was not helpful of late is looked for by fix.
      await db.schema
        .createIndex('feedback_not_helpful')
        .on('feedback')
        .columns(['installation', 'cause', 'at'])
        .where(sql.ref('helpful'), '=', sql.lit(0))
        .execute();
      await db.schema
        .createTable('leads_told')
        .addColumn('installation', 'text', (column) => column.notNull())
        .addColumn('cause', 'text', (column) => column.notNull())
        .addColumn('triage_id', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('leads_told_key', ['installation', 'cause'])
        .execute();
    },
  },
};

/**
 * Brings the schema up to this version, or with `apply: false` only checks that it is. Throws a
 * `StoreOpenError` when the database was last used by a newer version, or is behind and may not be changed.
 */
export async function migrate(db: Kysely<Database>, { apply }: { apply: boolean }): Promise<void> {
  const applied = await appliedMigrations(db);
  if (applied.some((name) => !(name in migrations))) {
    throw new StoreOpenError(
      'newer',
      'the database was last used by a newer version of Photo Help; run that version or a newer one',
    );
  }
  if (applied.length === Object.keys(migrations).length) return;
  if (!apply) {
    throw new StoreOpenError(
      'notMigrated',
      'the database has not been set up for this version of Photo Help yet; start the app once',
    );
  }
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}

async function appliedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .$extendTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
