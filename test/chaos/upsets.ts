import { setTimeout as wait } from 'node:timers/promises';
import { createRequests } from '../../src/fake-slack/requests.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import type { Workspace } from '../../src/fake-slack/workspace.ts';
import { createDelivery } from '../support/deliver.ts';
import { SIGNING_SECRET } from '../support/process.ts';
import type { Work } from './agents.ts';
import type { Fleet } from './fleet.ts';
import type { Hanging } from './mishaps.ts';
import type { Random } from './random.ts';

/** How often each upset happens, for so many cases. */
const CASES_FOR_ONE = { hung: 15, thrownOut: 4, shared: 4 };
/** How long each lasts, in milliseconds: some are over before a call is given up, some are not. */
const LASTS = { hung: [1_000, 6_000], calm: [3_000, 6_000], passing: [500, 8_000] } as const;
/** Slack's events may come late. */
const LATE_MS = 1_000;

/** How often what happened. */
export interface Upsets {
  /** The whole workspace answered nothing. */
  hung: number;
  /** The bot was removed from a channel, and came back. */
  thrownOut: number;
  /** A channel became shared with another organisation. */
  shared: number;
  /** Of those, the ones that were shared no more later. */
  unshared: number;
}

interface Setting {
  readonly works: readonly Work[];
  readonly workspace: Workspace;
  readonly hanging: Hanging;
  readonly fleet: Fleet;
  readonly random: Random;
  /** The share of the work that is done. */
  readonly progress: () => number;
  readonly isWorking: () => boolean;
}

/**
 * Upsets the workspace and its channels, spread over the work: in channels where somebody is not finished, one upset at
 * a time in each. Resolves when the work is done and all that passes has passed; some channels stay shared.
 */
export async function upsetAll({
  works,
  workspace,
  hanging,
  fleet,
  random,
  progress,
  isWorking,
}: Setting): Promise<Upsets> {
  const requests = createRequests(workspace);
  const upsets: Upsets = { hung: 0, thrownOut: 0, shared: 0, unshared: 0 };
  const upset = new Set<string>();

  function lasting(kind: keyof typeof LASTS): Promise<void> {
    const [from, to] = LASTS[kind];
    return wait(random.between(from, to));
  }

  /** Slack repeats an event until it is acknowledged. */
  async function tell(request: SlackRequest): Promise<void> {
    await wait(random.between(0, LATE_MS));
    for (;;) {
      const url = fleet.url(random);
      if (url !== undefined && (await isTaken(url, request))) return;
      await wait(random.between(50, 500));
    }
  }

  async function isTaken(url: string, request: SlackRequest): Promise<boolean> {
    try {
      const { status } = await createDelivery(workspace, `${url}/slack/events`, SIGNING_SECRET)(request);
      return status === 200;
    } catch {
      return false;
    }
  }

  /** In between it answers long enough for an app to start. */
  let calm = Promise.resolve();
  async function hang(): Promise<void> {
    if (!isWorking()) return;
    hanging.isOn = true;
    upsets.hung += 1;
    await lasting('hung');
    hanging.isOn = false;
    await lasting('calm');
  }
  function hangInTurn(): Promise<void> {
    calm = calm.then(hang);
    return calm;
  }

  async function throwOut(channel: string): Promise<void> {
    const { members } = workspace.channel(channel);
    const { userId } = workspace.bot;
    members.delete(userId);
    upsets.thrownOut += 1;
    await lasting('passing');
    members.add(userId);
    await tell(requests.memberJoined({ channel, user: userId }));
  }

  async function share(channel: string): Promise<void> {
    const there = workspace.channel(channel);
    there.externallyShared = true;
    upsets.shared += 1;
    await tell(requests.channelShared(channel));
    await lasting('passing');
    if (random.chance(0.5)) return;
    there.externallyShared = false;
    upsets.unshared += 1;
    await tell(requests.channelUnshared(channel));
  }

  async function inSomeChannel(what: (channel: string) => Promise<void>): Promise<void> {
    const calm = works.filter(
      ({ channel, deeds, road }) => deeds.length < road.length && !upset.has(channel),
    );
    if (calm.length === 0) return;
    const { channel } = random.pick(calm);
    upset.add(channel);
    await what(channel);
    upset.delete(channel);
  }

  async function spread(casesForOne: number, what: () => Promise<void>): Promise<void> {
    const times = Math.ceil(works.length / casesForOne);
    const under: Promise<void>[] = [];
    for (let count = 0; count < times && isWorking(); ) {
      await wait(random.between(20, 200));
      if (progress() < count / (times + 1)) continue;
      count += 1;
      under.push(what());
    }
    await Promise.all(under);
  }

  await Promise.all([
    spread(CASES_FOR_ONE.hung, hangInTurn),
    spread(CASES_FOR_ONE.thrownOut, () => inSomeChannel(throwOut)),
    spread(CASES_FOR_ONE.shared, () => inSomeChannel(share)),
  ]);
  return upsets;
}
