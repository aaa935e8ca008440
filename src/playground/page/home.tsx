import { useMemo } from 'react';
import type { Snapshot } from '../page-api.ts';
import { Blocks } from './blocks.tsx';
import { SurfaceContext, useTools } from './contexts.ts';
import { PaneHeader } from './pane-header.tsx';

/** The app's Home tab: what it has published for this person. */
export function Home({ snapshot: { bot, home } }: { snapshot: Snapshot }) {
  const { go } = useTools();
  const surface = useMemo(() => ({ id: 'home', act: async () => {} }), []);
  return (
    <section className="pane home" aria-label={`${bot.name} Home`}>
      <PaneHeader
        title={bot.name}
        note="Home"
        back={{ label: 'All channels', go: () => go({ menu: true }) }}
      />
      <div className="posts home-blocks">
        {home === undefined ? (
          <div className="empty">
            <p className="empty-title">An empty Home</p>
            <p>The app has published nothing here yet. Its work is done in channels and direct messages.</p>
          </div>
        ) : (
          <SurfaceContext value={surface}>
            <Blocks blocks={home} />
          </SurfaceContext>
        )}
      </div>
    </section>
  );
}
