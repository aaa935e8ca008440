import { App, SocketModeReceiver } from '@slack/bolt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { until } from '../support/until.ts';

const workspace = createWorkspace();
const slack = createRequests(workspace);
let socketMode: Awaited<ReturnType<typeof serveSocketMode>>;
const stop: (() => unknown)[] = [];

beforeAll(async () => {
  const server = await startSlackServer(workspace);
  socketMode = await serveSocketMode(workspace);
  const clientOptions = { slackApiUrl: server.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: bot.appToken,
    logger: silent,
    // Also how long the client waits before it connects anew.
    clientPingTimeout: 100,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: bot.token, receiver, clientOptions, logger: silent });
  app.command('/photo-help', async ({ command, ack, respond }) => {
    await ack({ text: `You said ${command.text}` });
    await respond('And more');
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'Here I am', thread_ts: event.ts });
  });
  await app.start();
  stop.push(() => app.stop(), socketMode.close, server.close);
});
afterAll(async () => {
  for (const each of stop) await each();
});

test('a command is acknowledged over the socket, and its response URL is on the server', async () => {
  expect(await socketMode.send(slack.slashCommand({ text: 'hello' }))).toEqual({ text: 'You said hello' });
  await until(() => workspace.ephemerals(people.mia).length);
  expect(workspace.ephemerals(people.mia)).toMatchObject([{ text: 'And more' }]);
});

test('the app comes back after Slack has asked it to, and hears events', async () => {
  const before = socketMode.connections();
  socketMode.disconnect();
  await until(() => socketMode.connections() > before);
  const said = workspace.say({ user: people.mia, channel: places.support, text: 'Hello bot' });
  await socketMode.send(slack.appMention(said));
  await until(() => workspace.thread(places.support, said.ts).length === 2);
  expect(workspace.thread(places.support, said.ts)[1]?.text).toBe('Here I am');
});
