#!/bin/sh
# Guess: what is logged at level debug costs nothing while the level is higher.
# Real:  for each call the client copies all arguments, at every depth, and makes JSON of the copy for a debug line
#        before the log decides about it; and once more of the answer. Arrays become objects with numbers for names, so
#        the line could not be sent as it says. Given blocks as a string instead, which is what Slack is sent anyway,
#        there is nothing to copy.
# Seen:  @slack/web-api 8.2.0.
# Ours:  a card of many blocks costs more to not log than to send. Handled in src/slack/api/client.ts (asSent).
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

let reads = 0;
const counted = (value) =>
  typeof value === 'object' && value !== null
    ? new Proxy(value, {
        get(target, name) {
          reads += 1;
          return counted(target[name]);
        },
      })
    : value;
const blocks = Array.from({ length: 50 }, (_, i) => ({
  type: 'section',
  text: { type: 'mrkdwn', text: `Step ${i}` },
  accessory: { type: 'button', action_id: `go-${i}`, text: { type: 'plain_text', text: 'Done' } },
}));
const lines = [];
const clientWith = (logger) => new WebClient('xoxb-invented', { logger, fetch: async () => Response.json({ ok: true }) });

JSON.stringify(counted(blocks));
const once = reads;
reads = 0;
await clientWith(silent).chat.postMessage({ channel: 'C01', text: 'Steps', blocks: counted(blocks) });
compare(`Properties read from blocks, where making JSON of them once takes ${once}`, {
  guess: 'about as many',
  recorded: 'half as many again, or more',
  seen: reads >= 1.5 * once ? 'half as many again, or more' : 'about as many',
});
await clientWith({ ...silent, debug: (line) => lines.push(line) }).chat.postMessage({ channel: 'C01', text: 'x', blocks: [{ type: 'divider' }] });
compare('What the line says of the blocks', {
  guess: '[{"type":"divider"}]',
  recorded: '{"0":{"type":"divider"}}',
  seen: /"blocks":(.*)\}$/.exec(lines.find((line) => line.startsWith('http request body')))[1],
});
process.exit();
JS
