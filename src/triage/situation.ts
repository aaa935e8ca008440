import type { Opening } from '../../flows/flow.ts';
import { isDontKnow, type Question, textOf } from '../../flows/questions.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import { checklists, progress, type ShownChecklist } from './checklist.ts';
import { plainFacts, readHistory, type State } from './state.ts';
import type { Standing, Triage } from './triage.ts';
import { type Position, type Walk, walk } from './walk.ts';

/** A triage at a moment: what is known of it, and where that has led. */
export type Situation = Stage & {
  readonly triage: Triage;
  readonly state: State;
  /** The states of the flows that were passed, in their order. */
  readonly path: Walk['path'];
};

/** Where a case is. `open` is the question that is open; `checklists` are the fixes on offer, with their steps. */
type Stage = Asking | Changing | Fixing | Ended;

/** The flow asks. */
interface Asking {
  readonly stage: 'asking';
  readonly outcome: 'open';
  readonly open: Question;
  readonly opening?: Opening;
  readonly checklists: readonly [];
}

/** An answer is being changed. The flow stays where it is: fixes remain on offer, or it asks something else. */
interface Changing {
  readonly stage: 'changing';
  readonly outcome: 'open';
  readonly open: Question;
  readonly asked?: Question;
  readonly checklists: readonly ShownChecklist[];
}

/** Fixes are shown. */
interface Fixing {
  readonly stage: 'fixing';
  readonly outcome: 'open';
  readonly open?: undefined;
  readonly checklists: readonly ShownChecklist[];
}

/** The flow has come to an end, or the case was ended while it was at `left`. */
type Ended = {
  readonly stage: 'ended';
  readonly open?: undefined;
  readonly checklists: readonly [];
} & (
  | { readonly outcome: 'resolved'; readonly byHand?: true }
  | { readonly outcome: 'handedOver'; readonly why: 'notCovered' | 'nothingHelped' }
  | { readonly outcome: 'handedOver'; readonly why: 'byAgent' | 'abandoned'; readonly left: Position }
);

/** Reads off everything that follows from a triage's history. Pure. */
export function situationOf(triage: Triage, knowledge: Knowledge): Situation {
  const state = readHistory(triage.history);
  const walked = walk(plainFacts(state), state.verdicts);
  return { ...stageOf(walked, state, knowledge), triage, state, path: walked.path };
}

function stageOf({ position, solved }: Walk, state: State, knowledge: Knowledge): Stage {
  const { abandoned, handedOver, changing, settled } = state;
  if (settled && !abandoned) return { stage: 'ended', outcome: 'resolved', byHand: true, checklists: [] };
  if (abandoned || handedOver) {
    const why = abandoned ? 'abandoned' : 'byAgent';
    return { stage: 'ended', outcome: 'handedOver', why, left: position, checklists: [] };
  }
  if (position.at === 'end') {
    const { at: _, ...end } = position;
    return { stage: 'ended', ...end, checklists: [] };
  }
  const offered = position.at === 'fixes' ? checklists(position.fixes, knowledge, state, solved) : [];
  if (changing) {
    const asked = position.at === 'question' ? { asked: position.question } : {};
    return { stage: 'changing', outcome: 'open', open: changing.question, ...asked, checklists: offered };
  }
  if (position.at === 'fixes') return { stage: 'fixing', outcome: 'open', checklists: offered };
  const { question: open, opening } = position;
  return { stage: 'asking', outcome: 'open', open, ...(opening && { opening }), checklists: [] };
}

/** The questions behind fixes that are only possible: nobody could answer them so far. */
export function unchecked({ checklists: lists, state }: Pick<Situation, 'checklists' | 'state'>): Question[] {
  const because = lists.flatMap(({ shown }) => (shown.possible ? shown.because : []));
  return [...new Set(because)].filter((question) => isDontKnow(question, state.facts.get(question)?.option));
}

/** What there is to do with a case, if anything. */
export function standingOf(situation: Situation): Standing | undefined {
  if (situation.outcome === 'open') return 'open';
  if (situation.outcome === 'resolved' || situation.why === 'abandoned') return undefined;
  return situation.state.claimed === undefined ? 'untaken' : 'taken';
}

/** What a case is called: by its end, or by who has to do something next. */
export type Phase = 'asking' | 'fixing' | 'waiting' | 'resolved' | 'handedOver';

/** The customer is waited for when only they can answer, or when all that is left is their try. */
export function phaseOf(situation: Situation): Phase {
  const { stage, outcome, open, checklists: lists, state } = situation;
  if (stage === 'ended') return outcome;
  if (state.waiting !== undefined) return 'waiting';
  if (open !== undefined) return textOf(open).customerReply === undefined ? 'asking' : 'waiting';
  const { done, of } = progress(lists, state.ticks);
  return done === of ? 'waiting' : 'fixing';
}
