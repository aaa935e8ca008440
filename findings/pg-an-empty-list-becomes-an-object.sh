#!/bin/sh
# Guess: a list goes into a jsonb column as JSON, as an object does; or, if not, is always refused.
# Real:  pg writes each list as an array of PostgreSQL, in braces. With items in it, that is no JSON and is refused. But
#        the empty one, {}, is: it is stored, and comes back as an object without a length.
# Seen:  pg 8.23.1 on PostgreSQL 18.
# Ours:  a test with a full list fails at once, so one learns; the empty one breaks whoever reads. We store text that is
#        made with JSON.stringify.
. "$(dirname "$0")/lib.sh"
packages pg@8.23.1 embedded-postgres@18.4.0-beta.17
run << 'JS'
import { compare, outcome } from './compare.mjs';
import { startPostgres } from './postgres.mjs';

const { url, stop } = await startPostgres();
const { Client } = (await import('pg')).default;
const client = new Client(url);
await client.connect();
await client.query('create table cases (answers jsonb)');
const seenOf = async (answers) => {
  const insert = () => client.query('insert into cases values ($1) returning answers', [answers]);
  const { gave, threw } = await outcome(insert);
  return threw ? threw.message : JSON.stringify(gave.rows[0].answers);
};
const refused = 'invalid input syntax for type json';

compare('{ code: "A1" }', { guess: '{"code":"A1"}', recorded: '{"code":"A1"}', seen: await seenOf({ code: 'A1' }) });
compare('["A1"]', { guess: '["A1"]', recorded: refused, seen: await seenOf(['A1']) });
compare('[]', { guess: `[] or ${refused}`, recorded: '{}', seen: await seenOf([]) });
await client.end();
await stop();
process.exit();
JS
