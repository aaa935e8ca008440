import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import { killDatabase } from './kill-database.ts';
import { type Chaos, runChaos } from './run.ts';
import type { Upsets } from './upsets.ts';

const short = { seed: 4711, triages: 12, kills: 4 } satisfies Partial<Chaos>;

/** The first of each comes at once, the others as the work goes on. */
function expectAll({ hung, thrownOut, shared }: Upsets): void {
  expect(Math.min(hung, thrownOut, shared)).toBeGreaterThan(0);
}

test.concurrent('three processes on PostgreSQL, killed at random and the database too: nothing is lost, nothing is doubled', async () => {
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.createDatabase();
    const { losses, kills, databaseKills, ended, upsets } = await runChaos({
      ...short,
      replicas: 3,
      databaseUrl,
      killDatabase: () => killDatabase(postgres),
    });
    expect(losses).toEqual([]);
    expect(kills + databaseKills).toBe(short.kills);
    expect(databaseKills).toBeGreaterThan(0);
    expect(ended).toBe(short.triages);
    expectAll(upsets);
  } finally {
    await postgres.dispose();
  }
}, 480_000);

test.concurrent('one process on SQLite, killed at random under a Slack that fails: nothing is lost, nothing is doubled', async () => {
  const folder = temporaryFolder();
  try {
    const databaseUrl = `file:${join(folder.path, 'photo-help.db')}`;
    const { losses, kills, ended, acknowledged, mishaps, upsets } = await runChaos({
      ...short,
      replicas: 1,
      databaseUrl,
    });
    expect(losses).toEqual([]);
    expect(ended).toBe(short.triages);
    expect(kills).toBe(short.kills);
    expect(acknowledged).toBeGreaterThan(short.triages * 4);
    expect(mishaps.size).toBeGreaterThan(3);
    expectAll(upsets);
  } finally {
    folder.remove();
  }
}, 480_000);
