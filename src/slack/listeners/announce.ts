import type { Opened } from '../../cases/open.ts';
import { situationOf } from '../../triage/situation.ts';
import { movedTo, say, sentences } from '../block-kit/ephemeral.ts';
import type { Desk } from './desk.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';

/** Brings a new case's cards into Slack; where they are not here, tells the agent who asked where they are. */
export async function announce(
  { triage: opened, committed }: Opened,
  where: Recipient,
  desk: Desk,
): Promise<void> {
  if (committed) desk.followUp(committed);
  await desk.reconciler.upToDate(opened);
  const triage = await desk.store.find(opened.id);
  if (triage && situationOf(triage, desk.knowledge).state.abandoned)
    return void (await sendEphemeral(desk, { ...where, thread: undefined }, say(sentences.messageDeleted)));
  const cards = await desk.store.cards(opened.id);
  // The channel may be known, and yet the card not be there.
  const isShown = cards.some(({ card, ts }) => card === 'case' && ts !== undefined);
  // Another replica may hold a case that another agent has opened: its first post is not waited for here.
  if (triage?.home === undefined || !isShown)
    return void (await sendEphemeral(
      desk,
      where,
      say(committed ? sentences.slackSilent : sentences.onItsWay),
    ));
  const moved = movedTo(triage, where.user);
  if (moved !== undefined) await sendEphemeral(desk, where, moved);
}
