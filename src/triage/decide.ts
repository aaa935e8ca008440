import { isOffered } from '../../flows/platforms.ts';
import { isDontKnow, isQuestion, type Question } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Act, Agent, TriedFix } from './history.ts';
import { isReference } from './reference.ts';
import type { Situation } from './situation.ts';
import { backPoint, type ToldFact } from './state.ts';
import type { Outcome } from './triage.ts';
import type { Verdict } from './walk.ts';

/** What an agent asks for, as it came in: nothing in it is believed yet. */
export type Request =
  /** `instead`: of what is known, as it was at the moment that was seen. */
  | { type: 'answer'; question: string; option: string; instead?: string }
  /** In their own words: what is new is taken over, what is different corrects. */
  | { type: 'tell'; facts: readonly ToldFact[] }
  /** `point`: the moment that was seen; absent where they speak of things as they are. */
  | { type: 'verdict'; verdict: Verdict; point?: string }
  | { type: 'tick'; step: string; done: boolean }
  /** Steps by their numbers on screen; the first open one where none is named. */
  | { type: 'tickNumbers'; numbers: readonly number[]; done: boolean }
  | { type: 'back'; point?: string }
  | { type: 'restart'; point?: string }
  | { type: 'notUnderstood' }
  | { type: 'handover' }
  | { type: 'reopen' }
  | { type: 'change'; question: string; afterFix: boolean }
  | { type: 'refer'; reference: string };

/** Why a request changes nothing. */
export type Refusal =
  | { why: 'outdated' }
  | { why: 'ended'; outcome: Outcome }
  | { why: 'abandoned' }
  | { why: 'answeredDifferently'; question: Question; option: string; by: Agent }
  | { why: 'notAnOption' }
  | { why: 'notAStep' }
  | { why: 'notAReference' }
  /** Words alone hand no case over: whoever wrote them is asked. */
  | { why: 'handsOver'; request: Request };

export type Decision = { acts: readonly Act[] } | { refused: Refusal };

const NOTHING: Decision = { acts: [] };
const OUTDATED: Decision = { refused: { why: 'outdated' } };

/**
 * What a request comes to in this situation: acts to append, none where it is so already, or why not.
 * Pure, so that after a version conflict it is simply asked again with the newer situation.
 */
export function decide(situation: Situation, request: Request): Decision {
  const { state, outcome, checklists } = situation;
  if (state.abandoned) return { refused: { why: 'abandoned' } };
  if (request.type === 'reopen') return outcome === 'open' ? NOTHING : { acts: [{ type: 'reopened' }] };
  if (request.type === 'handover' && outcome === 'handedOver') return NOTHING;
  if (request.type === 'answer') {
    const { question, option, instead } = request;
    return instead === undefined
      ? decideAnswer(situation, question, option)
      : decideInstead(situation, question, option, instead);
  }
  if (request.type === 'refer') {
    if (!isReference(request.reference)) return { refused: { why: 'notAReference' } };
    if (request.reference === (state.reference ?? '')) return NOTHING;
    return { acts: [{ type: 'referenced', reference: request.reference }] };
  }
  if (request.type === 'notUnderstood') return { acts: [{ type: 'notUnderstood' }] };
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };

  switch (request.type) {
    case 'tell':
      return decideTold(situation, request.facts);
    case 'handover':
      return { acts: [{ type: 'handedOver' }] };
    case 'verdict': {
      if (checklists.length === 0 || isPast(request.point, String(state.point))) return OUTDATED;
      return { acts: [{ type: 'judged', verdict: request.verdict, fixes: tried(situation) }] };
    }
    case 'tick': {
      const steps = checklists.flatMap((list) => list.steps);
      if (!steps.some((step) => step.key === request.step)) return OUTDATED;
      if (state.ticks.has(request.step) === request.done) return NOTHING;
      return { acts: [{ type: 'ticked', step: request.step, done: request.done }] };
    }
    case 'tickNumbers':
      return tickNumbers(situation, request.numbers, request.done);
    case 'back':
      if (isPast(request.point, backPoint(state))) return OUTDATED;
      if (state.changing) return { acts: [{ type: 'kept' }] };
      return state.canGoBack ? { acts: [{ type: 'wentBack' }] } : NOTHING;
    case 'restart':
      if (!state.canGoBack && !state.changing && state.ticks.size === 0) return NOTHING;
      return isPast(request.point, backPoint(state)) ? OUTDATED : { acts: [{ type: 'restarted' }] };
    case 'change': {
      const { question } = request;
      if (!isQuestion(question)) return { refused: { why: 'notAnOption' } };
      if (situation.open === question) return NOTHING;
      if (!state.facts.has(question)) return OUTDATED;
      const done = request.afterFix && checklists.length > 0 ? tried(situation) : undefined;
      return { acts: [{ type: 'changing', question, ...(done && { done }) }] };
    }
  }
}

function isPast(point: string | undefined, now: string): boolean {
  return point !== undefined && point !== now;
}

/**
 * A person's own words against what is known. "I can't check" never wipes out what could be. A new
 * message of the customer's, told while steps of a repair are ticked, is what they see after that repair.
 */
function decideTold(situation: Situation, told: readonly ToldFact[]): Decision {
  const { state, open } = situation;
  const news = told.filter(({ question, option }) => {
    const known = state.facts.get(question)?.option;
    if (!isOffered(question, option, state.given) || known === option) return false;
    return !isDontKnow(question, option) || known === undefined || question === open;
  });
  const again = told.some(({ question, option }) => {
    return question === state.changing?.question && state.facts.get(question)?.option === option;
  });
  if (news.length === 0) return again ? { acts: [{ type: 'kept' }] } : NOTHING;
  const change = news.find(({ question }) => question === state.changing?.question);
  const done = change ? state.changing?.done : doneBefore(situation, news);
  return { acts: [{ type: 'told', facts: [...news], ...(done && { done }) }] };
}

function doneBefore(situation: Situation, news: readonly ToldFact[]): TriedFix[] | undefined {
  const { checklists, state } = situation;
  const symptom = news.some(({ question }) => question === SYMPTOM) && state.facts.has(SYMPTOM);
  const begun = checklists.some(({ steps }) => steps.some(({ key }) => state.ticks.has(key)));
  return symptom && begun ? tried(situation) : undefined;
}

function tickNumbers({ checklists, state }: Situation, numbers: readonly number[], done: boolean): Decision {
  const steps = checklists.flatMap((list) => list.steps);
  const next = steps.find(({ key }) => !state.ticks.has(key));
  const meant = numbers.length === 0 ? [next] : numbers.map((n) => steps.find(({ number }) => number === n));
  if (steps.length === 0 || meant.includes(undefined)) return { refused: { why: 'notAStep' } };
  const changes = meant.flatMap((step) => (step && state.ticks.has(step.key) !== done ? [step.key] : []));
  return { acts: changes.map((step) => ({ type: 'ticked', step, done })) };
}

function decideAnswer({ state, open, outcome }: Situation, question: string, option: string): Decision {
  if (!isQuestion(question) || !isOffered(question, option, state.given))
    return { refused: { why: 'notAnOption' } };
  const known = state.facts.get(question);
  const { changing } = state;
  if (open === question) {
    if (changing?.question !== question || known === undefined) return answered(question, option);
    if (known.option !== option) return answered(question, option, changing.done);
    // The same message after a repair: it did not help.
    if (changing.done) return { acts: [{ type: 'judged', verdict: 'notSolved', fixes: changing.done }] };
    return { acts: [{ type: 'kept' }] };
  }
  if (known?.option === option) return NOTHING;
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };
  if (known) {
    return { refused: { why: 'answeredDifferently', question, option: known.option, by: known.by } };
  }
  return OUTDATED;
}

/** An answer that is to replace what is known. A new message while steps are ticked is what the repair has led to. */
function decideInstead(situation: Situation, question: string, option: string, point: string): Decision {
  const { state, outcome } = situation;
  if (!isQuestion(question) || !isOffered(question, option, state.given))
    return { refused: { why: 'notAnOption' } };
  if (state.facts.get(question)?.option === option) return NOTHING;
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };
  if (isPast(point, backPoint(state))) return OUTDATED;
  return answered(question, option, doneBefore(situation, [{ question, option }]));
}

function answered(question: Question, option: string, done?: TriedFix[]): Decision {
  return { acts: [{ type: 'answered', question, option, ...(done && { done }) }] };
}

/** The fixes on offer, with what a verdict on them rests on and what their repairs made true. */
function tried({ checklists }: Situation): TriedFix[] {
  return checklists.map(({ shown, fix }) => ({
    flow: shown.flow,
    cause: shown.cause,
    because: [...shown.because],
    repairs: { ...fix.repairs },
    ...(shown.possible && { possible: true as const }),
  }));
}
