#!/bin/sh
# Guess: with `wal_autocheckpoint` the write-ahead log stays about as small as it says.
# Real:  as long as one iterate() of any connection is not at its end, nothing written after its begin can leave the log,
#        which grows with each write; and it keeps its size when the reader is done. `for await` or an `await` inside the
#        loop makes such a reader as slow as what it waits for. A loop that is left with break or return lets go.
# Seen:  Node 24.21.0 with SQLite 3.53.
# Ours:  a slow export beside a busy server would fill the disk. Our store reads with all() (src/store/sqlite.ts).
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { compare } from './compare.mjs';

const writer = new DatabaseSync('cases.db');
const reader = new DatabaseSync('cases.db');
writer.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 100; create table cases (title)');
const insert = writer.prepare('insert into cases values (?)');
const write = (rows) => {
  for (let row = 0; row < rows; row += 1) insert.run(`Case ${row}`);
};
const megabytes = () => statSync('cases.db-wal').size / 1_000_000;
const sizeOf = (size) => (size > 5 ? 'more than 5 MB' : 'less than 1 MB');

write(3_000);
const alone = megabytes();
const rows = reader.prepare('select title from cases').iterate();
rows.next();
write(3_000);
const open = megabytes();
rows.return();
write(3_000);
const after = megabytes();

compare('The log after 3000 writes', { guess: 'less than 1 MB', recorded: 'less than 1 MB', seen: sizeOf(alone) });
compare('… beside an iterator that has given its first row', { guess: 'less than 1 MB', recorded: 'more than 5 MB', seen: sizeOf(open) });
compare('… after it was left', { guess: 'less than 1 MB', recorded: 'more than 5 MB', seen: sizeOf(after) });
JS
