#!/bin/sh
# Guess: listeners are like routes: the first that matches takes the request, and one for /.*/ at the end catches the
#        rest.
# Real:  all that match run, side by side. The catch-all runs for known clicks too, and where both acknowledge, as each
#        must, the second one fails: the click counts as failed though it was done.
# Seen:  @slack/bolt 5.1.0, over HTTP.
# Ours:  all clicks go through one middleware (src/slack/listeners/clicks.ts), and there is no catch-all.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

const ran = [];
const failed = [];
const authorize = async () => ({ botToken: 'xoxb-invented', botId: 'B0APP', botUserId: 'U0APP' });
const app = new App({ authorize, signingSecret: 'invented', logger: silent });
app.action('done', async ({ ack }) => {
  ran.push('done');
  await ack();
});
app.action(/.*/, async ({ ack }) => {
  ran.push('the rest');
  await ack();
});
app.error(async (error) => void failed.push(error.code));
const server = await app.start(0);
const payload = { type: 'block_actions', team: { id: 'T01' }, user: { id: 'U01' }, actions: [{ type: 'button', action_id: 'done' }] };
const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
const at = String(Math.floor(Date.now() / 1_000));
await fetch(`http://127.0.0.1:${server.address().port}/slack/events`, {
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${createHmac('sha256', 'invented').update(`v0:${at}:${body}`).digest('hex')}`,
  },
  body,
});

compare('Listeners that ran for a click on "done"', { guess: ['done'], recorded: ['done', 'the rest'], seen: ran });
compare('Errors', { guess: [], recorded: ['slack_bolt_receiver_ack_multiple_error'], seen: failed });
process.exit();
JS
