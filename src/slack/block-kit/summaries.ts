import type { SentCard } from '../../store/store.ts';

const SUMMARY = 'summary';

/**
 * What a case's summary in a channel is called among its cards: the first one, and those in other channels, where cases of
 * another symptom go, by the channel too.
 */
export function summaryIn(channel: string, sent: readonly SentCard[]): string {
  const first = sent.find(({ card }) => card === SUMMARY);
  return first === undefined || first.channel === channel ? SUMMARY : `${SUMMARY}:${channel}`;
}

export function isSummary(card: string): boolean {
  return card === SUMMARY || card.startsWith(`${SUMMARY}:`);
}
