import type { Message } from '../../fake-slack/messages.ts';
import type { Workspace } from '../../fake-slack/workspace.ts';
import type { ChannelNews } from '../page-api.ts';

/** As many are more than a window shows; the rest comes after them, so that no one waits for it. */
const NEWEST = 200;

/** Tells a window by channel what it has not been told of the messages; it is to be asked for all channels it sees. */
export type NewsReader = (channels: readonly string[]) => ReadonlyMap<string, ChannelNews>;

/** The messages as they were last, so that of a long channel only what has changed is copied and sent. */
export function createMessageFeed(workspace: Workspace) {
  let channels = new Map<string, Map<string, Message>>();
  let journal: { readonly channel: string; readonly ts: string }[] = [];

  workspace.subscribe((change) => {
    if (change.type === 'reset') {
      channels = new Map();
      journal = [];
    } else if (change.type === 'message') {
      const { channel, ts } = change;
      const before = channels.get(channel)?.get(ts);
      const { thread_ts: root } = refresh(channel, ts) ?? before ?? {};
      // A reply changes what its thread's first message says of the thread.
      if (root !== undefined && root !== ts) refresh(channel, root);
    }
  });

  function refresh(channel: string, ts: string): Message | undefined {
    const message = workspace.message(channel, ts);
    const known = channels.get(channel);
    if (message === undefined) known?.delete(ts);
    else known?.set(ts, message);
    journal.push({ channel, ts });
    return message;
  }

  function messagesOf(channel: string): ReadonlyMap<string, Message> {
    const known = channels.get(channel);
    if (known !== undefined) return known;
    const all = new Map(workspace.messages(channel).map((message) => [message.ts, message]));
    channels.set(channel, all);
    return all;
  }

  return {
    /** For one window: it begins with everything. */
    reader(): NewsReader {
      let read = { journal, to: journal.length };
      /** By channel, how many of its messages have been left for the next time. */
      let told: ReadonlyMap<string, number> = new Map();
      return (ids) => {
        const before = read.journal === journal ? told : new Map<string, number>();
        const touched = Map.groupBy(journal.slice(read.to), ({ channel }) => channel);
        const left = new Map<string, number>();
        const news = ids.map((id): [string, ChannelNews] => {
          const messages = messagesOf(id);
          const rest = before.get(id);
          if (rest === undefined) {
            left.set(id, Math.max(0, messages.size - NEWEST));
            return [id, { messages: [...messages.values()].slice(-NEWEST), complete: left.get(id) === 0 }];
          }
          left.set(id, 0);
          const since = [...new Set(touched.get(id)?.map(({ ts }) => ts))];
          const older = rest === 0 ? [] : [...messages.keys()].slice(0, rest);
          return [
            id,
            {
              changed: [...new Set([...older, ...since])].flatMap((ts) => messages.get(ts) ?? []),
              gone: since.filter((ts) => !messages.has(ts)),
              complete: true,
            },
          ];
        });
        read = { journal, to: journal.length };
        told = left;
        return new Map(news);
      };
    },
  };
}
