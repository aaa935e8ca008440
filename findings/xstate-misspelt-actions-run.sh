#!/bin/sh
# Guess: a guard and an action that are named but were never given are treated alike, and reported.
# Real:  the guard throws with the event. The action is left out without an error or a warning: the transition is taken,
#        and what it was to do is not done. A misspelt `initial` is found only by who starts the machine.
# Seen:  xstate 5.33.3, outside TypeScript's `setup`, which knows the names of actions and guards.
# Ours:  machines in flows/ are made by setup, and src/cli/check-flow.ts walks each flow.
. "$(dirname "$0")/lib.sh"
packages xstate@5.33.3
run << 'JS'
import { createActor, createMachine } from 'xstate';
import { compare, outcome } from './compare.mjs';

const warnings = [];
console.warn = (line) => warnings.push(line);
console.error = (line) => warnings.push(line);
const seenWith = async (transition) => {
  const { gave, threw } = await outcome(() => {
    const machine = createMachine({ initial: 'open', states: { open: { on: { CLOSE: { target: 'closed', ...transition } } }, closed: {} } });
    const actor = createActor(machine);
    actor.subscribe({ error() {} });
    actor.start().send({ type: 'CLOSE' });
    return actor.getSnapshot();
  });
  return threw || gave.error ? 'an error' : gave.value;
};

compare('A guard without code', { guess: 'an error', recorded: 'an error', seen: await seenWith({ guard: 'isSettled' }) });
compare('An action without code', { guess: 'an error', recorded: 'closed', seen: await seenWith({ actions: 'tellCustomer' }) });
compare('Warnings', { guess: 1, recorded: 0, seen: warnings.length });
compare('createMachine with an `initial` that is no state', {
  guess: 'an error',
  recorded: 'made',
  seen: (await outcome(() => createMachine({ initial: 'opne', states: { open: {} } }))).threw ? 'an error' : 'made',
});
JS
