import { useMemo, useRef } from 'react';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { Composer } from './composer.tsx';
import { useTools } from './contexts.ts';
import { MessageView } from './message.tsx';
import { PaneHeader } from './pane-header.tsx';
import { PostList } from './post-list.tsx';
import { useFollow } from './use-follow.ts';
import { useReading } from './use-reading.ts';
import { threadOf, titleOf, triageOf } from './workspace.ts';

interface ThreadProps {
  readonly snapshot: Snapshot;
  readonly channel: PlaygroundChannel;
  readonly ts: string;
  readonly flowIsOpen: boolean;
  read(where: string, ts: string): void;
}

/** A message, the replies to it, and where to write one. */
export function Thread({ snapshot, channel, ts, flowIsOpen, read }: ThreadProps) {
  const { go } = useTools();
  const list = useRef<HTMLElement>(null);
  const { ephemerals } = snapshot;
  const posts = useMemo(() => threadOf(channel, ts, ephemerals), [channel, ts, ephemerals]);
  const newest = posts.at(-1)?.ts;
  const { onScroll, settle, toEnd } = useFollow(list, newest);
  const shortcuts = useMemo(
    () => snapshot.shortcuts.filter(({ type }) => type === 'message'),
    [snapshot.shortcuts],
  );
  const triage = posts.map(({ message }) => triageOf(message)).find((id) => id !== undefined);

  useReading(ts, newest, read);

  return (
    <section className="pane thread" aria-label="Thread">
      <PaneHeader
        title="Thread"
        note={titleOf(channel)}
        back={{ label: titleOf(channel), go: () => go({ thread: undefined, flow: false }) }}
      >
        {triage !== undefined && (
          <button
            type="button"
            className="button flow-toggle"
            aria-pressed={flowIsOpen}
            onClick={() => go({ flow: !flowIsOpen })}
          >
            Flow view
          </button>
        )}
        <button
          type="button"
          className="icon-button close-pane"
          aria-label="Close thread"
          onClick={() => go({ thread: undefined, flow: false })}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </PaneHeader>
      <PostList
        ref={list}
        label="Messages in the thread"
        posts={posts}
        empty={channel.complete && <p className="empty">This message is gone.</p>}
        onScroll={onScroll}
        onResize={settle}
      >
        {({ message, ephemeral }) => (
          <MessageView
            message={message}
            ephemeral={ephemeral}
            author={ephemeral ? snapshot.bot.userId : message.user}
            isApp={ephemeral || message.user === snapshot.bot.userId}
            shortcuts={ephemeral ? none : shortcuts}
          />
        )}
      </PostList>
      {!channel.archived && (
        <Composer key={ts} snapshot={snapshot} channel={channel} thread={ts} onSend={toEnd} />
      )}
    </section>
  );
}

const none: readonly never[] = [];
