import { setup } from 'xstate';
import type { Cause, SymptomFlow } from './causes.ts';
import type { Facts, Option, Question } from './questions.ts';

/** One event for each option of each question: `jobStatus.selling`, `codeActivated.unknown`, … */
export type AnswerEvent = {
  [Q in Question]: { type: `${Q}.${Option<Q>}` };
}[Question];

/** What the agent says of the fixes shown: it works now, or it does not. */
export type VerdictEvent = { type: 'solved' } | { type: 'notSolved' };

/**
 * What a state means to the agent; a state without `meta` only chooses where to go next.
 * `because` names the facts that show the causes: a verdict rests on them.
 */
export type StateMeta =
  | { ask: Question }
  | { fixes: readonly Cause[]; because: readonly Question[]; possible?: true }
  | { goTo: SymptomFlow; cause?: 'codeFromDeletedJob' }
  | { end: 'resolved' }
  | { end: 'handedOver'; why: 'notCovered' | 'nothingHelped' };

const base = setup({
  types: {} as {
    context: Facts;
    input: Facts;
    events: AnswerEvent | VerdictEvent;
    meta: StateMeta;
  },
  guards: {
    is: ({ context }, { question, option }: { question: Question; option: string }) =>
      context[question] === option,
  },
});

type EventName = (AnswerEvent | VerdictEvent)['type'];
type MachineConfig = Parameters<typeof base.createMachine>[0];
type FlowConfig = Pick<MachineConfig, 'id' | 'initial' | 'states'>;

/** XState takes any string as an event name; this turns one that no question has into a compile error. */
type OnlyKnownEvents<C> = C extends { states: infer S }
  ? {
      states: {
        [K in keyof S]: S[K] extends { on: infer On }
          ? { on: { [E in Exclude<keyof On, EventName>]: never } }
          : unknown;
      };
    }
  : unknown;

/**
 * Makes a flow's machine. It gets the facts as its context, for its guards, and never changes them:
 * the walk starts it anew whenever a fact changes.
 */
export function defineFlow<const C extends FlowConfig>(config: C & OnlyKnownEvents<C>) {
  return base.createMachine({ ...(config as FlowConfig), context: ({ input }) => input });
}

export type FlowMachine = ReturnType<typeof defineFlow>;

/** A guard: this fact is known and is this option. */
export function is<Q extends Question>(question: Q, option: Option<Q>) {
  return { type: 'is', params: { question, option } } as const;
}
