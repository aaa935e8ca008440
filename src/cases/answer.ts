import { belongsTo, platformOf } from '../../flows/platforms.ts';
import type { Answer } from '../knowledge/fix.ts';
import type { Heard } from '../triage/hear.ts';
import { factsFrom } from '../triage/state.ts';
import { type CaseParts, platformIn } from './parts.ts';

/** What the articles answer at once to what an agent has written, so that no case is needed; not of another platform. */
export function answerWithoutCase(
  { facts, reading }: Heard,
  askedIn: string,
  { knowledge, platforms }: Pick<CaseParts, 'knowledge' | 'platforms'>,
): Answer | undefined {
  const answer = knowledge.answers.find(({ id }) => id === reading.answer);
  const platform = platformIn(askedIn, platforms) ?? platformOf(factsFrom(facts));
  return answer && belongsTo(platform, answer.platform) ? answer : undefined;
}
