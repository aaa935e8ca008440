#!/bin/sh
# Guess: `await app.stop()` takes nothing new and waits for what is being answered, as it does over HTTP.
# Real:  by Socket Mode it begins to close and resolves at once, while the socket is still open. A listener that is at
#        work can then no longer acknowledge: ack() fails, and the user sees a warning for what was done.
# Seen:  @slack/bolt 5.1.0 with @slack/socket-mode 3.1.0.
# Ours:  each deployment would lose some clicks. Handled in src/slack/app/transports.ts: it waits for the app to be idle
#        before it stops the receiver.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0 @slack/socket-mode@3.1.0 ws@8.23.0
run << 'JS'
import { createHmac } from 'node:crypto';
import { App, SocketModeReceiver } from '@slack/bolt';
import { WebSocketServer } from 'ws';
import { compare, outcome, wait } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const authorize = async () => ({ botToken: 'xoxb-invented', botId: 'B0APP', botUserId: 'U0APP' });
const command = { command: '/photo', team_id: 'T01', user_id: 'U01', channel_id: 'C01' };

async function overHttp() {
  const app = new App({ authorize, signingSecret: 'invented', logger: silent });
  app.command('/photo', async ({ ack }) => {
    await wait(500);
    await ack('Hello');
  });
  const server = await app.start(0);
  const body = String(new URLSearchParams(command));
  const at = String(Math.floor(Date.now() / 1_000));
  const answer = fetch(`http://127.0.0.1:${server.address().port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${createHmac('sha256', 'invented').update(`v0:${at}:${body}`).digest('hex')}`,
    },
    body,
  });
  await wait(200);
  await app.stop();
  return (await answer).status === 200 ? 'acknowledged' : 'not acknowledged';
}

async function bySocketMode() {
  const { server, port, slackApiUrl } = await slackWith((_, response) => {
    json(response, { ok: true, url: `ws://127.0.0.1:${port}/` });
  });
  let socket;
  new WebSocketServer({ server }).on('connection', (opened) => {
    socket = opened;
    socket.send(JSON.stringify({ type: 'hello' }));
  });
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-invented',
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl } },
  });
  const app = new App({ authorize, receiver, logger: silent });
  const answered = new Promise((resolve) => {
    app.command('/photo', async ({ ack }) => {
      await wait(500);
      resolve(await outcome(() => ack('Hello')));
    });
  });
  await app.start();
  socket.send(JSON.stringify({ type: 'slash_commands', envelope_id: 'E01', payload: command }));
  await wait(200);
  await app.stop();
  const { threw } = await answered;
  return threw === undefined ? 'acknowledged' : threw.code;
}

compare('Stopped over HTTP, while a command is answered', { guess: 'acknowledged', recorded: 'acknowledged', seen: await overHttp() });
compare('Stopped by Socket Mode', {
  guess: 'acknowledged',
  recorded: 'slack_socket_mode_send_while_not_ready_error',
  seen: await bySocketMode(),
});
process.exit();
JS
