import { belongsTo, factsOfPlatform } from '../../flows/platforms.ts';
import type { Answer } from '../knowledge/fix.ts';
import { hear } from '../triage/hear.ts';
import type { Opening } from './open.ts';
import { type CaseParts, platformIn } from './parts.ts';

/** What the articles answer at once to what an agent writes, so that no case is needed; not of another platform. */
export function answerWithoutCase(
  { text, askedIn }: Pick<Opening, 'text' | 'askedIn'>,
  { knowledge, platforms }: Pick<CaseParts, 'knowledge' | 'platforms'>,
): Answer | undefined {
  const platform = platformIn(askedIn, platforms);
  const { reading } = hear(text, undefined, factsOfPlatform(platform));
  const answer = knowledge.answers.find(({ id }) => id === reading.answer);
  return answer && belongsTo(platform, answer.platform) ? answer : undefined;
}
