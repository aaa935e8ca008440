import { factText, textOf } from '../../flows/questions.ts';
import { type Gap, gapOfTriage } from '../store/store.ts';
import type { Situation } from '../triage/situation.ts';
import type { Triage } from '../triage/triage.ts';
import { maskBeginning } from '../triage/understand/mask.ts';

/** Longer than this no gap is kept: people read them. */
const GAP_MAX = 500;

/** A text from which nothing could be read, masked; a screenshot alone teaches no one anything. */
export function unreadGap(text: string, gap: Pick<Gap, 'installation' | 'source' | 'at'>): Gap | undefined {
  return text === '' ? undefined : { ...gap, why: 'notUnderstood', text: maskBeginning(text, GAP_MAX) };
}

/**
 * What no article covers, where a case has ended because of it: the words it was told in, masked, or else the notes for
 * whoever takes it over, or else its facts.
 * `at`: epoch milliseconds.
 */
export function uncoveredGap(situation: Situation, text: string, at: number): Gap | undefined {
  if (situation.outcome !== 'handedOver' || situation.why !== 'notCovered') return undefined;
  const { state, triage } = situation;
  const { id, installation } = triage;
  const facts = [...state.facts.values()].map(
    ({ question, option }) => `${textOf(question).name}: ${factText(question, option)}`,
  );
  const notes = state.notes.map(({ note }) => note);
  const told = text === '' ? (notes.length > 0 ? notes : facts).join(' · ') : text;
  return notCoveredGap({ id, installation }, told, at);
}

/** What somebody has said in a case that no article covers, masked. `at`: epoch milliseconds. */
export function notCoveredGap(
  { id, installation }: Pick<Triage, 'id' | 'installation'>,
  text: string,
  at: number,
): Gap {
  return {
    installation,
    source: gapOfTriage(id),
    why: 'notCovered',
    text: maskBeginning(text, GAP_MAX),
    at,
  };
}
