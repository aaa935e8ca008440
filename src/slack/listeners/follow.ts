import type { Committed } from '../../cases/parts.ts';
import type { StoredTriage } from '../../store/store.ts';
import { situationOf } from '../../triage/situation.ts';
import { directChannel } from '../api/conversations.ts';
import { goesOn, say, sentences } from '../block-kit/ephemeral.ts';
import type { Content } from '../cards/card.ts';
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
    const words = whatToSay(committed, after, where, desk, clicked);
    if (words === undefined || (await sendEphemeral(desk, where, words))) return;
    // Where the bot has no access any more it cannot whisper either. The agent who opened it finds the case itself.
    if (after.home?.movedBecause !== undefined && where.user === after.openedBy.id) return;
    const { client } = await desk.workspaces.of(where.installation);
    const channel = await directChannel(client, where.user);
    await client.chat.postMessage({ channel, ...words });
  });
}

function whatToSay(
  { triage, situation }: Committed,
  after: StoredTriage,
  { channel, user }: Recipient,
  desk: Desk,
  clicked: string | undefined,
): Content | undefined {
  if (!situation.state.abandoned && situationOf(after, desk.knowledge).state.abandoned)
    return say(sentences.threadDeleted);
  const { home } = after;
  if (home === undefined || home.channel === channel) return undefined;
  const hasMoved = triage.home !== undefined && triage.home.channel !== home.channel;
  // Only messages for all say which one they are: what only one person sees may well be elsewhere.
  return hasMoved || clicked !== undefined ? goesOn(after, user) : undefined;
}
