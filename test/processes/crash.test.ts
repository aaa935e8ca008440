import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { places } from '../../src/fake-slack/directory.ts';
import type { Fault } from '../../src/fake-slack/faults.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import type { Arguments } from '../../src/fake-slack/world.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';
import { currentInSlack, storedTriage } from './expected.ts';

/** Cards catch up within this time of `/readyz`. */
const CATCH_UP_MS = 8_000;
const TEST_MS = 120_000;

const actions = [
  ['question', 'answer:symptom:photosAlmostReady'],
  ['question', 'answer:jobStatus:planning'],
  ['question', 'answer:codeActivated:yes'],
  ['question', 'answer:galleryPhotos:hidden'],
  ['fix:jobNotSelling', 'step:1:done'],
  ['fix:photosHidden', 'step:4:done'],
  ['fix:photosHidden', 'verdict:notSolved'],
  ['question', 'triage:handover'],
  ['summary', 'triage:take'],
] as const;

/** What the history says once these have been done. */
const acts = [
  { type: 'answered', question: 'symptom', option: 'photosAlmostReady' },
  { type: 'answered', question: 'jobStatus', option: 'planning' },
  { type: 'answered', question: 'codeActivated', option: 'yes' },
  { type: 'answered', question: 'galleryPhotos', option: 'hidden' },
  { type: 'ticked', done: true },
  { type: 'ticked', done: true },
  { type: 'judged', verdict: 'notSolved' },
  { type: 'handedOver' },
  { type: 'claimed' },
];

/** What becomes of a call to Slack during which the process dies. */
const fates = {
  lost: { do: 'timeout' },
  stored: { do: 'hangAfter' },
  'stored later': { do: 'delay', ms: 2_000 },
} as const satisfies Record<string, Fault>;

type Fate = keyof typeof fates;

const cardOf = z.object({ metadata: z.object({ event_payload: z.object({ card: z.string() }) }) });

function isCard(card: string) {
  return (args: Arguments) => cardOf.safeParse(args).data?.metadata.event_payload.card === card;
}

/** Kills the process as soon as Slack gets this call, which then meets its fate. */
function killAtCall(app: PhotoHelpProcess, method: string, fate: Fate, card?: string) {
  app.workspace.fault({
    ...fates[fate],
    method,
    when: (args) => {
      const matches = card === undefined || isCard(card)(args);
      if (matches) void app.main().kill('SIGKILL');
      return matches;
    },
  });
}

/** Kills the process when Slack has made this call, but before it gets to know. */
function killAtAnswer(app: PhotoHelpProcess, method: string) {
  const stop = app.workspace.subscribe((change) => {
    if (change.type !== 'call' || change.method !== method) return;
    stop();
    void app.main().kill('SIGKILL');
  });
}

/** True when the app acknowledged the request, false when it died before. */
async function isAcknowledged(app: PhotoHelpProcess, request: SlackRequest): Promise<boolean> {
  try {
    const { status } = await app.deliver(request);
    expect(status).toBe(200);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The request for the first thing to do, or for the next click as soon as its button is there. */
async function requestFor(app: PhotoHelpProcess, step: number): Promise<SlackRequest> {
  const action = actions[step - 1];
  if (action === undefined) return app.requests.slashCommand();
  const [card, actionId] = action;
  // What hands over is the window behind it.
  if (actionId === 'triage:handover') return app.handingOver(await app.cardWith(card, actionId));
  return app.requests.blockActions({ actionId, message: await app.cardWith(card, actionId) });
}

async function triageOf(app: PhotoHelpProcess): Promise<string> {
  const root = await app.cardWith('case');
  return String(root.metadata?.event_payload.triage);
}

/** Waits until Slack shows the whole triage as it is stored; gives its id. */
async function caughtUp(app: PhotoHelpProcess, since: string): Promise<string> {
  const id = await triageOf(app);
  const what = `The thread after a crash ${since}`;
  await currentInSlack(app, id, { escalationChannel: places.escalations, timeout: CATCH_UP_MS, what });
  return id;
}

interface Crash {
  readonly name: string;
  /** At which step: 0 opens the triage, then come the `actions`. */
  readonly step: number;
  /** Prepares how it dies; without this it is killed as soon as the step has been acknowledged. */
  readonly arm?: (app: PhotoHelpProcess) => void;
  /** How it dies once more, while it catches up. */
  readonly again?: (app: PhotoHelpProcess) => void;
}

/** Does one step during which the process dies, and starts it again. Gives how much of the history is there. */
async function crash(app: PhotoHelpProcess, { name, step, arm, again }: Crash): Promise<number> {
  const request = await requestFor(app, step);
  arm?.(app);
  const acknowledged = await isAcknowledged(app, request);
  if (arm === undefined) void app.main().kill('SIGKILL');
  await until(() => !app.main().isRunning(), { timeout: CATCH_UP_MS, what: `The crash ${name}` });

  again?.(app);
  await app.startAgain();
  if (again) {
    await until(() => !app.main().isRunning(), { timeout: CATCH_UP_MS, what: `The second crash ${name}` });
    await app.startAgain();
  }
  // Whether a command was saved that nobody acknowledged shows when the same one comes again.
  if (step === 0 && !acknowledged) expect(await isAcknowledged(app, request)).toBe(true);
  const id = await caughtUp(app, name);
  const kept = (await storedTriage(app, id))?.history.length ?? 0;
  expect(kept, name).toBeGreaterThanOrEqual(acknowledged ? step : step - 1);
  expect(kept, name).toBeLessThanOrEqual(step);
  return kept;
}

/** Goes through a whole triage in which the process dies again and again, and looks at what became of it. */
async function surviveAll({ crashes }: { crashes: readonly Crash[] }): Promise<void> {
  const app = await startProcess({ variables: { ESCALATION_CHANNEL: places.escalations } });
  try {
    let next = 0;
    const goOnTo = async (step: number) => {
      for (; next < step; next += 1)
        expect(await isAcknowledged(app, await requestFor(app, next))).toBe(true);
    };
    for (const each of crashes) {
      await goOnTo(each.step);
      next = (await crash(app, each)) + 1;
    }
    await goOnTo(actions.length + 1);
    await app.cardWith('question', 'triage:reopen');
    const triage = await storedTriage(app, await caughtUp(app, 'long ago'));
    expect(triage?.history.map(({ act }) => act)).toMatchObject(acts);
    expect(app.workspace.timeline(places.support)).toHaveLength(1);
    expect(app.workspace.timeline(places.escalations)).toHaveLength(1);
  } finally {
    await app.dispose();
  }
}

const acknowledged = (step: number): Crash => ({ name: `right after step ${step} was acknowledged`, step });
const during = (step: number, method: string, fate: Fate, card?: string): Crash => ({
  name: `in step ${step} during ${method} ${card}, which is ${fate}`,
  step,
  arm: (app) => killAtCall(app, method, fate, card),
});
const answered = (step: number, method: string): Crash => ({
  name: `in step ${step} when ${method} is answered`,
  step,
  arm: (app) => killAtAnswer(app, method),
});
const sent = (step: number, ms: number): Crash => ({
  name: `${ms} ms after step ${step} was sent`,
  step,
  arm: (app) => {
    setTimeout(() => void app.main().kill('SIGKILL'), ms);
  },
});

describe.concurrent('kill -9: what was acknowledged is kept; every card stands there once and is current', () => {
  test.each([
    {
      when: 'right after an acknowledgement: the questions',
      crashes: [0, 1, 2, 3].map(acknowledged),
    },
    {
      when: 'right after an acknowledgement: from the fixes to the end',
      crashes: [4, 5, 6, 7, 8, 9].map(acknowledged),
    },
    {
      when: 'while a message is posted, but nobody learns it',
      crashes: [
        during(0, 'chat.postMessage', 'stored', 'case'),
        during(4, 'chat.postMessage', 'stored', 'fix:jobNotSelling'),
        during(7, 'chat.postMessage', 'stored', 'fix:nothingExplainsIt'),
        during(8, 'chat.postMessage', 'stored', 'summary'),
        during(9, 'chat.update', 'stored', 'summary'),
      ],
    },
    {
      when: 'while a message is on its way, and arrives after the restart',
      crashes: [
        during(0, 'chat.postMessage', 'stored later', 'case'),
        during(3, 'chat.update', 'stored later', 'question'),
        during(4, 'chat.postMessage', 'stored later', 'fix:photosHidden'),
        during(8, 'chat.postMessage', 'stored later', 'summary'),
        during(9, 'chat.update', 'stored later', 'summary'),
      ],
    },
    {
      when: 'while a call is on its way that never arrives',
      crashes: [
        during(0, 'conversations.info', 'lost'),
        during(1, 'chat.update', 'lost', 'question'),
        during(4, 'chat.postMessage', 'lost', 'fix:photosHidden'),
        during(7, 'chat.postMessage', 'lost', 'fix:nothingExplainsIt'),
        during(8, 'conversations.info', 'lost'),
      ],
    },
    {
      when: 'when Slack has done a call, but before the answer arrives',
      crashes: [
        answered(0, 'chat.postMessage'),
        answered(1, 'chat.update'),
        during(2, 'chat.update', 'stored', 'question'),
        answered(5, 'chat.update'),
        answered(7, 'chat.postMessage'),
        answered(8, 'chat.postMessage'),
      ],
    },
    {
      when: 'a few milliseconds after a click, acknowledged or not',
      crashes: [sent(0, 4), sent(1, 2), sent(2, 6), sent(4, 3), sent(6, 5), sent(7, 1), sent(8, 4)],
    },
    {
      when: 'and once more while it catches up',
      crashes: [
        {
          ...during(0, 'chat.postMessage', 'stored', 'question'),
          again: (app: PhotoHelpProcess) => killAtCall(app, 'conversations.replies', 'lost'),
        },
        {
          ...during(4, 'chat.postMessage', 'lost', 'fix:photosHidden'),
          again: (app: PhotoHelpProcess) => killAtCall(app, 'chat.postMessage', 'stored', 'fix:photosHidden'),
        },
      ],
    },
  ])('$when', surviveAll, TEST_MS);
});

test.concurrent(
  'kill -9: an edit that lands after the restart, older than what was sent since, does not stay',
  async () => {
    const app = await startProcess({ variables: { ESCALATION_CHANNEL: places.escalations } });
    try {
      for (let step = 0; step <= 4; step += 1) await app.deliver(await requestFor(app, step));
      await app.cardWith('fix:photosHidden', 'verdict:solved');
      let onItsWay: Arguments | undefined;
      app.workspace.fault({
        method: 'chat.update',
        do: 'timeout',
        when(args) {
          const matches = isCard('fix:photosHidden')(args);
          if (matches) onItsWay = args;
          return matches;
        },
      });
      for (const number of [4, 5]) {
        expect((await app.click('fix:photosHidden', `step:${number}:done`)).status).toBe(200);
      }
      const late = await until(() => onItsWay, { what: 'The edit' });
      await app.main().kill('SIGKILL');

      await app.startAgain();
      await app.cardWith('fix:photosHidden', 'step:5:open');
      await app.workspace.call('chat.update', late, { token: app.workspace.bot.token });
      await caughtUp(app, 'while an edit was on its way');
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);
