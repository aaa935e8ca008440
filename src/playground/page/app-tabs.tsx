import type { PlaygroundChannel, Snapshot } from '../page-api.ts';
import { useTools } from './contexts.ts';

type Tab = 'home' | 'messages';

interface AppTabsProps {
  readonly snapshot: Snapshot;
  readonly current: Tab;
}

const tabs: readonly { readonly tab: Tab; readonly name: string }[] = [
  { tab: 'home', name: 'Home' },
  { tab: 'messages', name: 'Messages' },
];

/** The tabs of the app, where its manifest has a Home tab. */
export function AppTabs({ snapshot: { bot, channels }, current }: AppTabsProps) {
  const { go, act, me } = useTools();
  if (!bot.homeTab) return;
  const direct = channels.find(isAppsOwn)?.id;
  return (
    <nav className="app-tabs" aria-label={`Tabs of ${bot.name}`}>
      {tabs.map(({ tab, name }) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => {
            go({ channel: tab === 'home' ? 'home' : direct, thread: undefined, flow: false });
            void act({ type: 'openHome', user: me, tab });
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

/** Whether it is the direct message with the app, which is its Messages tab. */
export function isAppsOwn({ kind, botIsMember }: PlaygroundChannel): boolean {
  return kind === 'direct' && botIsMember;
}
