import { isOffered } from '../../flows/platforms.ts';
import { isDontKnow, isQuestion, type Question } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { type Asker, type DeskRefusal, type DeskRequest, decideAtDesk, isAboutTheDesk } from './desk.ts';
import type { Act, Agent, TriedFix } from './history.ts';
import { noteFrom } from './note.ts';
import { isReference } from './reference.ts';
import type { Situation } from './situation.ts';
import { backPoint, optionSaid, type State, type ToldFact } from './state.ts';
import type { Verdict } from './walk.ts';

/** What an agent asks for, as it came in: nothing in it is believed yet. */
export type Request =
  /**
   * `instead`: of what is known, as it was at the moment that was seen. `note`: for whoever takes over what this ends; not
   * masked yet.
   */
  | { type: 'answer'; question: string; option: string; instead?: string; note?: string }
  /** In their own words: what is new is taken over, what is different corrects. `likely` becomes no more than hints. */
  | { type: 'tell'; facts: readonly ToldFact[]; likely?: readonly ToldFact[] }
  /** `point`: the moment that was seen; absent where they speak of things as they are. */
  | { type: 'verdict'; verdict: Verdict; point?: string }
  | { type: 'tick'; step: string; done: boolean }
  /** Steps by their numbers on screen; the first open one where none is named. */
  | { type: 'tickNumbers'; numbers: readonly number[]; done: boolean }
  /** Every step on screen. */
  | { type: 'tickAll'; point: string }
  | { type: 'back'; point?: string }
  | { type: 'restart'; point?: string }
  | { type: 'notUnderstood' }
  | { type: 'handover'; note?: string }
  | { type: 'reopen' }
  | { type: 'change'; question: string; afterFix: boolean }
  | { type: 'refer'; reference: string }
  | DeskRequest
  /** Of the thread as an agent's session: they press Slack's own stop button. */
  | { type: 'stop' }
  /** They have given it a title of their own. */
  | { type: 'title' };

/** Why a request changes nothing. */
export type Refusal =
  | { why: 'outdated' }
  | { why: 'abandoned' }
  | { why: 'answeredDifferently'; question: Question; option: string; by: Agent }
  | { why: 'notAnOption' }
  | { why: 'notAStep' }
  | { why: 'notAReference' }
  | DeskRefusal
  /** Words alone hand no case over: whoever wrote them is asked. */
  | { why: 'handsOver'; request: Request };

export type Decision = { acts: readonly Act[] } | { refused: Refusal };

const NOTHING: Decision = { acts: [] };
const OUTDATED: Decision = { refused: { why: 'outdated' } };

/**
 * What a request comes to in this situation: acts to append, none where it is so already, or why not.
 * Pure, so that after a version conflict it is simply asked again with the newer situation.
 */
export function decide(situation: Situation, request: Request, asker: Asker): Decision {
  const { state, outcome, checklists } = situation;
  if (state.abandoned) return { refused: { why: 'abandoned' } };
  if (request.type === 'reopen') return outcome === 'open' ? NOTHING : { acts: [{ type: 'reopened' }] };
  if (request.type === 'handover' && outcome === 'handedOver') return noteLate(situation, request.note);
  if (request.type === 'answer')
    return request.instead === undefined
      ? decideAnswer(situation, request)
      : decideInstead(situation, request, request.instead);
  if (request.type === 'refer') {
    if (!isReference(request.reference)) return { refused: { why: 'notAReference' } };
    if (request.reference === (state.reference ?? '')) return NOTHING;
    return { acts: [{ type: 'referenced', reference: request.reference }] };
  }
  if (isAboutTheDesk(request)) return decideAtDesk(situation, request, asker);
  if (request.type === 'title') return state.titled ? NOTHING : { acts: [{ type: 'titled' }] };
  if (request.type === 'stop')
    return outcome !== 'open' || state.stopped ? NOTHING : { acts: [{ type: 'stopped' }] };
  if (request.type === 'notUnderstood') return { acts: [{ type: 'notUnderstood' }] };
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };

  switch (request.type) {
    case 'tell':
      return decideTold(situation, request.facts, request.likely ?? []);
    case 'handover':
      return { acts: [{ type: 'handedOver', ...noted(request.note) }] };
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
    case 'tickAll': {
      const steps = checklists.flatMap((list) => list.steps);
      if (steps.length === 0 || isPast(request.point, String(state.point))) return OUTDATED;
      const left = steps.filter(({ key }) => !state.ticks.has(key));
      return { acts: left.map(({ key }) => ({ type: 'ticked', step: key, done: true })) };
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
function decideTold(situation: Situation, told: readonly ToldFact[], likely: readonly ToldFact[]): Decision {
  const { state, open } = situation;
  const news = told.filter(({ question, option }) => {
    const fact = state.facts.get(question);
    const known = fact && optionSaid(fact);
    if (!isOffered(question, option, state.given) || known === option) return false;
    return !isDontKnow(question, option) || known === undefined || question === open;
  });
  const again = told.some(({ question, option }) => {
    const fact = state.facts.get(question);
    return question === state.changing?.question && fact !== undefined && optionSaid(fact) === option;
  });
  const hints = newHints(state, news, likely);
  const hinted = hints.length > 0 && { likely: hints };
  if (news.length === 0) {
    const acts: Act[] = again ? [{ type: 'kept' }] : [];
    return { acts: hinted ? [...acts, { type: 'told', facts: [], ...hinted }] : acts };
  }
  const change = news.find(({ question }) => question === state.changing?.question);
  const done = change ? state.changing?.done : doneBefore(situation, news);
  return { acts: [{ type: 'told', facts: [...news], ...hinted, ...(done && { done }) }] };
}

/** What may have been meant and is neither known nor hinted at. That nobody knows it is no hint. */
function newHints(state: State, news: readonly ToldFact[], likely: readonly ToldFact[]): ToldFact[] {
  const known = new Set([...state.facts.keys(), ...news.map(({ question }) => question)]);
  return likely.filter(
    ({ question, option }) =>
      !known.has(question) &&
      isOffered(question, option, state.given) &&
      !isDontKnow(question, option) &&
      state.hints.get(question)?.option !== option,
  );
}

function noted(text: string | undefined): { note?: string } {
  const note = noteFrom(text);
  return note === undefined ? {} : { note };
}

/** Somebody was faster, or the case came to its end by itself: what was written for the next person is kept. */
function noteLate({ state }: Situation, text: string | undefined): Decision {
  const note = noteFrom(text);
  const isKnown = state.notes.some((other) => other.note === note);
  return note === undefined || isKnown ? NOTHING : { acts: [{ type: 'noted', note }] };
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

function decideAnswer(
  situation: Situation,
  { question, option, note }: Extract<Request, { type: 'answer' }>,
): Decision {
  const { state, open, outcome } = situation;
  if (!isQuestion(question) || !isOffered(question, option, state.given))
    return { refused: { why: 'notAnOption' } };
  const known = state.facts.get(question);
  const { changing } = state;
  if (open === question) {
    const answered = { type: 'answered', question, option, ...noted(note) } as const;
    if (changing?.question !== question || known === undefined) return { acts: [answered] };
    if (optionSaid(known) !== option)
      return { acts: [{ ...answered, ...(changing.done && { done: changing.done }) }] };
    // The same message after a repair: it did not help.
    if (changing.done) return { acts: [{ type: 'judged', verdict: 'notSolved', fixes: changing.done }] };
    return { acts: [{ type: 'kept' }] };
  }
  if (known?.option === option) return outcome === 'handedOver' ? noteLate(situation, note) : NOTHING;
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };
  if (known) {
    return {
      refused: {
        why: 'answeredDifferently',
        question,
        option: optionSaid(known) ?? known.option,
        by: known.by,
      },
    };
  }
  return OUTDATED;
}

/** An answer that is to replace what is known. A new message while steps are ticked is what the repair has led to. */
function decideInstead(
  situation: Situation,
  { question, option, note }: Extract<Request, { type: 'answer' }>,
  point: string,
): Decision {
  const { state, outcome } = situation;
  if (!isQuestion(question) || !isOffered(question, option, state.given))
    return { refused: { why: 'notAnOption' } };
  const known = state.facts.get(question);
  if (known && optionSaid(known) === option) return NOTHING;
  if (outcome !== 'open') return { refused: { why: 'ended', outcome } };
  if (isPast(point, backPoint(state))) return OUTDATED;
  const done = doneBefore(situation, [{ question, option }]);
  return { acts: [{ type: 'answered', question, option, ...(done && { done }), ...noted(note) }] };
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
