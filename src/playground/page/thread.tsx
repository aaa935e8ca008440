import { useRef } from 'react';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { Composer } from './composer.tsx';
import { useTools } from './contexts.ts';
import { MessageView } from './message.tsx';
import { PaneHeader } from './pane-header.tsx';
import { Scroller } from './scroller.tsx';
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
  const posts = threadOf(channel, ts, snapshot.ephemerals);
  const newest = posts.at(-1)?.ts;
  const { onScroll, toEnd } = useFollow(list, ts, newest);
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'message');
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
      <Scroller ref={list} className="posts" role="log" label="Messages in the thread" onScroll={onScroll}>
        <div>
          {posts.length === 0 && <p className="empty">This message is gone.</p>}
          {posts.map(({ ts: own, message, ephemeral }) => (
            <MessageView
              key={own}
              message={message}
              ephemeral={ephemeral}
              author={ephemeral ? snapshot.bot.userId : message.user}
              isApp={ephemeral || message.user === snapshot.bot.userId}
              shortcuts={ephemeral ? none : shortcuts}
            />
          ))}
        </div>
      </Scroller>
      <Composer key={ts} snapshot={snapshot} channel={channel} thread={ts} onSend={toEnd} />
    </section>
  );
}

const none: readonly never[] = [];
