#!/bin/sh
# Guess: a signed command that is sent to Bolt with fetch and URLSearchParams is taken as Slack's own is.
# Real:  fetch writes `;charset=UTF-8` behind the content type, and Bolt knows a form only by the exact name without it.
#        It reads the body as JSON, and answers 400.
# Seen:  @slack/bolt 5.1.0 on Node 24. Slack sends the bare name.
# Ours:  for all who write tests or a fake Slack: the content type must be set by hand. Done in src/fake-slack/requests.ts.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

const authorize = async () => ({ botToken: 'xoxb-invented', botId: 'B0APP', botUserId: 'U0APP' });
const app = new App({ authorize, signingSecret: 'invented', logger: silent });
app.command('/photo', ({ ack }) => ack('Hello'));
const server = await app.start(0);
async function send(headers) {
  const body = new URLSearchParams({ command: '/photo', team_id: 'T01', user_id: 'U01', channel_id: 'C01' });
  const at = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', 'invented').update(`v0:${at}:${body}`).digest('hex')}`;
  const response = await fetch(`http://127.0.0.1:${server.address().port}/slack/events`, {
    method: 'POST',
    headers: { 'x-slack-request-timestamp': at, 'x-slack-signature': signature, ...headers },
    body,
  });
  return `${response.status} ${await response.text()}`.trim();
}

compare('With the content type that fetch sets', { guess: '200 Hello', recorded: '400', seen: await send({}) });
compare('With it set by hand', {
  guess: '200 Hello',
  recorded: '200 Hello',
  seen: await send({ 'content-type': 'application/x-www-form-urlencoded' }),
});
process.exit();
JS
