#!/bin/sh
# Guess: paginate() reads its arguments, so the same arguments give the same pages again.
# Real:  it writes each cursor into the caller's object. With a shared object the second run begins at the last page
#        of the first and so misses all others.
# Seen:  @slack/web-api 8.2.0. Not in its documentation.
# Ours:  a list of members or messages would be incomplete without an error. We do not call paginate().
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare } from './compare.mjs';
import { json, silent, slackWith } from './slack.mjs';

const { slackApiUrl } = await slackWith(({ args }, response) => {
  const page = Number(args.cursor ?? 1);
  json(response, { ok: true, page, response_metadata: { next_cursor: page < 3 ? String(page + 1) : '' } });
});
const client = new WebClient('xoxb-invented', { slackApiUrl, logger: silent });
const args = { limit: 2 };
async function pages() {
  const read = [];
  for await (const { page } of client.paginate('users.list', args)) read.push(page);
  return read;
}

compare('Pages of the first run', { guess: [1, 2, 3], recorded: [1, 2, 3], seen: await pages() });
compare('Pages of a second run with the same object', { guess: [1, 2, 3], recorded: [3], seen: await pages() });
compare('The object afterwards', { guess: { limit: 2 }, recorded: { limit: 2, cursor: '3' }, seen: args });
process.exit();
JS
