import { factText, textOf } from '../../flows/questions.ts';
import { type Gap, gapOfTriage } from '../store/store.ts';
import { BY_REACTION } from '../triage/desk.ts';
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
  return notCoveredGap(situation.triage, text === '' ? whatIsKnown(situation) : text, at);
}

/** The notes for whoever takes a case over, or else its facts. */
function whatIsKnown({ state }: Situation): string {
  const facts = [...state.facts.values()].map(
    ({ question, option }) => `${textOf(question).name}: ${factText(question, option)}`,
  );
  const notes = state.notes.map(({ note }) => note);
  return (notes.length > 0 ? notes : facts).join(' · ');
}

/**
 * What a change teaches that no article covers: that a case has ended because of it, how a person has solved one that was
 * handed over, or that this was taken back. `text`: the words that it was told in; `at`: epoch milliseconds.
 */
export function gapOfChange(
  before: Situation,
  situation: Situation,
  text: string,
  at: number,
): Gap | undefined {
  const was = answerIn(before);
  const is = answerIn(situation);
  if (was === is) return uncoveredGap(situation, text, at);
  return { ...notCoveredGap(situation.triage, whatIsKnown(situation), at), answer: is };
}

/** How a person has solved a case that was handed over, in words; empty where nobody has. */
function answerIn({ state, triage }: Situation): string {
  const how = state.settled?.how ?? '';
  const last = triage.history.findLast(({ act }) => act.type === 'settled')?.act;
  return last?.type === 'settled' && last.handedOver && how !== BY_REACTION ? how : '';
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
