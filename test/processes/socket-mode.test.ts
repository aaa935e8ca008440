import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptAnswer } from '../../src/fake-slack/answers.ts';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { until } from '../support/until.ts';

const workspace = createWorkspace();
let socketMode: Awaited<ReturnType<typeof serveSocketMode>>;
let app: PhotoHelpProcess;
beforeAll(async () => {
  socketMode = await serveSocketMode(workspace);
  app = await startProcess({ workspace, socketMode: true });
});
afterAll(async () => {
  await app.dispose();
  await socketMode.close();
});

async function send(request: SlackRequest): Promise<void> {
  acceptAnswer(workspace, request, await socketMode.send(request));
}

async function stops(): Promise<void> {
  expect(await app.main().kill('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(app.main().output.stdout).not.toContain(workspace.bot.appToken);
  expect(app.main().output.stderr).toBe('');
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

/** Waits for one connection more than there were. */
async function connectedAnew(before: number, timeout = 20_000): Promise<void> {
  await until(() => socketMode.connections() > before, { timeout, what: 'The new connection' });
}

test('when Slack renews the connection, the next one is there before anybody notices', async () => {
  const before = socketMode.connections();
  const calls = workspace.calls('apps.connections.open').length;
  socketMode.disconnect();
  // The client's own reconnection waits five seconds, in which Slack tells whoever clicks that it failed.
  await connectedAnew(before, 4_000);
  expect(workspace.calls('apps.connections.open')).toHaveLength(calls + 1);
});

test('it comes back after its connection broke, although Slack is in trouble or refuses', async () => {
  const before = socketMode.connections();
  const calls = workspace.calls('apps.connections.open').length;
  workspace.fault({ method: 'apps.connections.open', do: 'error500' });
  workspace.fault({ method: 'apps.connections.open', do: 'dropBefore' });
  workspace.fault({ method: 'apps.connections.open', do: 'rateLimited', retryAfter: 1 });
  workspace.fault({ method: 'apps.connections.open', do: 'slackError', error: 'invalid_auth' });
  socketMode.drop();
  await until(async () => (await fetch(app.url('/readyz'))).status === 503, {
    what: 'The end of the connection',
  });
  expect(await (await fetch(app.url('/metrics'))).text()).toMatch(/^photo_help_slack_connected 0$/m);
  await connectedAnew(before);
  expect(
    workspace
      .calls('apps.connections.open')
      .slice(calls)
      .map(({ outcome }) => outcome),
  ).toEqual(['internal_error', 'dropBefore', 'ratelimited', 'invalid_auth', 'ok']);
  await until(async () => (await fetch(app.url('/readyz'))).status === 200, { what: 'The new connection' });
  expect(await (await fetch(app.url('/metrics'))).text()).toMatch(/^photo_help_slack_connected 1$/m);
  expect(
    app
      .main()
      .log()
      .map(({ msg }) => msg),
  ).toContain('Slack refuses to connect: is SLACK_APP_TOKEN valid, and Socket Mode on?');
});

test('a connection over which not even pings are answered is not ready', async () => {
  const before = socketMode.connections();
  socketMode.mute(true);
  socketMode.drop();
  await connectedAnew(before);
  socketMode.mute(false);
  workspace.fault({ method: 'apps.connections.open', do: 'rateLimited', retryAfter: 2 });
  const readiness = async () => (await fetch(app.url('/readyz'))).status;
  await until(async () => (await readiness()) === 503, { timeout: 20_000, what: 'Not ready' });
  await until(async () => (await readiness()) === 200, { timeout: 20_000, what: 'Ready again' });
});

test('a request whose acknowledgement finds no connection is counted', async () => {
  const counted = async () =>
    (await (await fetch(app.url('/metrics'))).text()).match(/^photo_help_unacknowledged.*$/gm);
  expect(await counted()).toBeNull();
  const before = socketMode.connections();
  // Before it is stored what somebody has written, it is asked who that is.
  workspace.fault({ method: 'users.info', do: 'delay', ms: 500 });
  const text = `<@${workspace.bot.userId}> missed the sale`;
  const mention = workspace.say({ user: people.priya, channel: places.support, text });
  void send(app.requests.appMention(mention));
  await until(() => workspace.calls('users.info').at(-1)?.outcome === 'pending', { what: 'The question' });
  workspace.fault({ method: 'apps.connections.open', do: 'delay', ms: 2_000 });
  socketMode.drop();
  await until(counted, { what: 'The count' });
  expect(await counted()).toEqual(['photo_help_unacknowledged_total{kind="event_callback"} 1']);
  await connectedAnew(before);
});

test('it works on after that, and stops when told to, although it waits for Slack just then', async () => {
  await click('question', 'triage:reopen');
  await app.cardWith('fix:jobArchived', 'verdict:solved');
  workspace.fault({ method: 'apps.connections.open', do: 'rateLimited', retryAfter: 60 });
  socketMode.drop();
  await until(() => app.main().log().at(-1)?.msg === 'No connection to Slack; trying again', {
    what: 'The wait',
  });
  await stops();
});

test('a connection that comes when it is told to stop is let go', async () => {
  await app.startAgain();
  const before = socketMode.connections();
  workspace.fault({ method: 'apps.connections.open', do: 'delay', ms: 500 });
  // Whatever hangs keeps the process for a while in which no click may come.
  workspace.fault({ method: 'chat.update', do: 'hangAfter' });
  await click('fix:jobArchived', 'step:2:done');
  socketMode.drop();
  await until(() => workspace.calls('apps.connections.open').at(-1)?.outcome === 'pending', {
    what: 'The question where to connect',
  });
  const stopped = app.main().kill('SIGTERM');
  await connectedAnew(before);
  await until(() => socketMode.connected() === 0, { timeout: 2_000, what: 'The end of the new connection' });
  expect(app.main().isRunning()).toBe(true);
  expect(await stopped).toEqual({ code: 0, signal: null });
});

test('what is being answered when it is told to stop is acknowledged', async () => {
  await app.startAgain();
  // A writer's name is asked for before what they wrote is stored.
  workspace.fault({ method: 'users.info', do: 'delay', ms: 500 });
  const text = `<@${workspace.bot.userId}> missed the sale`;
  const mention = workspace.say({ user: people.jonas, channel: places.support, text });
  const acknowledged = send(app.requests.appMention(mention));
  await until(() => workspace.calls('users.info').at(-1)?.outcome === 'pending', { what: 'The question' });
  const stopped = app.main().kill('SIGTERM');
  await acknowledged;
  expect(await stopped).toEqual({ code: 0, signal: null });
});
