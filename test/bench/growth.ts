import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/postgres.ts';
import { capacityPlan } from './capacity.ts';
import { type App, startApp } from './child.ts';
import { type Measured, measure, openCase } from './clicks.ts';
import { fillWith } from './growth-fill.ts';
import { hostileInput } from './hostile.ts';
import { fill } from './many-cases.ts';
import { type Arrived, type Slack, startSlack } from './slack.ts';
import { steadyLoad } from './steady-load.ts';
import { median, ms, percentile, table } from './table.ts';

const AGENTS = 10;
const CASES_EACH = 4;
const ROUNDS = 5;

/** How clicks fare as cases pile up, on both databases; memory for each open case; and a steady load. */
export async function growth({ quick }: { quick: boolean }): Promise<void> {
  const sizes = quick ? [1_000, 10_000] : [1_000, 100_000, 1_000_000];
  const directory = mkdtempSync(join(tmpdir(), 'photo-help-growth-'));
  const postgres = await startPostgres();
  const say = (text: string) => process.stdout.write(`${text}\n\n`);
  try {
    let files = 0;
    const engines = {
      SQLite: async () => {
        files += 1;
        return `file:${join(directory, `${files}.db`)}`;
      },
      PostgreSQL: postgres.createDatabase,
    };
    let plan = '';
    for (const [engine, makeUrl] of Object.entries(engines)) {
      const { text, largest } = await clicksBySize(makeUrl, sizes);
      say(`${engine}\n\n${text}`);
      plan = capacityPlan(largest);
    }
    say(await memoryForOpenCases(`file:${join(directory, 'open.db')}`, quick ? 1_000 : 10_000));
    say(await steadyLoad(`file:${join(directory, 'steady.db')}`, quick ? 0.25 : 10));
    say(await hostileInput(`file:${join(directory, 'hostile.db')}`, quick ? 2 : 20));
    say(plan);
  } finally {
    await postgres.dispose();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A database for each size, measured in turns: what else the machine does meets them all alike. */
async function clicksBySize(makeUrl: () => Promise<string>, sizes: readonly number[]) {
  const runs: { size: number; bytes: number; app: App; slack: Slack; rounds: Measured[] }[] = [];
  try {
    for (const size of sizes) {
      const url = await makeUrl();
      const bytes = await fillWith(url, size);
      const slack = await startSlack();
      const app = await startApp('../../src/main.ts', { SLACK_API_URL: slack.apiUrl, DATABASE_URL: url });
      runs.push({ size, bytes, app, slack, rounds: [] });
    }
    // The first round only warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { app, slack, rounds } of runs) {
        const measured = await clicksOnce(app, slack);
        if (round > 0) rounds.push(measured);
      }
    }
  } finally {
    for (const { app, slack } of runs) {
      await app.stop();
      slack.close();
    }
  }
  const [fewest] = runs;
  const most = runs.at(-1);
  const speedOf = (rounds: readonly Measured[]) => median(rounds.map(({ perSecond }) => perSecond));
  const text = table(
    ['cases stored', 'clicks/s', 'times as slow as with the fewest', 'ack p50', 'ack p99'],
    runs.map(({ size, rounds }) => {
      const ratios = rounds.map(
        ({ perSecond }, round) => (fewest?.rounds[round]?.perSecond ?? 0) / perSecond,
      );
      const acks = rounds.flatMap((measured) => measured.acks).toSorted((a, b) => a - b);
      return [
        size.toLocaleString('en'),
        speedOf(rounds).toFixed(0),
        median(ratios).toFixed(2),
        ms(percentile(acks, 0.5)),
        ms(percentile(acks, 0.99)),
      ];
    }),
  );
  return {
    text,
    largest: {
      clicksPerSecond: speedOf(most?.rounds ?? []),
      bytesPerCase: (most?.bytes ?? 0) / (most?.size ?? 1),
    },
  };
}

async function clicksOnce(app: App, slack: Slack): Promise<Measured> {
  const agents: Arrived[][] = [];
  for (let agent = 0; agent < AGENTS; agent += 1) {
    const cases: Arrived[] = [];
    for (let i = 0; i < CASES_EACH; i += 1) cases.push(await openCase(app, slack));
    agents.push(cases);
  }
  return measure(app, slack, agents);
}

async function memoryForOpenCases(url: string, count: number): Promise<string> {
  const slack = await startSlack();
  const used = async (databaseUrl: string) => {
    const app = await startApp('../../src/main.ts', {
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: databaseUrl,
    });
    // Long enough for every open case to be looked at once.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const memory = app.memory();
    await app.stop();
    return memory;
  };
  try {
    const empty = await used(`${url}.empty`);
    await fill(url, count);
    const full = await used(url);
    return table(
      ['open cases', 'resident memory', 'for each case'],
      [
        ['0', `${empty.toFixed(0)} MiB`, ''],
        [
          count.toLocaleString('en'),
          `${full.toFixed(0)} MiB`,
          `${Math.max(0, ((full - empty) * 1024) / count).toFixed(2)} KiB`,
        ],
      ],
    );
  } finally {
    slack.close();
  }
}
