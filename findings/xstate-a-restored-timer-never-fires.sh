#!/bin/sh
# Guess: an actor that is restored from a persisted snapshot goes on where it was: in a state with `after`, its timer
#        runs, from the start or for the rest of its time.
# Real:  the timer is gone, and nothing says so: the actor stays in that state for ever. Neither does a state do on being
#        restored what it has got since: its `always` is not taken before the next event, whatever that is, and what it
#        invokes is not begun.
# Seen:  xstate 5.33.3. statelyai/xstate issue 5331 is open; the page on persistence does not say it.
# Ours:  reminders would never come after a restart. We store what happened and not snapshots (src/triage/), and due
#        times in the database.
. "$(dirname "$0")/lib.sh"
packages xstate@5.33.3
run << 'JS'
import { createActor, createMachine, fromPromise } from 'xstate';
import { compare, wait } from './compare.mjs';

const machine = (waiting) =>
  createMachine({ id: 'case', initial: 'open', states: { open: { on: { ASK: 'waiting' } }, waiting, closed: {} } });
const persisted = (actor) => JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
const restore = (logic, snapshot) => createActor(logic, { snapshot }).start();

const patient = machine({ after: { 100: 'closed' } });
const first = createActor(patient).start();
first.send({ type: 'ASK' });
const snapshot = persisted(first);
await wait(200);
const second = restore(patient, snapshot);
await wait(400);
compare('A state with `after`, in time', { guess: 'closed', recorded: 'closed', seen: first.getSnapshot().value });
compare('… restored', { guess: 'closed', recorded: 'waiting', seen: second.getSnapshot().value });

const moving = restore(machine({ always: 'closed' }), snapshot);
compare('A state that has got an `always` since', { guess: 'closed', recorded: 'waiting', seen: moving.getSnapshot().value });
moving.send({ type: 'NO_EVENT_OF_THE_MACHINE' });
compare('… after an event it does not know', { guess: 'waiting', recorded: 'closed', seen: moving.getSnapshot().value });

let begun = 0;
const src = fromPromise(async () => void (begun += 1));
restore(machine({ invoke: { src, onDone: 'closed' } }), snapshot);
await wait(50);
compare('A state that has got an `invoke` since: begun', { guess: 1, recorded: 0, seen: begun });
process.exit();
JS
