import { randomBytes } from 'node:crypto';
import { factsOfPlatform } from '../../flows/platforms.ts';
import type { StoredTriage } from '../store/store.ts';
import { type Heard, hear, hearTogether, OPENING } from '../triage/hear.ts';
import type { Act, Agent, Entry } from '../triage/history.ts';
import { situationOf, standingOf } from '../triage/situation.ts';
import type { Reading } from '../triage/understand.ts';
import { uncoveredGap, unreadGap } from './gaps.ts';
import { type CaseParts, type Committed, platformIn } from './parts.ts';

/** Where and with which words an agent asks for help. */
export interface Opening {
  readonly installation: string;
  readonly agent: Agent;
  /** The same request twice opens one case. */
  readonly requestId: string;
  /** A channel, or the person for a direct message. */
  readonly askedIn: string;
  readonly thread?: string | undefined;
  /** The address of the message it is about. */
  readonly link?: string | undefined;
  readonly text: string;
  /** The ts of the message that the text is from. */
  readonly message?: string | undefined;
  /** The ticket that it is about. */
  readonly reference?: string | undefined;
}

export interface Opened {
  readonly triage: StoredTriage;
  /** Absent where the request has opened the case before. */
  readonly committed?: Committed;
}

/** However many ways people ask for help in a thread: it is one case. */
export function threadRequest(channel: string, thread: string): string {
  return `thread:${channel}:${thread}`;
}

/** Reads what an agent writes where there is no case yet; `before`: what the thread in which they do so began with. */
export function hearOpening(
  { text, askedIn }: Pick<Opening, 'text' | 'askedIn'>,
  { platforms }: Pick<CaseParts, 'platforms'>,
  before = '',
): Heard {
  const given = factsOfPlatform(platformIn(askedIn, platforms));
  const own = hear(text, OPENING, given);
  return before === '' ? own : hearTogether(own, hear(before, OPENING, given));
}

/** Stores a case with everything its opening words say, as they were heard. Throws what the store throws. */
export async function open(
  opening: Opening,
  heard: Pick<Heard, 'facts' | 'likely' | 'supposed'> & { readonly reading?: Pick<Reading, 'lang'> },
  parts: CaseParts,
): Promise<Opened> {
  const { store, knowledge, worker, clock, platforms } = parts;
  const { installation, agent, requestId, askedIn, text, message, thread, link, reference } = opening;
  const at = clock.now();
  const given = factsOfPlatform(platformIn(askedIn, platforms));
  const facts = [...heard.facts];
  // Without words there is nothing to read, but the message must be known when Slack delivers it again.
  const isSilent = text === '' && facts.length === 0;
  const likely = heard.likely.length > 0 && { likely: [...heard.likely] };
  const lang = heard.reading && text !== '' && { lang: heard.reading.lang };
  const act: Act = isSilent ? { type: 'notUnderstood' } : { type: 'told', facts, ...likely, ...lang };
  const told: Entry = { act, by: agent, at, ...(message && { message }) };
  const id = randomBytes(9).toString('base64url');
  const set: Entry = { act: { type: 'given', facts: { ...given } }, by: agent, at };
  const referred: Entry[] =
    reference === undefined ? [] : [{ act: { type: 'referenced', reference }, by: agent, at }];
  const history = [
    ...(Object.keys(given).length === 0 ? [] : [set]),
    ...referred,
    ...(isSilent && message === undefined ? [] : [told]),
  ];
  const read = (number: number) =>
    situationOf({ id, installation, number, openedBy: agent, openedAt: at, history }, knowledge);
  const begun = read(0);
  const { triage, created } = await store.open(
    {
      id,
      installation,
      requestId,
      askedIn,
      ...(thread && { askedThread: thread }),
      ...(link && { askedLink: link }),
      openedBy: agent,
      openedAt: at,
      history,
      outcome: begun.outcome,
      standing: standingOf(begun),
    },
    worker,
  );
  if (!created) return { triage };
  const situation = read(triage.number);
  const isUnread = facts.length === 0 && heard.supposed.length === 0;
  const gap = isUnread
    ? unreadGap(text, { installation, source: requestId, at })
    : uncoveredGap(situation, text, at);
  return { triage, committed: { triage, situation, leased: true, ...(gap && { gap }) } };
}
