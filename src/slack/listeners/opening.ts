import { randomBytes } from 'node:crypto';
import type { StoredTriage } from '../../store/store.ts';
import { type Heard, hear } from '../../triage/hear.ts';
import type { Act, Agent, Entry } from '../../triage/history.ts';
import { situationOf } from '../../triage/situation.ts';
import { readHistory } from '../../triage/state.ts';
import { movedTo, say, sentences } from '../block-kit/ephemeral.ts';
import type { Desk } from './desk.ts';
import { keepUncovered, keepUnread } from './gaps.ts';
import { tell, type Whereabouts } from './private-word.ts';

/** Where and with which words somebody asks for help. */
export interface Opening {
  readonly installation: string;
  readonly agent: Agent;
  /** The same request twice opens one triage. */
  readonly requestId: string;
  /** A channel, or the person for a direct message. */
  readonly askedIn: string;
  readonly thread?: string;
  readonly link?: string;
  readonly text: string;
  /** The ts of the message that the text is from. */
  readonly message?: string;
}

/** However many ways somebody asks for help in a thread: it is one triage. */
export function threadRequest(channel: string, thread: string): string {
  return `thread:${channel}:${thread}`;
}

export interface Opened {
  readonly triage: StoredTriage;
  readonly created: boolean;
  readonly heard: Heard;
}

/** Stores a triage with everything its opening words say. Throws what the store throws. */
export async function openTriage(opening: Opening, desk: Desk): Promise<Opened> {
  const { installation, agent, text, message, thread, link } = opening;
  const at = desk.now();
  const heard = hear(text);
  // Without words there is nothing to read, but the message must be known when Slack tells of it again.
  const act: Act = text === '' ? { type: 'notUnderstood' } : { type: 'told', facts: [...heard.facts] };
  const told: Entry = { act, by: agent, at, ...(message && { message }) };
  const id = randomBytes(9).toString('base64url');
  const history = text === '' && message === undefined ? [] : [told];
  const situation = situationOf(
    { id, installation, number: 0, openedBy: agent, openedAt: at, history },
    desk.knowledge,
  );
  const opened = await desk.store.open(
    {
      id,
      installation,
      requestId: opening.requestId,
      askedIn: opening.askedIn,
      ...(thread && { askedThread: thread }),
      ...(link && { askedLink: link }),
      openedBy: agent,
      openedAt: at,
      history,
      outcome: situation.outcome,
    },
    desk.worker,
  );
  if (opened.created && text !== '') {
    const nothing = heard.facts.length === 0 && heard.supposed.length === 0;
    await (nothing
      ? keepUnread(text, opening.requestId, installation, desk)
      : keepUncovered(situation, text, desk));
  }
  return { ...opened, heard };
}

/** Brings a new triage's cards into Slack, and tells whoever asked for it where they are if not here. */
export async function announce(
  { triage: { id }, created }: Pick<Opened, 'triage' | 'created'>,
  where: Whereabouts,
  desk: Desk,
): Promise<void> {
  await desk.reconciler.settled(id);
  const triage = await desk.store.find(id);
  if (triage && readHistory(triage.history).abandoned)
    return void (await tell(desk, { ...where, thread: undefined }, say(sentences.messageDeleted)));
  const cards = await desk.store.cards(id);
  // The channel may be known, and yet the card not stand there.
  const stands = cards.some(({ card, ts }) => card === 'case' && ts !== undefined);
  // One that somebody else has opened may be in the hands of another replica, at whose first post nobody waits here.
  if (triage?.home === undefined || !stands)
    return void (await tell(desk, where, say(created ? sentences.slackSilent : sentences.onItsWay)));
  const moved = movedTo(triage, where.user);
  if (moved !== undefined) await tell(desk, where, moved);
}
