import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Clock, within } from '../../clock.ts';
import type { Store } from '../../store/store.ts';
import { isZone, USUAL_HOURS, type WorkingTime } from '../../triage/working-time.ts';
import type { Workspaces } from './workspaces.ts';

const KNOWN_FOR_MS = 60 * 60_000;
const MOST_KNOWN = 10_000;
/** Slack waits three seconds for the answer to a window. */
const PATIENCE_MS = 1_500;

/** Slack says so of people: https://docs.slack.dev/reference/objects/user-object */
const schema = z.object({ user: z.object({ tz: z.string().refine(isZone) }) });

/** When people may be written to. */
export interface WorkingTimes {
  /** Throws when Slack does not say in which zone somebody is. */
  of(installation: string, user: string): Promise<WorkingTime>;
}

/** Asks Slack for the zone, remembered for a while, and the store for what they have set. */
export function createWorkingTimes({
  workspaces,
  store,
  clock,
  days,
}: {
  readonly workspaces: Workspaces;
  readonly store: Pick<Store, 'settings'>;
  readonly clock: Clock;
  /** Days of the week on which people work, Monday being 1. */
  readonly days: ReadonlySet<number>;
}): WorkingTimes {
  const zones = new LRUCache<string, string>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    perf: { now: clock.elapsed },
  });

  async function zoneOf(installation: string, user: string): Promise<string> {
    const key = `${installation}:${user}`;
    const known = zones.get(key);
    if (known !== undefined) return known;
    const { client } = await workspaces.of(installation);
    const { tz } = schema.parse(await within(clock, PATIENCE_MS, client.users.info({ user }))).user;
    zones.set(key, tz);
    return tz;
  }

  return {
    async of(installation, user) {
      const [zone, { from, to }] = [
        await zoneOf(installation, user),
        await store.settings(installation, user),
      ];
      return { zone, from: from ?? USUAL_HOURS.from, to: to ?? USUAL_HOURS.to, days };
    },
  };
}
