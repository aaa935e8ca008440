import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import type { MovedBecause } from '../../store/store.ts';
import { mayStay } from './conversations.ts';

/** Slack tells by an event when a channel becomes shared; this is for when it does not. */
const KNOWN_FOR_MS = 10 * 60_000;
const MOST_KNOWN = 10_000;

interface Asked {
  readonly answer: Promise<MovedBecause | undefined>;
  /** The doubt that it was asked for. */
  readonly doubt: number;
}

/** Whether cases may stay in the channels in which they are. Throws what Slack's client throws. */
export interface Homes {
  /** Why not, or nothing: as Slack has said within the last minutes, and after the doubt about it came up. */
  whyLeave(
    client: WebClient,
    installation: string,
    channel: string,
    doubt?: number,
  ): Promise<MovedBecause | undefined>;
  /** Slack has just said that they may. */
  isFine(installation: string, channel: string): void;
}

/** Asks Slack, once for all the cases of a channel. */
export function createHomes(clock: Clock): Homes {
  const known = new LRUCache<string, Asked>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    perf: { now: clock.elapsed },
  });
  return {
    async whyLeave(client, installation, channel, doubt = 0) {
      const key = `${installation}:${channel}`;
      let asked = known.get(key);
      if (asked === undefined || asked.doubt < doubt) {
        asked = { answer: mayStay(client, channel), doubt };
        known.set(key, asked);
      }
      try {
        return await asked.answer;
      } catch (error) {
        if (known.get(key) === asked) known.delete(key);
        throw error;
      }
    },
    isFine: (installation, channel) =>
      void known.set(`${installation}:${channel}`, { answer: Promise.resolve(undefined), doubt: 0 }),
  };
}
