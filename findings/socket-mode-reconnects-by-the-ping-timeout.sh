#!/bin/sh
# Guess: when Slack refreshes a connection, which it announces and does every few hours, the client opens the next at
#        once; `clientPingTimeout` says only how long to wait for a pong.
# Real:  it closes first, waits for `clientPingTimeout`, five seconds unless told otherwise, and then asks for the next
#        connection; after failures for twice that, three times that, and so on without a limit. With one connection
#        nothing can be delivered meanwhile. A patient ping timeout makes the gap longer.
# Seen:  @slack/socket-mode 3.1.0.
# Ours:  Slack delivers no click again. Handled in src/slack/app/socket-connection.ts, which opens the next at once.
. "$(dirname "$0")/lib.sh"
packages @slack/socket-mode@3.1.0 ws@8.23.0
run << 'JS'
import { once } from 'node:events';
import { SocketModeClient } from '@slack/socket-mode';
import { WebSocketServer } from 'ws';
import { compare } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const { server, port, slackApiUrl } = await slackWith((_, response) => {
  json(response, { ok: true, url: `ws://127.0.0.1:${port}/` });
});
let socket;
new WebSocketServer({ server }).on('connection', (opened) => {
  socket = opened;
  socket.send(JSON.stringify({ type: 'hello' }));
});
async function gapWith(options) {
  const client = new SocketModeClient({ appToken: 'xapp-invented', logger: silent, clientOptions: { slackApiUrl }, ...options });
  await client.start();
  const begun = performance.now();
  socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  await once(client, 'connected');
  const seconds = Math.floor((performance.now() - begun) / 1_000);
  await client.disconnect();
  return seconds;
}

compare('Whole seconds without a connection', { guess: 0, recorded: 5, seen: await gapWith({}) });
compare('… with clientPingTimeout: 2000', { guess: 0, recorded: 2, seen: await gapWith({ clientPingTimeout: 2_000 }) });
process.exit();
JS
