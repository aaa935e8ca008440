import { setTimeout as wait } from 'node:timers/promises';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { openStore } from '../../src/store/open.ts';
import { doWork, type Work, workspaceFor } from './agents.ts';
import { startTime } from './ahead.ts';
import { type Count, countAll } from './check.ts';
import { startFleet } from './fleet.ts';
import { injectMishaps } from './mishaps.ts';
import { createRandom } from './random.ts';
import { type Upsets, upsetAll } from './upsets.ts';

/** How long after the last mishap everything has to be as it must be. */
const SETTLE_MS = 60_000;
/** So long, in real time, a day lasts at least. */
const DAY_LASTS_MS = 10_000;
/** A reminder comes within this time after it is due, whatever happens. */
const REMINDED_WITHIN_MS = 60_000;

export interface Chaos {
  readonly seed: number;
  readonly replicas: number;
  readonly triages: number;
  readonly kills: number;
  readonly databaseUrl: string;
  /** Kills the database and starts it again, where it is a process of its own. */
  readonly killDatabase?: () => Promise<void>;
}

export interface Outcome extends Count {
  /** Commands sent: one that is lost is typed again. */
  readonly commands: number;
  readonly acknowledged: number;
  readonly unacknowledged: number;
  readonly calls: number;
  readonly mishaps: ReadonlyMap<string, number>;
  readonly upsets: Upsets;
  /** Owners that were reminded of a customer, over so many days. */
  readonly reminded: number;
  readonly days: number;
  readonly kills: number;
  readonly databaseKills: number;
  readonly seconds: number;
}

/** Agents work on many cases at once while processes are killed and Slack fails; then everything is counted. */
export async function runChaos(chaos: Chaos): Promise<Outcome> {
  const random = createRandom(chaos.seed);
  const time = startTime();
  const { workspace, works } = workspaceFor(chaos.triages);
  const slack = await startSlackServer(workspace);
  const begin = performance.now();
  const fleet = await startFleet(chaos.replicas, {
    token: workspace.bot.token,
    apiUrl: slack.apiUrl,
    databaseUrl: chaos.databaseUrl,
    time: time.variables,
  });
  let kills = 0;
  let databaseKills = 0;
  let working = true;
  try {
    const { counts: mishaps, hanging } = injectMishaps(workspace, random);
    const total = works.reduce((sum, { road }) => sum + road.length, 0);
    const done = () => works.reduce((sum, { deeds }) => sum + deeds.length, 0);

    /** Spread over the work, so that there is something under way at every kill. */
    async function killAll(): Promise<void> {
      /** Replicas on their way back: all but one may be down at the same time. */
      const down = new Set<Promise<void>>();
      while (working && kills < chaos.kills) {
        await wait(random.between(20, 200));
        if (done() / total < kills / (chaos.kills + 1)) continue;
        kills += 1;
        // Chance alone may spare the database in a short run: the kill in the middle is always its.
        const middle = kills === Math.ceil(chaos.kills / 2);
        if (chaos.killDatabase && (random.chance(0.1) || middle)) {
          databaseKills += 1;
          await chaos.killDatabase();
          continue;
        }
        const back = fleet.killOne(random).finally(() => down.delete(back));
        down.add(back);
        if (down.size >= Math.max(1, chaos.replicas - 1)) await Promise.race(down);
      }
      await Promise.all(down);
    }

    /** When each day began, in milliseconds of real time. */
    const days: number[] = [];
    /** A day passes as soon as somebody waits for the customer since before the last one. */
    async function passDays(): Promise<void> {
      while (working) {
        await wait(500);
        const last = days.at(-1) ?? 0;
        const isWaitedFor = works.some(
          ({ waiting, reminded }) => waiting !== undefined && reminded === undefined && waiting > last,
        );
        if (!isWaitedFor || performance.now() - last < DAY_LASTS_MS) continue;
        time.nextDay();
        days.push(performance.now());
      }
    }

    const passing = passDays();
    const killing = killAll();
    const upsetting = upsetAll({
      works,
      workspace,
      hanging,
      fleet,
      random: createRandom(chaos.seed + works.length + 1),
      progress: () => done() / total,
      isWorking: () => working,
    });
    const worked = await Promise.allSettled(
      works.map((work, index) => doWork(work, workspace, fleet, createRandom(chaos.seed + index + 1))),
    );
    working = false;
    await killing;
    const upsets = await upsetting;
    await passing;
    workspace.clearFaults();

    const failed = worked.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    const { cases, ended, moved, losses } = await settled();
    const deeds = works.flatMap((work) => work.deeds);
    const acknowledged = deeds.filter((deed) => deed.acknowledged).length;
    return {
      losses: [...failed, ...losses, ...lateReminders(works, days)],
      reminded: works.filter(({ reminded }) => reminded !== undefined).length,
      days: days.length,
      cases,
      ended,
      moved,
      commands: works.reduce((sum, { commands }) => sum + commands.length, 0),
      acknowledged,
      unacknowledged: deeds.length - acknowledged,
      calls: workspace.calls().length,
      mishaps,
      upsets,
      kills: kills - databaseKills,
      databaseKills,
      seconds: (performance.now() - begin) / 1_000,
    };
  } finally {
    working = false;
    await fleet.stop();
    await slack.close();
    time.end();
  }

  /** Cards follow a moment later: counted again until nothing is amiss, or the time is over. */
  async function settled(): Promise<Count> {
    const store = await openStore(chaos.databaseUrl, { migrate: false });
    try {
      const end = performance.now() + SETTLE_MS;
      for (;;) {
        const count = await countAll(works, workspace, store);
        if (count.losses.length === 0 || performance.now() > end) return count;
        await wait(500);
      }
    } finally {
      await store.close();
    }
  }
}

/** Every case waits until the next morning: the day that began after it was due from then on. */
function lateReminders(works: readonly Work[], days: readonly number[]): string[] {
  return works.flatMap(({ triage, waiting, reminded }) => {
    if (waiting === undefined || reminded === undefined) return [];
    const due = days.find((day) => day > waiting) ?? reminded;
    const late = reminded - due;
    return late > REMINDED_WITHIN_MS
      ? [`${triage}: its owner was reminded ${Math.round(late / 1_000)} s late`]
      : [];
  });
}
