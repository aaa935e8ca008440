import type { Cause } from '../../flows/symptoms.ts';
import type { ClosingStep, Fix, Knowledge, SaidAlready, Step } from '../knowledge/fix.ts';
import type { State } from './state.ts';
import type { ShownFix } from './walk.ts';

/** A step as it is on a card. */
export interface ShownStep {
  /** Counts through all fixes shown together, from 1. */
  readonly number: number;
  /** What a tick is stored by. */
  readonly key: string;
  readonly step: Step;
}

/** One fix with its steps. The last of those shown together also has the steps they all end with. */
export interface ShownChecklist {
  readonly shown: ShownFix;
  readonly fix: Fix;
  readonly steps: readonly ShownStep[];
}

/**
 * The steps of the fixes shown, numbered through; what several of them end with is there once, at the end. Left out is
 * what belongs to another way than the one taken (`solved`), and what somebody has answered already.
 */
export function checklists(
  fixes: readonly ShownFix[],
  knowledge: Knowledge,
  state: State,
  solved: readonly Cause[],
): ShownChecklist[] {
  const loaded = fixes.map((shown) => ({ shown, fix: knowledge.fix(shown.flow, shown.cause) }));
  const closing = closingSteps(loaded.map(({ fix }) => fix));
  let number = 0;
  return loaded.map(({ shown, fix }, index) => {
    const own = ownSteps(fix, state, solved);
    const ending = closing
      .map((step) => ({ key: closingKey(step.slug, state.tried.length), step }))
      .filter((each) => isNeeded(each, state, solved));
    const steps = index === loaded.length - 1 ? [...own, ...ending] : own;
    return {
      shown,
      fix,
      steps: steps.map(({ key, step }) => ({ number: ++number, key, step: withNeededWarning(step, state) })),
    };
  });
}

type KeyedStep = Pick<ShownStep, 'key' | 'step'>;

/** The steps of a fix that are needed on the way taken, without those it ends with. */
export function ownSteps(fix: Fix, state: State, solved: readonly Cause[]): KeyedStep[] {
  return fix.steps
    .map((step) => ({ key: stepKey(fix.cause, step.slug), step }))
    .filter((each) => isNeeded(each, state, solved));
}

/** What a tick of a fix's own step is stored by. */
export function stepKey(cause: Cause, slug: string): string {
  return `${cause}/${slug}`;
}

function isNeeded({ key, step }: KeyedStep, state: State, solved: readonly Cause[]): boolean {
  if (step.after && !step.after.some((cause) => solved.includes(cause))) return false;
  // What is ticked stays, so that nothing vanishes from under somebody's hands.
  return state.ticks.has(key) || !isSaid(step.unless, state);
}

function withNeededWarning(step: Step, state: State): Step {
  const { warning, warningUnless, ...bare } = step;
  return isSaid(warningUnless, state) ? bare : step;
}

/** Whether somebody has answered one of these. What a repair should have made true has to be looked at. */
function isSaid(answers: readonly SaidAlready[] = [], { facts }: State): boolean {
  return answers.some(({ question, option }) => {
    const fact = facts.get(question);
    return fact?.option === option && fact.repaired === undefined;
  });
}

/** The closing steps of several fixes, each once, in the order that every one of them has them in. */
export function closingSteps(fixes: readonly Fix[]): ClosingStep[] {
  const fromEnd = new Map<string, { step: ClosingStep; distance: number }>();
  for (const { closing } of fixes) {
    closing.forEach((step, index) => {
      const distance = closing.length - index;
      const known = fromEnd.get(step.slug);
      if (known === undefined || known.distance < distance) fromEnd.set(step.slug, { step, distance });
    });
  }
  return [...fromEnd.values()].sort((a, b) => b.distance - a.distance).map(({ step }) => step);
}

/** How many of the steps on screen are ticked. */
export function progress(
  lists: readonly ShownChecklist[],
  ticks: State['ticks'],
): { done: number; of: number } {
  const steps = lists.flatMap((list) => list.steps);
  return { done: steps.filter((step) => ticks.has(step.key)).length, of: steps.length };
}

/** Every try begins its closing steps anew: telling the customer once is not telling them twice. */
function closingKey(slug: string, triesBefore: number): string {
  return triesBefore === 0 ? `closing/${slug}` : `closing/${slug}/${triesBefore + 1}`;
}
