import type { Message } from '../../fake-slack/messages.ts';
import type { Snapshot, Update } from '../page-api.ts';

/** What is seen after an update, of which the server leaves out the messages that were there before. */
export function takeUpdate(before: Snapshot | undefined, update: Update): Snapshot {
  return {
    ...update,
    channels: update.channels.map((channel) => {
      if ('messages' in channel) return channel;
      const { changed, gone, ...rest } = channel;
      const known = before?.channels.find(({ id }) => id === channel.id)?.messages ?? [];
      return { ...rest, messages: withChanges(known, changed, gone) };
    }),
  };
}

/** Both are in the order of their `ts`; what changes is mostly near the end. */
function withChanges(
  known: readonly Message[],
  changed: readonly Message[],
  gone: readonly string[],
): Message[] {
  const messages = known.filter(({ ts }) => !gone.includes(ts));
  for (const message of changed) {
    const at = messages.findLastIndex(({ ts }) => ts <= message.ts);
    if (messages[at]?.ts === message.ts) messages[at] = message;
    else messages.splice(at + 1, 0, message);
  }
  return messages;
}
