import type { Language } from '../../flows/languages.ts';
import { isDontKnow, textOf } from '../../flows/questions.ts';
import type { Fix, Knowledge, LetterFrame, Replies } from '../knowledge/fix.ts';
import { closingSteps, ownSteps, type ShownChecklist, stepKey } from './checklist.ts';
import { factEntries } from './history.ts';
import type { Situation } from './situation.ts';
import type { State } from './state.ts';

/**
 * The letter to the customer that fits where the case is, in a language: one for all fixes shown together. It claims no
 * repair that is not ticked. Plain text, with nothing in it that identifies anybody.
 */
export function customerReply(situation: Situation, knowledge: Knowledge, language: Language): string {
  const { frame, questions } = knowledge.letters[language];
  const middle = () => {
    const { open, outcome, checklists } = situation;
    const asked = open && questions[open];
    if (asked !== undefined) return [asked];
    if (outcome === 'handedOver') return [frame.handedOver];
    if (outcome === 'resolved') return whenSolved(situation, knowledge, language);
    if (checklists.length === 0) return [frame.asking];
    return whileFixing(situation, knowledge, language);
  };
  return [frame.greeting, ...new Set(middle()), frame.farewell].join('\n\n');
}

/** Whether the letter says that repairs are under way, because steps that do them are not ticked. */
export function awaitsTicks({ checklists, open, state }: Situation): boolean {
  if (checklists.length === 0 || (open && textOf(open).customerReply !== undefined)) return false;
  const undone = checklists.filter((list) => !isDone(list.fix, state));
  // Of several that are only possible, one is enough for the customer to try.
  const isEnough = undone.every(({ shown }) => shown.possible) && undone.length < checklists.length;
  return !isEnough || !closingIsDone(checklists, state);
}

function whileFixing(situation: Situation, knowledge: Knowledge, language: Language): string[] {
  const { checklists, state } = situation;
  const { frame } = knowledge.letters[language];
  const regret = regretOf(
    checklists.map(({ fix, shown }) => ({ fix, possible: shown.possible })),
    frame,
  );
  if (awaitsTicks(situation)) {
    // Letters that ask for something must not say that there is nothing to do.
    const asks = checklists.flatMap((list) => askedBefore(list, state, language) ?? []);
    if (asks.length > 0) return [...regret, ...asks];
    const isPossible = checklists.every(({ shown }) => shown.possible);
    return [...regret, isPossible ? frame.underWayIfPossible : frame.underWay];
  }
  const done = checklists.filter(({ fix }) => isDone(fix, state));
  const requests = closingSteps(done.map(({ fix }) => fix)).flatMap(({ reply }) => reply?.[language] ?? []);
  const news = done.map(({ fix, shown }) => {
    const replies = repliesOf(fix, situation, knowledge, language);
    const assumed = shown.because.some((question) => isDontKnow(question, state.facts.get(question)?.was));
    return assumed && replies.replyIfPossible !== undefined
      ? replies.replyIfPossible
      : newsOf(replies, shown.possible, frame);
  });
  return [...regret, ...news, ...requests];
}

function whenSolved(situation: Situation, knowledge: Knowledge, language: Language): string[] {
  const { frame } = knowledge.letters[language];
  const { state } = situation;
  // What was tried before is not what helped, and what did is told in nobody's language but its own.
  if (state.settled) return [frame.resolved];
  const { tried } = state;
  // What was looked at in vain after it is no news.
  const last = tried.findLast(({ verdict }) => verdict === 'solved') ?? tried.at(-1);
  const fixes = (last?.fixes ?? []).map(({ flow, cause, possible }) => {
    const fix = knowledge.fix(flow, cause);
    return { fix, possible, replies: repliesOf(fix, situation, knowledge, language) };
  });
  const news = fixes.flatMap(({ fix, possible, replies }) => {
    // That all is well does not say what anybody has done for it.
    if (!isDone(fix, state)) return [];
    // Of several that were only possible nobody knows which it was.
    if (replies.replyWhenSolved !== undefined)
      return possible && fixes.length > 1 ? [] : [replies.replyWhenSolved];
    if (possible && replies.replyIfPossible === undefined && !isRepaired(fix, state)) return [];
    return hasNews(fix) ? [newsOf(replies, possible, frame)] : [];
  });
  const saysAll = news.length > 0 && fixes.every(({ replies }) => replies.replyWhenSolved !== undefined);
  return [...regretOf(fixes, frame), ...news, saysAll ? frame.writeAgain : frame.resolved];
}

/** Whether a fix's reply is true: what it claims has been ticked. */
function isDone(fix: Fix, state: State): boolean {
  return !fix.claims || isRepaired(fix, state);
}

/** What is to be asked before a fix is begun, where it is known to be needed. */
function askedBefore({ fix, shown }: ShownChecklist, state: State, language: Language): string | undefined {
  const begun = fix.steps.some(({ slug }) => state.ticks.has(stepKey(fix.cause, slug)));
  return shown.possible || begun ? undefined : fix.replies[language].replyBefore;
}

/** Whether every `do` step of a fix's own is ticked. */
function isRepaired(fix: Fix, state: State): boolean {
  const solved = [...state.verdicts].flatMap(([cause, verdict]) => (verdict === 'solved' ? [cause] : []));
  return ownSteps(fix, state, solved).every(({ key, step }) => step.kind !== 'do' || state.ticks.has(key));
}

/** Whether what closing steps add to the letter is true: the links have been sent. */
function closingIsDone(lists: readonly ShownChecklist[], { ticks }: State): boolean {
  const claiming = closingSteps(lists.map(({ fix }) => fix)).filter(
    ({ kind, reply }) => kind === 'do' && reply,
  );
  const shown = lists.flatMap(({ steps }) => steps);
  return shown.every(({ step, key }) => !claiming.some(({ slug }) => slug === step.slug) || ticks.has(key));
}

/** Once a letter, where something is known to have gone wrong on our side. */
function regretOf(fixes: readonly { fix: Fix; possible: boolean }[], { regret }: LetterFrame): string[] {
  return fixes.some(({ fix, possible }) => fix.sorry && !possible) ? [regret] : [];
}

/** What a fix has to say, after the way that was taken to it. */
function repliesOf(
  { replies }: Fix,
  { state }: Situation,
  knowledge: Knowledge,
  language: Language,
): Replies {
  const { replyWithNewCodes, ...others } = replies[language];
  const hasNewCodes = state.tried.some(
    ({ fixes, verdict }) =>
      verdict === 'solved' && fixes.some(({ flow, cause }) => knowledge.fix(flow, cause).newCodes),
  );
  return hasNewCodes && replyWithNewCodes !== undefined ? { ...others, reply: replyWithNewCodes } : others;
}

/** Whether a fix's reply still says something once all is well: others only ask the customer for something. */
function hasNews({ informs, repairs }: Fix): boolean {
  const repaired = factEntries(repairs).map(({ question }) => question);
  return informs || repaired.some((question) => textOf(question).customerReply === undefined);
}

function newsOf({ reply, replyIfPossible }: Replies, isPossible: boolean, frame: LetterFrame): string {
  return isPossible ? (replyIfPossible ?? frame.possible) : reply;
}
