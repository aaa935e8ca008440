import { isDontKnow, isOption, isQuestion, type Question, textOf } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import { checklists, progress, type ShownChecklist } from './checklist.ts';
import type { Act, Agent, Entry, TriedFix } from './history.ts';
import { isReference } from './reference.ts';
import { plainFacts, readHistory, type State, type ToldFact } from './state.ts';
import { type Position, type Verdict, type Walk, walk } from './walk.ts';

/** One customer's problem, worked on in one Slack thread: what is stored of it. */
export interface Triage {
  readonly id: string;
  /** The enterprise's id for an organisation-wide installation, else the team's. */
  readonly installation: string;
  /** Counts up within an installation; what agents call the case by. */
  readonly number: number;
  readonly openedBy: Agent;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly history: readonly Entry[];
}

export type Outcome = 'open' | 'resolved' | 'handedOver';

/** A triage as it stands: what is known, and what follows from it. */
export interface Situation {
  readonly triage: Triage;
  readonly state: State;
  readonly walk: Walk;
  readonly position: Position | { at: 'end'; outcome: 'handedOver'; why: 'byAgent' | 'abandoned' };
  /** The question that is open: asked by the flow, or being changed by somebody. */
  readonly open?: Question;
  /** The fixes on offer with their steps; none once the triage has ended. */
  readonly checklists: readonly ShownChecklist[];
  readonly outcome: Outcome;
  readonly phase: 'asking' | 'fixing' | 'waiting' | 'resolved' | 'handedOver';
}

/** Reads off everything that follows from a triage's history. Pure. */
export function situationOf(triage: Triage, knowledge: Knowledge): Situation {
  const state = readHistory(triage.history);
  const walked = walk(plainFacts(state.facts), state.verdicts);
  const position = positionOf(state, walked);
  const outcome = position.at === 'end' ? position.outcome : 'open';
  const lists = position.at === 'fixes' ? checklists(position.fixes, knowledge, state.tried.length) : [];
  const open = openQuestion(position, state);
  return {
    triage,
    state,
    walk: walked,
    position,
    checklists: lists,
    outcome,
    phase: outcome === 'open' ? phaseOf(open, lists, state) : outcome,
    ...(open && { open }),
  };
}

function positionOf({ abandoned, handedOver }: State, walked: Walk): Situation['position'] {
  if (abandoned) return { at: 'end', outcome: 'handedOver', why: 'abandoned' };
  return handedOver ? { at: 'end', outcome: 'handedOver', why: 'byAgent' } : walked.position;
}

function openQuestion(position: Situation['position'], state: State): Question | undefined {
  if (position.at === 'end') return undefined;
  if (state.changing) return state.changing.question;
  return position.at === 'question' ? position.question : undefined;
}

/** The customer is waited for when only they can answer, or when all that is left is their try. */
function phaseOf(
  open: Question | undefined,
  lists: readonly ShownChecklist[],
  { ticks }: State,
): 'asking' | 'fixing' | 'waiting' {
  if (open !== undefined) return textOf(open).customerReply === undefined ? 'asking' : 'waiting';
  const { done, of } = progress(lists, ticks);
  return done === of ? 'waiting' : 'fixing';
}

/** What somebody asks for, as it came in: nothing in it is believed yet. */
export type Request =
  | { type: 'answer'; question: string; option: string }
  /** In somebody's own words: what is new is taken over, what is different corrects. */
  | { type: 'tell'; facts: readonly ToldFact[] }
  /** `point`: the moment that was seen; absent where somebody speaks of things as they stand. */
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
  | { why: 'notAReference' };

export type Decision = { acts: readonly Act[] } | { refused: Refusal };

const NOTHING: Decision = { acts: [] };
const OUTDATED: Decision = { refused: { why: 'outdated' } };

/**
 * What a request comes to in this situation: acts to append, none where it is so already, or why not.
 * Pure, so that after a version conflict it is simply asked again with the newer situation.
 */
export function decide(situation: Situation, request: Request): Decision {
  const { state, outcome, position } = situation;
  if (state.abandoned) return { refused: { why: 'abandoned' } };
  if (request.type === 'reopen') return outcome === 'open' ? NOTHING : { acts: [{ type: 'reopened' }] };
  if (request.type === 'handover' && outcome === 'handedOver') return NOTHING;
  if (request.type === 'answer') return decideAnswer(situation, request.question, request.option);
  if (request.type === 'refer') {
    if (!isReference(request.reference)) return { refused: { why: 'notAReference' } };
    if (request.reference === (state.reference ?? '')) return NOTHING;
    return { acts: [{ type: 'referenced', reference: request.reference }] };
  }
  if (request.type === 'notUnderstood') return { acts: [{ type: 'notUnderstood' }] };
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };

  switch (request.type) {
    case 'tell':
      return tell(situation, request.facts);
    case 'handover':
      return { acts: [{ type: 'handedOver' }] };
    case 'verdict': {
      if (position.at !== 'fixes' || isPast(request.point, String(state.point))) return OUTDATED;
      return { acts: [{ type: 'judged', verdict: request.verdict, fixes: tried(situation) }] };
    }
    case 'tick': {
      const steps = situation.checklists.flatMap((list) => list.steps);
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
      const done = request.afterFix && position.at === 'fixes' ? tried(situation) : undefined;
      return { acts: [{ type: 'changing', question, ...(done && { done }) }] };
    }
  }
}

function isPast(point: string | undefined, now: string): boolean {
  return point !== undefined && point !== now;
}

/**
 * Somebody's own words against what is known. "I can't check" never wipes out what somebody could. A new
 * message of the customer's, told while steps of a repair are ticked, is what they see after that repair.
 */
function tell(situation: Situation, told: readonly ToldFact[]): Decision {
  const { state, open } = situation;
  const news = told.filter(({ question, option }) => {
    const known = state.facts.get(question)?.option;
    if (!isOption(question, option) || known === option) return false;
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

function doneBefore({ position, checklists: lists, state }: Situation, news: readonly ToldFact[]) {
  const symptom = news.some(({ question }) => question === SYMPTOM) && state.facts.has(SYMPTOM);
  const begun = lists.some(({ steps }) => steps.some(({ key }) => state.ticks.has(key)));
  return position.at === 'fixes' && symptom && begun ? tried({ checklists: lists }) : undefined;
}

function tickNumbers(
  { checklists: lists, state }: Situation,
  numbers: readonly number[],
  done: boolean,
): Decision {
  const steps = lists.flatMap((list) => list.steps);
  const next = steps.find(({ key }) => !state.ticks.has(key));
  const meant = numbers.length === 0 ? [next] : numbers.map((n) => steps.find(({ number }) => number === n));
  if (steps.length === 0 || meant.includes(undefined)) return { refused: { why: 'notAStep' } };
  const changes = meant.flatMap((step) => (step && state.ticks.has(step.key) !== done ? [step.key] : []));
  return { acts: changes.map((step) => ({ type: 'ticked', step, done })) };
}

function decideAnswer({ state, open, outcome }: Situation, question: string, option: string): Decision {
  if (!isQuestion(question) || !isOption(question, option)) return { refused: { why: 'notAnOption' } };
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

function answered(question: Question, option: string, done?: TriedFix[]): Decision {
  return { acts: [{ type: 'answered', question, option, ...(done && { done }) }] };
}

/** The fixes on offer, with what a verdict on them rests on and what their repairs made true. */
function tried({ checklists: lists }: Pick<Situation, 'checklists'>): TriedFix[] {
  return lists.map(({ shown, fix }) => ({
    flow: shown.flow,
    cause: shown.cause,
    because: [...shown.because],
    repairs: { ...fix.repairs },
    ...(shown.possible && { possible: true as const }),
  }));
}

/** The point that *Back* and *Start over* see: starting to change an answer is a moment of its own. */
export function backPoint({ point, changing }: State): string {
  return changing ? `${point}.${changing.question}` : String(point);
}
