import type { Cause } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import { isFeedbackReason } from '../../triage/feedback.ts';
import { context, escapeText, section } from '../block-kit/blocks.ts';
import { limits } from '../block-kit/limits.ts';
import type { Content } from './card.ts';
import { fixOf, reasonWords } from './wording.ts';

const PREFIX = 'leads:';
/** More cases than this make nothing clearer. */
const MOST_CASES = 20;

/** What somebody says of a fix in a case. */
interface Answer {
  readonly number: number;
  /** The address of its own card. */
  readonly link?: string;
  readonly reasons: readonly string[];
  /** Masked. */
  readonly note?: string;
}

/** A fix that was not helpful again and again, in so many days: what leads are to be told of it. */
export interface LeadsNews {
  readonly cause: Cause;
  /** Since when this case is to tell it (epoch milliseconds): in another month it is another message. */
  readonly at: number;
  readonly days: number;
  /** The newest case first. */
  readonly answers: readonly Answer[];
}

/** What the message is known by among a triage's cards. */
export function leadsId({ cause, at }: Pick<LeadsNews, 'cause' | 'at'>): string {
  return `${PREFIX}${cause}:${at}`;
}

/** Whether a card is a message to leads. */
export function isForLeads(card: string): boolean {
  return card.startsWith(PREFIX);
}

/** Which fix needs a look, how often it was not helpful, why, and in which cases: no names of anybody. */
export function buildLeads({ cause, days, answers }: LeadsNews, knowledge: Knowledge): Content {
  const fix = fixOf(cause, knowledge);
  const title = escapeText(fix?.title ?? 'A fix that no longer exists');
  const cases = [...Map.groupBy(answers, ({ number }) => number).values()];
  const times = cases.length === 1 ? 'one case' : `${cases.length} cases`;
  const counts = Map.groupBy(
    answers.flatMap(({ reasons }) => reasons).filter(isFeedbackReason),
    (one) => one,
  );
  const why = [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, { length }]) => `${reasonWords[reason]} (${length})`);
  const text = `“${title}” was not helpful in ${times} within ${days} days.`;
  const left = cases.length - MOST_CASES;
  return {
    text,
    blocks: [
      section(`*${text}*\n${why.length > 0 ? why.join(' · ') : 'Nobody has said why.'}`),
      ...cases.slice(0, MOST_CASES).map((those) => section(aboutCase(those))),
      context(
        ...(left > 0 ? [`… and in ${left} more`] : []),
        'You are told of a fix once in this time. What is no ordinary word in a note is hidden.',
      ),
    ],
  };
}

/** "Case 12: Wrong cause · A step is missing", with a link, and below it what was written. */
function aboutCase(answers: readonly Answer[]): string {
  const [first] = answers;
  if (first === undefined) return '';
  const { number, link } = first;
  const name = link === undefined ? `Case ${number}` : `<${link}|Case ${number}>`;
  const reasons = [...new Set(answers.flatMap(({ reasons }) => reasons))].filter(isFeedbackReason);
  const notes = answers.flatMap(({ note }) => (note === undefined ? [] : [`> ${escapeText(note)}`]));
  const why = reasons.length === 0 ? '' : `: ${reasons.map((reason) => reasonWords[reason]).join(' · ')}`;
  return [`${name}${why}`, ...notes].join('\n').slice(0, limits.section.text);
}
