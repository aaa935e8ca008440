import { memo, useId, useMemo, useRef } from 'react';
import { MessageFiles } from './attachments.tsx';
import { Blocks } from './blocks.tsx';
import { type Chosen, SurfaceContext, useTools } from './contexts.ts';
import { drawnEmoji } from './emoji.tsx';
import { LibraryDrawn } from './library.tsx';
import { Menu } from './menu.tsx';
import { forLibrary } from './mrkdwn.ts';
import { momentOf, timeOf } from './times.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { cardOf, type Post } from './workspace.ts';

interface MessageShortcut {
  readonly name: string;
  readonly callbackId: string;
}

interface MessageViewProps {
  readonly message: Post['message'];
  readonly ephemeral: boolean;
  /** The user id of who wrote it: in an ephemeral one, `user` is who reads it. */
  readonly author: string;
  readonly isApp: boolean;
  readonly shortcuts: readonly MessageShortcut[];
  /** Opens its thread; not given inside one. */
  openThread?(ts: string): void;
  readonly unreadReplies?: number;
}

/** One message: who, when, what it says, and what can be done with it. */
export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { message, ephemeral, author, isApp, shortcuts, openThread, unreadReplies = 0 } = props;
  const { ts } = message;
  const { act, me, names } = useTools();
  const article = useRef<HTMLElement>(null);
  const id = useId();
  const keptFocus = useKeptFocus(article);
  const name = names[author] ?? author;
  const replies = 'reply_count' in message ? (message.reply_count ?? 0) : 0;
  const reactions = 'reactions' in message ? (message.reactions ?? []) : [];
  const gone = 'subtype' in message && message.subtype === 'tombstone';

  const surface = useMemo(
    () => ({
      id,
      act: (actionId: string, input?: Chosen, value?: string) =>
        act({ type: 'click', user: me, ts, actionId, input, value }),
    }),
    [id, act, me, ts],
  );

  return (
    <article
      ref={article}
      className={`message ${ephemeral ? 'ephemeral' : ''}`}
      aria-labelledby={`${id}who`}
      tabIndex={-1}
      data-ts={ts}
      data-card={cardOf(message)}
      {...keptFocus}
    >
      <Avatar id={author} name={name} isApp={isApp} />
      <div className="message-body">
        {ephemeral && <p className="only-you">Only visible to you</p>}
        <p className="message-head">
          <span id={`${id}who`}>
            <strong className="author">{name}</strong> {isApp && <span className="badge">App</span>}{' '}
            <time dateTime={momentOf(ts).toISOString()}>{timeOf(ts)}</time>
          </span>
          {'edited' in message && message.edited !== undefined && <span className="edited">(edited)</span>}
        </p>
        <SurfaceContext value={surface}>
          {gone ? (
            <p className="gone">{message.text}</p>
          ) : message.blocks && message.blocks.length > 0 ? (
            <Blocks blocks={message.blocks} />
          ) : (
            message.text !== '' && <PlainMessage text={message.text} />
          )}
        </SurfaceContext>
        {'files' in message && message.files && <MessageFiles files={message.files} />}
        {reactions.map((reaction) => (
          <span key={reaction.name} className="reaction">
            {drawnEmoji[reaction.name] ?? `:${reaction.name}:`} {reaction.count}
          </span>
        ))}
        {openThread && replies > 0 && (
          <button type="button" className="replies" onClick={() => openThread(ts)}>
            <strong>
              {replies} {replies === 1 ? 'reply' : 'replies'}
            </strong>
            {unreadReplies > 0 && <span className="new-replies">{unreadReplies} new</span>}
            <span className="open-thread">Open thread</span>
          </button>
        )}
      </div>
      {(shortcuts.length > 0 || (openThread && !ephemeral && !gone)) && (
        <div className="message-tools">
          {openThread && !ephemeral && !gone && (
            <button
              type="button"
              className="icon-button"
              aria-label="Reply in thread"
              onClick={() => openThread(ts)}
            >
              <span aria-hidden="true">↳</span>
            </button>
          )}
          {shortcuts.length > 0 && (
            <Menu
              label="More actions"
              items={shortcuts.map(({ name, callbackId }) => ({
                key: callbackId,
                label: name,
                choose: () => void act({ type: 'messageShortcut', user: me, ts, callbackId }),
              }))}
            />
          )}
        </div>
      )}
    </article>
  );
});

const PlainMessage = memo(function PlainMessage({ text }: { text: string }) {
  const block = useMemo(
    () => ({ type: 'section', text: { type: 'mrkdwn', text: forLibrary(text) } }) as const,
    [text],
  );
  return <LibraryDrawn block={block} />;
});

/** A coloured square with initials; the app has a lens. */
function Avatar({ id, name, isApp }: { id: string; name: string; isApp: boolean }) {
  const hue = [...id].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 360, 7);
  const initials = name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  return (
    <span
      className={`avatar ${isApp ? 'app' : ''}`}
      style={isApp ? undefined : { background: `hsl(${hue} 45% 32%)` }}
      aria-hidden="true"
    >
      {isApp ? '◉' : initials.toUpperCase()}
    </span>
  );
}
