#!/bin/sh
# Guess: a column that a row does not give gets the column's default, as with a single row.
# Real:  when the rows of one insert differ in their columns, Kysely fills the gaps. On PostgreSQL with `default`; SQLite
#        has no such word there, so it gets NULL, and the default is lost. One and the same row is stored differently
#        alone and in company.
# Seen:  Kysely 0.29.9 with Node 24's SQLite and with pg 8.23.1 on PostgreSQL 18.
# Ours:  both databases are served by one code. Our schema has no defaults, and all rows of an insert are made alike.
. "$(dirname "$0")/lib.sh"
packages kysely@0.29.9 pg@8.23.1 embedded-postgres@18.4.0-beta.17
run << 'JS'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { compare } from './compare.mjs';
import { startPostgres } from './postgres.mjs';
import { kyselyShape } from './sqlite.mjs';

const { url, stop } = await startPostgres();
const { Pool } = (await import('pg')).default;
const databases = {
  SQLite: new Kysely({ dialect: new SqliteDialect({ database: kyselyShape(':memory:') }) }),
  PostgreSQL: new Kysely({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }) }),
};
const recorded = { SQLite: null, PostgreSQL: 'open' };
for (const [name, db] of Object.entries(databases)) {
  await db.schema
    .createTable('cases')
    .addColumn('id', 'text')
    .addColumn('outcome', 'text', (column) => column.defaultTo('open'))
    .execute();
  const outcomeOf = async (id) =>
    (await db.selectFrom('cases').select('outcome').where('id', '=', id).executeTakeFirstOrThrow()).outcome;
  await db.insertInto('cases').values({ id: 'alone' }).execute();
  await db.insertInto('cases').values([{ id: 'together' }, { id: 'other', outcome: 'solved' }]).execute();
  compare(`${name}: the default, alone`, { guess: 'open', recorded: 'open', seen: await outcomeOf('alone') });
  compare(`${name}: the default, beside a row that gives it`, {
    guess: 'open',
    recorded: recorded[name],
    seen: await outcomeOf('together'),
  });
  await db.destroy();
}
await stop();
process.exit();
JS
