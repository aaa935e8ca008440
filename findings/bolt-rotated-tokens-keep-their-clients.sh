#!/bin/sh
# Guess: Bolt has one client for each workspace, and forgets it with the workspace's token.
# Real:  it has one for each token it has ever been given, and never lets go of one. With token rotation, where Slack
#        gives a new token every twelve hours, that is 730 clients a year for each workspace that is used, each with its
#        queue and its copy of the options, for as long as the process runs.
# Seen:  @slack/bolt 5.1.0.
# Ours:  Bolt is given no token (src/slack/listeners/installed.ts); our own clients are in src/slack/api/workspaces.ts,
#        one for each workspace, and the ones used longest ago go.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App } from '@slack/bolt';
import { compare, wait } from './compare.mjs';
import { silent } from './slack.mjs';

let rotations = 0;
const authorize = async () => ({ botToken: `xoxe.xoxb-invented-${rotations}`, teamId: 'T01' });
const app = new App({ authorize, signingSecret: 'invented', logger: silent });
const clients = new Set();
app.action('done', async ({ ack, client }) => {
  clients.add(new WeakRef(client));
  await ack();
});
const body = { type: 'block_actions', team: { id: 'T01' }, user: { id: 'U01' }, actions: [{ type: 'button', action_id: 'done' }] };
for (; rotations < 200; rotations += 1) await app.processEvent({ body, ack: async () => {} });
await wait(50);
setFlagsFromString('--expose-gc');
runInNewContext('gc')();

compare('Clients alive after 200 rotations in one workspace', {
  guess: 'few',
  recorded: 200,
  seen: [...clients].filter((client) => client.deref() !== undefined).length,
});
JS
