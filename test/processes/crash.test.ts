import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { places } from '../../src/playground/directory.ts';
import type { Fault } from '../../src/playground/faults.ts';
import type { SlackRequest } from '../../src/playground/requests.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';
import { problemsInSlack, storedTriage } from './expected.ts';

/** Cards catch up within this time of `/readyz`. */
const CATCH_UP_MS = 8_000;
const TEST_MS = 60_000;

const actions = [
  ['question', 'answer:symptom:photosAlmostReady'],
  ['question', 'answer:jobStatus:planning'],
  ['question', 'answer:codeActivated:yes'],
  ['question', 'answer:galleryPhotos:hidden'],
  ['fix:jobNotSelling', 'step:1:done'],
  ['fix:photosHidden', 'step:4:done'],
  ['fix:photosHidden', 'verdict:notSolved'],
  ['question', 'triage:handover'],
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
];

/** What becomes of a call to Slack during which the process dies. */
const fates = {
  lost: { do: 'timeout' },
  stored: { do: 'hangAfter' },
  'stored later': { do: 'delay', ms: 2_000 },
} as const satisfies Record<string, Fault>;

type Fate = keyof typeof fates;

const cardOf = z.object({ metadata: z.object({ event_payload: z.object({ card: z.string() }) }) });

/** Kills the process as soon as Slack gets this call, which then meets its fate. */
function killAtCall(app: PhotoHelpProcess, method: string, fate: Fate, card?: string) {
  app.workspace.fault({
    ...fates[fate],
    method,
    when: (args) => {
      const matches = card === undefined || cardOf.safeParse(args).data?.metadata.event_payload.card === card;
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
  return app.requests.blockActions({ actionId, message: await app.cardWith(card, actionId) });
}

async function triageOf(app: PhotoHelpProcess): Promise<string> {
  const root = await app.cardWith('case');
  return String(root.metadata?.event_payload.triage);
}

/** Waits until Slack shows the whole triage as it is stored, and nothing is under way any more. */
async function caughtUp(app: PhotoHelpProcess): Promise<string> {
  return until(
    async () => {
      const id = await triageOf(app);
      const problems = await problemsInSlack(app, id, places.escalations);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      const [pending] = app.workspace.calls().filter(({ outcome }) => outcome === 'pending');
      if (pending) throw new Error(`${pending.method} is under way`);
      return id;
    },
    { timeout: CATCH_UP_MS, what: 'The thread' },
  );
}

interface Crash {
  readonly name: string;
  /** Before which step it is armed: 0 opens the triage, then come the `actions`. */
  readonly step: number;
  readonly arm?: (app: PhotoHelpProcess) => void;
  /** Dies so many milliseconds after the click was sent, acknowledged or not. */
  readonly withinMs?: number;
  /** How it dies once more, while it catches up. */
  readonly again?: (app: PhotoHelpProcess) => void;
}

async function surviveCrash({ step, arm, withinMs, again }: Crash): Promise<void> {
  const app = await startProcess({ variables: { ESCALATION_CHANNEL: places.escalations } });
  try {
    for (let before = 0; before < step; before += 1) {
      expect(await isAcknowledged(app, await requestFor(app, before))).toBe(true);
    }
    const request = await requestFor(app, step);
    arm?.(app);
    if (withinMs !== undefined) setTimeout(() => void app.main().kill('SIGKILL'), withinMs);
    const acknowledged = await isAcknowledged(app, request);
    if (arm === undefined && withinMs === undefined) void app.main().kill('SIGKILL');
    await until(() => !app.main().isRunning(), { timeout: 10_000, what: 'The crash' });

    again?.(app);
    await app.startAgain();
    if (again) {
      await until(() => !app.main().isRunning(), { timeout: CATCH_UP_MS, what: 'The second crash' });
      await app.startAgain();
    }
    // Whether a command was saved that nobody acknowledged shows when the same one comes again.
    if (step === 0 && !acknowledged) expect(await isAcknowledged(app, request)).toBe(true);
    const id = await caughtUp(app);
    const kept = (await storedTriage(app, id))?.history.length ?? 0;
    expect(kept).toBeGreaterThanOrEqual(acknowledged ? step : step - 1);
    expect(kept).toBeLessThanOrEqual(step);

    for (let next = kept + 1; next <= actions.length; next += 1) {
      expect(await isAcknowledged(app, await requestFor(app, next))).toBe(true);
    }
    await app.cardWith('question', 'triage:reopen');
    await caughtUp(app);
    const triage = await storedTriage(app, id);
    expect(triage?.history.map(({ act }) => act)).toMatchObject(acts);
    expect(app.workspace.timeline(places.support)).toHaveLength(1);
    expect(app.workspace.timeline(places.escalations)).toHaveLength(1);
  } finally {
    await app.dispose();
  }
}

const at = (step: number, method: string, fate: Fate, card?: string): Crash => ({
  name: `during ${method}${card ? ` of ${card}` : ''}, which is ${fate}`,
  step,
  arm: (app) => killAtCall(app, method, fate, card),
});
const atAnswer = (step: number, method: string): Crash => ({
  name: `when ${method} is answered, after step ${step}`,
  step,
  arm: (app) => killAtAnswer(app, method),
});
const within = (step: number, withinMs: number): Crash => ({
  name: `${withinMs} ms after the click of step ${step} was sent`,
  step,
  withinMs,
});

describe.concurrent('kill -9: what was acknowledged is kept, every card stands once and is current', () => {
  test.each(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({
      name: `right after the acknowledgement of step ${step}`,
      step,
    })),
  )('$name', surviveCrash, TEST_MS);

  test.each([
    at(0, 'conversations.info', 'lost'),
    at(0, 'chat.postMessage', 'stored', 'case'),
    at(0, 'chat.postMessage', 'lost', 'case'),
    at(0, 'chat.postMessage', 'stored later', 'case'),
    atAnswer(0, 'chat.postMessage'),
    at(0, 'chat.postMessage', 'stored', 'question'),
    at(1, 'chat.update', 'lost', 'question'),
    at(2, 'chat.update', 'stored', 'question'),
    at(3, 'chat.update', 'stored later', 'question'),
    at(4, 'chat.postMessage', 'stored', 'fix:jobNotSelling'),
    at(4, 'chat.postMessage', 'stored later', 'fix:photosHidden'),
    atAnswer(5, 'chat.update'),
    at(7, 'chat.postMessage', 'lost', 'fix:nothingExplainsIt'),
    at(8, 'chat.getPermalink', 'lost'),
    at(8, 'chat.postMessage', 'stored', 'summary'),
    at(8, 'chat.postMessage', 'stored later', 'summary'),
    atAnswer(8, 'chat.postMessage'),
  ])('$name', surviveCrash, TEST_MS);

  test.each([within(0, 3), within(1, 1), within(4, 2), within(7, 4)])('$name', surviveCrash, TEST_MS);

  test.each([
    {
      ...at(0, 'chat.postMessage', 'stored', 'question'),
      again: (app: PhotoHelpProcess) => killAtCall(app, 'conversations.replies', 'lost'),
    },
    {
      ...at(4, 'chat.postMessage', 'lost', 'fix:photosHidden'),
      again: (app: PhotoHelpProcess) => killAtCall(app, 'chat.postMessage', 'stored', 'fix:photosHidden'),
    },
  ])('$name, and once more while it catches up', surviveCrash, TEST_MS);
});
