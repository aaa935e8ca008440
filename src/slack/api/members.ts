import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { userInfo } from './user-info.ts';
import type { Workspaces } from './workspaces.ts';

const KNOWN_FOR_MS = 60 * 60_000;
const MOST_KNOWN = 10_000;

/** Whether a user belongs to an organisation, though not to the workspace in which they act. */
export type Members = (installation: string, user: string, enterprise: string) => Promise<boolean>;

/** Asks Slack, and remembers it for a while. Throws when Slack does not say. */
export function createMembers(workspaces: Workspaces, clock: Clock): Members {
  const known = new LRUCache<string, boolean>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    perf: { now: clock.elapsed },
  });
  return async (installation, user, enterprise) => {
    const key = `${enterprise}:${user}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { client } = await workspaces.of(installation);
    const isMember = (await userInfo(client, user, clock)).enterprise === enterprise;
    known.set(key, isMember);
    return isMember;
  };
}
