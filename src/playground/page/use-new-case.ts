import { useEffect, useState } from 'react';
import type { Snapshot } from '../page-api.ts';
import { cardOf } from './workspace.ts';

interface Waiting {
  readonly channel: string;
  /** The cases that are there already. */
  readonly cases: ReadonlySet<string>;
  readonly ephemerals: number;
}

/**
 * Opens the thread of the case that a command brings about, once its card is in the channel.
 * @returns what to call when a command is sent
 */
export function useNewCase(
  { channels, ephemerals }: Snapshot,
  channelId: string | undefined,
  open: (ts: string) => void,
): () => void {
  const [waiting, setWaiting] = useState<Waiting>();
  const messages = channels.find(({ id }) => id === channelId)?.messages ?? [];
  const cases = messages.filter((message) => cardOf(message) === 'case').map(({ ts }) => ts);
  const ephemeralsHere = ephemerals.filter(({ channel }) => channel === channelId).length;

  useEffect(() => {
    if (waiting === undefined) return;
    const found = cases.findLast((ts) => !waiting.cases.has(ts));
    // A user who has gone elsewhere is not pulled back, and a command with an ephemeral answer opens nothing here.
    const isOver = waiting.channel !== channelId || ephemeralsHere > waiting.ephemerals;
    if (!isOver && found === undefined) return;
    setWaiting(undefined);
    if (!isOver && found !== undefined) open(found);
  }, [waiting, channelId, cases, ephemeralsHere, open]);

  return () => {
    if (channelId === undefined) return;
    setWaiting({ channel: channelId, cases: new Set(cases), ephemerals: ephemeralsHere });
  };
}
