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

/**
 * The card that shows what a case has come to, and that is to be pressed while it is open: the question while one is
 * open, the last of the fixes, with the verdict, while fixes are on offer. At an end the question card says how it went.
 */
export function cardThatShows({ open, checklists }: Pick<Situation, 'open' | 'checklists'>): string {
  const last = checklists.at(-1);
  return open === undefined && last !== undefined ? `fix:${last.shown.cause}` : 'question';
}

function whatIsShown({ open, checklists, outcome }: Situation): string {
  return open ?? [outcome, ...checklists.map(({ shown }) => shown.cause)].join(' ');
}

/**
 * Whether the writer of a message can have seen what a moment has led to. A message's ts is Slack's clock, `at` is ours:
 * that the two differ does no harm up to about a second, because nobody reads a question and answers it faster than
 * that. What a message has led to is shown below it, in a card posted anew: so whatever stands below that card was written
 * by somebody who could read it, by Slack's clock alone.
 * @param ts the message that was written
 * @param card the ts of `cardThatShows` as it stands in Slack, once it does
 */
export function canHaveSeen(ts: string, { at, message }: ShownSince, card: string | undefined): boolean {
  const written = Number(ts) * 1_000;
  if (message === undefined) return written > at;
  const isShown = card !== undefined && Number(card) > Number(message);
  return (isShown && Number(ts) > Number(card)) || written > at + SHOWN_AFTER_MS;
}
