import { type RequestOptions, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type App, startApp } from './child.ts';
import { click, openCase } from './clicks.ts';
import { type Arrived, type Slack, startSlack } from './slack.ts';
import { ms, percentile, table } from './table.ts';

const MiB = 1024 * 1024;
const POST: RequestOptions = {
  method: 'POST',
  path: '/slack/events',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
};

type Attack = (options: RequestOptions) => Promise<void>;

/** What is sent by whoever means ill, each by many at once, none of it signed. */
const attacks: readonly (readonly [name: string, attackers: number, attack: Attack])[] = [
  ['bodies of 900 KiB, as fast as they go', 50, (options) => send(options, [Buffer.alloc(900 * 1024, 'a')])],
  ['bodies of 64 MiB, their length announced', 50, (options) => send(options, parts(64), 64 * MiB)],
  ['bodies of 64 MiB, in pieces without a length', 50, (options) => send(options, parts(64))],
  ['half a body and then silence', 1_000, silence],
];

function* parts(count: number): Generator<Buffer> {
  const part = Buffer.alloc(MiB, 'a');
  for (let i = 0; i < count; i += 1) yield part;
}

/** Resolves when it has been answered or cut off. */
async function send(options: RequestOptions, body: Iterable<Buffer>, length?: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const sending = request(options, (response) => response.resume().once('close', resolve));
    sending.once('error', () => resolve()).once('close', resolve);
    if (length !== undefined) sending.setHeader('content-length', length);
    const pieces = body[Symbol.iterator]();
    const next = () => {
      const { value, done } = pieces.next();
      if (done) sending.end();
      else if (!sending.destroyed) sending.write(value, () => setImmediate(next));
    };
    next();
  });
}

async function silence(options: RequestOptions): Promise<void> {
  await new Promise<void>((resolve) => {
    const sending = request({ ...options, agent: false }, (response) => response.resume());
    sending.setHeader('content-length', MiB);
    sending.once('error', () => resolve()).once('close', resolve);
    sending.write(Buffer.alloc(MiB / 2, 'a'));
  });
}

interface Measured {
  readonly most: number;
  readonly acks: readonly number[];
}

/** Memory and acknowledgements of a process while it is attacked. */
export async function hostileInput(databaseUrl: string, seconds: number): Promise<string> {
  const slack = await startSlack();
  const app = await startApp('../../src/main.ts', { SLACK_API_URL: slack.apiUrl, DATABASE_URL: databaseUrl });
  try {
    const { hostname, port } = new URL(app.url);
    const measure = (cards: readonly Arrived[]) => measured(app, slack, cards, seconds);
    await measure(await openCases(app, slack));
    const rows = [row('nothing', await measure(await openCases(app, slack)))];
    for (const [name, attackers, attack] of attacks) {
      const cards = await openCases(app, slack);
      let attacked = true;
      const attacking = Array.from({ length: attackers }, async () => {
        while (attacked) await attack({ ...POST, hostname, port });
      });
      rows.push(row(`${attackers} × ${name}`, await measure(cards)));
      attacked = false;
      await Promise.all(attacking);
    }
    return table(['meanwhile', 'resident memory at most', 'acknowledged, p50 / p99'], rows);
  } finally {
    await app.stop();
    slack.close();
  }
}

/** Ten new cases: what is read of one grows with every click. */
async function openCases(app: App, slack: Slack): Promise<Arrived[]> {
  const cards: Arrived[] = [];
  for (let i = 0; i < 10; i += 1) cards.push(await openCase(app, slack));
  return cards;
}

/**
 * Each case is clicked once a second, one after the other, and the memory is read after each click. Every click has
 * something to store, and none waits for one on another case: slow ones do not slow down the pace.
 */
async function measured(
  app: App,
  slack: Slack,
  cards: readonly Arrived[],
  seconds: number,
): Promise<Measured> {
  const acks: number[] = [];
  let most = 0;
  const start = performance.now();
  await Promise.all(
    cards.map(async ({ ts, triage }, place) => {
      for (let second = 0; second < seconds; second += 1) {
        const due = start + (second + place / cards.length) * 1_000;
        await wait(Math.max(0, due - performance.now()));
        const edited = slack.next(`${triage} question`);
        const begun = performance.now();
        // Every answer and every *Back* makes a new moment.
        if (second % 2 === 0) await click(app, ts, 'answer:symptom:missedTheSale', triage);
        else await click(app, ts, 'triage:back', `${triage}|${second}`);
        acks.push(performance.now() - begun);
        most = Math.max(most, app.memory());
        // Two clicks before the edit would be shown as one, and a late edit would pass for a new case's card.
        await edited;
      }
    }),
  );
  return { most, acks: acks.toSorted((a, b) => a - b) };
}

function row(meanwhile: string, { most, acks }: Measured): string[] {
  return [
    meanwhile,
    `${most.toFixed(0)} MiB`,
    `${ms(percentile(acks, 0.5))} / ${ms(percentile(acks, 0.99))}`,
  ];
}
