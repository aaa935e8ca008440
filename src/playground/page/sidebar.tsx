import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { isAppsOwn } from './app-tabs.tsx';
import { useTools } from './contexts.ts';
import { LockSign } from './emoji.tsx';
import type { ReadMarks } from './use-read-marks.ts';
import { unreadIn } from './workspace.ts';

interface SidebarProps {
  readonly snapshot: Snapshot;
  readonly marks: ReadMarks;
  /** The channel looked at, or `home`. */
  readonly current: string;
  readonly developerIsOpen: boolean;
  toggleDeveloper(): void;
}

/** The workspace, the agent the user acts as, and where they can go. */
export function Sidebar({ snapshot, marks, current, developerIsOpen, toggleDeveloper }: SidebarProps) {
  const { go, act, me } = useTools();
  const direct = snapshot.channels.filter(({ kind }) => kind === 'direct' || kind === 'group');
  const channels = snapshot.channels.filter((channel) => !direct.includes(channel));
  const visit = (channel: string) => go({ channel, thread: undefined, flow: false, menu: false });
  const open = (channel: PlaygroundChannel) => {
    visit(channel.id);
    if (isAppsOwn(channel)) void act({ type: 'openHome', user: me, tab: 'messages' });
  };

  const item = (channel: PlaygroundChannel) => (
    <ChannelLink
      key={channel.id}
      channel={channel}
      unread={unreadIn(channel, snapshot, marks)}
      isCurrent={channel.id === current}
      open={open}
    />
  );

  return (
    <nav className="sidebar" aria-label="Workspace">
      <header className="team">
        <h1>{snapshot.team}</h1>
        <p>Playground</p>
      </header>
      <label className="acting-as">
        <span>Acting as</span>
        <select value={me} onChange={(event) => go({ as: event.target.value })}>
          {snapshot.agents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="places">
        <h2 id="channels">Channels</h2>
        <ul aria-labelledby="channels">{channels.map(item)}</ul>
        <h2 id="direct-messages">Direct messages</h2>
        <ul aria-labelledby="direct-messages">{direct.map(item)}</ul>
        {snapshot.bot.homeTab && <h2 id="apps">Apps</h2>}
        {snapshot.bot.homeTab && (
          <ul aria-labelledby="apps">
            <li>
              <button
                type="button"
                className="place"
                aria-current={current === 'home' ? 'page' : undefined}
                onClick={() => {
                  visit('home');
                  void act({ type: 'openHome', user: me, tab: 'home' });
                }}
              >
                <span className="sign" aria-hidden="true">
                  ⌂
                </span>
                <span className="place-name">{snapshot.bot.name} Home</span>
              </button>
            </li>
          </ul>
        )}
      </div>
      <button
        type="button"
        className="developer-toggle"
        aria-expanded={developerIsOpen}
        onClick={toggleDeveloper}
      >
        <span aria-hidden="true">⚙</span> Developer
        {snapshot.faults !== 'none' && <span className="badge">fault on</span>}
      </button>
    </nav>
  );
}

interface ChannelLinkProps {
  readonly channel: PlaygroundChannel;
  readonly unread: number;
  readonly isCurrent: boolean;
  open(channel: PlaygroundChannel): void;
}

function ChannelLink({ channel, unread, isCurrent, open }: ChannelLinkProps) {
  const { name, kind, archived } = channel;
  return (
    <li>
      <button
        type="button"
        className={`place ${unread > 0 && !isCurrent ? 'unread' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => open(channel)}
      >
        <span className="sign" aria-hidden="true">
          {{ public: '#', private: <LockSign />, direct: '●', group: '●●' }[kind]}
        </span>
        <span className="place-name">{name}</span>
        {kind === 'private' && <span className="visually-hidden">(private)</span>}
        {archived && <span className="visually-hidden">(archived)</span>}
        {unread > 0 && !isCurrent && (
          <span className="count">
            {unread}
            <span className="visually-hidden"> unread</span>
          </span>
        )}
      </button>
    </li>
  );
}
