import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';
import { currentInSlack, storedTriage } from './expected.ts';

/** Another replica takes over within this time of a death. */
const TAKE_OVER_MS = 15_000;
/** Slack waits this long for an answer to a click. */
const SLACK_WAITS_MS = 3_000;
const TEST_MS = 120_000;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, TEST_MS);
afterAll(() => server.dispose());

async function withApp(
  use: (app: PhotoHelpProcess) => Promise<void>,
  database: PostgresServer = server,
): Promise<void> {
  const app = await startProcess({ variables: { DATABASE_URL: await database.createDatabase() } });
  try {
    await use(app);
  } finally {
    await app.dispose();
  }
}

async function triageOf(app: PhotoHelpProcess): Promise<string> {
  return String((await app.cardWith('case')).metadata?.event_payload.triage);
}

async function clickOf(app: PhotoHelpProcess, actionId: string): Promise<SlackRequest> {
  return app.requests.blockActions({ actionId, message: await app.cardWith('question', actionId) });
}

/** What is stored. A busy machine may need more than one try within the store's short times. */
async function historyOf(app: PhotoHelpProcess) {
  const id = await triageOf(app);
  return until(async () => (await storedTriage(app, id))?.history, { timeout: 10_000, what: 'The triage' });
}

/** Waits until Slack shows the triage as it is stored. */
async function current(app: PhotoHelpProcess, timeout: number): Promise<void> {
  await currentInSlack(app, await triageOf(app), { timeout, what: 'The thread' });
}

/** Kills a process when Slack gets its next edit, which is lost. */
function killAtEdit(app: PhotoHelpProcess, main: ReturnType<PhotoHelpProcess['main']>): void {
  app.workspace.fault({
    method: 'chat.update',
    do: 'timeout',
    when() {
      void main.kill('SIGKILL');
      return true;
    },
  });
}

describe.concurrent('on PostgreSQL', () => {
  test(
    'what was acknowledged is there after kill -9, and the cards catch up',
    () =>
      withApp(async (app) => {
        await app.open();
        expect((await app.click('question', 'answer:symptom:missedTheSale')).status).toBe(200);
        await app.main().kill('SIGKILL');

        await app.startAgain();

        await current(app, TAKE_OVER_MS);
        expect(await historyOf(app)).toHaveLength(1);
        await app.click('question', 'answer:jobStatus:archived');
        await app.cardWith('fix:jobArchived');
      }),
    TEST_MS,
  );

  test(
    'a replica that dies in the middle of an edit is taken over within 15 seconds by another',
    () =>
      withApp(async (app) => {
        const other = await app.replica();
        try {
          await app.open();
          const click = await clickOf(app, 'answer:symptom:missedTheSale');
          killAtEdit(app, app.main());
          expect((await app.deliver(click)).status).toBe(200);
          await app.main().exited;

          await app.cardWith('question', 'answer:jobStatus:archived', TAKE_OVER_MS);

          const next = await clickOf(app, 'answer:jobStatus:archived');
          expect((await other.deliver(next)).status).toBe(200);
          await app.cardWith('fix:jobArchived');
          await current(app, TAKE_OVER_MS);
        } finally {
          await other.main.kill('SIGKILL');
        }
      }),
    TEST_MS,
  );

  test(
    'clicks on one triage may reach any replica: each is kept, and every card stands once',
    () =>
      withApp(async (app) => {
        const other = await app.replica();
        try {
          await app.open();
          const turns = [app.deliver, other.deliver];
          const answers = ['symptom:photosAlmostReady', 'jobStatus:planning', 'codeActivated:yes'];
          for (const [index, answer] of [...answers, 'galleryPhotos:hidden'].entries()) {
            const request = await clickOf(app, `answer:${answer}`);
            // Slack may deliver one click twice, to different replicas.
            const both = await Promise.all([0, 1].map((twice) => turns[(index + twice) % 2]?.(request)));
            expect(both.map((response) => response?.status)).toEqual([200, 200]);
          }
          await app.cardWith('fix:photosHidden');
          await current(app, TAKE_OVER_MS);
          expect(await historyOf(app)).toHaveLength(4);
        } finally {
          await other.main.kill('SIGKILL');
        }
      }),
    TEST_MS,
  );

  test(
    'a recorded click acts on no replica again, neither when many come at once nor after a restart',
    () =>
      withApp(async (app) => {
        const other = await app.replica();
        try {
          await app.open();
          await app.click('question', 'answer:symptom:missedTheSale');
          await app.click('question', 'answer:jobStatus:archived');
          const actionId = 'step:1:done';
          const message = await app.cardWith('fix:jobArchived', actionId);
          const tick = app.requests.blockActions({ actionId, message });
          expect((await app.deliver(tick)).status).toBe(200);
          await app.click('fix:jobArchived', 'step:1:open');
          const stored = await historyOf(app);
          expect(stored).toHaveLength(4);

          const doors = [app.deliver, other.deliver, app.deliver, other.deliver];
          const answers = await Promise.all(doors.map((deliver) => deliver(tick)));
          expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
          await app.main().kill('SIGKILL');
          await app.startAgain();
          expect((await app.deliver(tick)).status).toBe(200);

          expect(await historyOf(app)).toEqual(stored);
          await app.click('fix:jobArchived', actionId);
          await current(app, TAKE_OVER_MS);
          expect(await historyOf(app)).toHaveLength(5);
        } finally {
          await other.main.kill('SIGKILL');
        }
      }),
    TEST_MS,
  );

  test.each([
    {
      what: 'is gone',
      away: (own: PostgresServer) => own.stop('SIGQUIT'),
      back: (own: PostgresServer) => own.start(),
    },
    {
      what: 'does not answer',
      away: async (own: PostgresServer) => own.freeze(),
      back: async (own: PostgresServer) => own.thaw(),
    },
  ])(
    'while the database $what, clicks are answered “not saved”; when it is back, everything goes on',
    async ({ away, back }) => {
      const own = await startPostgres();
      try {
        await withApp(async (app) => {
          await app.open();
          const click = await clickOf(app, 'answer:symptom:missedTheSale');
          const readiness = async () => (await fetch(app.url('/readyz'))).status;
          const told = () => app.workspace.calls('response_url').length;
          expect(await readiness()).toBe(200);

          await away(own);
          let asked = performance.now();
          expect(await readiness()).toBe(503);
          expect(performance.now() - asked).toBeLessThan(1_500);
          for (const times of [1, 2, 3]) {
            asked = performance.now();
            expect((await app.deliver(click)).status).toBe(200);
            expect(performance.now() - asked).toBeLessThan(SLACK_WAITS_MS);
            expect(told()).toBe(times);
          }
          expect(JSON.stringify(app.workspace.calls('response_url').at(-1))).toContain('could not be saved');
          expect(app.main().isRunning()).toBe(true);

          await back(own);
          await until(async () => (await readiness()) === 200, { timeout: 10_000, what: '/readyz' });
          expect(await historyOf(app)).toEqual([]);
          expect((await app.deliver(click)).status).toBe(200);
          await app.cardWith('question', 'answer:jobStatus:archived', TAKE_OVER_MS);
          await current(app, TAKE_OVER_MS);
        }, own);
      } finally {
        await own.dispose();
      }
    },
    TEST_MS,
  );
});
