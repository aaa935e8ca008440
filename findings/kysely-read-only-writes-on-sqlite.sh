#!/bin/sh
# Guess: a database that cannot do an access mode or an isolation level says so.
# Real:  on SQLite Kysely leaves out both without a word: a transaction set to "read only" writes and commits. SQLite
#        itself could refuse (pragma query_only).
# Seen:  Kysely 0.29.9 with Node 24's SQLite; with pg 8.23.1 PostgreSQL refuses it (25006).
# Ours:  code that is tried out on SQLite would be taken to be safe. We set neither.
. "$(dirname "$0")/lib.sh"
packages kysely@0.29.9
run << 'JS'
import { Kysely, SqliteDialect } from 'kysely';
import { compare, outcome } from './compare.mjs';
import { kyselyShape } from './sqlite.mjs';

const db = new Kysely({ dialect: new SqliteDialect({ database: kyselyShape(':memory:') }) });
await db.schema.createTable('cases').addColumn('title', 'text').execute();
const insert = (transaction) => transaction.insertInto('cases').values({ title: 'Code mistyped' }).execute();
const { threw } = await outcome(() => db.transaction().setAccessMode('read only').execute(insert));

compare('A write in a read-only transaction', {
  guess: 'refused',
  recorded: 'stored 1 row',
  seen: threw ? 'refused' : `stored ${(await db.selectFrom('cases').selectAll().execute()).length} row`,
});
JS
