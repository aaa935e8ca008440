#!/bin/sh
# Guess: with `rejectRateLimitedCalls` each 429 is a WebAPIRateLimitedError; without it, each is waited out.
# Real:  a 429 without Retry-After, or with a date in it (as a proxy in between may send; HTTP allows both), is neither:
#        the call fails at once with a plain Error that has no code, whatever the retry policy.
# Seen:  @slack/web-api 8.2.0.
# Ours:  it must count as a rate limit. Handled in src/slack/api/failures.ts, by the message.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { SlackError, WebClient } from '@slack/web-api';
import { compare, outcome } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

async function seenOf(headers, options) {
  const { slackApiUrl, calls } = await slackWith((_, response) => {
    json(response, { ok: false }, { status: 429, headers });
  });
  const client = new WebClient('xoxb-invented', { slackApiUrl, logger: silent, ...options });
  const { threw } = await outcome(() => client.auth.test());
  const { name } = threw.constructor;
  return { name, code: threw.code, isSlackError: threw instanceof SlackError, requests: calls.length };
}
const limited = {
  name: 'WebAPIRateLimitedError',
  code: 'slack_webapi_rate_limited_error',
  isSlackError: true,
  requests: 1,
};
const plain = { name: 'Error', code: undefined, isSlackError: false, requests: 1 };
const date = { 'retry-after': new Date(Date.now() + 60_000).toUTCString() };
const rejecting = { rejectRateLimitedCalls: true };

compare('Rejecting, with seconds', { guess: limited, recorded: limited, seen: await seenOf({ 'retry-after': '3' }, rejecting) });
compare('Rejecting, without', { guess: limited, recorded: plain, seen: await seenOf({}, rejecting) });
compare('Rejecting, with a date', { guess: limited, recorded: plain, seen: await seenOf(date, rejecting) });
compare('Waiting, without', { guess: 'tries again after a while', recorded: plain, seen: await seenOf({}, {}) });
process.exit();
JS
