import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';
import { StoredDataError } from '../../store/errors.ts';
import type { Installation, Installations } from '../../store/installations.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { SlackClient } from './client.ts';

/** A workspace (or a whole organisation) that the app is installed in. */
export interface Workspace {
  readonly client: SlackClient;
  readonly botId: string;
  readonly botUserId: string;
  /** Slack's address of it, for links to messages. */
  readonly url: string;
}

/** The app is not installed there, or no longer. */
export class NotInstalledError extends PhotoHelpError {
  override readonly name = 'NotInstalledError';

  constructor(installation: string) {
    super(`The app is not installed in ${installation}.`);
  }
}

/** Where the app is installed. */
export interface Workspaces {
  /** Throws `NotInstalledError`, a `StoredDataError` for an installation that cannot be read, or what else the store throws. */
  of(installation: string): Promise<Workspace>;
  /** To be called when it has changed: it is then read again. */
  forget(installation: string): void;
}

/** The one workspace whose token the operator has set. */
export function oneWorkspace(workspace: Workspace): Workspaces {
  return { of: async () => workspace, forget: () => {} };
}

/** When another replica has stored a new token, this one uses it after this long at most. */
const KNOWN_FOR_MS = 10_000;
/** A client takes some memory: of more installations than this, the ones used longest ago are read again. */
const MOST_KNOWN = 500;

/** An installation that cannot be read is named in the log at once, then after a pause that doubles each time. */
const NAMED_AGAIN_MS = 60_000;
const NAMED_AGAIN_MOST_MS = 24 * 60 * 60_000;

/** The workspaces that have installed the app, read from the store and remembered for a moment. */
export function manyWorkspaces(
  installations: Installations,
  clientOf: (installation: Installation) => SlackClient,
  clock: Clock,
  log: Logger,
): Workspaces {
  const known = new LRUCache<string, { workspace: Workspace; token: string; until: number }>({
    max: MOST_KNOWN,
  });

  const unreadable = new LRUCache<string, { pause: number; until: number }>({ max: MOST_KNOWN });

  async function find(id: string): Promise<Installation | undefined> {
    try {
      const installation = await installations.find(id);
      unreadable.delete(id);
      return installation;
    } catch (error) {
      const { pause, until } = unreadable.get(id) ?? { pause: NAMED_AGAIN_MS, until: 0 };
      if (error instanceof StoredDataError && until <= clock.elapsed()) {
        log.error(
          { installation: id, err: error },
          'An installation cannot be read: it has to be made again',
        );
        unreadable.set(id, {
          pause: Math.min(2 * pause, NAMED_AGAIN_MOST_MS),
          until: clock.elapsed() + pause,
        });
      }
      throw error;
    }
  }

  return {
    async of(id) {
      const before = known.get(id);
      if (before !== undefined && before.until > clock.elapsed()) return before.workspace;
      const installation = await find(id);
      if (installation === undefined) {
        known.delete(id);
        throw new NotInstalledError(id);
      }
      const { token, botId, botUserId, url } = installation;
      const workspace =
        before?.token === token
          ? before.workspace
          : { client: clientOf(installation), botId, botUserId, url };
      known.set(id, { workspace, token, until: clock.elapsed() + KNOWN_FOR_MS });
      return workspace;
    },
    forget: (id) => void known.delete(id),
  };
}
