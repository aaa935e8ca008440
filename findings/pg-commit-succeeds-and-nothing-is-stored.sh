#!/bin/sh
# Guess: when `commit` resolves, what was written is stored.
# Real:  after a failed statement, though its error was caught, PostgreSQL answers `commit` by rolling back, which to pg
#        is a success. Only `command` in the result says ROLLBACK. On SQLite the same code stores all but the failed
#        statement.
# Seen:  pg 8.23.1 on PostgreSQL 18. Kysely 0.29 does look at `command`, and throws.
# Ours:  an insert that may fail belongs in `on conflict do nothing` (as in src/store/kysely-store.ts), not in a catch.
. "$(dirname "$0")/lib.sh"
packages pg@8.23.1 embedded-postgres@18.4.0-beta.17
run << 'JS'
import { compare, outcome } from './compare.mjs';
import { startPostgres } from './postgres.mjs';

const { url, stop } = await startPostgres();
const { Client } = (await import('pg')).default;
const client = new Client(url);
await client.connect();
await client.query('create table cases (id text primary key)');
await client.query('begin');
await client.query("insert into cases values ('first')");
await client.query("insert into cases values ('first')").catch(() => 'It is there already.');
const { gave, threw } = await outcome(() => client.query('commit'));
const { rows } = await client.query('select id from cases');

compare('The commit', { guess: 'resolves: COMMIT', recorded: 'resolves: ROLLBACK', seen: threw ? 'rejects' : `resolves: ${gave.command}` });
compare('Rows', { guess: [{ id: 'first' }], recorded: [], seen: rows });
await client.end();
await stop();
process.exit();
JS
