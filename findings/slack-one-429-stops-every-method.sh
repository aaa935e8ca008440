#!/bin/sh
# Guess: Slack limits each method by itself, so after a 429 for users.list a message can still be posted.
# Real:  the client holds back all its calls for the Retry-After of the one. The limited call itself then waits for the
#        pause of the retry policy too, on top of what Slack asked for.
# Seen:  @slack/web-api 8.2.0.
# Ours:  a card would wait for a limit that is not its own. Handled in src/slack/api/client.ts: calls are rejected
#        with rejectRateLimitedCalls, and src/slack/api/budget.ts pauses the one method.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare, wait } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

let limited = false;
const { slackApiUrl } = await slackWith(({ method }, response) => {
  if (method !== 'users.list' || limited) return json(response, { ok: true });
  limited = true;
  json(response, { ok: false, error: 'ratelimited' }, { status: 429, headers: { 'retry-after': '2' } });
});
const client = new WebClient('xoxb-invented', { slackApiUrl, logger: silent });
const seconds = async (call) => {
  const begun = performance.now();
  await call;
  return (performance.now() - begun) / 1_000;
};
const list = seconds(client.users.list({}));
await wait(300);
const post = await seconds(client.chat.postMessage({ channel: 'C01', text: 'Hello' }));

compare('chat.postMessage after a 429 for users.list with Retry-After 2', {
  guess: 'at once',
  recorded: 'after the pause',
  seen: post > 1 ? 'after the pause' : 'at once',
});
compare('users.list is repeated', {
  guess: 'after 2 s',
  recorded: 'after 2 s and the pause of the retry policy',
  seen: (await list) > 2.7 ? 'after 2 s and the pause of the retry policy' : 'after 2 s',
});
process.exit();
JS
