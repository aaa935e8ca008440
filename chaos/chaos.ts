import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Outcome, runChaos } from './run.ts';

const number = z.coerce.number().int().min(0);
const options = z.object({
  seed: number.default(() => Math.floor(Math.random() * 1e6)),
  triages: number.min(1).default(300),
  kills: number.default(100),
});

const { values } = parseArgs({
  options: { seed: { type: 'string' }, triages: { type: 'string' }, kills: { type: 'string' } },
});
const { seed, triages, kills } = options.parse(values);

function report(name: string, { losses, mishaps, ...counts }: Outcome): void {
  const injected = [...mishaps].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  process.stdout.write(
    `${name}, seed ${seed}, ${counts.seconds.toFixed(0)} s
  injected: ${counts.kills} kills of the app, ${counts.databaseKills} of the database; of ${counts.calls} calls to Slack ${injected}
  done: ${triages} cases, ${counts.acknowledged} clicks acknowledged, ${counts.unacknowledged} seen on the cards though not acknowledged
  lost, doubled or not current: ${losses.length}
${losses
  .slice(0, 20)
  .map((loss) => `    ${loss}\n`)
  .join('')}`,
  );
  if (losses.length > 0) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'photo-help-chaos-'));
try {
  const databaseUrl = `file:${join(folder, 'photo-help.db')}`;
  report('One process on SQLite', await runChaos({ seed, triages, kills, replicas: 1, databaseUrl }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
