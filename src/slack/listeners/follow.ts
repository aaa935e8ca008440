import type { WebClient } from '@slack/web-api';
import type { Committed } from '../../cases/parts.ts';
import type { StoredTriage } from '../../store/store.ts';
import { directChannel } from '../api/conversations.ts';
import { goesOn, say, sentences } from '../block-kit/ephemeral.ts';
import { whatWasLeft } from '../block-kit/left-behind.ts';
import type { Desk } from './desk.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';

/**
 * Begins what follows from a change, and tells whoever made it where the case goes on if they do not see it where they
 * are; to be called once it is stored and acknowledged. `clicked`: the ts of the message that they clicked on.
 */
export function follow(committed: Committed, where: Recipient, desk: Desk, clicked?: string): void {
  desk.followUp(committed);
  desk.background.run(async () => {
    await desk.reconciler.upToDate(committed.triage);
    const after = await desk.store.find(committed.triage.id);
    if (after === undefined) return;
    const what = whatToSay(committed, after, where, clicked);
    if (what === undefined || (what === 'moved' && (await isInPlace(clicked, after, desk)))) return;
    const { client } = await desk.workspaces.of(where.installation);
    const isTheirs = what === 'moved' && (await isDirectWith(where.user, after, client));
    const words = what === 'moved' ? goesOn(after, isTheirs) : say(sentences.threadDeleted);
    if (words === undefined || (await sendEphemeral(desk, where, words))) return;
    // Where the bot has no access any more it cannot whisper either; in their own direct message they find the case.
    if (isTheirs) return;
    const channel = await directChannel(client, where.user);
    await client.chat.postMessage({ channel, ...words });
  });
}

/** Whether what was clicked on is where it belongs, though its case is elsewhere: a summary, or a reminder. */
async function isInPlace(
  clicked: string | undefined,
  { id, home }: StoredTriage,
  { store }: Desk,
): Promise<boolean> {
  if (clicked === undefined) return false;
  const card = (await store.cards(id)).find(({ ts }) => ts === clicked);
  return card !== undefined && card.channel !== home?.channel && whatWasLeft(card.card) === undefined;
}

/** Whether a case is in the direct message with a user; where Slack does not say, they are told whose it should be. */
async function isDirectWith(user: string, { home }: StoredTriage, client: WebClient): Promise<boolean> {
  try {
    return (await directChannel(client, user)) === home?.channel;
  } catch {
    return false;
  }
}

function whatToSay(
  { triage }: Committed,
  after: StoredTriage,
  { channel }: Recipient,
  clicked: string | undefined,
): 'moved' | 'abandoned' | undefined {
  if (after.history.slice(triage.version).some(({ act }) => act.type === 'abandoned')) return 'abandoned';
  const { home } = after;
  if (home === undefined || home.channel === channel) return undefined;
  const hasMoved = triage.home !== undefined && triage.home.channel !== home.channel;
  // Only messages for all say which one they are: what only one person sees may well be elsewhere.
  return hasMoved || clicked !== undefined ? 'moved' : undefined;
}
