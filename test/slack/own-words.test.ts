import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support, shared, secret } = places;
const { mia, jonas, outsider } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

interface Spoken {
  readonly user?: string;
  readonly channel?: string;
  readonly threadTs?: string;
}

/** Somebody writes, and Slack tells the app of it as often and as what it does. */
async function write(text: string, { user = mia, channel = support, threadTs }: Spoken = {}) {
  const message = app.workspace.say({ user, channel, text, ...(threadTs && { threadTs }) });
  await app.deliver(app.requests.message(message));
  return message;
}

async function mention(text: string, spoken: Spoken = {}) {
  const { user = mia, channel = support, threadTs } = spoken;
  const words = `<@${app.workspace.bot.userId}> ${text}`;
  const message = app.workspace.say({ user, channel, text: words, ...(threadTs && { threadTs }) });
  await app.deliver(app.requests.appMention(message));
  await app.deliver(app.requests.message(message));
  return message;
}

/** The case card's thread, once there is one. */
async function thread(): Promise<string> {
  const question = await app.cardWith('question');
  return question.thread_ts ?? '';
}

const words = (card: string) => wordsOf(app.cards().get(card) ?? {});
const whispers = (user: string = mia) => app.workspace.ephemerals(user).map(wordsOf).join('\n');
const casesIn = (channel: string) =>
  app.workspace.messages(channel).filter(({ metadata }) => metadata?.event_payload.card === 'case');

test.each([
  'by the way another customer was charged twice last week',
  'FYI a second parent says the files never arrived',
  'our job was deleted last year, that one we restored',
])('“%s” is talk between people: the case stays what it is', async (text) => {
  await app.open({ text: 'AR, job is selling' });
  const before = await app.cardWith('question', 'answer:codeActivated:yes');
  await write(text, { threadTs: await thread() });
  expect(await app.cardWith('question', 'answer:codeActivated:yes')).toEqual(before);
});

test('what a verdict’s button says can be typed, and is no other command', async () => {
  await app.open({ text: 'I deleted an album by accident yesterday' });
  await app.cardWith('fix:albumInTrash', 'verdict:solved');
  await write('It is back', { threadTs: await thread() });
  await app.cardWith('question', 'triage:reopen');
});

describe('/photo-help with what is known', () => {
  test('asks only what is missing, and shows which words each fact came from', async () => {
    await app.open({ text: "AR, job's selling, code not activated" });
    await app.cardWith('fix:codeNotActivated', 'verdict:solved');
    expect(words('question')).toMatch(/Job status:\* Selling · _mia, from “job's selling”_/);
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('triage:change:jobStatus');
    expect(app.workspace.calls('chat.update')).toEqual([]);
  });

  test('never shows the mail, nor what identifies a customer', async () => {
    const mail =
      'Hello, my name is Karen Miller, my code 7HK2PMQ says Error! You have entered an incorrect access code. Please try again. Call me: +1 555 123 4567 or karen@example.com';
    await app.open({ text: mail });
    const card = await app.cardWith('question', 'answer:codeOrigin:thisJob');
    const all = app.workspace.messages(support).map(wordsOf).join('\n');
    for (const secretWord of ['Karen', '7HK2PMQ', '555', 'karen@example.com', 'Call me']) {
      expect(all).not.toContain(secretWord);
    }
    expect(wordsOf(card)).toContain('incorrect access code');
  });

  test('says so when it understood nothing, and offers the symptoms', async () => {
    await app.open({ text: 'hi all, parent can’t see her photos, pls help' });
    const card = await app.cardWith('question', 'answer:symptom:jobDeleted');
    expect(wordsOf(card)).toContain('I could not tell from your words what happened');
  });

  test('with facts but no message says what the article expects, and asks for the message', async () => {
    await app.open({ text: 'job is in planning, code is activated' });
    const card = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    expect(wordsOf(card)).toContain('the customer should see “Your photos are almost ready.”');
    expect(wordsOf(card)).toContain('Planning');
  });

  test('answers a reverse question privately', async () => {
    await app.open({ text: 'what will they see if the job is in planning and the code is activated?' });
    await until(() => whispers().includes('“Your photos are almost ready.”'));
    expect(words('question')).not.toContain('Planning');
  });

  test('hands over at once what no article covers, and can be brought back', async () => {
    await app.open({ text: 'her voucher code gets rejected at checkout' });
    await app.cardWith('question', 'triage:reopen');
    expect(words('question')).toContain('No help article');
  });

  test('Back takes back all that one message said', async () => {
    await app.open({ text: "AR, job's selling, code not activated" });
    await app.click('question', 'triage:back');
    const card = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    expect(actionIdsOf(card)).not.toContain('triage:change:jobStatus');
  });
});

describe('replies in the thread', () => {
  test('answer the question that is open, and more', async () => {
    await app.open();
    const threadTs = await thread();
    await write('the almost ready one', { threadTs });
    await app.cardWith('question', 'answer:jobStatus:selling');
    await write('still in planning. code is active but there are no photos', { threadTs, user: jonas });
    await app.cardWith('fix:noPhotosAttached', 'verdict:solved');
    expect(words('question')).toContain('jonas, from “in planning”');
  });

  test('move the question below what was written', async () => {
    await app.open();
    const threadTs = await thread();
    const reply = await write('almost ready', { threadTs });
    await until(() => Number(app.cards().get('question')?.ts) > Number(reply.ts));
    const cards = app.workspace
      .thread(support, threadTs)
      .filter(({ metadata }) => metadata?.event_payload.card === 'question');
    expect(cards).toHaveLength(1);
  });

  test('are answered where the question stands, if Slack does not let it be moved', async () => {
    await app.open();
    const threadTs = await thread();
    const { ts } = await app.cardWith('question');
    app.workspace.fault({ method: 'chat.delete', do: 'slackError', error: 'cant_delete_message' });
    await write('missed the sale', { threadTs });
    expect((await app.cardWith('question', 'answer:jobStatus:archived')).ts).toBe(ts);
  });

  test('correct what was said before', async () => {
    await app.open({ text: 'missed the sale msg, job is selling' });
    const threadTs = await thread();
    await app.cardWith('fix:wrongJobOrMessage');
    await write('sorry, archived not selling', { threadTs });
    await app.cardWith('fix:jobArchived', 'verdict:solved');
    await until(() => words('fix:wrongJobOrMessage').includes('No longer needed'));
  });

  test('tick steps, and end it', async () => {
    await app.open({ text: 'missed the sale, job archived, code activated' });
    const threadTs = await thread();
    await app.cardWith('fix:jobArchived', 'step:1:done');
    await write('done', { threadTs });
    await app.cardWith('fix:jobArchived', 'step:1:open');
    await write('steps 2-3 done', { threadTs, user: jonas });
    await app.cardWith('fix:jobArchived', 'step:3:open');
    await write('solved, thanks!', { threadTs });
    await app.cardWith('question', 'triage:reopen');
    // Said by the way it only takes back the end; said to the bot it is a verdict too.
    await write('hm, still broken', { threadTs });
    await app.cardWith('fix:jobArchived', 'verdict:notSolved');
    await write('solved', { threadTs });
    await app.cardWith('question', 'triage:reopen');
    await mention('hm, still broken', { threadTs });
    await app.cardWith('fix:wrongJobOrMessage', 'verdict:notSolved');
  });

  test('“back” does what its button does', async () => {
    await app.open({ text: 'missed the sale' });
    const threadTs = await thread();
    await app.cardWith('question', 'answer:jobStatus:archived');
    await write('back', { threadTs });
    await app.cardWith('question', 'answer:symptom:jobDeleted');
  });

  test('leave talk between people alone', async () => {
    await app.open();
    const threadTs = await thread();
    await write('one sec, opening the admin page', { threadTs });
    await write('ok thx', { threadTs, user: jonas });
    await write('missed the sale', { threadTs });
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(whispers()).toBe('');
    expect(app.workspace.messages(support).filter(({ bot_id }) => bot_id)).toHaveLength(2);
  });

  test('are answered privately when they turn to the bot and it understands nothing', async () => {
    await app.open();
    const threadTs = await thread();
    await mention('flurble the wurble', { threadTs });
    await until(() => whispers().includes('I could not make anything of that'));
    expect(app.workspace.ephemerals(mia)).toHaveLength(1);
  });

  test('count once, however often and in whichever order Slack tells of them', async () => {
    await app.open({ text: 'missed the sale, job archived, code activated' });
    const threadTs = await thread();
    await app.cardWith('fix:jobArchived', 'step:1:done');
    const text = `<@${app.workspace.bot.userId}> done`;
    const message = app.workspace.say({ user: mia, channel: support, text, threadTs });
    const { requests } = app;
    await Promise.all([
      app.deliver(requests.message(message)),
      app.deliver(requests.appMention(message)),
      app.deliver(requests.message(message)),
      app.deliver(requests.appMention(message)),
    ]);
    await app.cardWith('fix:jobArchived', 'step:1:open');
    expect(actionIdsOf(app.cards().get('fix:jobArchived') ?? {})).toContain('step:2:done');
  });
});

describe('what is not somebody’s word', () => {
  async function quietly(request: Parameters<PhotoHelp['deliver']>[0]) {
    const before = app.workspace.calls().length;
    const { status } = await app.deliver(request);
    expect(status).toBe(200);
    expect(app.workspace.calls().length).toBe(before);
  }
  const changed = (request: ReturnType<PhotoHelp['requests']['message']>, event: object) => {
    const payload = { ...request.payload, event: { ...Object(request.payload.event), ...event } };
    return { ...request, payload, body: JSON.stringify(payload) };
  };

  test('edits, deletions and bots are ignored', async () => {
    await app.open();
    const threadTs = await thread();
    const message = app.workspace.say({ user: mia, channel: support, text: 'missed the sale', threadTs });
    const said = app.requests.message(message);
    await quietly(changed(said, { subtype: 'message_changed', message, previous_message: message }));
    await quietly(changed(said, { bot_id: 'B07OTHERBOT' }));
    await quietly(changed(said, { subtype: 'bot_message', user: undefined }));
    app.workspace.deleteMessage(support, message.ts);
    await quietly(app.requests.messageDeleted({ channel: support, message }));
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('answer:symptom:jobDeleted');
  });

  test('threads and channels that the bot does not know cost no call', async () => {
    const root = app.workspace.say({ user: mia, channel: support, text: 'lunch?' });
    await quietly(app.requests.message(root));
    const answer = app.workspace.say({
      user: jonas,
      channel: support,
      text: 'missed the sale, job archived',
      threadTs: root.ts,
    });
    await quietly(app.requests.message(answer));
    expect(casesIn(support)).toEqual([]);
  });

  test.each(['', '🙂🙂', '\u0000\u0007', '写真がまだです', 'x'.repeat(40_000), '<@U07JONAS001> <!channel>'])(
    'odd text %#',
    async (text) => {
      await app.open();
      const threadTs = await thread();
      const message = app.workspace.say({ user: mia, channel: support, text, threadTs });
      await quietly(app.requests.message(message));
    },
  );
});

describe('the shortcut on a message', () => {
  const shortcut = (message: Message, user: string = mia) =>
    app.deliver(app.requests.messageShortcut({ user, message, callbackId: 'diagnose' }));

  test('opens the case in the message’s thread, with what the message says', async () => {
    const text =
      'fwd: it says “Your photos are almost ready.” – I see the job is in planning, code activated';
    const message = app.workspace.say({ user: jonas, channel: support, text });
    await shortcut(message);
    const card = await app.cardWith('question', 'answer:galleryPhotos:visible');
    expect(card.thread_ts).toBe(message.ts);
    expect(app.cards().get('case')?.thread_ts).toBe(message.ts);
    expect(app.workspace.timeline(support).map(({ ts }) => ts)).toEqual([message.ts]);
  });

  test('opens one case for a thread, whoever asks and however often', async () => {
    const message = app.workspace.say({ user: jonas, channel: support, text: 'missed the sale' });
    await Promise.all([shortcut(message), shortcut(message, jonas)]);
    await app.cardWith('question');
    await shortcut(message);
    await until(() => whispers().includes('There is a case in this thread already'));
    expect(casesIn(support)).toHaveLength(1);
  });

  test('opens it in a direct message where customers would read along, with a link', async () => {
    const message = app.workspace.say({ user: outsider, channel: shared, text: 'I missed the sale!' });
    await shortcut(message);
    const card = await app.cardWith('case');
    expect(casesIn(shared)).toEqual([]);
    expect(wordsOf(card)).toContain(`/archives/${shared}/p${message.ts.replace('.', '')}`);
    await until(() => whispers().includes('customers might read along'));
  });

  test('opens it in a direct message where the bot is no member', async () => {
    const message = app.workspace.say({ user: mia, channel: secret, text: 'customer missed the sale' });
    await shortcut(message);
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(casesIn(secret)).toEqual([]);
  });
});

describe('the other ways to start', () => {
  test('the global shortcut takes a text, and opens the case in a direct message', async () => {
    await app.deliver(app.requests.globalShortcut({ callbackId: 'diagnose_text' }));
    const [view] = await until(() => app.workspace.views(mia).length > 0 && app.workspace.views(mia));
    await app.deliver(
      app.requests.viewSubmission({ view: view ?? { id: '' }, inputs: { text: 'Missed the sale, it says' } }),
    );
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(app.workspace.views(mia)).toEqual([]);
    expect(casesIn(`D${mia.slice(1)}`)).toHaveLength(1);
  });

  test('a mention in a channel opens the case in its thread', async () => {
    const message = await mention('parent gets missed the sale, job is archived');
    const card = await app.cardWith('fix:jobArchived');
    expect(card.thread_ts).toBe(message.ts);
    expect(casesIn(support)).toHaveLength(1);
    expect(words('case')).toContain(`With <@${mia}>`);
  });

  test('a mention in a thread opens the case there', async () => {
    const root = app.workspace.say({ user: jonas, channel: support, text: 'anyone?' });
    await mention('files never arrived', { threadTs: root.ts });
    const card = await app.cardWith('question', 'answer:platform:photocloud');
    expect(card.thread_ts).toBe(root.ts);
  });

  test('a direct message opens a case, and its thread goes on', async () => {
    const channel = `D${mia.slice(1)}`;
    await app.deliver(app.requests.slashCommand({ channel: secret }));
    await app.cardWith('case');
    const message = await write('customer sees almost ready', { channel });
    const second = await until(() => casesIn(channel).find(({ thread_ts }) => thread_ts === message.ts));
    await write('archived', { channel, threadTs: message.ts });
    await until(() => app.cards(String(second.metadata?.event_payload.triage)).get('fix:wrongJobOrMessage'));
  });

  test('“help” where the bot is spoken to is answered privately', async () => {
    await mention('help');
    await until(() => whispers().includes('Diagnose with Photo Help'));
    expect(casesIn(support)).toEqual([]);
  });

  test('what could not be stored is not acknowledged, so that Slack delivers it again', async () => {
    const text = `<@${app.workspace.bot.userId}> missed the sale`;
    const message = app.workspace.say({ user: mia, channel: support, text });
    const event = app.requests.appMention(message);
    const lock = new DatabaseSync(join(app.directory, 'photo-help.db'));
    lock.exec('begin immediate');
    expect((await app.deliver(event)).status).toBe(500);
    lock.exec('rollback');
    lock.close();
    expect((await app.deliver(event)).status).toBe(200);
    await app.cardWith('question', 'answer:jobStatus:archived');
    expect(casesIn(support)).toHaveLength(1);
  });

  test('who wrote may stay unknown', async () => {
    const message = app.workspace.say({
      user: mia,
      channel: support,
      text: `<@${app.workspace.bot.userId}> missed the sale`,
    });
    app.workspace.fault({ do: 'slackError', error: 'internal_error', method: 'users.info', times: 5 });
    const { status } = await app.deliver(app.requests.appMention(message));
    expect(status).toBe(200);
    await app.cardWith('question', 'answer:jobStatus:archived');
    await app.answer([['jobStatus', 'archived']]);
    await until(() => words('case').includes('With somebody'));
  });
});

describe('every answer fits where the case stands', () => {
  test('a bare mention in a thread opens a case, and is not called unreadable', async () => {
    const root = app.workspace.say({ user: jonas, channel: support, text: 'anyone?' });
    const first = await mention('', { threadTs: root.ts });
    const card = await app.cardWith('question', 'answer:symptom:jobDeleted');
    // Slack tells of it once more, as a message, when the case has come to live there.
    await app.deliver(app.requests.message(first));
    await mention('', { threadTs: root.ts, user: jonas });
    await until(() => whispers(jonas).includes('I could not make anything of that'));
    expect(whispers(mia)).toBe('');
    expect(wordsOf(card)).not.toContain('I could not tell from your words');
  });

  test('what is said to the bot in an ended case is answered with how to bring it back', async () => {
    await app.open({ text: 'missed the sale, job archived, code activated' });
    const threadTs = await thread();
    await app.click('fix:jobArchived', 'verdict:solved');
    await app.cardWith('question', 'triage:reopen');
    await write('the job is selling', { threadTs, user: jonas });
    await mention('the job is selling', { threadTs });
    await until(() => whispers().includes('This case is resolved'));
    expect(whispers(jonas)).toBe('');
  });

  test('a window that Slack does not open is told of in a direct message', async () => {
    app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'expired_trigger_id' });
    await app.deliver(app.requests.globalShortcut({ callbackId: 'diagnose_text' }));
    await until(() =>
      app.workspace.messages(`D${mia.slice(1)}`).some(({ text }) => text.includes('did not open the window')),
    );
  });
});

describe('knowledge gaps', () => {
  test('keep what was not understood and what no article covers, masked, each once', async () => {
    await app.open({ text: 'the frobnicator of Mrs. Miller 7HK2PMQ is stuck' });
    await app.cardWith('question');
    await app.open({ text: 'her voucher code gets rejected at checkout, mail karen@example.com' });
    await app.cardWith('question', 'triage:reopen');
    const gaps = await app.gaps();
    expect(gaps.map(({ why }) => why).toSorted()).toEqual(['notCovered', 'notUnderstood']);
    const stored = JSON.stringify(gaps);
    for (const word of ['Miller', '7HK2PMQ', 'karen@example.com']) expect(stored).not.toContain(word);
  });
});
