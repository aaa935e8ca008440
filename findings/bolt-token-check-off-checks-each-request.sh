#!/bin/sh
# Guess: `tokenVerificationEnabled: false` saves Bolt's call of auth.test, or puts it off until the first request.
# Real:  it is put off and then made for every request, before its listeners run and so before a click can be
#        acknowledged. Left on, it is made once.
# Seen:  @slack/bolt 5.1.0. (Bolt for Python keeps the answer in both cases.)
# Ours:  a call to Slack, and its rate limit, before each acknowledgement. We give `authorize` instead
#        (src/slack/app/app.ts).
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

async function checksWith(tokenVerificationEnabled) {
  let checks = 0;
  const fetch = async (url) => {
    if (url.endsWith('/auth.test')) checks += 1;
    return Response.json({ ok: true, user_id: 'U0APP', bot_id: 'B0APP' });
  };
  const app = new App({
    token: 'xoxb-invented',
    signingSecret: 'invented',
    logger: silent,
    tokenVerificationEnabled,
    clientOptions: { fetch },
  });
  app.action('done', ({ ack }) => ack());
  const body = { type: 'block_actions', team: { id: 'T01' }, user: { id: 'U01' }, actions: [{ type: 'button', action_id: 'done' }] };
  for (let click = 0; click < 5; click += 1) await app.processEvent({ body, ack: async () => {} });
  return checks;
}

compare('Calls of auth.test for 5 clicks, verification on', { guess: 1, recorded: 1, seen: await checksWith(true) });
compare('Calls of auth.test for 5 clicks, verification off', { guess: '0 or 1', recorded: 5, seen: await checksWith(false) });
process.exit();
JS
