import { useEffect, useState } from 'react';
import type { Snapshot, Update } from '../page-api.ts';
import { reuse } from './reuse.ts';
import { takeUpdate } from './take-update.ts';

/** Pause before a stream that the browser has given up on is opened anew. */
const AGAIN_MS = 1_000;

/** What this agent sees, kept up to date by the server; without an agent, what the first of them sees. */
export function useSnapshot(as: string | undefined): { snapshot: Snapshot | undefined; connected: boolean } {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function open() {
      source = new EventSource(
        `/playground/events${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`,
      );
      source.onopen = () => setConnected(true);
      source.onmessage = ({ data }) => {
        // The server is ours and made of the same types, so what it says is believed.
        const update: Update = JSON.parse(data);
        setSnapshot((before) => {
          const next = takeUpdate(before, update);
          return reuse(before, next) ? before : next;
        });
      };
      source.onerror = () => {
        setConnected(false);
        // The browser reconnects by itself after a broken connection, but not after a refusal.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
      };
    }

    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [as]);

  return { snapshot, connected };
}
