import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { type Clock, systemClock } from '../../src/clock.ts';
import { places } from '../../src/fake-slack/directory.ts';
import { startManyWorkspaces, workspaceOf } from '../support/many-workspaces.ts';

/** A clock on which nothing that takes a second or more comes to its end: calls that hang are not given up, until told. */
function patientClock() {
  const late: (() => void)[] = [];
  let isPatient = true;
  const clock: Clock = {
    ...systemClock,
    setTimeout(run, ms) {
      if (!isPatient || ms < 1_000) return systemClock.setTimeout(run, ms);
      late.push(run);
      return -1;
    },
  };
  const giveUp = () => {
    isPatient = false;
    for (const run of late) run();
  };
  return { clock, giveUp };
}

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** The app in so many workspaces. */
async function install(count: number) {
  const all = Array.from({ length: count }, (_, index) =>
    workspaceOf({ id: `T07TEAM${100 + index}`, name: `Team ${index}`, domain: `team-${index}` }, index),
  );
  const { clock, giveUp } = patientClock();
  const running = await startManyWorkspaces(all, [randomBytes(32)], clock);
  stop = () => {
    giveUp();
    return running.stop();
  };
  for (const workspace of all) await running.install(workspace);
  return all.map((workspace) => running.at(workspace));
}

type At = Awaited<ReturnType<typeof install>>[number];

async function open(at: At, cases: number, channel: string = places.support): Promise<void> {
  await Promise.all(Array.from({ length: cases }, () => at.deliver(at.requests.slashCommand({ channel }))));
}

const hangs = { do: 'timeout', times: 1_000_000 } as const;

test('a workspace is served, whatever hangs at another', async () => {
  const [theirs, ours] = await install(2);
  if (!theirs || !ours) throw new Error('Two are installed');
  theirs.workspace.fault(hangs);
  await open(theirs, 60);
  await open(ours, 1);
  await ours.card('question', 'answer:symptom:missedTheSale');
});

test('a workspace is served, though fifty others hang', async () => {
  const others = await install(51);
  const [ours, ...theirs] = others;
  for (const { workspace } of theirs) workspace.fault(hangs);
  await Promise.all(theirs.map((at) => open(at, 8)));
  if (!ours) throw new Error('It is installed');
  await open(ours, 1);
  await ours.card('question', 'answer:symptom:missedTheSale');
});

test('a channel is served, though fifty workspaces hang and another channel of its own', async () => {
  const [ours, ...theirs] = await install(51);
  if (!ours) throw new Error('It is installed');
  for (const { workspace } of theirs) workspace.fault(hangs);
  await Promise.all(theirs.map((at) => open(at, 4)));
  ours.workspace.fault({ ...hangs, when: ({ channel }) => channel === places.support });
  await open(ours, 30);
  await open(ours, 1, places.botNotInvited);
  await ours.card('question', 'answer:symptom:missedTheSale');
});

test('a channel is served, whatever hangs in another one of the same workspace', async () => {
  const [ours] = await install(1);
  if (!ours) throw new Error('It is installed');
  ours.workspace.fault({ ...hangs, when: ({ channel }) => channel === places.support });
  await open(ours, 60);
  await open(ours, 1, places.botNotInvited);
  await ours.card('question', 'answer:symptom:missedTheSale');
});

test('one that has hung for long is served as soon as it answers again', async () => {
  const [ours] = await install(1);
  if (!ours) throw new Error('It is installed');
  ours.workspace.fault({ method: 'conversations.info', do: 'delay', ms: 300, times: 20 });
  await open(ours, 20);
  const questions = () =>
    ours.workspace.messages(places.support).filter((m) => m.metadata?.event_payload.card === 'question');
  await expect.poll(() => questions().length, { timeout: 15_000 }).toBe(20);
});
