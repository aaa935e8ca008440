import { factText, isOption, isQuestion, type Question, textOf } from '../../../flows/questions.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Act, Agent, TriedFix } from '../../triage/history.ts';
import type { Situation } from '../../triage/situation.ts';
import { escapeText } from '../block-kit/blocks.ts';
import { fill, fixOf, nameOf, triedName } from './wording.ts';

/** Longer than this no line is: a history is read in passing. */
const LINE_MAX = 600;
/** Of a step, its beginning tells which one it is. */
const STEP_MAX = 70;

/**
 * Who did what in a case and when, in words: its opening and then each act, one line of mrkdwn each, the newest last. What
 * people wrote is there only where it was kept for others, masked.
 */
export function historyLines(situation: Situation, knowledge: Knowledge): string[] {
  const { openedBy, openedAt, history } = situation.triage;
  return [
    line(openedAt, `${nameOf(openedBy)} opened the case`),
    ...history.map(({ act, by, at }) => line(at, whatHappened(act, by, situation, knowledge))),
  ];
}

function line(at: number, what: string): string {
  const text = what.length <= LINE_MAX ? what : `${what.slice(0, LINE_MAX)}…`;
  return `${when(at)}: ${text}`;
}

/** A moment in the reader's own zone, as Slack shows it; in UTC where it cannot. */
function when(at: number): string {
  const day = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `<!date^${Math.floor(at / 1_000)}^{date_short} {time}|${day} UTC>`;
}

/** An act in words. */
function whatHappened(act: Act, by: Agent, situation: Situation, knowledge: Knowledge): string {
  const who = nameOf(by);
  switch (act.type) {
    case 'answered':
      return `${who} answered ${fact(act.question, act.option)}${note(act.note)}`;
    case 'told': {
      const said = act.facts.map(({ question, option }) => fact(question, option));
      if (said.length > 0) return `${who} said ${said.join(', ')}`;
      return act.likely === undefined
        ? `${who} wrote what could not be read`
        : `${who} wrote what may mean ${act.likely.map(({ question, option }) => fact(question, option)).join(', ')}`;
    }
    case 'given': {
      const set = Object.entries(act.facts).flatMap(([question, option]) =>
        isQuestion(question) ? [fact(question, option)] : [],
      );
      return `What is set here was taken over: ${set.join(', ')}`;
    }
    case 'notUnderstood':
      return `${who} wrote what could not be read`;
    case 'judged':
      return act.verdict === 'solved'
        ? `${who} confirmed that it works: ${fixes(act.fixes, knowledge)}`
        : `${who} said that it did not help: ${fixes(act.fixes, knowledge)}`;
    case 'ticked':
      return `${who} ${act.done ? 'ticked' : 'unticked'} ${step(act.step, situation, knowledge)}`;
    case 'changing':
      return `${who} began to change the answer to ${textOf(act.question).name}`;
    case 'kept':
      return `${who} kept the answer as it was`;
    case 'wentBack':
      return `${who} went back a step`;
    case 'restarted':
      return `${who} started over`;
    case 'handedOver':
      return `${who} handed the case over${note(act.note)}`;
    case 'noted':
      return `${who} added a note${note(act.note)}`;
    case 'reopened':
      return `${who} reopened the case`;
    case 'referenced':
      return act.reference === ''
        ? `${who} took the reference away`
        : `${who} set the reference ${escapeText(act.reference)}`;
    case 'taken':
      return `${who} took the case over`;
    case 'waiting':
      return `${who} began to wait for the customer until ${when(act.until)}${note(act.word)}`;
    case 'woke':
      return `${who} stopped waiting for the customer`;
    case 'claimed':
      return `${who} took what was handed over`;
    case 'gaveBack':
      return `${who} gave the case back${note(act.note)}`;
    case 'settled':
      return `${who} solved it by hand${note(act.how)}`;
    case 'askedBelow':
      return `${who} asked something below the summary`;
    case 'feedback':
      return `${who} called what was tried ${act.helpful ? 'helpful' : 'not helpful'}`;
    case 'stopped':
      return `${who} stopped the agent in Slack’s list`;
    case 'titled':
      return `${who} gave the thread another title`;
    case 'abandoned':
      return 'The thread was deleted, which ended the case';
  }
}

function note(text: string | undefined): string {
  return text === undefined ? '' : `: ${escapeText(text)}`;
}

/** "Job status: Selling"; an option that is no longer known is left out. */
function fact(question: Question, option: string): string {
  const { name } = textOf(question);
  return isOption(question, option) ? `${name}: ${factText(question, option)}` : name;
}

function fixes(tried: readonly TriedFix[], knowledge: Knowledge): string {
  const names = tried.map(({ cause }) => {
    const fix = fixOf(cause, knowledge);
    return fix === undefined ? 'a fix that no longer exists' : triedName(fix);
  });
  return names.join(', ');
}

/** A step by the key that it is ticked by. */
function step(key: string, situation: Situation, { all }: Knowledge): string {
  const [of, slug] = key.split('/');
  const found = all.flatMap(({ cause, steps, closing }) =>
    (of === 'closing' ? closing : cause === of ? steps : []).filter((each) => each.slug === slug),
  )[0];
  if (found === undefined) return 'a step that no longer exists';
  // A line may be cut in the middle of what is bold.
  const text = fill(found.text, situation).replaceAll(/[*_]/g, '');
  return `the step: ${text.length <= STEP_MAX ? text : `${text.slice(0, STEP_MAX).replace(/\s+\S*$/, '')} …`}`;
}
