#!/bin/sh
# Guess: the number 5 as a parameter is the INTEGER 5, as the literal 5 in the statement would be.
# Real:  node:sqlite gives each JavaScript number to SQLite as REAL, whole or not. In a column with integer affinity one
#        does not see it. Elsewhere one does: '5.0' in a text column, 'Case 5.0' where text is joined, [5.0] in JSON, and
#        ? / 2 divides with a fraction. A bigint is an INTEGER. On PostgreSQL the same code gives 5.
# Seen:  Node 24.21.0 with SQLite 3.53. Discussed as nodejs/node issue 63826.
# Ours:  ids and texts must be strings before they come to the store; our numbers go into integer columns only.
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { DatabaseSync } from 'node:sqlite';
import { compare } from './compare.mjs';

const database = new DatabaseSync(':memory:');
database.exec('create table cases (title text, number integer)');
database.prepare('insert into cases values (?, ?)').run(5, 5);
const select = (sql, ...parameters) => ({ ...database.prepare(sql).get(...parameters) });

compare('5 put into a text and into an integer column', {
  guess: { title: '5', number: 5 },
  recorded: { title: '5.0', number: 5 },
  seen: select('select * from cases'),
});
const columns = "typeof(?1) as type, 'Case ' || ?1 as name, ?1 / 2 as half, json_array(?1) as list";
compare('The parameter 5', {
  guess: { type: 'integer', name: 'Case 5', half: 2, list: '[5]' },
  recorded: { type: 'real', name: 'Case 5.0', half: 2.5, list: '[5.0]' },
  seen: select(`select ${columns}`, 5),
});
compare('The parameter 5n', {
  guess: { type: 'integer', name: 'Case 5', half: 2, list: '[5]' },
  recorded: { type: 'integer', name: 'Case 5', half: 2, list: '[5]' },
  seen: select(`select ${columns}`, 5n),
});
JS
