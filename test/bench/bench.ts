import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from './child.ts';
import { type Measured, measure, openCase } from './clicks.ts';
import { fairness } from './fair.ts';
import { fill } from './many-cases.ts';
import { walkRoads } from './roads.ts';
import { type Arrived, type Slack, startSlack } from './slack.ts';
import { median, ms, percentile, table } from './table.ts';

const quick = process.argv.includes('--quick');
/** Many short ones: what else the machine does then hits both apps alike. */
const ROUNDS = quick ? 5 : 41;
/** Rounds before any that counts: both apps are compiled while they run. */
const WARM_UP = 6;
const STARTS = quick ? 3 : 9;
const CASES = quick ? 1_000 : 10_000;

const directory = mkdtempSync(join(tmpdir(), 'photo-help-bench-'));
const slack = await startSlack();
const ours = { SLACK_API_URL: slack.apiUrl };
const say = (text: string) => process.stdout.write(`${text}\n`);

if (process.argv.includes('--growth')) {
  const { growth } = await import('./growth.ts');
  await growth({ quick });
  process.exit();
}

try {
  say(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown CPU'}, ${ROUNDS} alternating rounds\n`,
  );
  say(`${await throughput(slack)}\n`);
  say(`${await callsPerCase()}\n`);
  say(`${await fairness(slack, `file:${join(directory, 'fair.db')}`, quick ? 20 : 60)}\n`);
  say(`${await starts()}\n`);
  say(await memory());
} finally {
  slack.close();
  rmSync(directory, { recursive: true, force: true });
}

/** Complete clicks a second, ours against the bare app's, in turns. */
async function throughput(slack: Slack): Promise<string> {
  const app = await startApp('../../src/main.ts', {
    ...ours,
    DATABASE_URL: `file:${join(directory, 'clicks.db')}`,
  });
  const sample = await openCase(app, slack);
  const bare = await startApp('./bare-app.ts', { SLACK_API_URL: slack.apiUrl, CARD_BLOCKS: sample.blocks });
  const rows: string[][] = [];
  for (const [agents, casesEach] of [
    [1, 4],
    [10, 2],
    [50, 1],
  ] as const) {
    const rounds: { ours: Measured; bare: Measured }[] = [];
    for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
      const cases = await openCases(app, agents, casesEach);
      const bareCases = cases.map((of, agent) =>
        of.map(({ blocks }, n) => ({ triage: 'bare', card: 'question', ts: `${agent}.${n}`, blocks })),
      );
      const measureOurs = () => measure(app, slack, cases);
      const measureBare = () => measure(bare, slack, bareCases);
      // Who comes second may meet what the first has left behind: they take turns at that too.
      const round =
        i % 2 === 0
          ? { ours: await measureOurs(), bare: await measureBare() }
          : { bare: await measureBare(), ours: await measureOurs() };
      if (i >= WARM_UP) rounds.push(round);
    }
    const ratios = rounds
      .map((round) => round.ours.perSecond / round.bare.perSecond)
      .toSorted((a, b) => a - b);
    const acks = (of: 'ours' | 'bare') => rounds.flatMap((round) => round[of].acks).toSorted((a, b) => a - b);
    const [a, b] = [acks('ours'), acks('bare')];
    rows.push([
      String(agents),
      median(rounds.map((round) => round.ours.perSecond)).toFixed(0),
      median(rounds.map((round) => round.bare.perSecond)).toFixed(0),
      `**${median(ratios).toFixed(2)}** (${percentile(ratios, 0.25).toFixed(2)}–${percentile(ratios, 0.75).toFixed(2)})`,
      `${ms(percentile(a, 0.5))} / ${ms(percentile(a, 0.99))}`,
      `${ms(percentile(b, 0.5))} / ${ms(percentile(b, 0.99))}`,
    ]);
  }
  await app.stop();
  await bare.stop();
  return table(
    ['agents at once', 'clicks/s', 'bare Bolt', 'ratio (middle half)', 'ack p50 / p99', 'bare ack p50 / p99'],
    rows,
  );
}

async function openCases(app: App, agents: number, each: number): Promise<Arrived[][]> {
  const cases: Arrived[][] = [];
  for (let agent = 0; agent < agents; agent += 1) {
    const own: Arrived[] = [];
    for (let i = 0; i < each; i += 1) own.push(await openCase(app, slack));
    cases.push(own);
  }
  return cases;
}

async function callsPerCase(): Promise<string> {
  const roads = await walkRoads();
  return table(
    [
      'symptom',
      'answers and verdicts',
      'posts',
      'edits',
      'other calls',
      'edits beyond one per click and two of the case card',
    ],
    roads.map(({ symptom, clicks, posts, edits, others }) => [
      symptom,
      clicks,
      posts,
      edits,
      others,
      edits - clicks - 2,
    ]),
  );
}

/** From starting the process to ready, with a warm and with a cold compile cache. */
async function starts(): Promise<string> {
  const times = {
    ours: [] as number[],
    bare: [] as number[],
    oursCold: [] as number[],
    bareCold: [] as number[],
  };
  const warm = join(directory, 'cache');
  const once = async (which: 'ours' | 'bare', cache: string): Promise<number> => {
    const app: App =
      which === 'ours'
        ? await startApp('../../src/main.ts', {
            ...ours,
            NODE_COMPILE_CACHE: cache,
            DATABASE_URL: `file:${join(directory, 'start.db')}`,
          })
        : await startApp('./bare-app.ts', { SLACK_API_URL: slack.apiUrl, NODE_COMPILE_CACHE: cache });
    await app.stop();
    return app.readyAfter;
  };
  await once('ours', warm);
  await once('bare', warm);
  for (let i = 0; i < STARTS; i += 1) {
    times.ours.push(await once('ours', warm));
    times.bare.push(await once('bare', warm));
    times.oursCold.push(await once('ours', join(directory, `cold-${i}`)));
    times.bareCold.push(await once('bare', join(directory, `cold-bare-${i}`)));
  }
  return table(
    ['start to ready', 'Photo Help', 'bare Bolt'],
    [
      ['warm compile cache', ms(median(times.ours)), ms(median(times.bare))],
      ['cold compile cache', ms(median(times.oursCold)), ms(median(times.bareCold))],
    ],
  );
}

/** Resident memory, fresh and with many open cases stored. */
async function memory(): Promise<string> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 3_000));
  const measureAt = async (databaseUrl: string) => {
    const app = await startApp('../../src/main.ts', { ...ours, DATABASE_URL: databaseUrl });
    await rest();
    const used = app.memory();
    await app.stop();
    return `${used.toFixed(0)} MiB`;
  };
  const full = `file:${join(directory, 'full.db')}`;
  await fill(full, CASES);
  return table(
    ['resident memory', 'Photo Help'],
    [
      ['no cases', await measureAt(`file:${join(directory, 'empty.db')}`)],
      [`${CASES.toLocaleString('en')} open cases`, await measureAt(full)],
    ],
  );
}
