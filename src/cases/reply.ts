import { symptomText } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Answer } from '../knowledge/fix.ts';
import { type Gap, gapOfMessage, type Store, type StoredTriage } from '../store/store.ts';
import type { Refusal } from '../triage/decide.ts';
import { type Heard, hear, lightOf, type Offer, requestsOf, restsOnWhatIsShown } from '../triage/hear.ts';
import type { Agent } from '../triage/history.ts';
import { canHaveSeen, cardThatShows, type ShownSince, shownSince } from '../triage/shown.ts';
import { type Situation, situationOf } from '../triage/situation.ts';
import { type KnownFact, optionSaid, type ToldFact } from '../triage/state.ts';
import { answerWithoutCase } from './answer.ts';
import { type Applied, attempt, unlessOvertaken } from './apply.ts';
import { notCoveredGap, unreadGap } from './gaps.ts';
import type { CaseParts } from './parts.ts';

/** A message in the thread of a case. */
export interface Reply {
  readonly channel: string;
  readonly ts: string;
  /** Who wrote it. */
  readonly user: string;
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
  /**
   * It was meant for the bot, and nothing could be read from it. `late`: nothing but an answer to an
   * earlier question. `foreign`: in a language that is not read.
   */
  | { kind: 'unread'; applied: Applied; situation: Situation; late: boolean; foreign: boolean }
  /** What it did, if anything, and what its writer is to be asked about. */
  | { kind: 'read'; applied: Applied; offers: readonly Offer[]; situation: Situation; gap?: Gap };

/**
 * Takes what was written in the thread of a case. Talk between people is left alone: only what is understood counts.
 * `agentOf` is asked only where there is something to store. Throws what the store throws.
 */
export async function reply(
  { id, installation }: Pick<StoredTriage, 'id' | 'installation'>,
  message: Reply,
  agentOf: () => Promise<Agent>,
  parts: CaseParts,
): Promise<Replied> {
  const replied = await unlessOvertaken(id, installation, parts, (triage) =>
    replyOnce(triage, message, agentOf, parts),
  );
  return replied.kind === 'unknown' ? { kind: 'ignored' } : replied;
}

async function replyOnce(
  triage: StoredTriage,
  { channel, ts, user, text, isToTheBot }: Reply,
  agentOf: () => Promise<Agent>,
  parts: CaseParts,
): Promise<Replied | 'overtaken'> {
  const { installation } = triage;
  const situation = situationOf(triage, parts.knowledge);
  const { state } = situation;
  if (triage.history.some((entry) => entry.message === ts))
    return { kind: 'read', applied: { kind: 'doneBefore' }, offers: [], situation };
  const sight = sightOf(situation, ts, parts.store);
  const light = { ...lightOf(situation), isToTheBot };
  const inItsLight = hear(text, light, state.given);
  const hasSeen =
    !restsOnWhatIsShown(text, inItsLight, situation, isToTheBot) ||
    (await sight(shownSince(situation, parts.knowledge)));
  const all = hasSeen ? inItsLight : hear(text, { at: light.at, isToTheBot }, state.given);
  const standing = await standingAgainst(all.facts, state.facts, { ts, user }, sight);
  const facts = all.facts.filter(({ question }) => !standing.some((fact) => fact.question === question));
  const heard = { ...all, facts };

  const { requests, offers } = requestsOf(text, heard, situation, { isToTheBot, hasSeen });
  const ask = async (asked: Parameters<typeof attempt>[2]) =>
    attempt(triage, await agentOf(), asked, parts, { message: { ts, text } });

  if (requests.length > 0) {
    const applied = await ask(requests);
    if (applied === 'overtaken') return applied;
    // Nobody may hand it over, and yet it is what no article covers.
    const isUncovered = 'refusal' in applied && applied.refusal && isNotCovered(applied.refusal);
    const gap = isUncovered ? notCoveredGap(triage, text, parts.clock.now()) : undefined;
    return { kind: 'read', applied, offers, situation, ...(gap && { gap }) };
  }
  if (offers.length > 0) return { kind: 'read', applied: { kind: 'unchanged' }, offers, situation };
  const [before] = standing.filter(({ by }) => by.id !== user);
  if (before) {
    const { question, option, by } = before;
    const refusal: Refusal = { why: 'answeredDifferently', question, option, by };
    return { kind: 'read', applied: { kind: 'refused', triage, refusal }, offers, situation };
  }
  if (heard.supposed.length > 0) return { kind: 'supposed', supposed: heard.supposed };
  if (!isToTheBot) return { kind: 'ignored' };
  const answer = answerWithoutCase(heard, triage.askedIn, parts);
  if (answer !== undefined) return { kind: 'answered', answer };
  // An ended case takes no facts: that is refused with how to bring it back, and is no gap.
  if (situation.outcome !== 'open') {
    const applied = await ask({ type: 'tell', facts: [] });
    return applied === 'overtaken' ? applied : { kind: 'read', applied, offers, situation };
  }
  const applied = await ask({ type: 'notUnderstood' });
  if (applied === 'overtaken') return applied;
  if (applied.kind !== 'committed') return { kind: 'read', applied, offers, situation };
  const { committed } = applied;
  const source = gapOfMessage(channel, ts);
  const gap = hasSeen ? unreadGap(text, { installation, source, at: parts.clock.now() }) : undefined;
  return {
    kind: 'unread',
    applied: { ...applied, committed: { ...committed, ...(gap && { gap }) } },
    situation,
    late: !hasSeen,
    foreign: heard.reading.lang === 'other',
  };
}

function isNotCovered(refusal: Refusal): boolean {
  if (refusal.why !== 'handsOver' || refusal.request.type !== 'tell') return false;
  return refusal.request.facts.some(
    ({ question, option }) => question === SYMPTOM && symptomText(option)?.notCovered,
  );
}

/** Whether the writer of a message can have seen what a moment has led to. Asks the store at most once. */
type Sight = (since: ShownSince) => Promise<boolean>;

function sightOf(situation: Situation, ts: string, store: Store): Sight {
  let asked: Promise<string | undefined> | undefined;
  const shows = cardThatShows(situation);
  const shown = async () => (await store.cards(situation.triage.id)).find(({ card }) => card === shows)?.ts;
  return async (since) => {
    if (since.message !== undefined) asked ??= shown();
    return canHaveSeen(ts, since, await asked);
  };
}

/**
 * What is known otherwise than a message has it, and stands all the same: somebody else said so before the writer could
 * know, or the writer themselves later on.
 */
async function standingAgainst(
  told: readonly ToldFact[],
  known: ReadonlyMap<string, KnownFact>,
  { ts, user }: Pick<Reply, 'ts' | 'user'>,
  sight: Sight,
): Promise<KnownFact[]> {
  const standing: KnownFact[] = [];
  for (const { question, option } of told) {
    const fact = known.get(question);
    if (fact === undefined || optionSaid(fact) === option) continue;
    const stands = fact.by.id === user ? Number(fact.message ?? 0) > Number(ts) : !(await sight(fact));
    if (stands) standing.push(fact);
  }
  return standing;
}
