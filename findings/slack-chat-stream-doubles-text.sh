#!/bin/sh
# Guess: appends to a stream are put in order, as writes to a stream are; awaiting each only paces.
# Real:  what is in the buffer is cleared when Slack has answered, not when it is sent. Text that is appended meanwhile is
#        sent together with the text that is under way already, which is then shown twice; short text that is appended
#        while chunks are under way is lost. Before the first answer each append begins a stream of its own, so there
#        are two messages, one of which never ends.
# Seen:  @slack/web-api 8.2.0; its examples await each append, without a word of why.
# Ours:  we do not stream. A callback for the words of a language model, which is not awaited, would meet it.
. "$(dirname "$0")/lib.sh"
packages @slack/web-api@8.2.0
run << 'JS'
import { WebClient } from '@slack/web-api';
import { compare, wait } from './compare.mjs';
import { silent } from './slack.mjs';

const to = { channel: 'C01', thread_ts: '1700000000.000100', recipient_team_id: 'T01', recipient_user_id: 'U01' };
/** What Slack shows in the end, by message; `use` appends to the stream. */
async function shownAfter(use) {
  const messages = new Map();
  const fetch = async (url, { body }) => {
    await wait(30);
    const { ts = String(messages.size + 1), chunks = '[]' } = Object.fromEntries(new URLSearchParams(body));
    const said = JSON.parse(chunks).map(({ text, title }) => text ?? `[${title}] `).join('');
    const before = (messages.get(ts) ?? '').replace(/…$/, '');
    messages.set(ts, url.endsWith('/chat.stopStream') ? `${before}${said}` : `${before}${said}…`);
    return Response.json({ ok: true, ts });
  };
  const stream = new WebClient('xoxb-invented', { logger: silent, fetch }).chatStream({ ...to, buffer_size: 8 });
  await use((text) => stream.append({ markdown_text: text }), (chunk) => stream.append({ chunks: [chunk] }));
  await stream.stop();
  return [...messages.values()];
}
const task = { type: 'task_update', id: '1', title: 'looked up', status: 'complete' };

compare('All are awaited', {
  guess: ['Ask for the code again.'],
  recorded: ['Ask for the code again.'],
  seen: await shownAfter(async (append) => {
    for (const text of ['Ask for ', 'the code ', 'again.']) await append(text);
  }),
});
compare('Only the first is', {
  guess: ['Ask for the code again.'],
  recorded: ['Ask for the code the code again.'],
  seen: await shownAfter(async (append) => {
    await append('Ask for ');
    await Promise.all([append('the code '), append('again.')]);
  }),
});
compare('None is', {
  guess: ['Ask for the code'],
  recorded: ['Ask for …', 'Ask for the code'],
  seen: await shownAfter((append) => Promise.all([append('Ask for '), append('the code')])),
});
compare('A short text behind a task', {
  guess: ['Ask for [looked up] it'],
  recorded: ['Ask for [looked up] '],
  seen: await shownAfter(async (append, appendChunk) => {
    await append('Ask for ');
    await Promise.all([appendChunk(task), append('it')]);
  }),
});
JS
