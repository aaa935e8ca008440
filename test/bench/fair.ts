import { setTimeout as wait } from 'node:timers/promises';
import { type App, startApp } from './child.ts';
import { click, openCase, openMany, say } from './clicks.ts';
import type { Slack } from './slack.ts';
import { median, ms, percentile, table } from './table.ts';

/** Of another kind than any text: reading takes the longest. */
const SLOW = 'unknown wrong frame '.repeat(2_000);

/** How long a new card and an acknowledgement take in one workspace, whatever others do meanwhile. */
export async function fairness(slack: Slack, databaseUrl: string, rounds: number): Promise<string> {
  const app = await startApp('../../src/main.ts', { SLACK_API_URL: slack.apiUrl, DATABASE_URL: databaseUrl });
  try {
    for (let i = 0; i < 20; i += 1) await openCase(app, slack, 'TB');
    const alone = await cards(app, slack, rounds);
    const acksAlone = await acks(app, slack, rounds);
    const rows = [['nothing', ms(median(alone)), '1.0', ms(percentile(acksAlone, 0.99)), '1.0']];
    const row = async (name: string) => {
      const [shown, acked] = [await cards(app, slack, rounds), await acks(app, slack, rounds)];
      const p99 = percentile(acked, 0.99);
      const ratio = (median(shown) / median(alone)).toFixed(1);
      rows.push([name, ms(median(shown)), ratio, ms(p99), (p99 / percentile(acksAlone, 0.99)).toFixed(1)]);
    };

    await openMany(app, 'TA', 'HANGS1', 100);
    await row('Slack hangs for 100 cases of another workspace');
    for (let team = 0; team < 50; team += 1) await openMany(app, `T${team}`, `HANGS${team}`, 12);
    await row('Slack hangs for 600 cases of fifty others');
    await openMany(app, 'TB', 'HANGSB', 100);
    await row('and for 100 of another channel of its own');

    let isOver = false;
    const talk = (async () => {
      for (; !isOver; await wait(200)) await say(app, 'TC', SLOW);
    })();
    await row('and one person sends slow texts, five a second');
    isOver = true;
    await talk;
    return table(['meanwhile', 'new card', 'ratio', 'acknowledged, p99', 'ratio'], rows);
  } finally {
    await app.stop();
  }
}

async function cards(app: App, slack: Slack, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const begun = performance.now();
    await openCase(app, slack, 'TB');
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b);
}

async function acks(app: App, slack: Slack, rounds: number): Promise<number[]> {
  const times: number[] = [];
  const { ts, triage } = await openCase(app, slack, 'TB');
  for (let i = 0; i < rounds * 10; i += 1) {
    const begun = performance.now();
    if (i % 2 === 0) await click(app, ts, 'answer:symptom:missedTheSale', triage, 'TB');
    else await click(app, ts, 'triage:back', `${triage}|${i}`, 'TB');
    times.push(performance.now() - begun);
    await wait(10);
  }
  return times.toSorted((a, b) => a - b);
}
