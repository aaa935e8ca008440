import { z } from 'zod';
import { StoredDataError } from './errors.ts';
import type { InstallationRow, InstallationRows } from './installation-rows.ts';
import type { Seal } from './seal.ts';

/** The app in one workspace, or in all workspaces of an organisation. */
export interface Installation {
  /** The enterprise's id where it is organisation-wide, else the team's. */
  readonly id: string;
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  /** Slack's address of the workspace. */
  readonly url: string;
  /** Epoch milliseconds. */
  readonly installedAt: number;
}

const secretsSchema = z.object({ token: z.string(), botId: z.string() });
const PAGE = 200;

/** The installations of the app, their tokens encrypted in the database. */
export interface Installations {
  /** Throws a `StoredDataError` when its token cannot be decrypted. */
  find(id: string): Promise<Installation | undefined>;
  save(installation: Installation): Promise<void>;
  /** Deletes one, unless it was installed after that time (epoch milliseconds). */
  remove(id: string, installedUntil: number): Promise<boolean>;
  /**
   * Encrypts all with the newest key. Says how many were encrypted with a key that is not known, and which were
   * damaged: they are deleted, as they open nothing, so that none keeps other workspaces from working.
   */
  reseal(): Promise<{
    readonly resealed: number;
    readonly unknownKey: number;
    readonly damaged: readonly string[];
  }>;
}

export function createInstallations(rows: InstallationRows, seal: Seal): Installations {
  /** What is encrypted in a row, or undefined: whatever fails may quote what was decrypted. */
  function secretsOf({ id, sealed }: Pick<InstallationRow, 'id' | 'sealed'>) {
    try {
      return secretsSchema.parse(JSON.parse(seal.open(sealed, id)));
    } catch {
      return undefined;
    }
  }

  function lock(id: string, { token, botId }: z.infer<typeof secretsSchema>): string {
    return seal.lock(JSON.stringify({ token, botId }), id);
  }

  return {
    async find(id) {
      const row = await rows.installation(id);
      if (row === undefined) return undefined;
      const secrets = secretsOf(row);
      if (secrets === undefined)
        throw new StoredDataError(`The token of installation ${id} cannot be decrypted`);
      return {
        id,
        ...secrets,
        botUserId: row.bot_user_id,
        scopes: row.bot_scopes.split(','),
        url: row.workspace_url,
        installedAt: row.installed_at,
      };
    },

    async save({ id, token, botId, botUserId, scopes, url, installedAt }) {
      await rows.putInstallation({
        id,
        sealed: lock(id, { token, botId }),
        bot_scopes: scopes.join(','),
        bot_user_id: botUserId,
        workspace_url: url,
        installed_at: installedAt,
      });
    },

    remove: (id, installedUntil) => rows.dropInstallation(id, installedUntil),

    async reseal() {
      let resealed = 0;
      let unknownKey = 0;
      const damaged: string[] = [];
      for (let page = await rows.installationsAfter('', PAGE); page.length > 0; ) {
        for (const row of page) {
          const { id, sealed } = row;
          if (seal.isCurrent(sealed)) continue;
          if (!seal.hasKeyOf(sealed)) {
            unknownKey += 1;
            continue;
          }
          const secrets = secretsOf(row);
          if (secrets === undefined) {
            await rows.dropInstallation(id, row.installed_at);
            damaged.push(id);
            continue;
          }
          await rows.resealInstallation(id, sealed, lock(id, secrets));
          resealed += 1;
        }
        page = await rows.installationsAfter(page.at(-1)?.id ?? '', PAGE);
      }
      return { resealed, unknownKey, damaged };
    },
  };
}
