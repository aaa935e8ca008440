import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { MOST_READ } from '../../triage/understand/quoted.ts';

/** How much may be asked of this process in one go, and each second after it. */
interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** Characters to read. The long texts of one person take a thousandth of the process's time, of a workspace a hundredth. */
const READING = {
  person: { burst: 12_000, perSecond: 100 },
  workspace: { burst: 120_000, perSecond: 1_000 },
} as const;
/** Cases to open. */
const OPENING = {
  person: { burst: 100, perSecond: 1 },
  workspace: { burst: 1_000, perSecond: 10 },
} as const;

/** What a text costs besides its characters. */
const TEXT = 20;
const MOST_KNOWN = 20_000;
/** So seldom a person is told. */
const TOLD_EVERY_MS = 60_000;

/** Whoever sends something, and for which installation. */
interface Sender {
  readonly installation: string;
  readonly user: string;
}

/** Keeps each person and each workspace from taking the whole process. It is this process's own. */
export interface Paces {
  /** Whether a text may be read; with `opening`, whether it may open a case too. What may not costs nothing. */
  allow(sender: Sender, text: string, opening?: 'opening'): boolean;
  /** Whether it is time to tell a person who sends too much: they are not told about each message. */
  isTimeToTell(sender: Sender): boolean;
}

interface Purse {
  left: number;
  filledAt: number;
}

export function createPaces(clock: Clock): Paces {
  const purses = new LRUCache<string, Purse>({ max: MOST_KNOWN });
  const told = new LRUCache<string, number>({ max: MOST_KNOWN });

  function purseOf(key: string, { burst, perSecond }: Pace): Purse {
    const now = clock.elapsed();
    const { left, filledAt } = purses.get(key) ?? { left: burst, filledAt: now };
    const purse = { left: Math.min(burst, left + ((now - filledAt) / 1_000) * perSecond), filledAt: now };
    purses.set(key, purse);
    return purse;
  }

  return {
    allow({ installation, user }, text, opening) {
      const both = (what: string, { person, workspace }: Record<'person' | 'workspace', Pace>) => [
        purseOf(`${what} ${installation}`, workspace),
        purseOf(`${what} ${installation} ${user}`, person),
      ];
      const costs = [
        ...both('read', READING).map((purse) => ({ purse, cost: TEXT + Math.min(MOST_READ, text.length) })),
        ...(opening ? both('open', OPENING) : []).map((purse) => ({ purse, cost: 1 })),
      ];
      if (costs.some(({ purse, cost }) => purse.left < cost)) return false;
      for (const { purse, cost } of costs) purse.left -= cost;
      return true;
    },

    isTimeToTell({ installation, user }) {
      const key = `${installation} ${user}`;
      const last = told.get(key);
      if (last !== undefined && clock.elapsed() - last < TOLD_EVERY_MS) return false;
      told.set(key, clock.elapsed());
      return true;
    },
  };
}
