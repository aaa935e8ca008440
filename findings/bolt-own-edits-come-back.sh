#!/bin/sh
# Guess: with `ignoreSelf`, on unless told otherwise, no listener hears of the app's own messages.
# Real:  what it posts is kept away, what it edits or deletes is not: such events carry the author inside `message` or
#        `previous_message`, where ignoreSelf does not look. A listener for messages that edits one hears of its edit.
# Seen:  @slack/bolt 5.1.0.
# Ours:  our cards are edited with each answer. Handled in src/slack/listeners/message.ts, which knows the subtypes with
#        which people say something.
. "$(dirname "$0")/lib.sh"
packages @slack/bolt@5.1.0
run << 'JS'
import { App } from '@slack/bolt';
import { compare } from './compare.mjs';
import { silent } from './slack.mjs';

const heard = [];
const authorize = async () => ({ botToken: 'xoxb-invented', botId: 'B0APP', botUserId: 'U0APP' });
const app = new App({ authorize, signingSecret: 'invented', logger: silent });
app.message(async ({ message }) => void heard.push(message.subtype ?? 'a new message'));

const own = { type: 'message', user: 'U0APP', bot_id: 'B0APP', text: 'Which code was typed?', ts: '1700000000.000100' };
const edited = { ...own, text: 'Answered' };
const about = { type: 'message', channel: 'C01', channel_type: 'channel', hidden: true, ts: '1700000001.000100' };
for (const event of [
  { ...own, channel: 'C01', channel_type: 'channel' },
  { ...about, subtype: 'message_changed', message: edited, previous_message: own },
  { ...about, subtype: 'message_deleted', previous_message: edited, deleted_ts: own.ts },
]) {
  const body = { type: 'event_callback', team_id: 'T01', event_id: 'Ev01', event };
  await app.processEvent({ body, ack: async () => {} });
}

compare('The app posts, edits and deletes a message of its own, and hears of', {
  guess: [],
  recorded: ['message_changed', 'message_deleted'],
  seen: heard,
});
JS
