#!/bin/sh
# Guess: a Date as a parameter is refused, as node:sqlite takes no Dates.
# Real:  it is, except as the first argument: an object there is taken for named parameters. A Date has no properties, so
#        nothing is bound, and what is not bound is NULL. The row is stored without its time and without an error.
#        Neither is it an error to give too few parameters, or to prepare a second statement behind the first.
# Seen:  Node 24.21.0.
# Ours:  our times are numbers; src/store/sqlite.ts refuses parameters of any other type before node:sqlite sees them.
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { DatabaseSync } from 'node:sqlite';
import { compare, outcome } from './compare.mjs';

const database = new DatabaseSync(':memory:');
database.exec('create table cases (opened_at, title); create table visits (at)');
const opened = new Date('2026-02-03T10:00:00Z');
const run = async (sql, ...parameters) => {
  const { gave, threw } = await outcome(() => database.prepare(sql).run(...parameters));
  return threw?.code ?? `stored ${gave.changes} row`;
};
const refused = 'ERR_INVALID_ARG_TYPE';

compare('A Date behind another parameter', {
  guess: refused,
  recorded: refused,
  seen: await run('insert into cases (title, opened_at) values (?, ?)', 'Code mistyped', opened),
});
compare('A Date alone', { guess: refused, recorded: 'stored 1 row', seen: await run('insert into visits values (?)', opened) });
compare('Its row', { guess: 'none', recorded: { at: null }, seen: { ...database.prepare('select * from visits').get() } });
compare('One parameter for two places', {
  guess: 'an error',
  recorded: 'stored 1 row',
  seen: await run('insert into cases (title, opened_at) values (?, ?)', 'Code mistyped'),
});
compare('Two statements prepared as one', {
  guess: 'an error, or both run',
  recorded: ['stored 1 row', 2],
  seen: [
    await run("insert into cases (title) values ('a'); insert into cases (title) values ('b')"),
    database.prepare('select count(*) as rows from cases').get().rows,
  ],
});
JS
