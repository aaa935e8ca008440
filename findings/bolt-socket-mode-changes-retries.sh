#!/bin/sh
# Guess: the clients that Bolt makes retry by the same policy over HTTP and by Socket Mode: the default, or that given.
# Real:  Socket Mode writes a policy of its own into the `clientOptions` that were passed to Bolt: 100 retries, each
#        pause 1.3 times as long as the one before. `app.client` was made before that; the `client` of each listener is
#        made after it. With one options object for several apps, the others get it too.
# Seen:  @slack/bolt 5.1.0 with @slack/socket-mode 3.1.0.
# Ours:  a listener's call that fails would be repeated for hours. Handled in src/slack/app/transports.ts (a policy and
#        an object of its own); listeners use our own clients.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0 @slack/socket-mode@3.1.0
run << 'JS'
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

async function retriesWith(transport) {
  const fetch = async () => Response.json({ ok: true, user_id: 'U0APP', bot_id: 'B0APP' });
  const clientOptions = { fetch };
  const app = new App({ ...transport, token: 'xoxb-invented', logger: silent, clientOptions });
  let inListener;
  app.action('done', async ({ ack, client }) => {
    inListener = client.retryConfig.retries;
    await ack();
  });
  const body = { type: 'block_actions', team: { id: 'T01' }, user: { id: 'U01' }, actions: [{ type: 'button', action_id: 'done' }] };
  await app.processEvent({ body, ack: async () => {} });
  return { 'app.client': app.client.retryConfig.retries, inListener, given: Object.keys(clientOptions) };
}
const same = { 'app.client': 10, inListener: 10, given: ['fetch', 'logger'] };

compare('Retries over HTTP', { guess: same, recorded: same, seen: await retriesWith({ signingSecret: 'invented' }) });
compare('Retries by Socket Mode', {
  guess: same,
  recorded: { 'app.client': 10, inListener: 100, given: ['fetch', 'logger', 'retryConfig'] },
  seen: await retriesWith({ socketMode: true, appToken: 'xapp-invented' }),
});
process.exit();
JS
