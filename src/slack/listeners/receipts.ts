import { failureOf } from '../api/failures.ts';
import type { Desk } from './desk.ts';
import type { WrittenMessage } from './message.ts';

/** Without the scope it is tried again this rarely: somebody may have installed the app anew. */
const WITHOUT_SCOPE_MS = 60 * 60_000;

/** Says on a message itself that it was taken. */
export type GiveReceipt = (message: Pick<WrittenMessage, 'installation' | 'channel' | 'ts'>) => void;

/**
 * Receipts: a check mark on the message, put there after what it said is stored and while nobody waits for it. One that
 * Slack does not take is no loss: the cards show what was taken.
 */
export function createReceipts(desk: Desk): GiveReceipt {
  /** By installation: until when it is not tried again. */
  const withoutScope = new Map<string, number>();

  async function give({ installation, channel, ts }: Parameters<GiveReceipt>[0]): Promise<void> {
    if ((withoutScope.get(installation) ?? 0) > desk.clock.elapsed()) return;
    const { client } = await desk.workspaces.of(installation);
    try {
      await client.reactions.add({ channel, timestamp: ts, name: 'white_check_mark' });
      withoutScope.delete(installation);
    } catch (error) {
      const failure = failureOf(error);
      const code = failure.kind === 'refused' ? failure.error : failure.kind;
      if (code === 'already_reacted') return;
      if (code !== 'missing_scope') return desk.log.info({ failure }, 'Slack did not take a receipt');
      // The client has said so in the log.
      withoutScope.set(installation, desk.clock.elapsed() + WITHOUT_SCOPE_MS);
    }
  }

  return (message) => desk.background.run(() => give(message));
}
