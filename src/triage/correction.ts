import type { Knowledge } from '../knowledge/fix.ts';
import { hear, lightOf, OPENING } from './hear.ts';
import { type Situation, situationOf } from './situation.ts';
import type { KnownFact, ToldFact } from './state.ts';

/** What the newer text of a message means for its case. */
export interface Correction {
  /** To be told in place of what the message said before. */
  readonly facts: readonly ToldFact[];
  /** What somebody has said otherwise since, and so stands. */
  readonly standing: readonly KnownFact[];
  /** What is known from this message, and is no longer in it. */
  readonly withdrawn: readonly KnownFact[];
}

/**
 * What editing a message changes. It is read as the reply that it was, and counts as said when it was written: so it
 * corrects what it said itself and what was known before it, and never what somebody has said, answered or taken back
 * since. Nothing for a message that no act of the case comes from. Pure.
 */
export function correctionOf(
  message: { readonly ts: string; readonly text: string },
  situation: Situation,
  knowledge: Knowledge,
): Correction | undefined {
  const { triage, state } = situation;
  const first = triage.history.findIndex((entry) => entry.message === message.ts);
  const entry = triage.history[first];
  if (entry === undefined) return undefined;
  const before = situationOf({ ...triage, history: triage.history.slice(0, first) }, knowledge);
  // The words that opened a case answered nothing yet.
  const { facts } = hear(message.text, first === 0 ? OPENING : lightOf(before), state.given);

  const said = triage.history.flatMap(({ act, message: ts }) =>
    ts === message.ts && act.type === 'told' ? act.facts : [],
  );
  const isInForce = (fact: KnownFact | undefined) => fact?.message === message.ts;
  const isUndone = said.length > 0 && !said.some(({ question }) => isInForce(state.facts.get(question)));
  const news: ToldFact[] = [];
  const standing: KnownFact[] = [];
  for (const fact of facts) {
    const known = state.facts.get(fact.question);
    const was = said.find(({ question }) => question === fact.question);
    if (known?.option === fact.option || was?.option === fact.option) continue;
    if (known && !isInForce(known) && known.at > entry.at) standing.push(known);
    else if (!isUndone && (was === undefined || isInForce(known))) news.push(fact);
  }
  const withdrawn = [...state.facts.values()].filter(
    (fact) => isInForce(fact) && !facts.some(({ question }) => question === fact.question),
  );
  return { facts: news, standing, withdrawn };
}
