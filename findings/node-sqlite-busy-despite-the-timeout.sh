#!/bin/sh
# Guess: with a `timeout`, a statement waits so long for another connection before it fails as busy.
# Real:  a transaction that began by reading, and was overtaken by a writer, fails at once when it writes itself, however
#        long the timeout: what it has read is old, and waiting would not change that. The message is that of a lock
#        ("database is locked"); only the extended code, 517, tells. Trying the statement again cannot help either: the
#        whole transaction has to be begun anew. With `begin immediate` it waits as one would think.
# Seen:  Node 24.21.0 with SQLite 3.53, in WAL mode.
# Ours:  a tool beside the server would fail half-way. Handled in src/store/sqlite.ts: transactions begin immediate.
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { DatabaseSync } from 'node:sqlite';
import { compare } from './compare.mjs';

const ours = new DatabaseSync('cases.db', { timeout: 3_000 });
const theirs = new DatabaseSync('cases.db', { timeout: 3_000 });
ours.exec('pragma journal_mode = wal; create table cases (title)');
function seenOf(write) {
  const begun = performance.now();
  try {
    write();
    return 'done';
  } catch (error) {
    return `${error.errcode} ${performance.now() - begun < 1_000 ? 'at once' : 'after the timeout'}`;
  }
}

ours.exec('begin');
ours.prepare('select count(*) from cases').get();
theirs.exec("insert into cases values ('theirs')");
compare('A reader writes after another connection has written', {
  guess: 'done, or 5 after the timeout',
  recorded: '517 at once',
  seen: seenOf(() => ours.exec("insert into cases values ('ours')")),
});
compare('It tries again in the same transaction, with no other writer left', {
  guess: 'done',
  recorded: '517 at once',
  seen: seenOf(() => ours.exec("insert into cases values ('ours')")),
});
ours.exec('rollback');
theirs.exec('begin immediate');
compare('One that is only waiting for a lock', {
  guess: '5 after the timeout',
  recorded: '5 after the timeout',
  seen: seenOf(() => ours.exec('begin immediate')),
});
JS
