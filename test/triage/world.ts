import { type Facts, type Question, textOf } from '../../flows/questions.ts';
import type { Cause } from '../../flows/symptoms.ts';
import type { ShownChecklist } from '../../src/triage/checklist.ts';
import type { Request } from '../../src/triage/decide.ts';
import type { Situation } from '../../src/triage/situation.ts';
import type { ToldFact } from '../../src/triage/state.ts';
import type { Outcome } from '../../src/triage/triage.ts';
import type { ShownFix } from '../../src/triage/walk.ts';
import { accepted, factsOf, placeOf, standing } from './desk.ts';

/**
 * A truthful agent in one real situation: answers from it, does the steps of the fixes shown (which repairs
 * it), and says what the customer's one try showed.
 */
export interface TruthfulAgent {
  answer(question: Question, facts: Facts, changing: boolean): string;
  /** Does the steps, lets the customer try, and says what came of it. */
  tryOut(checklists: readonly ShownChecklist[], facts: Facts): Result;
  /** Whether the cause is really there at this moment. */
  isTrue(fix: ShownFix, facts: Facts): boolean;
}

export type Result = 'solved' | 'notSolved' | 'handover' | { lookAgainAt: Question; afterFix: boolean };

/** What happened in one conversation. */
export interface Conversation {
  readonly outcome: Outcome;
  readonly place: string;
  /** Every question the flows asked, in order; looking at one again is not asking. */
  readonly asked: readonly Question[];
  /** How many answers the flows needed under each symptom reported on the way, the symptom included. */
  readonly answers: readonly { symptom: string; count: number }[];
  /** The causes of each round of fixes, in order. */
  readonly rounds: readonly { causes: readonly Cause[]; flow: string; possible: boolean }[];
  /** Questions that only the customer can answer. */
  readonly customerQuestions: number;
  /** Causes shown as known that were not there. */
  readonly untrue: readonly string[];
}

/** No conversation comes near this many clicks: one that does goes in circles. */
const MOST_CLICKS = 60;

/** Leads one conversation to its end, from the start or from what was told up front. */
export function converse(agent: TruthfulAgent, told: readonly ToldFact[] = []): Conversation {
  const asked: Question[] = [];
  const answers: { symptom: string; count: number }[] = [];
  const rounds: { causes: Cause[]; flow: string; possible: boolean }[] = [];
  const untrue: string[] = [];
  const symptom = told.find(({ question }) => question === 'symptom');
  if (symptom) answers.push({ symptom: symptom.option, count: 0 });
  let here = told.length > 0 ? follow(beginning, { type: 'tell', facts: told }) : beginning;

  for (let clicks = 0; clicks < MOST_CLICKS; clicks += 1) {
    const { situation } = here;
    const { open, checklists, outcome, state } = situation;
    const facts = here.facts;
    if (outcome !== 'open') {
      const customerQuestions = asked.filter((question) => textOf(question).customerReply !== undefined);
      return {
        outcome,
        place: placeOf(situation),
        asked,
        answers,
        rounds,
        customerQuestions: customerQuestions.length,
        untrue,
      };
    }
    if (open !== undefined) {
      const changing = state.changing !== undefined;
      const option = agent.answer(open, facts, changing);
      if (open === 'symptom') answers.push({ symptom: option, count: 0 });
      const current = answers.at(-1);
      if (current && (!changing || open === 'symptom')) current.count += 1;
      if (!changing) asked.push(open);
      here = follow(here, { type: 'answer', question: open, option });
      continue;
    }
    const fixes = checklists.map(({ shown }) => shown);
    if (fixes.length === 0) throw new Error(`Open, but nothing to do: ${placeOf(situation)}`);
    for (const fix of fixes) {
      if (!fix.possible && !agent.isTrue(fix, facts)) untrue.push(fix.cause);
    }
    const [first] = fixes;
    rounds.push({
      causes: fixes.map((fix) => fix.cause),
      flow: first?.flow ?? '',
      possible: first?.possible ?? false,
    });
    const result = agent.tryOut(checklists, facts);
    if (result === 'handover') here = follow(here, { type: 'handover' });
    else if (typeof result === 'string') {
      here = follow(here, { type: 'verdict', verdict: result, point: String(state.point) });
    } else {
      here = follow(here, { type: 'change', question: result.lookAgainAt, afterFix: result.afterFix });
    }
  }
  throw new Error(`No end after ${MOST_CLICKS} clicks: ${placeOf(here.situation)}`);
}

/** A moment of a conversation. Many worlds share their first clicks, so each moment is worked out once. */
interface Moment {
  readonly situation: Situation;
  readonly facts: Facts;
  readonly next: Map<string, Moment>;
}

const beginning = moment(standing([]));

function moment(situation: Situation): Moment {
  return { situation, facts: factsOf(situation), next: new Map() };
}

function follow(from: Moment, request: Request): Moment {
  const key = JSON.stringify(request);
  const known = from.next.get(key);
  if (known !== undefined) return known;
  const next = moment(accepted(from.situation, request));
  from.next.set(key, next);
  return next;
}

/** Every combination of some choices, as records. */
export function combinations<T extends Record<string, readonly unknown[]>>(
  choices: T,
): { [K in keyof T]: T[K][number] }[];
export function combinations(choices: Record<string, readonly unknown[]>): Record<string, unknown>[] {
  return Object.entries(choices).reduce<Record<string, unknown>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

/** Every subset, the empty one first. */
export function subsets<T>(items: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const item of items) all.push(...all.map((one) => [...one, item]));
  return all;
}
