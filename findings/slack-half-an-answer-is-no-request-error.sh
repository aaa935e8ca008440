#!/bin/sh
# Guess: whatever goes wrong on the network comes as WebAPIRequestError, and is retried as the policy says.
# Real:  that holds until the headers have arrived. The body is read afterwards, outside of both: an answer that breaks
#        off is thrown as fetch's bare TypeError, one that stalls as a bare DOMException (whose `code` is the number 23),
#        and neither is tried again.
# Seen:  @slack/web-api 8.2.0 on Node 24 (since version 8 it uses fetch).
# Ours:  whoever sorts errors by Slack's classes does not know these. src/slack/api/failures.ts: failureOfAny takes
#        them as unclear, failureOf throws them on.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { SlackError, WebClient } from '@slack/web-api';
import { compare, outcome } from './compare.mjs';
import { silent, slackWith } from './slack.mjs';

async function seenOf(answer) {
  const { slackApiUrl, calls } = await slackWith((_, response) => answer(response));
  const retryConfig = { retries: 3, minTimeout: 10, maxTimeout: 10 };
  const client = new WebClient('xoxb-invented', { slackApiUrl, logger: silent, timeout: 400, retryConfig });
  const { threw } = await outcome(() => client.auth.test());
  const { name } = threw.constructor;
  return { name, code: threw.code, isSlackError: threw instanceof SlackError, requests: calls.length };
}
const asAll = { name: 'WebAPIRequestError', code: 'slack_webapi_request_error', isSlackError: true, requests: 4 };

compare('No answer at all', { guess: asAll, recorded: asAll, seen: await seenOf(() => {}) });
compare('The body stalls', {
  guess: asAll,
  recorded: { name: 'DOMException', code: 23, isSlackError: false, requests: 1 },
  seen: await seenOf((response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"ok":')),
});
compare('The body breaks off', {
  guess: asAll,
  recorded: { name: 'TypeError', code: undefined, isSlackError: false, requests: 1 },
  seen: await seenOf((response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 }).write('{"ok":');
    setTimeout(() => response.destroy(), 50);
  }),
});
process.exit();
JS
