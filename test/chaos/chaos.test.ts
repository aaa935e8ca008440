import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Chaos, runChaos } from '../../chaos/run.ts';
import { temporaryFolder } from '../support/process.ts';

const short = { seed: 4711, triages: 12, kills: 4 } satisfies Partial<Chaos>;

test('one process on SQLite, killed at random under a Slack that fails: nothing is lost, nothing is doubled', async () => {
  const folder = temporaryFolder();
  try {
    const databaseUrl = `file:${join(folder.path, 'photo-help.db')}`;
    const { losses, kills, acknowledged, mishaps } = await runChaos({ ...short, replicas: 1, databaseUrl });
    expect(losses).toEqual([]);
    expect(kills).toBe(short.kills);
    expect(acknowledged).toBeGreaterThan(short.triages * 4);
    expect(mishaps.size).toBeGreaterThan(3);
  } finally {
    folder.remove();
  }
}, 240_000);
