import { useCallback, useMemo, useRef } from 'react';
import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { AppTabs, isAppsOwn } from './app-tabs.tsx';
import { Composer } from './composer.tsx';
import { useTools } from './contexts.ts';
import { MessageView } from './message.tsx';
import { PaneHeader } from './pane-header.tsx';
import { PostList } from './post-list.tsx';
import { canBeginIn, Suggestions } from './suggestions.tsx';
import { dayOf } from './times.ts';
import { useFollow } from './use-follow.ts';
import type { ReadMarks } from './use-read-marks.ts';
import { useReading } from './use-reading.ts';
import { repliesIn, timelineOf, titleOf, unread, unreadEphemerals } from './workspace.ts';

interface TimelineProps {
  readonly snapshot: Snapshot;
  readonly channel: PlaygroundChannel;
  readonly marks: ReadMarks;
  read(where: string, ts: string): void;
}

/** A channel: its messages outside threads, and where to write. */
export function Timeline({ snapshot, channel, marks, read }: TimelineProps) {
  const { go } = useTools();
  const list = useRef<HTMLElement>(null);
  const { ephemerals } = snapshot;
  const posts = useMemo(() => timelineOf(channel, ephemerals), [channel, ephemerals]);
  const replies = useMemo(() => repliesIn(channel), [channel]);
  const newest = posts.at(-1)?.ts;
  const { onScroll, settle, toEnd } = useFollow(list, newest);
  const openThread = useCallback((thread: string) => go({ thread }), [go]);
  const shortcuts = useMemo(
    () => snapshot.shortcuts.filter(({ type }) => type === 'message'),
    [snapshot.shortcuts],
  );
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
      <PostList
        ref={list}
        label={`Messages in ${title}`}
        posts={posts}
        empty={<EmptyChannel channel={channel} snapshot={snapshot} />}
        onScroll={onScroll}
        onResize={settle}
      >
        {({ ts, message, ephemeral }, previous) => {
          const day = dayOf(ts, today);
          return (
            <>
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
                unreadReplies={
                  unread(replies.get(ts) ?? none, snapshot.me, marks[ts]) +
                  unreadEphemerals(ephemerals, { channel: channel.id, thread: ts }, marks[ts])
                }
              />
            </>
          );
        }}
      </PostList>
      {posts.length > 0 && isAppsOwn(channel) && (
        <div className="suggestions-bar">
          <Suggestions snapshot={snapshot} channel={channel} />
        </div>
      )}
      {channel.archived ? (
        <Archived channel={channel} />
      ) : (
        <Composer key={channel.id} snapshot={snapshot} channel={channel} onSend={toEnd} />
      )}
    </section>
  );
}

const none: readonly never[] = [];

function EmptyChannel({ channel, snapshot }: { channel: PlaygroundChannel; snapshot: Snapshot }) {
  return (
    <div className="empty">
      <p className="empty-title">Nothing here yet</p>
      <p>
        {channel.kind === 'direct' && !channel.botIsMember
          ? 'Only the two of you read what is written here.'
          : channel.kind === 'direct'
            ? 'Say what the customer sees. Cases that cannot be opened where they were asked for are opened here, too.'
            : 'A customer cannot see, order or download their photos? '}
        {channel.kind !== 'direct' && (
          <>
            Type <code>/photo-help</code> below and press Enter
            {canBeginIn(channel) ? ', or click on what the customer sees:' : '.'}
          </>
        )}
      </p>
      <Suggestions snapshot={snapshot} channel={channel} />
      {snapshot.keepsCases && (
        <p>
          <code>DATABASE_URL</code> keeps the cases of earlier starts, but not their messages: this Slack
          begins empty at each start.
        </p>
      )}
    </div>
  );
}

/** In the place of the composer, as nothing can be written. */
function Archived({ channel: { id } }: { channel: PlaygroundChannel }) {
  const { act, me } = useTools();
  return (
    <div className="archived">
      <p>This channel is archived. Nothing can be written in it.</p>
      <button
        type="button"
        className="button"
        onClick={() => void act({ type: 'unarchive', user: me, channel: id })}
      >
        Unarchive channel
      </button>
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
