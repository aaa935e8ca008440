#!/bin/sh
# Guess: fs.watch of a folder with `recursive` sees at least what it sees without: each file by its name.
# Real:  on Linux, Node watches each file of the tree by itself. Saved as many editors do it, a new file put in the old
#        one's place by rename, it is told of once more; from then on Node watches the file that is gone, and changes of
#        the new one are not reported, the next save by rename included. Without `recursive` all are.
# Seen:  Node 24.21.0 on Linux. The documentation does not say it.
# Ours:  a text saved twice would be shown as it was in between. src/playground/server/live-knowledge.ts watches with
#        `recursive`.
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { mkdirSync, renameSync, watch, writeFileSync } from 'node:fs';
import { compare, wait } from './compare.mjs';

if (process.platform !== 'linux') {
  process.stdout.write('Only Linux is so.\n');
  process.exit();
}
async function seenWith(recursive) {
  const folder = recursive ? 'tree' : 'flat';
  mkdirSync(folder);
  writeFileSync(`${folder}/reply.md`, 'one');
  let events = 0;
  const watcher = watch(folder, { recursive }, (_, file) => {
    if (file === 'reply.md') events += 1;
  });
  await wait(300);
  const seen = [];
  for (const save of ['in place', 'by rename', 'in place', 'by rename']) {
    events = 0;
    writeFileSync(save === 'in place' ? `${folder}/reply.md` : `${folder}/reply.md.new`, `saved ${save}`);
    if (save === 'by rename') renameSync(`${folder}/reply.md.new`, `${folder}/reply.md`);
    await wait(300);
    seen.push(`${save}: ${events > 0 ? 'seen' : 'not seen'}`);
  }
  watcher.close();
  return seen;
}
const all = ['in place: seen', 'by rename: seen', 'in place: seen', 'by rename: seen'];

compare('One after the other, without `recursive`', { guess: all, recorded: all, seen: await seenWith(false) });
compare('… with it', {
  guess: all,
  recorded: ['in place: seen', 'by rename: seen', 'in place: not seen', 'by rename: not seen'],
  seen: await seenWith(true),
});
JS
