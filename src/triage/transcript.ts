import { isDontKnow, type Question, textOf } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import type { Fix, Knowledge } from '../knowledge/fix.ts';
import { closingSteps } from './checklist.ts';
import { factEntries } from './history.ts';
import type { Situation } from './situation.ts';
import type { JudgedFix, Tried } from './state.ts';

/**
 * The letter to the customer that fits where the case is: one for all fixes shown together.
 * Plain text, with nothing in it that identifies anybody.
 */
export function customerReply(situation: Situation, knowledge: Knowledge): string {
  const { open, outcome, checklists } = situation;
  const asked = open && textOf(open).customerReply;
  if (asked !== undefined) return asked;
  if (outcome === 'handedOver') return write([letter.handedOver]);
  if (outcome === 'resolved') {
    // What was looked at in vain after it is no news.
    const { tried } = situation.state;
    const last = tried.findLast(({ verdict }) => verdict === 'solved') ?? tried.at(-1);
    const fixes = (last?.fixes ?? []).map((judged) => ({
      ...judged,
      fix: knowledge.fix(judged.flow, judged.cause),
    }));
    const news = fixes.flatMap(({ fix, possible }) => {
      // Of several that were only possible nobody knows which it was.
      if (fix.replyWhenSolved !== undefined)
        return possible && fixes.length > 1 ? [] : [fix.replyWhenSolved.trim()];
      return hasNews(fix) ? [replyOf(fix, possible)] : [];
    });
    const saysAll = news.length > 0 && fixes.every(({ fix }) => fix.replyWhenSolved !== undefined);
    return write([...news, saysAll ? letter.writeAgain : letter.resolved]);
  }
  if (checklists.length === 0) return write([letter.asking]);
  const fixes = checklists.map(({ fix }) => fix);
  const requests = closingSteps(fixes).flatMap(({ reply }) => (reply === undefined ? [] : [reply.trim()]));
  const news = checklists.map(({ fix, shown }) => {
    const assumed = shown.because.some((question) =>
      isDontKnow(question, situation.state.facts.get(question)?.was),
    );
    return assumed && fix.replyIfPossible ? fix.replyIfPossible.trim() : replyOf(fix, shown.possible);
  });
  return write([...news, ...requests]);
}

/**
 * What came of a fix: it was done, and then the customer saw another message; or it was part of what was wrong; or it
 * was tried in vain.
 */
export type CameOf = 'done' | 'otherMessage' | 'wasNotAll' | 'didNotHelp';

/** What came of a fix. One that put right what had been seen to be wrong was no mere try. */
export function whatCameOf(
  { flow, cause, possible }: JudgedFix,
  verdict: Tried['verdict'],
  knowledge: Knowledge,
): CameOf {
  if (verdict === 'solved') return 'done';
  if (verdict === 'otherMessage') return 'otherMessage';
  const repaired = !possible && Object.keys(knowledge.fix(flow, cause).repairs).length > 0;
  return repaired ? 'wasNotAll' : 'didNotHelp';
}

/** Something that it was, and whether that is only possible. */
export interface Explanation {
  readonly title: string;
  readonly possible: boolean;
}

/**
 * What a solved case says it was, in the order it was found: what verdicts called the solution (a deleted job takes
 * two, a new job and then telling the customers), and what had to be repaired before. No surer than anybody can be.
 */
export function whatItWas({ state }: Situation, knowledge: Knowledge): Explanation[] {
  return state.tried.flatMap(({ fixes, verdict }) =>
    fixes
      .filter((judged) => whatCameOf(judged, verdict, knowledge) !== 'didNotHelp')
      .flatMap(({ flow, cause, possible }) => {
        const { title, whenSolved } = knowledge.fix(flow, cause);
        // Another look that led to another message was no cause.
        if (verdict === 'otherMessage' && whenSolved !== undefined) return [];
        return [{ title: possible ? title : (whenSolved ?? title), possible }];
      }),
  );
}

/** What has been asked on the way and not been answered, or answered "I can't check". */
export function stillUnknown(situation: Situation): Question[] {
  const unchecked = [...situation.state.facts.values()]
    .filter(({ question, option }) => isDontKnow(question, option))
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

/** Whether a fix's reply still says something once all is well: others only ask the customer for something. */
function hasNews({ informs, repairs }: Fix): boolean {
  const repaired = factEntries(repairs).map(({ question }) => question);
  return informs || repaired.some((question) => textOf(question).customerReply === undefined);
}

function replyOf({ reply, replyIfPossible = letter.possible }: Fix, possible: boolean): string {
  return (possible ? replyIfPossible : reply).trim();
}

function write(paragraphs: readonly string[]): string {
  return [letter.greeting, ...new Set(paragraphs), letter.farewell].join('\n\n');
}
