import { apply } from '../../cases/apply.ts';
import { isEscalationChannel } from '../../cases/parts.ts';
import type { StoredTriage } from '../../store/store.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import type { WrittenMessage } from './message.ts';
import { agentOf } from './names.ts';

/** The case below whose summary a message is written. */
export async function findBySummary(
  { installation, channel, thread }: WrittenMessage,
  { store, escalation }: Desk,
): Promise<StoredTriage | undefined> {
  if (thread === undefined || !isEscalationChannel(channel, escalation)) return undefined;
  return store.findBySummary(installation, channel, thread);
}

/** The thread of the case gets a link to the message; what it says is not read. */
export async function askBelow(heard: WrittenMessage, triage: StoredTriage, desk: Desk): Promise<void> {
  const { installation, user, channel, ts, thread } = heard;
  if (!desk.paces.allow(heard, '')) return;
  const agent = await agentOf(user, triage, installation, desk);
  const applied = await apply(
    { id: triage.id, installation, agent },
    { type: 'askBelow', channel, ts },
    desk,
  );
  if (applied.kind === 'committed') follow(applied.committed, { installation, user, channel, thread }, desk);
}
