import { hash } from 'node:crypto';
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
const STATE_REMEMBERED_MS = 60 * 60_000;

/** The installations of the app, their tokens encrypted in the database. */
export interface Installations {
  /** Throws a `StoredDataError` when its token cannot be decrypted. */
  find(id: string): Promise<Installation | undefined>;
  save(installation: Installation): Promise<void>;
  /** Deletes one, unless it was installed after that time (epoch milliseconds). */
  remove(id: string, installedUntil: number): Promise<boolean>;
  /**
   * Whether this state of an installation is used for the first time, on whichever replica. It is remembered, as a
   * digest, for longer than it is valid.
   */
  useState(state: string): Promise<boolean>;
  /** Encrypts all with the newest key. What cannot be read is left as it is, so that it keeps no other from working. */
  reseal(): Promise<Resealed>;
}

/** What came of encrypting all tokens with the newest key. */
interface Resealed {
  /** How many were encrypted with an earlier one. */
  readonly resealed: number;
  /** How many can be decrypted. */
  readonly readable: number;
  /** Installations whose token was encrypted with a key that is not known. */
  readonly unknownKey: readonly string[];
  /** Installations that no key opens, and why. */
  readonly damaged: readonly { readonly id: string; readonly error: StoredDataError }[];
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
      if (secrets === undefined) throw undecryptable(id);
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

    useState: (state) => rows.useOnce(hash('sha256', state, 'base64url'), STATE_REMEMBERED_MS),

    remove: (id, installedUntil) => rows.dropInstallation(id, installedUntil),

    async reseal() {
      let resealed = 0;
      let readable = 0;
      const unknownKey: string[] = [];
      const damaged: Resealed['damaged'][number][] = [];
      for (let page = await rows.installationsAfter('', PAGE); page.length > 0; ) {
        for (const row of page) {
          const { id } = row;
          if ('error' in row) {
            damaged.push(row);
            continue;
          }
          const { sealed } = row;
          const secrets = secretsOf(row);
          if (secrets === undefined) {
            if (seal.needsOtherKey(sealed)) unknownKey.push(id);
            else damaged.push({ id, error: undecryptable(id) });
            continue;
          }
          readable += 1;
          if (seal.isCurrent(sealed)) continue;
          await rows.resealInstallation(id, sealed, lock(id, secrets));
          resealed += 1;
        }
        page = await rows.installationsAfter(page.at(-1)?.id ?? '', PAGE);
      }
      return { resealed, readable, unknownKey, damaged };
    },
  };
}

function undecryptable(id: string): StoredDataError {
  return new StoredDataError(`The token of installation ${id} cannot be decrypted`);
}
