#!/bin/sh
# Guess: `setup` with types for events has the compiler find an event, a target or a property that does not exist.
# Real:  it finds names of actions and guards. A misspelt event or property (even `entry`) it finds only where it is
#        the one key of its object, because then nothing fits; beside a right one it compiles, and does nothing for ever.
#        So do targets and an `initial` that are no states, of which a target is found when the machine is made.
# Seen:  xstate 5.33.3 with TypeScript 7.0.2, strict.
# Ours:  a misspelt answer would leave its button without effect. Handled in src/cli/check-flow.ts, which holds the events
#        of each state against the answers to its question.
. "$(dirname "$0")/lib.sh"
packages xstate@5.33.3 typescript@7.0.2
cat > machines.mts << 'TS'
import { setup } from 'xstate';

const { createMachine } = setup({
  types: { events: {} as { type: 'ASK' } | { type: 'CLOSE' } },
  actions: { tell: () => {} },
});
const closed = {};
export const action = createMachine({ initial: 'open', states: { open: { entry: 'tel' } } });
export const loneEvent = createMachine({ initial: 'open', states: { open: { on: { CLSOE: 'closed' } }, closed } });
export const secondEvent = createMachine({ initial: 'open', states: { open: { on: { ASK: 'closed', CLSOE: 'closed' } }, closed } });
export const loneProperty = createMachine({ initial: 'open', states: { open: { entyr: 'tell' } } });
export const secondProperty = createMachine({ initial: 'open', states: { open: { entyr: 'tell', on: { ASK: 'closed' } }, closed } });
export const target = createMachine({ initial: 'open', states: { open: { on: { CLOSE: 'clsoed' } } } });
export const initial = createMachine({ initial: 'opne', states: { open: {} } });
TS
run << 'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compare } from './compare.mjs';

const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck', 'machines.mts'];
const { stdout } = spawnSync('tsc', args, { encoding: 'utf8' });
const lines = readFileSync('machines.mts', 'utf8').split('\n');
const found = [...stdout.matchAll(/^machines\.mts\((\d+),/gm)].map(([, line]) => /const (\w+)/.exec(lines[line - 1])?.[1] ?? line);

compare('Misspelt, and found by the compiler', {
  guess: ['action', 'loneEvent', 'secondEvent', 'loneProperty', 'secondProperty', 'target', 'initial'],
  recorded: ['action', 'loneEvent', 'loneProperty'],
  seen: found,
});
JS
