import { describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { type PhotoHelpProcess, SIGNING_SECRET, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';

/** How long it may take to end when nothing is under way. */
const SOON_MS = 3_000;
const TEST_MS = 120_000;
const ERROR = 50;

/** Runs a test on an app of its own. */
async function withApp(use: (app: PhotoHelpProcess) => Promise<void>): Promise<void> {
  const app = await startProcess({ variables: { LOG_LEVEL: 'trace' } });
  try {
    await use(app);
  } finally {
    await app.dispose();
  }
}

/** Asks it to stop; gives how many milliseconds it took to end well. */
async function stop(app: PhotoHelpProcess, signal: 'SIGTERM' | 'SIGINT'): Promise<number> {
  const start = performance.now();
  expect(await app.main().kill(signal)).toEqual({ code: 0, signal: null });
  return performance.now() - start;
}

async function triageId(app: PhotoHelpProcess): Promise<string> {
  return String((await app.cardWith('case')).metadata?.event_payload.triage);
}

async function storedCards(app: PhotoHelpProcess) {
  const store = await openStore(app.databaseUrl, { migrate: false });
  try {
    return await store.cards(await triageId(app));
  } finally {
    await store.close();
  }
}

const pendingCall = (app: PhotoHelpProcess, method: string) =>
  until(() => app.workspace.calls(method).some(({ outcome }) => outcome !== 'ok'), {
    what: `A call of ${method} under way`,
  });

describe.concurrent('told to stop', () => {
  test(
    'the log is JSON and tells neither secrets nor what anybody typed, whatever goes wrong',
    () =>
      withApp(async (app) => {
        const typed = ['Anna Beispiel sees nothing', 'HELP-90210', 'Ms Muster, anna@example.org'];
        const [said = '', reference = '', noReference = ''] = typed;
        for (const method of ['chat.postMessage', 'chat.update', 'conversations.info', 'views.open']) {
          app.workspace.fault({ method, do: 'error500' });
          app.workspace.fault({ method, do: 'dropBefore' });
        }
        app.workspace.fault({ method: 'response_url', do: 'slackError', error: 'expired_url', times: 2 });
        app.workspace.fault({ method: 'chat.postEphemeral', do: 'slackError', error: 'invalid_auth' });

        await app.open({ text: said });
        const root = await app.cardWith('case', 'triage:reference');
        await app.cardWith('question', 'answer:symptom:missedTheSale');
        const forge = (actionId: string, value: string) =>
          app.deliver(app.requests.forge({ message: root, actionId, value }));
        await forge(`answer:${said}:x`, `${await triageId(app)}|${said}`);
        await forge('triage:reply', noReference);
        await app.deliver({
          ...app.requests.slashCommand({ text: said }),
          body: `text=${said}&payload=${said}`,
        });
        await fetch(app.url('/slack/events'), { method: 'POST', body: said });
        for (const text of [noReference, reference]) {
          const [view] = await until(async () => {
            await app.click('case', 'triage:reference');
            const views = app.workspace.views(people.mia);
            return views.length > 0 && views;
          });
          if (view) await app.deliver(app.requests.viewSubmission({ view, inputs: { text } }));
        }
        await app.click('question', 'answer:symptom:missedTheSale');
        await app.cardWith('question', 'answer:jobStatus:archived');
        await until(() => JSON.stringify(app.messages()).includes(reference));
        await stop(app, 'SIGTERM');

        const { stdout, stderr } = app.main().output;
        expect(app.main().log().length).toBeGreaterThan(5);
        expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
        expect(stderr).toBe('');
        const secrets = [
          app.workspace.bot.token,
          SIGNING_SECRET,
          '4xQp7Zk2LmNv8RtY',
          'legacy-verification-token',
          'Bearer',
          'Beispiel',
          'example.org',
          ...typed,
        ];
        for (const secret of secrets) expect(stdout).not.toContain(secret);
      }),
    TEST_MS,
  );

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: it has answered until then, and ends soon and well',
    (signal) =>
      withApp(async (app) => {
        for (const path of ['/healthz', '/readyz']) expect((await fetch(app.url(path))).status).toBe(200);
        await app.open();
        await app.click('question', 'answer:symptom:missedTheSale');
        await app.cardWith('question', 'answer:jobStatus:archived');
        expect(await stop(app, signal)).toBeLessThan(SOON_MS);
        await expect(fetch(app.url('/healthz'))).rejects.toThrow();
        expect(app.main().output.stderr).toBe('');
        const messages = app.main().log();
        expect(messages.map(({ msg }) => msg)).toContain('Stopping');
        expect(messages.filter(({ level }) => level >= ERROR)).toEqual([]);
      }),
    TEST_MS,
  );

  describe('while Slack is slow', () => {
    test.each([
      ['posted', 'chat.postMessage'],
      ['edited', 'chat.update'],
    ] as const)(
      'a message that is being %s is finished and stored, and nothing new is taken',
      (_, method) =>
        withApp(async (app) => {
          if (method === 'chat.update') {
            await app.open();
            await app.cardWith('question', 'answer:symptom:missedTheSale');
          }
          app.workspace.fault({ method, do: 'delay', ms: 1_500 });
          if (method === 'chat.update') await app.click('question', 'answer:symptom:missedTheSale');
          else await app.open();
          await pendingCall(app, method);

          const stopping = stop(app, 'SIGTERM');
          await until(() =>
            fetch(app.url('/healthz')).then(
              () => false,
              () => true,
            ),
          );
          expect(app.main().isRunning()).toBe(true);
          expect(await stopping).toBeLessThan(1_500 + SOON_MS);
          expect(app.workspace.calls().filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
          expect(
            app
              .main()
              .log()
              .filter(({ level }) => level >= ERROR),
          ).toEqual([]);
          const cards = await storedCards(app);
          expect(cards.map(({ card }) => card)).toEqual(['case', 'question']);
          for (const card of cards) {
            expect(card).toMatchObject({ ts: expect.any(String), digest: expect.any(String) });
          }

          await app.startAgain();
          if (method === 'chat.postMessage') await app.click('question', 'answer:symptom:missedTheSale');
          await app.click('question', 'answer:jobStatus:archived');
          await app.cardWith('fix:jobArchived', 'verdict:solved');
          expect(app.workspace.calls('chat.postMessage')).toHaveLength(3);
        }),
      TEST_MS,
    );

    test(
      'a post that is never answered does not hold it up for long, and is not repeated blindly',
      () =>
        withApp(async (app) => {
          app.workspace.fault({ method: 'chat.postMessage', do: 'hangAfter' });
          await app.open();
          await pendingCall(app, 'chat.postMessage');
          expect(await stop(app, 'SIGTERM')).toBeLessThan(4_000 + SOON_MS);
          await app.startAgain();
          await app.cardWith('question', 'answer:symptom:missedTheSale');
          expect(app.workspace.timeline(places.support)).toHaveLength(1);
        }),
      TEST_MS,
    );
  });
});
