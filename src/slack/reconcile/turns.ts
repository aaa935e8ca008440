/** Triages worked on side by side: enough to keep a process busy, few enough to leave room for clicks. */
const MOST_AT_WORK = 8;
/** Triages begun at a time, most of them waiting for Slack, of one channel … */
const MOST_OF_CHANNEL = 4;
/** … of one workspace … */
const MOST_OF_WORKSPACE = 16;
/** … and in all. But the first one of each channel always may begin: what hangs elsewhere is not its fault. */
const MOST_OF_ALL = 64;

/** A triage, and with whom it shares its turns. */
export interface Waiter {
  readonly id: string;
  readonly installation: string;
  /** The channel that its cards are in, as far as it is known. */
  readonly channel: string;
}

/**
 * Who may be worked on. Whatever hangs keeps only its own kind from its turn: each channel and each workspace has places
 * of its own, the next turn is that of the workspace with the fewest under way (and in it of such a channel), and who
 * waits for Slack meanwhile leaves the place to others.
 */
export interface Turns {
  /** Takes a place for a triage at once, if it neither waits nor need wait for one. */
  take(waiter: Waiter): boolean;
  /** Has a triage wait for its turn. It may be asked for more than once. */
  wait(waiter: Waiter): void;
  /** Takes a place for the one whose turn it is; nothing where nobody waits, or none may begin now. */
  next(): Waiter | undefined;
  /** Gives back the place of one that was begun. */
  end(waiter: Waiter): void;
  /** Waits for something outside the process; meanwhile the place is another's. */
  outside<T>(waiter: Waiter, work: () => Promise<T>): Promise<T>;
  /** How many triages of an installation wait. */
  waitingOf(installation: string): number;
}

interface Channel {
  begun: number;
  readonly waiting: Map<string, Waiter>;
}

interface Workspace {
  begun: number;
  waiting: number;
  readonly channels: Map<string, Channel>;
}

/** `changed` is called when a place has become free: it may be another's turn. */
export function createTurns(changed: () => void): Turns {
  const workspaces = new Map<string, Workspace>();
  /** The ids of those that wait, whichever channel they were in when they were asked for. */
  const waiting = new Set<string>();
  /** What was outside, and goes on as soon as there is a place. */
  const comingBack: { readonly of: Workspace; readonly goOn: () => void }[] = [];
  let atWork = 0;
  let begun = 0;
  let isNewOnesTurn = false;

  const workspaceOf = ({ installation }: Waiter) =>
    getOrAdd(workspaces, installation, () => ({ begun: 0, waiting: 0, channels: new Map() }));
  const channelOf = (workspace: Workspace, { channel }: Waiter) =>
    getOrAdd(workspace.channels, channel, () => ({ begun: 0, waiting: new Map() }));

  const mayBegin = (workspace: Workspace, channel: Channel) =>
    channel.begun === 0 ||
    (channel.begun < MOST_OF_CHANNEL && workspace.begun < MOST_OF_WORKSPACE && begun < MOST_OF_ALL);

  function begin(workspace: Workspace, channel: Channel): void {
    atWork += 1;
    begun += 1;
    workspace.begun += 1;
    channel.begun += 1;
  }

  /** A place is free: by turns for one that begins, and for one that comes back. */
  function leave(): void {
    atWork -= 1;
    isNewOnesTurn = !isNewOnesTurn;
    if (isNewOnesTurn) changed();
    if (atWork < MOST_AT_WORK) letBack();
    if (atWork < MOST_AT_WORK) changed();
  }

  function letBack(): void {
    const [first] = [...comingBack].sort((a, b) => a.of.begun - b.of.begun);
    if (first === undefined) return;
    comingBack.splice(comingBack.indexOf(first), 1);
    atWork += 1;
    first.goOn();
  }

  return {
    take(waiter) {
      const workspace = workspaceOf(waiter);
      const channel = channelOf(workspace, waiter);
      const isFree = atWork < MOST_AT_WORK && channel.waiting.size === 0 && !waiting.has(waiter.id);
      if (isFree && mayBegin(workspace, channel)) {
        begin(workspace, channel);
        return true;
      }
      tidy(workspaces, waiter);
      return false;
    },

    wait(waiter) {
      if (waiting.has(waiter.id)) return;
      waiting.add(waiter.id);
      const workspace = workspaceOf(waiter);
      workspace.waiting += 1;
      channelOf(workspace, waiter).waiting.set(waiter.id, waiter);
    },

    next() {
      if (atWork >= MOST_AT_WORK) return undefined;
      for (const workspace of byTurn(workspaces, ({ waiting }) => waiting > 0)) {
        for (const channel of byTurn(workspace.channels, ({ waiting }) => waiting.size > 0)) {
          const [waiter] = channel.waiting.values();
          if (waiter === undefined || !mayBegin(workspace, channel)) continue;
          channel.waiting.delete(waiter.id);
          waiting.delete(waiter.id);
          workspace.waiting -= 1;
          begin(workspace, channel);
          return waiter;
        }
      }
      return undefined;
    },

    end(waiter) {
      const workspace = workspaceOf(waiter);
      const channel = channelOf(workspace, waiter);
      begun -= 1;
      workspace.begun -= 1;
      channel.begun -= 1;
      tidy(workspaces, waiter);
      leave();
    },

    async outside(waiter, work) {
      leave();
      try {
        return await work();
      } finally {
        if (atWork < MOST_AT_WORK) atWork += 1;
        else {
          const { promise, resolve: goOn } = Promise.withResolvers<void>();
          comingBack.push({ of: workspaceOf(waiter), goOn });
          await promise;
        }
      }
    },

    waitingOf: (installation) => workspaces.get(installation)?.waiting ?? 0,
  };
}

/** Those with work that waits, the ones with the fewest under way first, and of these the ones that came first. */
function byTurn<Group extends { begun: number }>(
  groups: ReadonlyMap<string, Group>,
  hasWork: (group: Group) => boolean,
): Group[] {
  return [...groups.values()].filter(hasWork).sort((a, b) => a.begun - b.begun);
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What has nothing begun and nothing waiting need not be remembered. */
function tidy(workspaces: Map<string, Workspace>, { installation, channel }: Waiter): void {
  const workspace = workspaces.get(installation);
  const of = workspace?.channels.get(channel);
  if (of?.begun === 0 && of.waiting.size === 0) workspace?.channels.delete(channel);
  if (workspace?.channels.size === 0) workspaces.delete(installation);
}
