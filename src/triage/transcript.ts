import { isDontKnow, type Question } from '../../flows/questions.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import type { Situation } from './situation.ts';
import { type JudgedFix, optionSaid, type Tried } from './state.ts';

/**
 * What came of a fix: it was done, and then the customer saw another message; or it was part of what was wrong; or it
 * was tried in vain; or it was only possible, and nobody looked.
 */
export type CameOf = 'done' | 'otherMessage' | 'wasNotAll' | 'didNotHelp' | 'notChecked';

/** What came of a fix. One that put right what had been seen to be wrong was no mere try. */
export function whatCameOf(
  { flow, cause, possible, untried }: JudgedFix,
  verdict: Tried['verdict'],
  knowledge: Knowledge,
): CameOf {
  if (verdict === 'solved') return 'done';
  if (verdict === 'otherMessage') return 'otherMessage';
  if (untried) return 'notChecked';
  const repaired = !possible && Object.keys(knowledge.fix(flow, cause).repairs).length > 0;
  return repaired ? 'wasNotAll' : 'didNotHelp';
}

const inVain: readonly CameOf[] = ['didNotHelp', 'notChecked'];

/** Something that it was, and whether that is only possible. */
export interface Explanation {
  readonly title: string;
  readonly possible: boolean;
  /** A person has solved it, and says how in the title: their words, masked. */
  readonly byHand?: true;
}

/**
 * What a solved case says it was, in the order it was found: what verdicts called the solution (a deleted job takes
 * two, a new job and then telling the customers), and what had to be repaired before, or what a person says who has solved it
 * by hand. No surer than anybody can be.
 */
export function whatItWas({ state }: Situation, knowledge: Knowledge): Explanation[] {
  const found = state.tried.flatMap(({ fixes, verdict }) =>
    fixes
      .filter((judged) => !inVain.includes(whatCameOf(judged, verdict, knowledge)))
      .flatMap(({ flow, cause, possible }) => {
        const { title, whenSolved } = knowledge.fix(flow, cause);
        // Another look that led to another message was no cause.
        if (verdict === 'otherMessage' && whenSolved !== undefined) return [];
        return [{ title: possible ? title : (whenSolved ?? title), possible }];
      }),
  );
  return state.settled ? [...found, { title: state.settled.how, possible: false, byHand: true }] : found;
}

/** What has been asked on the way and not been answered, or answered "I can't check". */
export function stillUnknown(situation: Situation): Question[] {
  const unchecked = [...situation.state.facts.values()]
    .filter((fact) => isDontKnow(fact.question, optionSaid(fact)))
    .map(({ question }) => question);
  const unasked = unanswered(situation);
  return unasked && !unchecked.includes(unasked) ? [...unchecked, unasked] : unchecked;
}

/** The question that the flow is at, or else the one that is being changed. */
function unanswered(situation: Situation): Question | undefined {
  if (situation.stage === 'changing') return situation.asked ?? situation.open;
  if (situation.stage !== 'ended') return situation.open;
  return 'left' in situation && situation.left.at === 'question' ? situation.left.question : undefined;
}
