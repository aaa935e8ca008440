import type { RespondFn } from '@slack/bolt';
import type { Content } from '../cards/card.ts';
import type { Desk } from './desk.ts';

/** Where to send a user an ephemeral message. */
export interface Recipient {
  readonly installation: string;
  readonly user: string;
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  /** Bolt's, where Slack gave a response URL. */
  readonly respond?: RespondFn | undefined;
}

/**
 * Sends a user an ephemeral message where they are: by the response URL first, which needs no membership and
 * counts against no rate limit. False when Slack took it neither way.
 */
export async function sendEphemeral(
  desk: Desk,
  where: Recipient,
  { text, blocks }: Content,
): Promise<boolean> {
  const { user, channel, thread, respond, installation } = where;
  if (respond !== undefined) {
    try {
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        text,
        blocks,
        ...(thread && { thread_ts: thread }),
      });
      return true;
    } catch (error) {
      desk.log.warn({ err: error }, 'A response URL did not take a message');
    }
  }
  if (channel === undefined) return false;
  try {
    const { client } = await desk.workspaces.of(installation);
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks,
      ...(thread && { thread_ts: thread }),
    });
    return true;
  } catch (error) {
    desk.log.warn({ err: error }, 'A private message could not be sent');
    return false;
  }
}
