#!/bin/sh
# Guess: a header in `clientOptions` is sent besides those that the library sets, as with WebClient itself.
# Real:  in Socket Mode the app-level token is such a header. Whoever gives any of his own replaces them all:
#        apps.connections.open goes out without a token, and Slack refuses it (not_authed) though the token is valid.
# Seen:  @slack/socket-mode 3.1.0, also through @slack/bolt 5.1.0.
# Ours:  an operator would look for the fault in a good SLACK_APP_TOKEN. We set no headers.
. "$(dirname "$0")/lib.sh"
packages @slack/socket-mode@3.1.0
run << 'JS'
import { SocketModeClient } from '@slack/socket-mode';
import { compare, outcome } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const { slackApiUrl, calls } = await slackWith(({ token }, response) => {
  json(response, token === undefined ? { ok: false, error: 'not_authed' } : { ok: true, url: 'wss://invented.example' });
});
async function seenWith(headers) {
  const client = new SocketModeClient({
    appToken: 'xapp-invented',
    logger: silent,
    clientOptions: { slackApiUrl, ...headers },
  });
  const { threw } = await outcome(() => client.webClient.apps.connections.open({}));
  return { token: calls.at(-1).token, error: threw?.data.error };
}
const good = { token: 'Bearer xapp-invented', error: undefined };

compare('Without headers', { guess: good, recorded: good, seen: await seenWith({}) });
compare('With one header', {
  guess: good,
  recorded: { token: undefined, error: 'not_authed' },
  seen: await seenWith({ headers: { 'x-request-from': 'photo-desk' } }),
});
process.exit();
JS
