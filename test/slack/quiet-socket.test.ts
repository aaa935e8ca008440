import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANY_PLATFORM } from '../../src/cases/parts.ts';
import { USUAL_REMINDING } from '../../src/config/config.ts';
import { acceptAnswer } from '../../src/fake-slack/answers.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { start } from '../../src/start/start.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { clock } from '../support/moved-clock.ts';
import { temporaryFolder } from '../support/process.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { moving, until, waitingMovesTime } from '../support/until.ts';

const MINUTE = 60_000;

const workspace = createWorkspace();
const requests = createRequests(workspace);
const folder = temporaryFolder();
let slack: Awaited<ReturnType<typeof startSlackServer>>;
let socketMode: Awaited<ReturnType<typeof serveSocketMode>>;
let stopMoving: () => void;
let app: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  slack = await startSlackServer(workspace);
  socketMode = await serveSocketMode(workspace);
  const { token: botToken, appToken } = workspace.bot;
  stopMoving = waitingMovesTime();
  app = await moving(
    start(
      {
        slack: { mode: 'socket', botToken, appToken },
        slackApiUrl: slack.apiUrl,
        port: 0,
        databaseUrl: `file:${folder.path}/photo-help.db`,
        logLevel: 'silent',
        slackShare: 1_000,
        platforms: ANY_PLATFORM,
        reminding: USUAL_REMINDING,
      },
      await createLog('silent'),
      { clock },
    ),
  );
});
afterAll(async () => {
  await moving(app.stop());
  stopMoving();
  await socketMode.close();
  await slack.close();
  folder.remove();
});

const readiness = async () => (await fetch(`http://127.0.0.1:${app.port}/readyz`)).status;

async function command(): Promise<void> {
  const request = requests.slashCommand();
  acceptAnswer(workspace, request, await socketMode.send(request));
}

test('a connection that brings nothing for ten minutes is not ready, until the next has been greeted', async () => {
  await command();
  clock.pass(9 * MINUTE);
  expect(await readiness()).toBe(200);
  await command();
  clock.pass(9 * MINUTE);
  expect(await readiness()).toBe(200);
  expect(socketMode.connections()).toBe(1);

  workspace.fault({ method: 'apps.connections.open', do: 'error500' });
  clock.pass(MINUTE);
  expect(await readiness()).toBe(503);
  await until(() => workspace.calls('apps.connections.open').at(-1)?.outcome === 'internal_error', {
    what: 'A call that fails',
  });
  expect(await readiness()).toBe(503);
  await until(() => socketMode.connections() === 2, { what: 'The next connection' });
  await until(async () => (await readiness()) === 200, { what: 'Ready by the new connection' });
  await command();
});

test('one that stays quiet makes way again and again', async () => {
  for (const connections of [3, 4]) {
    clock.pass(10 * MINUTE);
    await until(() => socketMode.connections() === connections, { what: 'The next connection' });
    await until(async () => (await readiness()) === 200, { what: 'Ready' });
  }
  expect(socketMode.connected()).toBe(1);
});
