import { factText, textOf } from '../../../flows/questions.ts';
import { type Gap, gapOfTriage } from '../../store/store.ts';
import type { Situation } from '../../triage/situation.ts';
import { mask } from '../../triage/understand/mask.ts';
import type { Desk } from './desk.ts';

/** Longer than this no gap is kept: people read them. */
const GAP_MAX = 500;

/** Keeps, masked, what somebody wrote and nothing could be read from; a screenshot alone teaches nobody anything. */
export async function keepUnread(
  text: string,
  source: string,
  installation: string,
  desk: Desk,
): Promise<void> {
  if (text === '') return;
  await keep({ installation, source, why: 'notUnderstood', text: mask(text), at: desk.now() }, desk);
}

/** Keeps what a triage was about that no article covers: the words it was told in, masked, or else its facts. */
export async function keepUncovered(situation: Situation, text: string, desk: Desk): Promise<void> {
  if (situation.outcome !== 'handedOver' || situation.why !== 'notCovered') return;
  const { state, triage } = situation;
  const { id, installation } = triage;
  const facts = [...state.facts.values()].map(
    ({ question, option }) => `${textOf(question).name}: ${factText(question, option)}`,
  );
  const words = text === '' ? facts.join(' · ') : mask(text);
  await keep({ installation, source: gapOfTriage(id), why: 'notCovered', text: words, at: desk.now() }, desk);
}

async function keep(gap: Gap, { store, log }: Desk): Promise<void> {
  try {
    await store.addGap({ ...gap, text: gap.text.slice(0, GAP_MAX) });
  } catch (error) {
    // A count for later is no reason to stop somebody's work now.
    log.error({ err: error }, 'A knowledge gap could not be stored');
  }
}
