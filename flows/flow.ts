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

/** The `setup()` every flow is made with. A machine gets the facts as input and never changes them. */
export const flow = setup({
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

/** A guard: this fact is known and is this option. */
export function is<Q extends Question>(question: Q, option: Option<Q>) {
  return { type: 'is', params: { question, option } } as const;
}
