import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { people, places } from '../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { until } from '../support/until.ts';

const TEST_MS = 120_000;

async function withApp(use: (app: PhotoHelpProcess) => Promise<void>, variables = {}): Promise<void> {
  const app = await startProcess({ variables: { LOG_LEVEL: 'debug', ...variables } });
  try {
    await use(app);
  } finally {
    await app.dispose();
  }
}

/** The metrics of a page, by name and labels. */
function samples(page: string): Record<string, number> {
  return Object.fromEntries(
    page
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const metricsOf = async (app: PhotoHelpProcess) => samples(await (await fetch(app.url('/metrics'))).text());

describe.concurrent('/metrics', () => {
  test(
    'counts requests, calls, cases and what is waiting, and names nobody',
    () =>
      withApp(async (app) => {
        await app.open({ text: 'Anna Beispiel, code abc123' });
        await app.click('question', 'answer:symptom:missedTheSale');
        await app.click('question', 'answer:jobStatus:archived');
        await app.click('fix:jobArchived', 'verdict:solved');
        const response = await fetch(app.url('/metrics'));
        expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
        const page = await response.text();
        const found = samples(page);
        expect(found['photo_help_acknowledgement_seconds_count{kind="command"}']).toBe(1);
        expect(found['photo_help_acknowledgement_seconds_count{kind="block_actions"}']).toBe(3);
        expect(found['photo_help_slack_calls_total{method="chat.postMessage",result="ok"}']).toBe(3);
        expect(found['photo_help_transitions_total{outcome="open"}']).toBe(3);
        expect(found['photo_help_transitions_total{outcome="resolved"}']).toBe(1);
        expect(found.photo_help_open_cases).toBe(0);
        expect(found.photo_help_database_up).toBe(1);
        expect(found.process_resident_memory_bytes).toBeGreaterThan(0);
        for (const secret of ['Beispiel', 'abc123', people.mia, places.support, 'T07', 'xoxb']) {
          expect(page).not.toContain(secret);
        }
      }),
    TEST_MS,
  );

  test(
    'shows how many cards wait and since when, while Slack takes none',
    () =>
      withApp(async (app) => {
        app.workspace.fault({ method: 'chat.postMessage', do: 'error500', times: 1_000 });
        await app.open();
        await until(
          async () =>
            (await metricsOf(app))[
              'photo_help_slack_calls_total{method="chat.postMessage",result="unclear"}'
            ],
        );
        await until(
          async () => {
            const found = await metricsOf(app);
            return (
              found.photo_help_cards_waiting === 1 && Number(found.photo_help_oldest_waiting_seconds) > 0
            );
          },
          { timeout: 10_000 },
        );
        expect((await metricsOf(app)).photo_help_open_cases).toBe(1);
      }),
    TEST_MS,
  );

  test(
    'is there in Socket Mode too',
    async () => {
      const workspace = createWorkspace();
      const socket = await serveSocketMode(workspace);
      const app = await startProcess({ workspace, socketMode: true });
      try {
        expect((await metricsOf(app)).photo_help_database_up).toBe(1);
      } finally {
        await app.dispose();
        await socket.close();
      }
    },
    TEST_MS,
  );
});

/** The status of a page, asked from another address of this machine, or with headers. */
function asked(
  app: PhotoHelpProcess,
  path: string,
  { from = '127.0.0.1', to = '127.0.0.1', headers = {} } = {},
) {
  const { port } = new URL(app.url());
  return new Promise<number | string>((resolve) => {
    const asking = get({ host: to, port, path, localAddress: from, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
/** An address of this machine that is not for itself alone. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe.concurrent('who is told how it is', () => {
  test(
    'in Socket Mode this machine, unless HOST says otherwise',
    async () => {
      const workspace = createWorkspace();
      const socket = await serveSocketMode(workspace);
      for (const [HOST, elsewhere] of [
        ['', 'ECONNREFUSED'],
        ['0.0.0.0', 200],
      ] as const) {
        const app = await startProcess({ workspace, socketMode: true, variables: { HOST } });
        try {
          expect(await asked(app, '/healthz')).toBe(200);
          expect(await asked(app, '/metrics', { to: '127.0.0.2' })).toBe(elsewhere);
        } finally {
          await app.dispose();
        }
      }
      await socket.close();
    },
    TEST_MS,
  );

  test(
    'over HTTP everybody, but of the metrics this machine, and no proxy on it',
    () =>
      withApp(async (app) => {
        expect(await asked(app, '/metrics')).toBe(200);
        expect(await asked(app, '/metrics', { headers: { 'x-forwarded-for': '192.0.2.7' } })).toBe(404);
        expect(await asked(app, '/healthz', { headers: { 'x-forwarded-for': '192.0.2.7' } })).toBe(200);
        if (outside === undefined) return;
        expect(await asked(app, '/metrics', { from: outside, to: outside })).toBe(404);
        expect(await asked(app, '/readyz', { from: outside, to: outside })).toBe(200);
      }),
    TEST_MS,
  );

  test(
    'over HTTP with HOST, everybody who reaches it',
    () =>
      withApp(
        async (app) => {
          expect(await asked(app, '/metrics', { headers: { 'x-forwarded-for': '192.0.2.7' } })).toBe(200);
        },
        { HOST: '0.0.0.0' },
      ),
    TEST_MS,
  );
});

test(
  'the log quotes nothing that came from outside, however it fails',
  () =>
    withApp(async (app) => {
      const secret = 'hunter2';
      // A body that is no JSON, signed; an answer of Slack's that is a page; response URLs that are none of Slack's.
      for (const body of [`{"text": ${secret}`, `payload=${secret}`, secret])
        await app.deliver({ type: 'events_api', payload: {}, contentType: 'application/json', body });
      app.workspace.fault({
        method: 'users.info',
        do: 'slackError',
        error: `<html>${secret}</html>`,
        times: 9,
      });
      app.workspace.fault({
        method: 'views.open',
        do: 'slackError',
        error: `<html>${secret}</html>`,
        times: 9,
      });
      await app.open();
      await app.click('case', 'triage:reference');
      const { ts = '' } = await app.cardWith('question', 'answer:symptom:missedTheSale');
      const said = app.workspace.say({
        user: people.jonas,
        channel: places.support,
        text: 'missed the sale',
        threadTs: app.messages()[0]?.ts ?? ts,
      });
      await app.deliver(app.requests.message(said));
      for (const url of [`/${secret}`, `http://${secret}:x`, `https://${secret}.example.com/`, 'not a URL']) {
        const form = new URLSearchParams(app.requests.slashCommand({ channel: places.secret }).body);
        form.set('response_url', url);
        await app.deliver({ ...app.requests.slashCommand(), body: form.toString() });
      }
      const failed = () =>
        app
          .main()
          .log()
          .filter(({ level }) => level >= 40);
      await until(() => failed().filter(({ msg }) => msg.includes('response URL')).length >= 4);
      expect(failed().map(({ msg }) => msg)).toContain('Slack did not open a window');
      expect(app.main().output.stdout).not.toContain(secret);
      expect(app.main().output.stdout).toContain('ForeignAddressError');
    }),
  TEST_MS,
);

const line = z.looseObject({
  msg: z.string(),
  request: z.string().optional(),
  triage: z.string().optional(),
  method: z.string().optional(),
});

test(
  'one request id leads from a click to the calls it caused',
  () =>
    withApp(async (app) => {
      await app.open();
      await app.click('question', 'answer:symptom:missedTheSale');
      await app.cardWith('question', 'answer:jobStatus:archived');
      const calls = () =>
        app
          .main()
          .log()
          .map((entry) => line.parse(entry))
          .filter(({ msg }) => msg === 'Called Slack');
      const edit = await until(() => calls().find(({ method }) => method === 'chat.update'));
      const posts = calls().filter(({ method }) => method === 'chat.postMessage');
      expect(edit.request).toMatch(/^[0-9a-f]{12}$/);
      expect(new Set(posts.map(({ request }) => request)).size).toBe(1);
      expect(posts[0]?.request).not.toBe(edit.request);
      expect(edit.triage).toBe(posts[0]?.triage);
      expect(edit.triage).toBeDefined();
    }),
  TEST_MS,
);

test(
  'it ends within ten seconds though Slack answers nothing any more and a sender never finishes',
  () =>
    withApp(async (app) => {
      for (let index = 0; index < 3; index += 1) await app.open();
      await until(() => app.messages().length === 6);
      app.workspace.fault({ method: /./, do: 'timeout', times: 1_000 });
      for (const message of app.messages()) {
        if (message.metadata?.event_payload.card !== 'question') continue;
        await app.deliver(
          app.requests.forge({
            message,
            actionId: 'triage:nonsense',
            value: String(message.metadata.event_payload.triage),
          }),
        );
        await app.deliver(app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' }));
      }
      await until(() => app.workspace.calls('response_url').length === 3);
      const slow = connect(Number(new URL(app.url()).port), '127.0.0.1');
      slow.on('error', () => {});
      slow.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
      const begun = performance.now();
      expect(await app.main().kill('SIGTERM')).toEqual({ code: 0, signal: null });
      expect(performance.now() - begun).toBeLessThan(10_000);
      app.workspace.clearFaults();
      await app.startAgain();
      await app.cardWith('question', 'answer:jobStatus:archived');
    }),
  60_000,
);
