#!/bin/sh
# Guess: a column and a list of such values are read alike: pg gives numeric and bigint as text, so that no digit is
#        lost, and a parser that is set for a type holds for both.
# Real:  numeric[] is read as JavaScript numbers, and loses digits that numeric keeps. bigint[] stays text, also when a
#        parser makes numbers of bigint.
# Seen:  pg 8.23.1 on PostgreSQL 18.
# Ours:  src/store/postgres.ts has bigints read as numbers; an array_agg of times would still give text. We have no lists
#        in queries.
. "$(dirname "$0")/lib.sh"
packages pg@8.23.1 embedded-postgres@18.4.0-beta.17
run << 'JS'
import { compare } from './compare.mjs';
import { startPostgres } from './postgres.mjs';

const { url, stop } = await startPostgres();
const { Client, TypeOverrides, types } = (await import('pg')).default;
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);
const client = new Client({ connectionString: url, types: numbers });
await client.connect();
const { rows } = await client.query({
  text: `select 0.12345678901234567890::numeric as price, array[0.12345678901234567890::numeric] as prices,
    1700000000000::bigint as at, array[1700000000000::bigint] as times`,
});
const { price, prices, at, times } = rows[0];

compare('A numeric', { guess: '0.12345678901234567890', recorded: '0.12345678901234567890', seen: price });
compare('A list of it', { guess: ['0.12345678901234567890'], recorded: [0.12345678901234568], seen: prices });
compare('A bigint, with Number as its parser', { guess: 1_700_000_000_000, recorded: 1_700_000_000_000, seen: at });
compare('A list of it', { guess: [1_700_000_000_000], recorded: ['1700000000000'], seen: times });
await client.end();
await stop();
process.exit();
JS
