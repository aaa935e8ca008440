import { useMemo } from 'react';
import type { Snapshot } from '../page-api.ts';
import { AppTabs } from './app-tabs.tsx';
import { Blocks } from './blocks.tsx';
import { type Surface, SurfaceContext, useTools } from './contexts.ts';
import { PaneHeader } from './pane-header.tsx';

/** The app's Home tab: what it has published for this person. */
export function Home({ snapshot }: { snapshot: Snapshot }) {
  const { bot, home } = snapshot;
  const { go, act, me } = useTools();
  const viewId = home?.id ?? '';
  const surface = useMemo<Surface>(
    () => ({
      id: 'home',
      act: (actionId, input) =>
        act({ type: 'clickInView', user: me, viewId, actionId, ...(input !== undefined && { input }) }),
    }),
    [act, me, viewId],
  );
  return (
    <section className="pane home" aria-label={`${bot.name} Home`}>
      <PaneHeader title={bot.name} back={{ label: 'All channels', go: () => go({ menu: true }) }} />
      <AppTabs snapshot={snapshot} current="home" />
      <div className="posts home-blocks">
        {home === undefined ? (
          <div className="empty">
            <p className="empty-title">An empty Home</p>
            <p>The app has published nothing here yet. Its work is done in channels and direct messages.</p>
          </div>
        ) : (
          <SurfaceContext value={surface}>
            <Blocks blocks={home.blocks} />
          </SurfaceContext>
        )}
      </div>
    </section>
  );
}
