import { expectedText } from '../../../flows/gallery-access/expected.ts';
import { languageIds } from '../../../flows/languages.ts';
import { factText, isDontKnow, isQuestion, type Question, textOf } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import type { Fix, Knowledge, Step } from '../../knowledge/fix.ts';
import type { FeedbackReason } from '../../triage/feedback.ts';
import type { Agent } from '../../triage/history.ts';
import { ticketAddress } from '../../triage/reference.ts';
import type { Phase, Situation } from '../../triage/situation.ts';
import { type KnownFact, plainFacts } from '../../triage/state.ts';
import type { CameOf, Explanation } from '../../triage/transcript.ts';
import { escapeText } from '../block-kit/blocks.ts';

/** What a case's state is called, in words that need no colour. */
export const phaseWords: Record<Phase, string> = {
  asking: 'Asking',
  fixing: 'Fixing',
  waiting: 'Waiting for the customer',
  resolved: 'Resolved',
  handedOver: 'Handed over',
};

/** What marks it for the eye, each of another shape; it never goes without the words. */
export const phaseMarks: Record<Phase, string> = {
  asking: ':speech_balloon:',
  fixing: ':wrench:',
  waiting: ':hourglass_flowing_sand:',
  resolved: ':white_check_mark:',
  handedOver: ':outbox_tray:',
};

/**
 * A moment in the reader's time zone, behind these words: "since today, 10:32". What cannot show that shows it in UTC.
 * Within the format Slack writes "today" as in the midst of a sentence. `at`: epoch milliseconds.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function slackDate(words: string, at: number): string {
  const [date, time] = new Date(at).toISOString().split('T');
  return `<!date^${Math.floor(at / 1_000)}^${words} {date_short_pretty}, {time}|${words} ${date} ${time?.slice(0, 5)} UTC>`;
}

/** Why a fix was not helpful. */
export const reasonWords: Record<FeedbackReason, string> = {
  wrongCause: 'Wrong cause',
  stepUnclear: 'A step was unclear',
  stepMissing: 'A step is missing',
  askedTooMuch: 'Asked too much',
  letterDidNotFit: 'The letter did not fit',
  other: 'Something else',
};

/** What came of a fix whose title says what was wrong. */
const cameWords: Record<CameOf, string> = {
  done: 'Fixed',
  otherMessage: 'Fixed, then another message',
  wasNotAll: 'Fixed, but it was not all',
  didNotHelp: 'Tried, did not help',
  notChecked: 'Not checked',
};

/** What came of a fix whose title says what to do. */
const doneWords: Record<CameOf, string> = {
  ...cameWords,
  done: 'Done',
  otherMessage: 'Done, then another message',
  wasNotAll: 'Done, but it was not all',
};

/** What came of a fix whose title names no cause. */
const lookWords: Record<CameOf, string> = {
  done: 'A further look helped',
  otherMessage: 'A further look, then another message',
  wasNotAll: 'A further look did not help',
  didNotHelp: 'A further look did not help',
  notChecked: 'Nobody took a further look',
};

/** What was tried, and what came of it: "Tried, did not help: The photos are hidden". */
export function cameLine(fix: Fix, came: CameOf): string {
  return namesCause(fix) ? `${cameWordsOf(fix)[came]}: ${fix.title}` : lookWords[came];
}

/** What a fix is called where it is one of several things that were tried. */
export function triedName(fix: Fix): string {
  return namesCause(fix) ? fix.title : 'A further look';
}

/** The same in a list of what was tried: "The photos are hidden: tried, did not help". */
export function triedLine(fix: Fix, came: CameOf): string {
  return namesCause(fix) ? `${fix.title}: ${cameWordsOf(fix)[came].toLowerCase()}` : lookWords[came];
}

/** A title that does not itself say what it was is an instruction. */
function cameWordsOf({ whenSolved }: Fix): typeof cameWords {
  return whenSolved === undefined ? cameWords : doneWords;
}

function namesCause({ contradiction, furtherLook }: Fix): boolean {
  return !contradiction && !furtherLook;
}

/** What it was, as sure as that is. */
export function explained({ title, possible, byHand }: Explanation): string {
  if (byHand) return `Solved by hand: ${escapeText(title)}`;
  return possible ? `Possibly: ${title}` : title;
}

/** Letters and digits, signs and emoji: not spaces and what has no width. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Who did something, ready for mrkdwn; in words where Slack gives no name, or one that nobody would see. */
export function nameOf({ name }: Agent): string {
  return VISIBLE.test(name) ? escapeText(name) : 'somebody';
}

/** "Job status: Selling (was Planning)", ready for mrkdwn. */
export function factLine(fact: KnownFact): string {
  return `${textOf(fact.question).name}: ${factValue(fact)}`;
}

const NOT_KNOWN = 'not known';

/** "Selling (was Planning)". */
export function factValue({ question, option, was, untried }: KnownFact): string {
  if (untried) return was === undefined ? NOT_KNOWN : factText(question, was);
  return `${factText(question, option)}${was === undefined ? '' : ` (was ${factText(question, was)})`}`;
}

/**
 * Who said it and in which words, or whose repair made it so. What could not be checked, and whose
 * repair was tried and did not help, is taken to be right from then on, and said to be no more than that.
 */
export function saidBy({ question, by, was, excerpt, untried }: KnownFact): string {
  const name = nameOf(by);
  if (!untried && isDontKnow(question, was)) return `assumed: ${name} has tried the fix`;
  if (!untried && was !== undefined) return `repaired by ${name}`;
  return excerpt === undefined ? name : `${name}, from “${escapeText(excerpt)}”`;
}

const kindWords: Record<Step['kind'], string> = { check: 'Check', do: 'Do', tell: 'Tell' };

/**
 * A step with its number, and that it is a suggestion where it is one; its placeholders are not filled. With `ifSo`,
 * where it is not known whether it is needed, nothing but looking is asked for without that condition.
 */
export function stepText(number: number, { kind, text, suggested }: Step, { ifSo = false } = {}): string {
  const asked = ifSo && kind !== 'check' ? `If it is so, ${kind}` : kindWords[kind];
  // "Tell: Tell the customer" says it twice.
  const says = text.startsWith(`${kindWords[kind]} `) ? `*${text.slice(kind.length)}` : `:* ${text}`;
  return `*${number}. ${asked}${says}${suggested ? ' _(suggestion)_' : ''}`;
}

/** What the mark on suggested steps means, once a card; nothing where there are none. */
export function suggestionLine(steps: readonly { readonly step: Step }[]): string[] {
  return steps.some(({ step }) => step.suggested)
    ? ['_(suggestion)_: our own advice, no help article says so.']
    : [];
}

/** Fills `{question}` and `{expected}` with what is known. */
export function fill(text: string, { state }: Pick<Situation, 'state'>): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    if (name !== 'expected' && !isQuestion(name)) return whole;
    const value = name === 'expected' ? expectedText(plainFacts(state)) : factOf(name, state.facts);
    return stop === '' ? value : sentence(value);
  });
}

/** With a full stop, unless it ends with one: messages from a screen bring their own. */
export function sentence(text: string): string {
  return /[.!?]”?$/.test(text) ? text : `${text}.`;
}

function factOf(question: Question, facts: ReadonlyMap<Question, KnownFact>): string {
  const fact = facts.get(question);
  if (fact === undefined) return NOT_KNOWN;
  const text = factText(question, fact.option);
  // A look at what does not fit together goes by it all the same.
  return fact.untried ? `${text} (not checked)` : text;
}

/** A cause's fix, whichever flow it was shown in. */
export function fixOf(cause: Cause, knowledge: Knowledge): Fix | undefined {
  return knowledge.all.find((fix) => fix.cause === cause);
}

export function list(items: readonly string[]): string {
  return items.map((item) => `• ${item}`).join('\n');
}

/** In quotation marks, once: messages from a screen bring their own. */
export function quoted(text: string): string {
  return text.startsWith('“') ? text : `“${text}”`;
}

/** A case's reference, as a link to its ticket where it is known where tickets are. */
export function referenceText(reference: string, ticketUrl: string | undefined): string {
  const text = escapeText(reference);
  return ticketUrl === undefined ? text : `<${escapeText(ticketAddress(reference, ticketUrl))}|${text}>`;
}

/** "English, German, Finnish, Swedish and French": what people may write in. */
export function readableLanguages(): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return new Intl.ListFormat('en-GB').format(languageIds.map((id) => names.of(id) ?? id));
}
