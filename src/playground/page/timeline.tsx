import { Fragment, useCallback, useRef } from 'react';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { AppTabs, isAppsOwn } from './app-tabs.tsx';
import { Composer } from './composer.tsx';
import { useTools } from './contexts.ts';
import { MessageView } from './message.tsx';
import { PaneHeader } from './pane-header.tsx';
import { Scroller } from './scroller.tsx';
import { dayOf } from './times.ts';
import { useFollow } from './use-follow.ts';
import type { ReadMarks } from './use-read-marks.ts';
import { useReading } from './use-reading.ts';
import { threadOf, timelineOf, titleOf, unread } from './workspace.ts';

interface TimelineProps {
  readonly snapshot: Snapshot;
  readonly channel: PlaygroundChannel;
  readonly marks: ReadMarks;
  read(where: string, ts: string): void;
  /** A command was sent. */
  onCommand(): void;
}

/** A channel: its messages outside threads, and where to write. */
export function Timeline({ snapshot, channel, marks, read, onCommand }: TimelineProps) {
  const { go } = useTools();
  const list = useRef<HTMLElement>(null);
  const posts = timelineOf(channel, snapshot.ephemerals);
  const newest = posts.at(-1)?.ts;
  const { onScroll, toEnd } = useFollow(list, channel.id, newest);
  const openThread = useCallback((thread: string) => go({ thread }), [go]);
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'message');
  const title = titleOf(channel);
  const today = new Date(Date.now() + snapshot.clockMoved);

  useReading(channel.id, newest, read);

  return (
    <section className="pane timeline" aria-label={`Channel ${title}`}>
      <PaneHeader
        title={title}
        note={noteOn(channel)}
        back={{ label: 'All channels', go: () => go({ menu: true }) }}
      />
      {isAppsOwn(channel) && <AppTabs snapshot={snapshot} current="messages" />}
      <Scroller ref={list} className="posts" role="log" label={`Messages in ${title}`} onScroll={onScroll}>
        <div>
          {posts.length === 0 && <EmptyChannel channel={channel} keepsCases={snapshot.keepsCases} />}
          {posts.map(({ ts, message, ephemeral }, index) => {
            const day = dayOf(ts, today);
            const previous = posts[index - 1];
            const replies = ephemeral ? [] : threadOf(channel, ts, snapshot.ephemerals).slice(1);
            return (
              <Fragment key={ts}>
                {(previous === undefined || dayOf(previous.ts, today) !== day) && (
                  <h3 className="day">
                    <span>{day}</span>
                  </h3>
                )}
                <MessageView
                  message={message}
                  ephemeral={ephemeral}
                  author={ephemeral ? snapshot.bot.userId : message.user}
                  isApp={ephemeral || message.user === snapshot.bot.userId}
                  shortcuts={ephemeral ? none : shortcuts}
                  openThread={openThread}
                  unreadReplies={unread(replies, snapshot.me, marks[ts])}
                />
              </Fragment>
            );
          })}
        </div>
      </Scroller>
      <Composer key={channel.id} snapshot={snapshot} channel={channel} onSend={toEnd} onCommand={onCommand} />
    </section>
  );
}

const none: readonly never[] = [];

function EmptyChannel({ channel, keepsCases }: { channel: PlaygroundChannel; keepsCases: boolean }) {
  return (
    <div className="empty">
      <p className="empty-title">Nothing here yet</p>
      <p>
        {channel.kind === 'direct' && !channel.botIsMember
          ? 'Only the two of you read what is written here.'
          : channel.kind === 'direct'
            ? 'Cases that cannot be opened where they were asked for are opened here.'
            : 'A customer cannot see, order or download their photos? '}
        {channel.kind !== 'direct' && (
          <>
            Type <code>/photo-help</code> below and press Enter.
          </>
        )}
      </p>
      {keepsCases && (
        <p>
          <code>DATABASE_URL</code> keeps the cases of earlier starts, but not their messages: this Slack
          begins empty at each start.
        </p>
      )}
    </div>
  );
}

/** What is special about a channel, in words. */
function noteOn({
  kind,
  archived,
  readOnly,
  externallyShared,
  botIsMember,
  topic,
}: PlaygroundChannel): string {
  return [
    topic,
    kind === 'private' && 'Private',
    kind === 'group' && 'Group message',
    archived && 'Archived',
    readOnly && 'Only admins may post',
    externallyShared && 'Shared with another organisation',
    !botIsMember && 'The app is not in here',
  ]
    .filter(Boolean)
    .join(' · ');
}
