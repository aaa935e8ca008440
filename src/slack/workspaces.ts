import type { Installation, Installations } from '../store/installations.ts';
import type { BudgetedClient } from './client.ts';

/** A workspace (or a whole organisation) that the app is installed in. */
export interface Workspace {
  readonly client: BudgetedClient;
  readonly botId: string;
  readonly botUserId: string;
  /** Slack's address of it, for links to messages. */
  readonly url: string;
}

/** The app is not installed there, or no longer. */
export class NotInstalledError extends Error {
  constructor(installation: string) {
    super(`The app is not installed in ${installation}.`);
  }
}

/** Where the app is installed. */
export interface Workspaces {
  /** Throws `NotInstalledError`, or what the store throws. */
  of(installation: string): Promise<Workspace>;
  /** It has changed: what is known of it is no longer true. */
  forget(installation: string): void;
}

/** The one workspace whose token the operator has set. */
export function oneWorkspace(workspace: Workspace): Workspaces {
  return { of: async () => workspace, forget: () => {} };
}

/** So soon after another replica has stored a new token, this one uses it too. */
const KNOWN_FOR_MS = 10_000;
/** A client takes some memory: of more installations than this, the ones used longest ago are read again. */
const MOST_KNOWN = 500;

/** The workspaces that have installed the app, read from the store and remembered for a moment. */
export function manyWorkspaces(
  installations: Installations,
  clientOf: (installation: Installation) => BudgetedClient,
  now: () => number,
): Workspaces {
  const known = new Map<string, { workspace: Workspace; token: string; until: number }>();

  function remember(id: string, entry: { workspace: Workspace; token: string; until: number }): Workspace {
    known.delete(id);
    known.set(id, entry);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return entry.workspace;
  }

  return {
    async of(id) {
      const before = known.get(id);
      if (before !== undefined && before.until > now()) return remember(id, before);
      const installation = await installations.find(id);
      if (installation === undefined) {
        known.delete(id);
        throw new NotInstalledError(id);
      }
      const { token, botId, botUserId, url } = installation;
      const until = now() + KNOWN_FOR_MS;
      if (before?.token === token) return remember(id, { ...before, until });
      return remember(id, {
        workspace: { client: clientOf(installation), botId, botUserId, url },
        token,
        until,
      });
    },
    forget: (id) => void known.delete(id),
  };
}
