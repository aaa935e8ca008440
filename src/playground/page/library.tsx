import { memo, type ReactNode } from 'react';
import { type Block as LibraryBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { useTools } from './contexts.ts';
import { drawnEmoji } from './emoji.tsx';
import { useMedia } from './use-media.ts';

/** The only addresses that a link may have. */
const SAFE = /^(https?:|mailto:)/;

/** These parts of a text are drawn here, because the library knows neither names nor this page. */
const hooks: MessageProps['hooks'] = {
  user: ({ id }) => <UserMention id={id} />,
  // The library's id of `<#C1|name>` still has the bar and the name in it.
  channel: ({ id, name }) => <ChannelMention id={id.split('|')[0] ?? id} name={name} />,
  emoji: (emoji, parse) => drawnEmoji[emoji.name] ?? parse(emoji),
  link: ({ href, children }) => <Link href={href}>{children}</Link>,
};

/** A block without anything to click, drawn by slack-blocks-to-jsx. */
export const LibraryDrawn = memo(function LibraryDrawn({ block }: { block: LibraryBlock }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return (
    <Message blocks={[block]} hooks={hooks} theme={dark ? 'dark' : 'light'} withoutWrapper name="" logo="" />
  );
});

function UserMention({ id }: { id: string }) {
  const { names } = useTools();
  return <span className="mention">@{names[id] ?? id}</span>;
}

function ChannelMention({ id, name }: { id: string; name: string }) {
  const { channelNames, go } = useTools();
  const known = channelNames[id];
  if (known === undefined) return <span className="mention">#{name || id}</span>;
  return (
    <button type="button" className="mention" onClick={() => go({ channel: id, thread: undefined })}>
      {known}
    </button>
  );
}

function Link({ href, children }: { href: string; children: ReactNode }) {
  const { go } = useTools();
  if (!SAFE.test(href)) return children;
  const inside = readPermalink(href);
  return inside === undefined ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        go(inside);
      }}
    >
      {children}
    </a>
  );
}

/** The thread that a Slack link to a message leads to. */
function readPermalink(href: string): { channel: string; thread: string } | undefined {
  const { hostname, pathname, searchParams } = new URL(href);
  const [, channel, seconds, micros] = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(pathname) ?? [];
  if (!hostname.endsWith('.slack.com') || channel === undefined) return undefined;
  return { channel, thread: searchParams.get('thread_ts') ?? `${seconds}.${micros}` };
}
