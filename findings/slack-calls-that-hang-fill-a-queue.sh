#!/bin/sh
# Guess: while calls for one channel hang, another call is answered at once, or fails after the client's timeout at the latest.
# Real:  a client makes a hundred calls at a time. The next one waits in its queue until others have given up, and that wait
#        is not part of its timeout: behind 250 calls that hang for a second it takes two, and then it is made.
# Seen:  @slack/web-api 8.2.0.
# Ours:  one channel whose calls hang kept all channels of its workspace waiting. Handled in src/slack/api/client.ts: no limit
#        in the client; src/slack/reconcile/turns.ts gives each channel its turn.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare, wait } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const { slackApiUrl } = await slackWith(({ args }, response) => {
  if (args.channel !== 'C0HANGS') json(response, { ok: true });
});
const secondsFor = async (options) => {
  const client = new WebClient('xoxb-invented', {
    slackApiUrl,
    logger: silent,
    timeout: 1_000,
    retryConfig: { retries: 0 },
    ...options,
  });
  for (let i = 0; i < 250; i += 1)
    client.chat.postMessage({ channel: 'C0HANGS', text: 'Hello' }).catch(() => {});
  await wait(50);
  const begun = performance.now();
  await client.chat.postMessage({ channel: 'C0FINE', text: 'Hello' });
  return (performance.now() - begun) / 1_000;
};
const named = (seconds) => (seconds < 0.7 ? 'at once' : seconds > 1.5 ? 'after two seconds' : 'after a second');

compare('Behind 250 calls that hang, with a timeout of 1 s', {
  guess: 'at once',
  recorded: 'after two seconds',
  seen: named(await secondsFor({})),
});
compare('Without a limit on calls at a time', {
  guess: 'at once',
  recorded: 'at once',
  seen: named(await secondsFor({ maxRequestConcurrency: Number.POSITIVE_INFINITY })),
});
process.exit();
JS
