import type { Knowledge } from '../knowledge/fix.ts';
import type { Entry } from './history.ts';
import { type Situation, situationOf } from './situation.ts';

/** What made a case show what it shows: an entry of its history, or its opening. */
export type ShownSince = Pick<Entry, 'at' | 'message'>;

/** By then everybody sees what a message has led to, wherever Slack shows it. */
const SHOWN_AFTER_MS = 1_000;

/** The moment since which a case shows the question or the fixes that it shows now. Pure. */
export function shownSince(situation: Situation, knowledge: Knowledge): ShownSince {
  const { triage } = situation;
  const { history } = triage;
  const shown = whatIsShown(situation);
  for (let length = history.length - 1; length >= 0; length -= 1) {
    const before = situationOf({ ...triage, history: history.slice(0, length) }, knowledge);
    const entry = history[length];
    if (entry !== undefined && whatIsShown(before) !== shown) return entry;
  }
  return { at: triage.openedAt };
}

function whatIsShown({ open, checklists, outcome }: Situation): string {
  return open ?? [outcome, ...checklists.map(({ shown }) => shown.cause)].join(' ');
}

/**
 * Whether the writer of a message can have seen what a moment has led to. A message's ts is Slack's clock, `at` is ours:
 * that the two differ does no harm up to about a second, because nobody reads a question and answers it faster than
 * that. What a message has led to is shown below it, in a question posted anew: so whatever stands below that question
 * was written by somebody who could read it, by Slack's clock alone.
 * @param ts the message that was written
 * @param question the ts of the question as it stands in Slack, once it does
 */
export function canHaveSeen(ts: string, { at, message }: ShownSince, question: string | undefined): boolean {
  const written = Number(ts) * 1_000;
  if (message === undefined) return written > at;
  const isShown = question !== undefined && Number(question) > Number(message);
  return (isShown && Number(ts) > Number(question)) || written > at + SHOWN_AFTER_MS;
}
