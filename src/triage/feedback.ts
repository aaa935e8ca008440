import type { Cause } from '../../flows/symptoms.ts';
import type { Situation } from './situation.ts';
import type { JudgedFix } from './state.ts';

/** Why a fix was not helpful, as the window offers it: several may be true. */
export const feedbackReasons = [
  'wrongCause',
  'stepUnclear',
  'stepMissing',
  'askedTooMuch',
  'letterDidNotFit',
  'other',
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** Whether a string from outside is such a reason. */
export function isFeedbackReason(value: string): value is FeedbackReason {
  return feedbackReasons.some((reason) => reason === value);
}

/** What one person says of one fix of a case. */
export interface FixFeedback {
  readonly cause: Cause;
  /** Which act of the history says so, counted from 1. */
  readonly seq: number;
  readonly helpful: boolean;
  readonly reasons: readonly string[];
  /** Masked. */
  readonly note?: string;
  /** The steps of this fix that were ticked. */
  readonly steps: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The fixes that feedback at the end of a case is about: those that solved it, or else all that were tried. One that
 * nobody has looked at is not among them, and without any there is nothing to say.
 */
export function fixesUsed(situation: Situation): readonly JudgedFix[] {
  if (situation.outcome === 'open') return [];
  const { tried } = situation.state;
  const isSolved = situation.outcome === 'resolved' && !situation.byHand;
  const used = (isSolved ? tried.slice(-1) : tried)
    .flatMap(({ fixes }) => fixes)
    .filter(({ untried }) => !untried);
  return [...new Map(used.map((fix) => [fix.cause, fix])).values()];
}

/** What is said of the fixes of a case: the last word of each person, of each fix. Pure. */
export function feedbackOf(situation: Situation): FixFeedback[] {
  const { triage, state } = situation;
  const used = state.feedback.size === 0 ? [] : fixesUsed(situation);
  return [...state.feedback.values()].flatMap(({ by, at, helpful, reasons, note }) => {
    const seq =
      1 + triage.history.findLastIndex(({ act, by: { id } }) => act.type === 'feedback' && id === by.id);
    return used.map(({ cause }) => ({
      cause,
      seq,
      helpful,
      reasons,
      ...(note && { note }),
      steps: [...state.ticks.keys()].filter((step) => step.startsWith(`${cause}/`)),
      at,
    }));
  });
}
