#!/bin/sh
# Guess: a request that no listener is for is answered at once, with 404.
# Real:  Bolt waits for an acknowledgement that can no longer come, and answers 404 after three seconds, when Slack has
#        given up already. The log then blames a listener that forgot ack(). Events are the opposite: they are
#        acknowledged before it is known whether there is a listener for them.
# Seen:  @slack/bolt 5.1.0, over HTTP.
# Ours:  the buttons of old cards are clicked for weeks. Handled in src/slack/listeners/clicks.ts: one middleware takes
#        each click, whatever its action. src/slack/app/app.ts acknowledges events when their listeners are done.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

const said = [];
const authorize = async () => ({ botToken: 'xoxb-invented', botId: 'B0APP', botUserId: 'U0APP' });
const app = new App({ authorize, signingSecret: 'invented', logger: { ...silent, error: (line) => said.push(line) } });
app.action('new-name', ({ ack }) => ack());
const server = await app.start(0);
async function send(contentType, body) {
  const at = String(Math.floor(Date.now() / 1_000));
  const begun = performance.now();
  const { status } = await fetch(`http://127.0.0.1:${server.address().port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${createHmac('sha256', 'invented').update(`v0:${at}:${body}`).digest('hex')}`,
    },
    body,
  });
  return `${status} ${performance.now() - begun > 2_900 ? 'after 3 s' : 'at once'}`;
}
const click = { type: 'block_actions', team: { id: 'T01' }, user: { id: 'U01' }, actions: [{ type: 'button', action_id: 'old-name' }] };
const event = { type: 'event_callback', team_id: 'T01', event_id: 'Ev01', event: { type: 'reaction_added', user: 'U01' } };

compare('A click without a listener', {
  guess: '404 at once',
  recorded: '404 after 3 s',
  seen: await send('application/x-www-form-urlencoded', `payload=${encodeURIComponent(JSON.stringify(click))}`),
});
compare('The log says', {
  guess: 'that there is no listener',
  recorded: 'that ack() was not called',
  seen: said.some((line) => line.includes('ack()')) ? 'that ack() was not called' : said,
});
compare('An event without a listener', {
  guess: '404 at once',
  recorded: '200 at once',
  seen: await send('application/json', JSON.stringify(event)),
});
process.exit();
JS
