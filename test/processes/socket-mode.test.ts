import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptAnswer } from '../../src/playground/answers.ts';
import { places } from '../../src/playground/directory.ts';
import type { SlackRequest } from '../../src/playground/requests.ts';
import { createWorkspace } from '../../src/playground/workspace.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { until } from '../support/until.ts';

const workspace = createWorkspace();
let socketMode: Awaited<ReturnType<typeof serveSocketMode>>;
let app: PhotoHelpProcess;
beforeAll(async () => {
  socketMode = await serveSocketMode(workspace);
  app = await startProcess({ workspace, socketMode: true });
}, 30_000);
afterAll(async () => {
  await app.dispose();
  await socketMode.close();
});

async function send(request: SlackRequest): Promise<void> {
  acceptAnswer(workspace, request, await socketMode.send(request));
}

async function click(card: string, actionId: string): Promise<void> {
  await send(app.requests.blockActions({ actionId, message: await app.cardWith(card, actionId) }));
}

test('the health endpoints answer, others do not', async () => {
  for (const path of ['/healthz', '/readyz']) expect((await fetch(app.url(path))).status).toBe(200);
  expect((await fetch(app.url('/slack/events'), { method: 'POST' })).status).toBe(404);
});

test('from /photo-help to resolved over the socket', async () => {
  await send(app.requests.slashCommand());
  await click('question', 'answer:symptom:missedTheSale');
  await click('question', 'answer:jobStatus:archived');
  await click('fix:jobArchived', 'step:1:done');
  await app.cardWith('fix:jobArchived', 'step:1:open');
  await click('fix:jobArchived', 'verdict:solved');
  const question = await app.cardWith('question', 'triage:reopen');
  expect(question.text).toMatch(/^Resolved/);
  expect(workspace.messages(places.support)).toHaveLength(3);
});

test('it comes back after its connection broke, although Slack is in trouble, and stops when told to', async () => {
  const before = socketMode.connections();
  workspace.fault({ method: 'apps.connections.open', do: 'error500' });
  workspace.fault({ method: 'apps.connections.open', do: 'dropBefore' });
  workspace.fault({ method: 'apps.connections.open', do: 'rateLimited', retryAfter: 1 });
  socketMode.drop();
  await until(() => socketMode.connections() > before, { timeout: 40_000, what: 'The new connection' });
  expect(workspace.calls('apps.connections.open').map(({ outcome }) => outcome)).toEqual([
    'ok',
    'internal_error',
    'dropBefore',
    'ratelimited',
    'ok',
  ]);
  expect((await fetch(app.url('/readyz'))).status).toBe(200);

  await click('question', 'triage:reopen');
  await app.cardWith('fix:jobArchived', 'verdict:solved');
  expect(await app.main().kill('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(app.main().output.stdout).not.toContain(workspace.bot.appToken);
  expect(app.main().output.stderr).toBe('');
}, 60_000);
