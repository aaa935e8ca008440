import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startPostgres } from '../support/postgres.ts';
import { killDatabase } from './kill-database.ts';
import { type Outcome, runChaos } from './run.ts';

const REPLICAS = 3;

const number = z.coerce.number().int().min(0);
const options = z.object({
  seed: number.default(() => Math.floor(Math.random() * 1e6)),
  triages: number.min(1).default(300),
  kills: number.default(100),
});

/** Plays it all out: three replicas on PostgreSQL, then one process on SQLite. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, triages: { type: 'string' }, kills: { type: 'string' } },
  });
  const { seed, triages, kills } = options.parse(values);
  const report = (name: string, outcome: Outcome) => process.stdout.write(words(name, seed, outcome));

  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.createDatabase();
    const kill = () => killDatabase(postgres);
    report(
      `${REPLICAS} processes on PostgreSQL`,
      await runChaos({ seed, triages, kills, replicas: REPLICAS, databaseUrl, killDatabase: kill }),
    );
  } finally {
    await postgres.dispose();
  }

  const folder = mkdtempSync(join(tmpdir(), 'photo-help-chaos-'));
  try {
    const databaseUrl = `file:${join(folder, 'photo-help.db')}`;
    report('One process on SQLite', await runChaos({ seed, triages, kills, replicas: 1, databaseUrl }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function words(name: string, seed: number, { losses, mishaps, upsets, ...counts }: Outcome): string {
  const injected = [...mishaps].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  if (losses.length > 0) process.exitCode = 1;
  return `${name}, seed ${seed}, ${counts.seconds.toFixed(0)} s
  injected: ${counts.kills} kills of the app, ${counts.databaseKills} of the database; of ${counts.calls} calls to Slack ${injected}
  upset: ${upsets.hung} × the workspace hung, ${upsets.thrownOut} × the bot was thrown out and came back, ${upsets.shared} × a channel became shared (${upsets.unshared} × for a while)
  done: ${counts.cases} cases opened by ${counts.commands} commands, ${counts.ended} worked to their end, ${counts.moved} moved into a direct message or back, ${counts.acknowledged} clicks acknowledged, ${counts.unacknowledged} seen on the cards though not acknowledged
  waited: ${counts.reminded} owners reminded of a customer over ${counts.days} days
  lost, doubled, late or not current: ${losses.length}
${losses
  .slice(0, 20)
  .map((loss) => `    ${loss}\n`)
  .join('')}`;
}

await main();
