import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { failureOfAny, isAboutTheApp } from './failures.ts';
import { type UserInfo, userInfo } from './user-info.ts';
import type { Workspaces } from './workspaces.ts';

const KNOWN_FOR_MS = 60 * 60_000;
const MOST_KNOWN = 10_000;

/** What Slack says of the people of a workspace. Both throw when Slack does not say. */
export interface Members {
  /** Whether a user belongs to one of these workspaces or organisations, by their ids. */
  belongs(installation: string, user: string, home: readonly string[]): Promise<boolean>;
  info(installation: string, user: string): Promise<UserInfo>;
}

/** What is known of somebody whom Slack does not show to us. */
const NOBODY: UserInfo = { name: '', of: [], isGuest: false };

/** Asks Slack, and remembers it for a while. */
export function createMembers(workspaces: Workspaces, clock: Clock): Members {
  /** What is still being asked is not asked again. */
  const known = new LRUCache<string, Promise<UserInfo>>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    perf: { now: clock.elapsed },
  });

  async function ask(installation: string, user: string): Promise<UserInfo> {
    const { client } = await workspaces.of(installation);
    try {
      return await userInfo(client, user, clock);
    } catch (error) {
      const failure = failureOfAny(error);
      // Slack knows of no such user here, or shows them to us no more.
      if (failure.kind === 'refused' && !isAboutTheApp(failure)) return NOBODY;
      throw error;
    }
  }

  async function info(installation: string, user: string): Promise<UserInfo> {
    const key = `${installation}:${user}`;
    let asked = known.get(key);
    if (asked === undefined) {
      asked = ask(installation, user);
      known.set(key, asked);
    }
    try {
      return await asked;
    } catch (error) {
      if (known.get(key) === asked) known.delete(key);
      throw error;
    }
  }

  return {
    info,
    belongs: async (installation, user, home) =>
      (await info(installation, user)).of.some((one) => home.includes(one)),
  };
}
