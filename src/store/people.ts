import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** What a person has set for themselves. What is not set is as usual. */
interface Settings {
  /** In which language letters to customers are offered first. */
  readonly language?: string;
  /** They are written to from this hour of the day on … */
  readonly from?: number;
  /** … and before this one. */
  readonly to?: number;
}

/** The store's rows of people: what they have set, and who looks at the Home of the app. */
export interface PeopleRows {
  settings(installation: string, user: string): Promise<Settings>;
  saveSettings(installation: string, user: string, settings: Settings): Promise<void>;
  /** Somebody has opened the Home at this moment (epoch milliseconds). */
  homeOpened(installation: string, user: string, at: number): Promise<void>;
  /** Who has opened it since (epoch milliseconds), the last first: so many at most. */
  homesOpened(installation: string, since: number, limit: number): Promise<string[]>;
}

/** The rows of people, in the store's database. */
export function createPeopleRows(db: Kysely<Database>): PeopleRows {
  return {
    async settings(installation, user) {
      const row = await db
        .selectFrom('people')
        .select(['language', 'work_from', 'work_to'])
        .where('installation', '=', installation)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return {
        ...(row?.language && { language: row.language }),
        ...(typeof row?.work_from === 'number' && { from: row.work_from }),
        ...(typeof row?.work_to === 'number' && { to: row.work_to }),
      };
    },

    async saveSettings(installation, user, { language, from, to }) {
      const settings = { language: language ?? null, work_from: from ?? null, work_to: to ?? null };
      await db
        .insertInto('people')
        .values({ installation, user_id: user, ...settings, home_opened_at: null })
        .onConflict((on) => on.columns(['installation', 'user_id']).doUpdateSet(settings))
        .execute();
    },

    async homeOpened(installation, user, at) {
      const nothing = { language: null, work_from: null, work_to: null };
      await db
        .insertInto('people')
        .values({ installation, user_id: user, ...nothing, home_opened_at: at })
        .onConflict((on) => on.columns(['installation', 'user_id']).doUpdateSet({ home_opened_at: at }))
        .execute();
    },

    async homesOpened(installation, since, limit) {
      const rows = await db
        .selectFrom('people')
        .select('user_id')
        .where('installation', '=', installation)
        .where('home_opened_at', '>=', since)
        .orderBy('home_opened_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ user_id }) => user_id);
    },
  };
}
