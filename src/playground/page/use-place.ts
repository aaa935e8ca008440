import { useCallback, useEffect, useState } from 'react';

/** What is being looked at. It is in the address, so that two windows can be two agents. */
export interface Place {
  readonly as?: string | undefined;
  /** A channel's id, or `home` for the App Home. */
  readonly channel?: string | undefined;
  /** The `ts` of the thread's first message. */
  readonly thread?: string | undefined;
  /** Whether the flow view is shown beside the thread. */
  readonly flow?: boolean;
  /** In a narrow window: the list of channels instead of one of them. */
  readonly menu?: boolean;
}

/** The place in the address, and how to go elsewhere: what is not given stays, `undefined` leaves. */
export function usePlace(): [Place, (change: Place, how?: 'push' | 'replace') => void] {
  const [place, setPlace] = useState(readPlace);

  useEffect(() => {
    const follow = () => setPlace(readPlace());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((change: Place, how: 'push' | 'replace' = 'push') => {
    const address = addressOf({ ...readPlace(), ...change });
    const method = how === 'push' ? 'pushState' : 'replaceState';
    if (address !== location.search) history[method](null, '', address || location.pathname);
    setPlace(readPlace());
  }, []);

  return [place, go];
}

function readPlace(): Place {
  const query = new URLSearchParams(location.search);
  return {
    as: query.get('as') ?? undefined,
    channel: query.get('channel') ?? undefined,
    thread: query.get('thread') ?? undefined,
    flow: query.has('flow'),
    menu: query.has('menu'),
  };
}

function addressOf({ as, channel, thread, flow, menu }: Place): string {
  const query = new URLSearchParams({
    ...(as && { as }),
    ...(channel && { channel }),
    ...(thread && { thread }),
    ...(flow && { flow: 'open' }),
    ...(menu && { menu: 'open' }),
  });
  return query.size === 0 ? '' : `?${query}`;
}
