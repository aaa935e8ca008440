import { setup } from 'xstate';
import type { FlowOption, FlowQuestion } from './questions/index.ts';
import { SYMPTOM, type Symptom } from './symptom.ts';

/** One event for each option of each question that the flow of a symptom can ask. */
type FlowEvent = {
  [Q in FlowQuestion]: { type: `${Q}.${FlowOption<Q>}` };
}[FlowQuestion];

/** Which symptoms there are is known once all have their flows: the intake, which asks for them, is made then. */
type SymptomEvent = { type: `${typeof SYMPTOM}.${string}` };

/** What the agent says of the fixes shown: it works now, or it does not. */
export type VerdictEvent = { type: 'solved' } | { type: 'notSolved' };

type AnyQuestion = FlowQuestion | typeof SYMPTOM;

/** What is said above the first question of a flow that another one leads to: what has been found out. */
export interface Opening {
  readonly title: string;
  readonly text: string;
}

/**
 * What a state means to the agent; a state without `meta` only chooses where to go next.
 * `because` names the facts that show the causes: a verdict rests on them.
 */
export type StateMeta =
  | { ask: AnyQuestion }
  | { fixes: readonly string[]; because: readonly AnyQuestion[]; possible?: true }
  | { goTo: Pick<Symptom, 'id'>; opening?: Opening }
  | { end: 'resolved' }
  | { end: 'handedOver'; why: 'notCovered' | 'nothingHelped' };

/** The facts by their questions. */
type Known = Readonly<Record<string, string | undefined>>;

const base = setup({
  types: {} as {
    context: Known;
    input: Known;
    events: FlowEvent | SymptomEvent | VerdictEvent;
    meta: StateMeta;
  },
  guards: {
    is: ({ context }, { question, option }: { question: string; option: string }) =>
      context[question] === option,
  },
});

type MachineConfig = Parameters<typeof base.createMachine>[0];
type FlowConfig = Pick<MachineConfig, 'initial' | 'states'>;

/** XState takes any string as an event name; this turns one that no flow has into a compile error. */
type OnlyKnownEvents<C> = C extends { states: infer S }
  ? {
      states: {
        [K in keyof S]: S[K] extends { on: infer On }
          ? { on: { [E in Exclude<keyof On, (FlowEvent | VerdictEvent)['type']>]: never } }
          : unknown;
      };
    }
  : unknown;

/** The same for a fix of a cause that the symptom does not list. */
type OnlyOwnCauses<C, Cause> = C extends { states: infer S }
  ? {
      states: {
        [K in keyof S]: S[K] extends { meta: { fixes: unknown } }
          ? { meta: { fixes: readonly Cause[] } }
          : unknown;
      };
    }
  : unknown;

/** Makes a symptom's machine: `states` say what it asks, which of the symptom's causes it shows, and how it goes on. */
export function defineFlow<const S extends Pick<Symptom, 'id' | 'causes'>, const C extends FlowConfig>(
  { id }: S,
  config: C & OnlyKnownEvents<C> & OnlyOwnCauses<C, keyof S['causes']>,
) {
  return createFlow(id, config);
}

/**
 * Makes a machine. It gets the facts as its context, for its guards, and never changes them:
 * the walk starts it anew whenever a fact changes.
 */
export function createFlow(id: string, config: FlowConfig) {
  return base.createMachine({ ...config, id, context: ({ input }) => input });
}

export type FlowMachine = ReturnType<typeof createFlow>;

/** A guard: the case is about this symptom, and another one's flow has led here. */
export function isSymptom(id: string) {
  return { type: 'is', params: { question: SYMPTOM, option: id } } as const;
}

/** A guard: this fact is known and is this option. */
export function is<Q extends FlowQuestion>(question: Q, option: FlowOption<Q>) {
  return { type: 'is', params: { question, option } } as const;
}
