import { type Question, textOf } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import type { Fix, Knowledge } from '../knowledge/fix.ts';
import { closingSteps } from './checklist.ts';
import { factEntries } from './history.ts';
import type { Situation } from './triage.ts';

/**
 * The letter to the customer that fits where the triage stands: one for all fixes shown together.
 * Plain text, with nothing in it that identifies anybody.
 */
export function customerReply(situation: Situation, knowledge: Knowledge): string {
  const { open, outcome, checklists } = situation;
  const asked = open && textOf(open).customerReply;
  if (asked !== undefined) return asked;
  if (outcome === 'handedOver') return write([letter.handedOver]);
  if (outcome === 'resolved') {
    const last = situation.state.tried.at(-1)?.fixes ?? [];
    const news = last.map(({ flow, cause }) => knowledge.fix(flow, cause)).filter(hasNews);
    return write([...news.map((fix) => replyOf(fix, isUnsure(fix, situation))), letter.resolved]);
  }
  if (checklists.length === 0) return write([letter.asking]);
  const fixes = checklists.map(({ fix }) => fix);
  const requests = closingSteps(fixes).flatMap(({ reply }) => (reply === undefined ? [] : [reply.trim()]));
  const news = checklists.map(({ fix, shown }) => replyOf(fix, shown.possible));
  return write([...news, ...requests]);
}

/**
 * The fixes that verdicts called the solution, the last ones last: a deleted job takes two, a new job first
 * and then telling the customers.
 */
export function solvedFixes({ state }: Situation, knowledge: Knowledge): Fix[] {
  return state.tried
    .filter(({ verdict }) => verdict === 'solved')
    .flatMap(({ fixes }) => fixes.map(({ flow, cause }) => knowledge.fix(flow, cause)));
}

/** How a solved case calls what it was; no surer of it than anybody can be. */
export function whatItWas(situation: Situation, knowledge: Knowledge): string[] {
  return solvedFixes(situation, knowledge).map((fix) =>
    isUnsure(fix, situation) ? `Possibly: ${fix.title}` : (fix.whenSolved ?? fix.title),
  );
}

/** What has been asked on the way and not been answered, or answered "I can't check". */
export function stillUnknown({ state, walk, open }: Situation): Question[] {
  const unchecked = [...state.facts.values()]
    .filter((fact) => fact.option === 'unknown' && fact.question !== 'oldCodes')
    .map((fact) => fact.question);
  const { position } = walk;
  const unasked = position.at === 'question' ? position.question : open;
  return unasked && !unchecked.includes(unasked) ? [...unchecked, unasked] : unchecked;
}

/** Whether a fix's reply still says something once all is well: others only ask the customer to look. */
function hasNews({ flow, repairs }: Fix): boolean {
  return flow === 'jobDeleted' || Object.keys(repairs).length > 0;
}

function replyOf({ reply, replyIfPossible = letter.possible }: Fix, possible: boolean): string {
  return (possible ? replyIfPossible : reply).trim();
}

/** Whether nobody could check what this fix repaired: that it was the cause is then no more than likely. */
function isUnsure({ repairs }: Fix, { state }: Situation): boolean {
  return factEntries(repairs).some(({ question }) => state.facts.get(question)?.option === 'unknown');
}

function write(paragraphs: readonly string[]): string {
  return [letter.greeting, ...new Set(paragraphs), letter.farewell].join('\n\n');
}
