import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Action, PlaygroundChannel, Snapshot } from '../page-api.ts';
import { cardOf } from './workspace.ts';

/** Where the case comes that was asked for: in a channel, in a thread of it, or in one's direct message. */
type Expected = { readonly channel: string; readonly thread?: string } | 'direct';

interface Waiting {
  readonly expected: Expected;
  /** Where the user was. */
  readonly from: string | undefined;
  /** The cases and ephemeral messages that were there already, by their `ts`. */
  readonly known: ReadonlySet<string>;
}

export interface CasePlace {
  readonly channel: string;
  readonly thread: string;
}

/**
 * Opens the thread of the case that a command, a message to the app or a shortcut brings about, once its card is there.
 * @returns what to call with each thing that is done
 */
export function useNewCase(
  snapshot: Snapshot,
  from: string | undefined,
  open: (place: CasePlace) => void,
): (action: Action) => void {
  const [waiting, setWaiting] = useState<Waiting>();
  const latest = useRef({ snapshot, from });
  useLayoutEffect(() => {
    latest.current = { snapshot, from };
  });

  useEffect(() => {
    if (waiting === undefined) return;
    // A user who has gone elsewhere is not pulled back.
    const found = waiting.from === from ? comeOf(waiting, snapshot) : 'nothing';
    if (found === undefined) return;
    setWaiting(undefined);
    if (found !== 'nothing') open(found);
  }, [waiting, snapshot, from, open]);

  return useCallback((action) => {
    const { snapshot, from } = latest.current;
    const expected = expectedOf(action, snapshot);
    if (expected === undefined) return;
    const known = [...casesIn(snapshot.channels), ...snapshot.ephemerals].map(({ ts }) => ts);
    setWaiting({ expected, from, known: new Set(known) });
  }, []);
}

function expectedOf(action: Action, { channels }: Snapshot): Expected | undefined {
  switch (action.type) {
    case 'write': {
      const channel = channels.find(({ id }) => id === action.channel);
      const isToApp = channel?.kind === 'direct' && channel.botIsMember && action.thread === undefined;
      const isCommand = action.text.startsWith('/') && !action.files?.length;
      return isToApp || isCommand ? { channel: action.channel } : undefined;
    }
    case 'messageShortcut': {
      const { ts } = action;
      const channel = channels.find(({ messages }) => messages.some((message) => message.ts === ts));
      const message = channel?.messages.find((each) => each.ts === ts);
      return channel && { channel: channel.id, thread: message?.thread_ts ?? ts };
    }
    // The app opens there what was asked for in a window.
    case 'submitView':
      return 'direct';
    default:
      return undefined;
  }
}

/** The thread to open; `nothing` where an ephemeral answer says why there is no case; else it is waited for. */
function comeOf(
  { expected, known }: Waiting,
  { channels, ephemerals }: Snapshot,
): CasePlace | 'nothing' | undefined {
  if (expected === 'direct') {
    const place = placeOf(casesIn(channels.filter(({ kind }) => kind === 'direct')).find(isNew));
    return place;
  }
  const { channel: id, thread } = expected;
  const here = casesIn(channels.filter((channel) => channel.id === id));
  const answers = ephemerals.filter((message) => message.channel === id && isNew(message));
  if (thread !== undefined) {
    const hasCome =
      here.some((each) => isNew(each) && each.thread_ts === thread) ||
      answers.some(({ thread_ts }) => thread_ts === thread);
    if (hasCome) return { channel: id, thread };
  }
  if (answers.length > 0) return 'nothing';
  return thread === undefined ? placeOf(here.findLast(isNew)) : undefined;

  function isNew({ ts }: { ts: string }): boolean {
    return !known.has(ts);
  }
}

type Case = ReturnType<typeof casesIn>[number];

function casesIn(channels: readonly PlaygroundChannel[]) {
  return channels.flatMap(({ id, messages }) =>
    messages
      .filter((message) => cardOf(message) === 'case')
      .map(({ ts, thread_ts }) => ({ channel: id, ts, thread_ts })),
  );
}

/** A case may begin in the thread of a message. */
function placeOf(found: Case | undefined): CasePlace | undefined {
  return found && { channel: found.channel, thread: found.thread_ts ?? found.ts };
}
