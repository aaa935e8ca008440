import { describe, expect, test } from 'vitest';
import type { FlowMachine, StateMeta } from '../../flows/flow.ts';
import { flowIds, machineOf } from '../../flows/index.ts';
import { optionsOf, type Question, questionIds } from '../../flows/questions.ts';
import { causesOf, shownTogether, symptomFlows } from '../../flows/symptoms.ts';

type StateNode = FlowMachine['states'][string];

/** States for what is known before its question comes: told up front, or found out under another symptom. */
const KNOWN_BEFORE = [
  'emailFoundAlready',
  'downloadEmailFoundAlready',
  'orderNotFound',
  'unpaidAlready',
  'orderUnpaidByStage',
  'photosOfTheCodeGone',
  'photosOfTheCodePossiblyGone',
];

const machines = flowIds.map((id): [string, FlowMachine] => [id, machineOf(id)]);

describe.each(machines)('the machine %s', (name, machine) => {
  const states = Object.values(machine.states);

  test('is called what it is listed as', () => expect(machine.id).toBe(name));

  test('reaches every state', () => {
    const reached = new Set<StateNode>();
    const open = [initialOf(machine)];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (reached.has(state)) continue;
      reached.add(state);
      open.push(...nextOf(state));
    }
    expect(states.filter((state) => !reached.has(state)).map(({ key }) => key)).toEqual([]);
  });

  test('ends on every path, because no state is reached twice', () => {
    const endless = (state: StateNode, path: readonly StateNode[]): string[] => {
      if (path.includes(state)) return [[...path, state].map(({ key }) => key).join(' → ')];
      const next = nextOf(state);
      if (next.length === 0) return state.type === 'final' ? [] : [`${state.key} is no end and goes nowhere`];
      return [...new Set(next)].flatMap((one) => endless(one, [...path, state]));
    };
    expect(endless(initialOf(machine), [])).toEqual([]);
  });

  test('handles exactly the options of the question that a state asks', () => {
    for (const state of states) {
      const meta = metaOf(state);
      if (!meta || !('ask' in meta)) continue;
      expect(eventsOf(state).sort()).toEqual(
        optionsOf(meta.ask)
          .map((option) => `${meta.ask}.${option}`)
          .sort(),
      );
    }
  });

  test('takes both verdicts on every fix, and nothing else', () => {
    for (const state of states) {
      const meta = metaOf(state);
      if (!meta || !('fixes' in meta)) continue;
      expect(eventsOf(state).sort()).toEqual(['notSolved', 'solved']);
      expect(meta.fixes.length).toBeGreaterThan(0);
    }
  });

  test('ends in final states only, and these say how', () => {
    for (const state of states) {
      const meta = metaOf(state);
      const saysHow = meta !== undefined && ('end' in meta || 'goTo' in meta);
      expect({ state: state.key, final: state.type === 'final' }).toEqual({
        state: state.key,
        final: saysHow,
      });
    }
  });

  test('always goes on from a state that only chooses', () => {
    for (const state of states) {
      if (metaOf(state) !== undefined) continue;
      expect(state.always?.at(-1)?.guard).toBeUndefined();
      expect(eventsOf(state)).toEqual([]);
    }
  });

  test('rests every verdict on questions that were asked before it is given', () => {
    const asked = new Map<StateNode, Set<Question>>();
    const visit = (state: StateNode, before: ReadonlySet<Question>) => {
      const known = asked.get(state);
      asked.set(state, known ? new Set([...known, ...before]) : new Set(before));
      const meta = metaOf(state);
      const now = meta && 'ask' in meta ? new Set([...before, meta.ask]) : before;
      for (const next of new Set(nextOf(state))) visit(next, now);
    };
    visit(initialOf(machine), new Set<Question>(['symptom']));
    for (const state of states) {
      const meta = metaOf(state);
      // What is known up front may be judged before its question comes.
      if (!meta || !('fixes' in meta) || KNOWN_BEFORE.includes(state.key)) continue;
      expect([...(asked.get(state) ?? [])]).toEqual(expect.arrayContaining([...meta.because]));
    }
  });
});

describe('causes', () => {
  test.each(symptomFlows)('of %s are exactly those its machine shows', (flow) => {
    const shown = Object.values(machineOf(flow).states).flatMap((state) => {
      const meta = metaOf(state);
      return meta && 'fixes' in meta ? meta.fixes : [];
    });
    expect([...new Set(shown)].sort()).toEqual([...causesOf(flow)].sort());
  });

  test('that are shown together are the repairs, and no guess, contradiction or other way', () => {
    expect([...shownTogether].sort()).toEqual([
      'autoSendOff',
      'buyerOnWrongCode',
      'codeNotActivated',
      'jobNotSelling',
      'noPhotosAttached',
      'photosElsewhere',
      'photosHidden',
      'photosOnWrongCode',
      'waitingForRetouch',
      'wrongOrderEmail',
    ]);
  });
});

test('every question is asked by some flow', () => {
  const asked = machines.flatMap(([, machine]) =>
    Object.values(machine.states).flatMap((state) => {
      const meta = metaOf(state);
      return meta && 'ask' in meta ? [meta.ask] : [];
    }),
  );
  expect([...new Set(asked)].sort()).toEqual([...questionIds].sort());
});

test('one flow goes on with another only towards its end, never in a circle', () => {
  const goesTo = (name: string, path: readonly string[]): string[][] => {
    expect(path).not.toContain(name);
    const [, machine] = machines.find(([id]) => id === name) ?? [];
    const next = Object.values(machine?.states ?? {}).flatMap((state) => {
      const meta = metaOf(state);
      return meta && 'goTo' in meta ? [meta.goTo.id] : [];
    });
    return next.length === 0 ? [[...path, name]] : next.flatMap((one) => goesTo(one, [...path, name]));
  };
  expect(goesTo('intake', [])).toEqual(
    expect.arrayContaining([
      ['intake', 'incorrectAccessCode', 'jobDeleted'],
      ['intake', 'albumDeleted', 'codeRefused', 'jobDeleted'],
    ]),
  );
});

function initialOf(machine: FlowMachine): StateNode {
  const [initial] = Object.values(machine.states).filter((state) => state.key === machine.config.initial);
  if (initial === undefined) throw new Error(`${machine.id} has no first state.`);
  return initial;
}

function metaOf(state: StateNode): StateMeta | undefined {
  return state.meta;
}

function eventsOf(state: StateNode): string[] {
  return state.ownEvents.map(String).filter((event) => event !== '');
}

function nextOf(state: StateNode): StateNode[] {
  const transitions = [...[...state.transitions.values()].flat(), ...(state.always ?? [])];
  return transitions.flatMap(({ target }) => [...(target ?? [])]);
}
