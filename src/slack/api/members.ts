import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { failureOfAny, isAboutTheApp } from './failures.ts';
import { userInfo } from './user-info.ts';
import type { Workspaces } from './workspaces.ts';

const KNOWN_FOR_MS = 60 * 60_000;
const MOST_KNOWN = 10_000;

/** Whether a user belongs to one of these workspaces or organisations, by their ids. */
export type Members = (installation: string, user: string, home: readonly string[]) => Promise<boolean>;

/** Asks Slack, and remembers it for a while. Throws when Slack does not say. */
export function createMembers(workspaces: Workspaces, clock: Clock): Members {
  /** What is still being asked is not asked again. */
  const known = new LRUCache<string, Promise<readonly string[]>>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    perf: { now: clock.elapsed },
  });

  async function ask(installation: string, user: string): Promise<readonly string[]> {
    const { client } = await workspaces.of(installation);
    try {
      return (await userInfo(client, user, clock)).of;
    } catch (error) {
      const failure = failureOfAny(error);
      // Slack knows of no such user here, or shows them to us no more.
      if (failure.kind === 'refused' && !isAboutTheApp(failure)) return [];
      throw error;
    }
  }

  return async (installation, user, home) => {
    const key = `${installation}:${user}`;
    let asked = known.get(key);
    if (asked === undefined) {
      asked = ask(installation, user);
      known.set(key, asked);
    }
    try {
      return (await asked).some((one) => home.includes(one));
    } catch (error) {
      if (known.get(key) === asked) known.delete(key);
      throw error;
    }
  };
}
