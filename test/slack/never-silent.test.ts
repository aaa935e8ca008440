import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { openStore } from '../../src/store/open.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support, shared } = places;
const { mia, jonas } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const whispers = (user: string = mia) => app.workspace.ephemerals(user).map(wordsOf).join('\n');

/** What Slack tells of a message that turns to the bot: in a channel two events, in a direct message one. */
function spoken(text: string, channel: string, threadTs?: string, user: string = mia): SlackRequest[] {
  const direct = channel.startsWith('D');
  const words = direct ? text : `<@${app.workspace.bot.userId}> ${text}`;
  const message = app.workspace.say({ user, channel, text: words, ...(threadTs && { threadTs }) });
  const event = app.requests.message(message);
  return direct ? [event] : [app.requests.appMention(message), event];
}

async function speak(...message: Parameters<typeof spoken>): Promise<void> {
  for (const event of spoken(...message)) expect((await app.deliver(event)).status).toBe(200);
}

/** Somebody's direct message with the bot, which is there from then on. */
async function direct(user: string): Promise<string> {
  await app.workspace.call('conversations.open', { users: user }, { token: app.workspace.bot.token });
  return `D${user.slice(1)}`;
}

/** Slack says at each further delivery which one it is. */
async function deliverAgain(event: SlackRequest): Promise<number> {
  const request = signedFetch(SIGNING_SECRET, event);
  const headers = { ...request.headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' };
  return (await fetch(`${app.url()}/slack/events`, { ...request, headers })).status;
}

test.each(['/photo-help', 'a mention'])(
  'when Slack takes no first post, %s is told that the case is saved',
  async (way) => {
    app.workspace.fault({ method: 'chat.postMessage', do: 'error500', times: 20 });
    if (way === 'a mention') await speak('missed the sale', support);
    else await app.open({ text: 'missed the sale' });
    const told = () => whispers() + JSON.stringify(app.workspace.calls('response_url'));
    await until(() => told().includes('Your case is saved. Slack is not taking messages'));
    app.workspace.clearFaults();
    await until(() => app.cards().get('question'), { timeout: 20_000 });
  },
  30_000,
);

test('who turns to the bot in a thread whose case is elsewhere is heard there, and told where', async () => {
  const root = app.workspace.say({ user: jonas, channel: shared, text: 'anyone?' });
  await speak('missed the sale', shared, root.ts);
  await app.cardWith('question', 'answer:jobStatus:archived');
  await speak('the job is archived', shared, root.ts, jonas);
  await app.cardWith('fix:jobArchived');
  await until(() => whispers(jonas).includes('I opened the case in a direct message'));
  expect(
    new Set(app.workspace.messages(await direct(mia)).map((m) => m.metadata?.event_payload.triage)).size,
  ).toBe(1);
});

test('of a case in somebody else’s direct message people are told whose, and that they are heard', async () => {
  const root = app.workspace.say({ user: jonas, channel: shared, text: 'anyone?' });
  await speak('missed the sale', shared, root.ts);
  await app.cardWith('question', 'answer:jobStatus:archived');
  await until(() => whispers().includes(`See <#${mia.replace('U', 'D')}>`));
  await speak('flurble the wurble', shared, root.ts, jonas);
  const where = 'in a direct message with mia. What you write to me here counts there.';
  await until(() => whispers(jonas).includes(where));
  await until(() => whispers(jonas).includes('I could not make anything of that. Say it in other words.'));
  await app.deliver(app.requests.messageShortcut({ user: jonas, message: root, callbackId: 'diagnose' }));
  await until(() => whispers(jonas).split(where).length === 3);
  expect(whispers(jonas)).not.toMatch(/See <#|in this thread/);
});

test('whoever asks for a case where it has moved to is told that it is there', async () => {
  const root = app.workspace.say({ user: jonas, channel: shared, text: 'anyone?' });
  await speak('missed the sale', shared, root.ts);
  const message = await app.cardWith('question', 'answer:jobStatus:archived');
  await until(() => whispers().includes('See <#'));
  await app.deliver(app.requests.messageShortcut({ message, callbackId: 'diagnose' }));
  await until(() => whispers().includes('There is a case in this thread already'));
});

test('forgetting a case takes the words with it that were said elsewhere', async () => {
  const root = app.workspace.say({ user: jonas, channel: shared, text: 'anyone?' });
  await speak('missed the sale', shared, root.ts);
  const { metadata } = await app.cardWith('question', 'answer:jobStatus:archived');
  await speak('flurble the wurble', shared, root.ts);
  await until(async () => (await app.gaps()).length > 0);
  const store = await openStore(`file:${join(app.directory, 'photo-help.db')}`, { migrate: false });
  await store.deleteTriage(String(metadata?.event_payload.triage));
  await store.close();
  expect(await app.gaps()).toEqual([]);
});

test.each([
  ['help', 'Diagnose with Photo Help'],
  ['flurble the wurble', 'Answer the question in this thread, or say it in other words. Write `help`'],
])('in a direct message there is nobody else to answer: “%s”', async (text, answer) => {
  const channel = await direct(mia);
  await speak('missed the sale', channel);
  const { thread_ts } = await app.cardWith('question', 'answer:jobStatus:archived');
  await speak(text, channel, thread_ts);
  await until(() => whispers().includes(answer));
});

test.each(['a direct message', 'a mention'])(
  'what cannot be read is answered by how the case stands: in %s',
  async (way) => {
    const channel = way === 'a mention' ? support : await direct(mia);
    await speak('missed the sale, the job is archived', channel);
    const { thread_ts } = await app.cardWith('fix:jobArchived', 'verdict:solved');
    await speak('the umbrella of the butterfly', channel, thread_ts);
    await until(() => whispers().includes('I could not make anything of that. Tick the steps'));
    await app.click('fix:jobArchived', 'verdict:solved');
    await app.cardWith('question', 'triage:reopen');
    await speak('thanks!', channel, thread_ts);
    await until(() => whispers().includes('This case is resolved, so nothing was changed.'));
    expect(whispers()).not.toContain('question');
    expect((await app.gaps()).map(({ text }) => text)).toEqual(['the umbrella of the butterfly']);
  },
);

test.each(['a direct message', 'a mention'])(
  'while the database does not write, %s is told so once, and counts when it comes again',
  async (way) => {
    const channel = way === 'a mention' ? support : await direct(mia);
    const root = app.workspace.say({ user: mia, channel, text: 'anyone?' });
    const events = spoken('missed the sale', channel, root.ts);
    const lock = new DatabaseSync(join(app.directory, 'photo-help.db'));
    lock.exec('begin immediate');
    for (const event of events) await app.deliver(event);
    const [first] = events;
    expect(first && (await deliverAgain(first))).toBe(500);
    lock.exec('rollback');
    lock.close();
    await until(() => whispers().includes('could not be saved yet'));
    for (const event of events) expect(await deliverAgain(event)).toBe(200);
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(app.workspace.ephemerals(mia)).toHaveLength(1);
  },
);

describe('a mention with a file, of which Slack tells by one event or by two', () => {
  /** Its events: `file` is the message, `mention` may be missing. */
  function withFile(text: string, threadTs?: string) {
    const [mention, message] = spoken(text, support, threadTs);
    if (mention === undefined || message === undefined) throw new Error('A mention is told twice');
    const event = { ...Object(message.payload.event), subtype: 'file_share', files: [{ id: 'F1' }] };
    const payload = { ...message.payload, event };
    return { mention, file: { ...message, payload, body: JSON.stringify(payload) } };
  }
  const told = [
    ['the message alone', ({ file }: ReturnType<typeof withFile>) => [file]],
    ['the message first', ({ file, mention }: ReturnType<typeof withFile>) => [file, mention]],
    ['the mention first', ({ file, mention }: ReturnType<typeof withFile>) => [mention, file]],
  ] as const;

  test.each(told)('opens one case: %s', async (_, events) => {
    await Promise.all(events(withFile('missed the sale')).map(app.deliver));
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(app.workspace.calls('chat.postMessage')).toHaveLength(2);
  });

  test.each(told)('counts once in the thread of a case: %s', async (_, events) => {
    await app.open({ text: 'missed the sale' });
    const { thread_ts, metadata } = await app.cardWith('question', 'answer:jobStatus:archived');
    for (const event of events(withFile('the job is archived', thread_ts))) await app.deliver(event);
    await app.cardWith('fix:jobArchived');
    for (const event of events(withFile('help', thread_ts))) await app.deliver(event);
    for (const event of events(withFile('step 17 done', thread_ts))) await app.deliver(event);
    await speak('help', support, thread_ts, jonas);
    await until(() => whispers(jonas).includes('Diagnose with Photo Help'));
    await until(() => whispers().includes('There is no such step'));
    expect(app.workspace.ephemerals(mia)).toHaveLength(2);
    const store = await openStore(`file:${join(app.directory, 'photo-help.db')}`, { migrate: false });
    expect((await store.find(String(metadata?.event_payload.triage)))?.version).toBe(2);
    await store.close();
  });
});

test('a direct message that is only a screenshot opens a case', async () => {
  const channel = await direct(mia);
  const [message] = spoken('', channel);
  if (message === undefined) throw new Error('Nothing was said');
  const event = { ...Object(message.payload.event), subtype: 'file_share', files: [{ id: 'F1' }] };
  const payload = { ...message.payload, event };
  await app.deliver({ ...message, payload, body: JSON.stringify(payload) });
  await app.cardWith('question', 'answer:symptom:photosAlmostReady');
});

test('a mention without words in a case’s thread is answered, and teaches nobody anything', async () => {
  await app.open({ text: 'missed the sale' });
  const { thread_ts } = await app.cardWith('question', 'answer:jobStatus:archived');
  await speak('', support, thread_ts);
  await until(() => whispers().includes('I could not make anything of that'));
  expect(await app.gaps()).toEqual([]);
});

test('what Slack delivers again while it is still being read has arrived only if that is stored', async () => {
  const [mention] = spoken('missed the sale', support);
  if (mention === undefined) throw new Error('Nothing was said');
  app.workspace.fault({ method: 'users.info', do: 'delay', ms: 500 });
  const lock = new DatabaseSync(join(app.directory, 'photo-help.db'));
  lock.exec('begin immediate');
  const first = app.deliver(mention);
  await until(() => app.workspace.calls('users.info').at(-1)?.outcome === 'pending');
  const again = deliverAgain(mention);
  expect((await first).status).toBe(500);
  expect(await again).toBe(500);
  lock.exec('rollback');
  lock.close();
  expect(await deliverAgain(mention)).toBe(200);
  await app.cardWith('question', 'answer:jobStatus:archived');
});

test.each(['<@BOT> help', 'flurble the wurble'])(
  'a message that is edited, so that Slack tells of it as a mention, is read again: “%s”',
  async (before) => {
    await app.open({ text: 'missed the sale' });
    const { thread_ts = '' } = await app.cardWith('question', 'answer:jobStatus:archived');
    const bot = `<@${app.workspace.bot.userId}>`;
    const text = before.replace('<@BOT>', bot);
    const message = app.workspace.say({ user: mia, channel: support, text, threadTs: thread_ts });
    if (text !== before) await app.deliver(app.requests.appMention(message));
    await app.deliver(app.requests.message(message));
    await app.deliver(app.requests.appMention({ ...message, text: `${bot} the job is archived` }));
    await app.cardWith('fix:jobArchived');
  },
);

test('a hand-over is told to those who take it, though the case card was deleted', async () => {
  await app.stop();
  app = await startPhotoHelp({ escalationChannel: places.escalations });
  await speak('missed the sale', support);
  await app.cardWith('question', 'triage:handover');
  // Within somebody's thread nothing is left of it, whereas the root of a thread leaves a stone.
  app.workspace.deleteMessage(support, (await app.cardWith('case')).ts);
  await app.handOver();
  const summary = await until(() => app.workspace.messages(places.escalations)[0]);
  expect(wordsOf(summary)).toContain('Open the thread');
});

test('what was refused in the escalation channel is posted there after an invitation and another hand-over', async () => {
  await app.stop();
  app = await startPhotoHelp({ escalationChannel: places.secret });
  await app.open({ text: 'missed the sale' });
  await app.handOver();
  await until(() => wordsOf(app.cards().get('question') ?? {}).includes('could not post'));
  app.workspace.channel(places.secret).members.add(app.workspace.bot.userId);
  await app.click('question', 'triage:reopen');
  await app.cardWith('question', 'answer:jobStatus:archived');
  await app.handOver();
  await until(() => app.cards().get('summary'));
});

test.each([
  ['help', 'Diagnose with Photo Help'],
  ['what will they see if the job is in planning and the code is activated?', 'almost ready'],
  ['step 17 done', 'There is no such step'],
  ['solved', 'an earlier moment of this case'],
])(
  'a mention in the thread of a case, of which Slack tells twice, is answered once: “%s”',
  async (text, answer) => {
    await app.open({ text: 'missed the sale' });
    const { thread_ts } = await app.cardWith('question');
    await speak(text, support, thread_ts);
    await speak('help', support, thread_ts, jonas);
    await until(() => whispers(jonas).includes('Diagnose with Photo Help'));
    await until(() => whispers().includes(answer));
    expect(app.workspace.ephemerals(mia)).toHaveLength(1);
  },
);

test.each(['cannot_reply_to_message', 'restricted_action_thread_locked'])(
  'where a thread takes no replies (%s), the case opens in a direct message, and who asked is told',
  async (error) => {
    const root = app.workspace.say({ user: jonas, channel: support, text: 'missed the sale' });
    app.workspace.fault({ method: 'chat.postMessage', do: 'slackError', error });
    await app.deliver(app.requests.messageShortcut({ message: root, callbackId: 'diagnose' }));
    const { thread_ts } = await app.cardWith('question', 'answer:jobStatus:archived');
    expect(app.workspace.thread(await direct(mia), thread_ts ?? '')).not.toEqual([]);
    await until(() => whispers().includes('I may not post in this channel'));
  },
);

test('a shortcut on a message whose file has lost its name opens the case all the same', async () => {
  const root = app.workspace.say({ user: jonas, channel: support, text: 'missed the sale' });
  const request = app.requests.messageShortcut({ message: root, callbackId: 'diagnose' });
  const payload = { ...request.payload, message: { ...root, files: [{ id: 'F1', title: null }] } };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await app.deliver({ ...request, payload, body })).status).toBe(200);
  await app.cardWith('question', 'answer:jobStatus:archived');
});

test('whoever opens a case on a message that has just been deleted learns that there is none', async () => {
  const root = app.workspace.say({ user: jonas, channel: support, text: 'missed the sale' });
  const request = app.requests.messageShortcut({ message: root, callbackId: 'diagnose' });
  app.workspace.deleteMessage(support, root.ts);
  await app.deliver(request);
  await until(() => whispers().includes('was deleted, so no case was opened here'));
  expect(app.workspace.messages(support)).toEqual([]);
  expect(whispers()).not.toContain('saved');
});

test('who turns to the bot before the case of the thread stands is told that it is on its way', async () => {
  app.workspace.fault({ method: 'conversations.info', do: 'error500', times: 20 });
  const root = app.workspace.say({ user: jonas, channel: support, text: 'anyone?' });
  await speak('missed the sale', support, root.ts);
  await speak('the job is archived', support, root.ts, jonas);
  await until(() => whispers(jonas).includes('on its way'), { timeout: 10_000 });
  expect(whispers(jonas)).not.toContain('Slack is not taking messages');
  app.workspace.clearFaults();
  await until(() => app.cards().get('fix:jobArchived'), { timeout: 20_000 });
});

test('a question that lives elsewhere stays where it is, whoever writes here', async () => {
  const root = app.workspace.say({ user: jonas, channel: shared, text: 'anyone?' });
  await speak('missed the sale', shared, root.ts);
  const { ts } = await app.cardWith('question', 'answer:jobStatus:archived');
  await speak('the job is in planning', shared, root.ts, jonas);
  await app.cardWith('fix:wrongJobOrMessage', 'verdict:solved');
  await until(() => !wordsOf(app.cards().get('question') ?? {}).includes('Which status'));
  expect(app.cards().get('question')?.ts).toBe(ts);
});

test('when Slack is slow to say who wrote, what was written counts in time', async () => {
  app.workspace.fault({ method: 'users.info', do: 'timeout' });
  await speak('missed the sale', support);
  await app.cardWith('question', 'answer:jobStatus:archived');
});

test.each([
  ['spaces', `missed${' '.repeat(2_960)}the sale`],
  ['what grows when it is escaped', `missed ${'&'.repeat(590)} the sale`],
])('words with many %s still fit on the cards', async (_, text) => {
  await app.open({ text });
  await app.cardWith('question', 'answer:jobStatus:archived');
  await app.handOver();
  await app.cardWith('question', 'triage:reopen');
});
