import { expectedText } from '../../../flows/gallery-access/expected.ts';
import { factText, isDontKnow, isQuestion, type Question, textOf } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import type { Knowledge, Step } from '../../knowledge/fix.ts';
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

/** What came of a fix. */
export const cameWords: Record<CameOf, string> = {
  done: 'Done',
  otherMessage: 'Done, then another message',
  wasNotAll: 'Done, but it was not all',
  didNotHelp: 'Tried, did not help',
};

/** What it was, as sure as that is. */
export function explained({ title, possible }: Explanation): string {
  return possible ? `Possibly: ${title}` : title;
}

/** Who did something, ready for mrkdwn. */
export function nameOf({ name }: Agent): string {
  return name === '' ? 'somebody' : escapeText(name);
}

/** "Job status: Selling (was Planning)", ready for mrkdwn. */
export function factLine(fact: KnownFact): string {
  return `${textOf(fact.question).name}: ${factValue(fact)}`;
}

/** "Selling (was Planning)". */
export function factValue({ question, option, was }: KnownFact): string {
  return `${factText(question, option)}${was === undefined ? '' : ` (was ${factText(question, was)})`}`;
}

/**
 * Who said it and in which words, or whose repair made it so. What could not be checked, and whose
 * repair was tried and did not help, is taken to be right from then on, and said to be no more than that.
 */
export function saidBy({ question, by, was, excerpt }: KnownFact): string {
  const name = nameOf(by);
  if (isDontKnow(question, was)) return `assumed: ${name} has tried the fix`;
  if (was !== undefined) return `repaired by ${name}`;
  return excerpt === undefined ? name : `${name}, from “${escapeText(excerpt)}”`;
}

const kindWords: Record<Step['kind'], string> = { check: 'Check', do: 'Do', tell: 'Tell' };

/** A step with its number, and that it is a suggestion where it is one; its placeholders are not filled. */
export function stepText(number: number, { kind, text, suggested }: Step): string {
  return `*${number}. ${kindWords[kind]}:* ${text}${suggested ? ' _(a suggestion: no article says so)_' : ''}`;
}

/** Fills `{question}` and `{expected}` with what is known. */
export function fill(text: string, { state }: Pick<Situation, 'state'>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'expected') return expectedText(plainFacts(state));
    if (!isQuestion(name)) return whole;
    return factOf(name, state.facts);
  });
}

function factOf(question: Question, facts: ReadonlyMap<Question, KnownFact>): string {
  const fact = facts.get(question);
  return fact === undefined ? 'not known' : factText(question, fact.option);
}

/** A cause's title, whichever flow it was shown in. */
export function titleOf(cause: Cause, knowledge: Knowledge): string {
  return knowledge.all.find((fix) => fix.cause === cause)?.title ?? 'A fix that no longer exists';
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
