import type { Answer } from '../knowledge/fix.ts';
import { gapOfMessage, type StoredTriage } from '../store/store.ts';
import { type Heard, hear, requestsOf } from '../triage/hear.ts';
import type { Agent } from '../triage/history.ts';
import { type Situation, situationOf } from '../triage/situation.ts';
import { answerWithoutCase } from './answer.ts';
import { type Applied, apply } from './apply.ts';
import { unreadGap } from './gaps.ts';
import type { CaseParts } from './parts.ts';

/** A message in the thread of a case. */
export interface Reply {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  /** It mentions the bot, or is in a direct message with it: it is meant for no one else. */
  readonly isToTheBot: boolean;
}

export type Replied =
  /** Talk between people, or read before. */
  | { kind: 'ignored' }
  /** It asks what the customer will see if things are so. */
  | { kind: 'supposed'; supposed: Heard['supposed'] }
  /** It asks what the articles answer without a case. */
  | { kind: 'answered'; answer: Answer }
  /** It was meant for the bot, and nothing could be read from it. */
  | { kind: 'unread'; applied: Applied; situation: Situation }
  | { kind: 'read'; applied: Applied };

/**
 * Takes what was written in the thread of a case. Talk between people is left alone: only what is understood counts.
 * `agentOf` is asked only where there is something to store. Throws what the store throws.
 */
export async function reply(
  triage: StoredTriage,
  { channel, ts, text, isToTheBot }: Reply,
  agentOf: () => Promise<Agent>,
  parts: CaseParts,
): Promise<Replied> {
  const { id, installation } = triage;
  const situation = situationOf(triage, parts.knowledge);
  const heard = hear(text, situation.open, situation.state.given);
  const requests = requestsOf(text, heard, situation, isToTheBot);
  const ask = async (...asked: Parameters<typeof apply>[1][]) =>
    apply({ id, installation, agent: await agentOf(), message: { ts, text } }, asked.flat(), parts);

  if (requests.length > 0) return { kind: 'read', applied: await ask(requests) };
  if (heard.supposed.length > 0) return { kind: 'supposed', supposed: heard.supposed };
  if (!isToTheBot) return { kind: 'ignored' };
  const answer = answerWithoutCase(heard, triage.askedIn, parts);
  if (answer !== undefined) return { kind: 'answered', answer };
  // An ended case takes no facts: that is refused with how to bring it back, and is no gap.
  if (situation.outcome !== 'open') return { kind: 'read', applied: await ask({ type: 'tell', facts: [] }) };
  const applied = await ask({ type: 'notUnderstood' });
  if (applied.kind !== 'committed') return { kind: 'read', applied };
  const { committed } = applied;
  const gap = unreadGap(text, {
    installation,
    source: gapOfMessage(channel, ts),
    at: parts.clock.now(),
  });
  return {
    kind: 'unread',
    applied: { ...applied, committed: { ...committed, ...(gap && { gap }) } },
    situation,
  };
}
