import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../telemetry/log.ts';

/** Plans and scopes change rarely. */
const UNKNOWN_FOR_MS = 24 * 60 * 60_000;
const MOST_KNOWN = 10_000;

/** Where Slack knows sessions of agents: not on every plan, and not where the app was installed as no agent. */
export interface Sessions {
  /** Whether to tell Slack of them there: until it has said that it does not know them, and again a day later. */
  areKnown(installation: string): boolean;
  /** Slack has just said that it does not know them there, by this error. The log says it once. */
  areUnknown(installation: string, error: string): void;
}

/** Remembers what Slack said, for as long as the process lives. */
export function createSessions(clock: Clock, log: Logger): Sessions {
  /** By installation: until when not to ask again. */
  const unknown = new LRUCache<string, number>({ max: MOST_KNOWN });
  return {
    areKnown: (installation) => (unknown.get(installation) ?? 0) <= clock.elapsed(),
    areUnknown(installation, error) {
      if (!unknown.has(installation))
        log.warn(
          { ...(installation && { installation }), error },
          'Slack knows no sessions of agents here: direct messages go on without titles and states in its list',
        );
      unknown.set(installation, clock.elapsed() + UNKNOWN_FOR_MS);
    },
  };
}
