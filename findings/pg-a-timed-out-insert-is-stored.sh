#!/bin/sh
# Guess: after `query_timeout` the statement is over, and the connection is free for the next.
# Real:  only the waiting is over. The server goes on, so what failed is stored a moment later. Until then the connection
#        is busy: the next statements on it time out too, and a pool that gets it back by release() hands it out as if it
#        were good. (pool.query, which makes no transactions, does drop it.)
# Seen:  pg 8.23.1 on PostgreSQL 18.
# Ours:  a click that was reported as lost could be stored, and others fail with it. Handled in src/store/postgres.ts:
#        the server's own statement_timeout is shorter, and a connection whose query timed out is not used again.
. "$(dirname "$0")/lib.sh"
packages pg@8.23.1 embedded-postgres@18.4.0-beta.17
run << 'JS'
import { compare, outcome, wait } from './compare.mjs';
import { startPostgres } from './postgres.mjs';

const { url, stop } = await startPostgres();
const { Pool } = (await import('pg')).default;
const pool = new Pool({ connectionString: url, max: 1, query_timeout: 300 });
await pool.query('create table cases (title text)');
async function seenOf(sql) {
  const client = await pool.connect();
  try {
    return (await outcome(() => client.query(sql))).threw?.message ?? 'done';
  } finally {
    client.release();
  }
}

compare('A slow insert', {
  guess: 'Query read timeout',
  recorded: 'Query read timeout',
  seen: await seenOf("insert into cases select 'Code mistyped' from pg_sleep(1)"),
});
compare('The next statement, a quick one', { guess: 'done', recorded: 'Query read timeout', seen: await seenOf('select 1') });
await wait(1_500);
compare('Rows, a moment later', { guess: 0, recorded: 1, seen: (await pool.query('select * from cases')).rows.length });
await pool.end();
await stop();
process.exit();
JS
