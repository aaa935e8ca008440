import type { HomeView } from '@slack/types';
import { LRUCache } from 'lru-cache';
import { type Committed, type Platforms, platformIn } from '../../cases/parts.ts';
import type { Clock, Timer } from '../../clock.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Store } from '../../store/store.ts';
import type { Logger } from '../../telemetry/log.ts';
import { glanceOf, readsTheSame } from '../../triage/overview.ts';
import { failureOfAny } from '../api/failures.ts';
import type { Members } from '../api/members.ts';
import type { Workspaces } from '../api/workspaces.ts';
import { buildClosedHome, buildHome } from './build-home.ts';
import { chosenBy } from './chosen.ts';
import type { Glances } from './glances.ts';
import { look, StrangerError } from './look.ts';

/** Changes that come close together are shown together. */
const TOGETHER_MS = 1_000;
/** A person's Home follows what others do at most this often. */
const EVERY_MS = 3_000;
/** Who has not opened their Home for so long finds it new when they do, and who comes back last is the last to be left out. */
const OPENED_WITHIN_MS = 30 * 24 * 60 * 60_000;
const MOST_PEOPLE = 50;
/** A case is known before Slack has its first message, which a line leads to. */
const PLACED_WITHIN_MS = 20_000;
/** How often it is said, of one workspace, that its Home cannot be shown; and how long one that is switched off is left alone. */
const TELL_AGAIN_MS = 60 * 60_000;
const MOST_KNOWN = 20_000;
/** The Home tab is off in the app's settings: https://docs.slack.dev/reference/methods/views.publish */
const OFF = 'not_enabled';

interface HomeTabsParts {
  readonly store: Pick<Store, 'homesOpened' | 'settings'>;
  readonly glances: Glances;
  readonly members: Members;
  readonly workspaces: Workspaces;
  readonly knowledge: Knowledge;
  readonly platforms: Platforms;
  readonly ticketUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What people see in the app's Home. None of it throws, and nothing waits for it: it is a picture of what is stored. */
export interface HomeTabs {
  /** Something was done with a case: whoever looks at their Home sees it soon. */
  changed(committed: Committed): void;
  /** Shows somebody their Home now, from a page on (0 is the first). */
  show(installation: string, user: string, page?: number): Promise<void>;
  /** Shows somebody why they see no cases. */
  close(installation: string, user: string, why: string): Promise<void>;
  /** Shows nothing new, and waits for what is under way. */
  stop(): Promise<void>;
}

/** A workspace of which something is to be shown. */
interface Room {
  all: boolean;
  readonly people: Set<string>;
  timer?: Timer;
  /** When the timer rings, by the clock's `elapsed`. */
  rings: number;
  running: boolean;
}

export function createHomeTabs(parts: HomeTabsParts): HomeTabs {
  const { store, glances, workspaces, clock, log, knowledge, platforms } = parts;
  const rooms = new Map<string, Room>();
  const underWay = new Set<Promise<unknown>>();
  const remembered = <Value extends NonNullable<unknown>>(ttl: number) =>
    new LRUCache<string, Value>({ max: MOST_KNOWN, ttl, perf: { now: clock.elapsed } });
  /** When somebody's Home was shown last, … */
  const shownAt = remembered<number>(EVERY_MS);
  /** … when a workspace's last followed, … */
  const followedAt = remembered<number>(EVERY_MS);
  /** … the page they are on, … */
  const pages = remembered<number>(OPENED_WITHIN_MS);
  /** … what is being sent to them, … */
  const sending = new Map<string, Promise<unknown>>();
  /** … and of which workspaces it was said what is wrong. */
  const told = remembered<true>(TELL_AGAIN_MS);
  const off = remembered<true>(TELL_AGAIN_MS);
  let stopped = false;

  function tracked<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  function ask(installation: string, who: 'all' | readonly string[], ms: number): void {
    if (stopped) return;
    const room = rooms.get(installation) ?? {
      all: false,
      people: new Set(),
      rings: Number.POSITIVE_INFINITY,
      running: false,
    };
    rooms.set(installation, room);
    if (who === 'all') room.all = true;
    else for (const user of who) room.people.add(user);
    const rings = clock.elapsed() + ms;
    if (room.running || room.rings <= rings) return;
    clock.clearTimeout(room.timer);
    room.rings = rings;
    room.timer = clock.setTimeout(() => void tracked(follow(installation, room)), ms);
  }

  /** Shows their Home to all of whom something is new, and comes back for those whose turn it is not yet. */
  async function follow(installation: string, room: Room): Promise<void> {
    room.running = true;
    room.rings = Number.POSITIVE_INFINITY;
    let wait = 0;
    try {
      wait = await round(installation, room);
    } catch (error) {
      tell(installation, error);
    }
    room.running = false;
    if (room.all || room.people.size > 0)
      ask(installation, [], Math.max(TOGETHER_MS, wait, room.all ? untilFollowing(installation) : 0));
    else if (rooms.get(installation) === room) rooms.delete(installation);
  }

  /** Gives the milliseconds until somebody's turn comes who is still in the room. */
  async function round(installation: string, room: Room): Promise<number> {
    const people = new Set(room.people);
    room.people.clear();
    if (room.all) {
      room.all = false;
      followedAt.set(installation, clock.elapsed());
      const since = clock.now() - OPENED_WITHIN_MS;
      for (const user of await store.homesOpened(installation, since, MOST_PEOPLE)) people.add(user);
    }
    if (people.size === 0) return 0;
    const cases = await glances.of(installation);
    // What has no place yet has one soon, and no commit tells of it.
    const isYoung = ({ openedAt }: { openedAt: number }) => clock.now() - openedAt < PLACED_WITHIN_MS;
    if (cases.cases.some((one) => one.home?.thread === undefined && isYoung(one))) room.all = true;
    const waits: number[] = [];
    const left = [...people];
    for (let user = left.shift(); user !== undefined && !stopped; user = left.shift()) {
      const last = shownAt.get(keyOf(installation, user));
      const early = last === undefined ? 0 : last + EVERY_MS - clock.elapsed();
      const wait =
        early > 0 ? early : await publish(installation, user, () => home(installation, user, cases));
      if (wait === undefined) continue;
      waits.push(wait);
      room.people.add(user);
      // Slack has no room for any of them.
      if (early <= 0) for (const other of left.splice(0)) room.people.add(other);
    }
    return waits.length === 0 ? 0 : Math.min(...waits);
  }

  function untilFollowing(installation: string): number {
    const last = followedAt.get(installation);
    return last === undefined ? 0 : Math.max(0, last + EVERY_MS - clock.elapsed());
  }

  async function home(
    installation: string,
    user: string,
    cases: Awaited<ReturnType<Glances['of']>>,
  ): Promise<HomeView> {
    const seen = await look(installation, user, cases, parts);
    return buildHome({
      seen,
      page: pages.get(keyOf(installation, user)) ?? 0,
      chosen: await chosenBy(installation, user, store),
      platform: platformIn(user, platforms),
      knowledge,
    });
  }

  /** Sends one person's view after what is being sent to them. Gives the milliseconds to wait where Slack has no room for it. */
  async function publish(
    installation: string,
    user: string,
    view: () => Promise<HomeView>,
  ): Promise<number | undefined> {
    const key = keyOf(installation, user);
    const mine = (sending.get(key) ?? Promise.resolve()).then(async () => {
      try {
        const { client } = await workspaces.of(installation);
        await client.views.publish({ user_id: user, view: await view() });
        shownAt.set(key, clock.elapsed());
        off.delete(installation);
        return undefined;
      } catch (error) {
        if (error instanceof StrangerError) return undefined;
        const failure = failureOfAny(error);
        if (failure.kind === 'rateLimited') return failure.retryAfterMs;
        if (failure.kind === 'refused' && failure.error === OFF) off.set(installation, true);
        tell(installation, error);
        return undefined;
      }
    });
    sending.set(key, mine);
    const wait = await mine;
    if (sending.get(key) === mine) sending.delete(key);
    return wait;
  }

  function tell(installation: string, error: unknown): void {
    if (told.has(installation)) return;
    told.set(installation, true);
    log.warn(
      { installation, err: error },
      'The Home of the app could not be shown; it is tried again when somebody opens it or does something',
    );
  }

  return {
    changed({ triage: { installation }, situation, before }) {
      if (before !== undefined && readsTheSame(glanceOf(before), glanceOf(situation))) return;
      if (off.has(installation)) return;
      ask(installation, 'all', Math.max(TOGETHER_MS, untilFollowing(installation)));
    },

    async show(installation, user, page = 0) {
      if (stopped) return;
      pages.set(keyOf(installation, user), page);
      const view = async () => home(installation, user, await glances.of(installation));
      const wait = await tracked(publish(installation, user, view));
      if (wait !== undefined) ask(installation, [user], wait);
    },

    async close(installation, user, why) {
      if (!stopped) await tracked(publish(installation, user, async () => buildClosedHome(why)));
    },

    async stop() {
      stopped = true;
      for (const { timer } of rooms.values()) clock.clearTimeout(timer);
      await Promise.allSettled(underWay);
    },
  };
}

function keyOf(installation: string, user: string): string {
  return `${installation} ${user}`;
}
