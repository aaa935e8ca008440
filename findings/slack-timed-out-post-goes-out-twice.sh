#!/bin/sh
# Guess: a `timeout` makes a call fail in time; what is done about it is the caller's.
# Real:  the timeout counts as a passing network error, and the default retry policy sends the call again, up to ten
#        times. Slack may have taken the first: posting is not idempotent, so the message is there twice, and the caller
#        sees one success.
# Seen:  @slack/web-api 8.2.0.
# Ours:  a card would be posted twice. Handled in src/slack/api/client.ts (no retries) and src/slack/reconcile/: after
#        an unclear post it looks for the message before it posts again.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare, outcome } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const posted = [];
const { slackApiUrl } = await slackWith(({ args }, response) => {
  posted.push(args.text);
  // Slack takes the message, but its first answer gets lost.
  if (posted.length > 1) json(response, { ok: true, ts: '1700000000.000100' });
});
const client = new WebClient('xoxb-invented', { slackApiUrl, logger: silent, timeout: 300 });
const { gave } = await outcome(() => client.chat.postMessage({ channel: 'C01', text: 'Your photos are ready' }));

compare('A post whose answer does not come in time', {
  guess: 'fails',
  recorded: 'succeeds',
  seen: gave?.ok ? 'succeeds' : 'fails',
});
compare('Messages in the channel', { guess: 1, recorded: 2, seen: posted.length });
process.exit();
JS
