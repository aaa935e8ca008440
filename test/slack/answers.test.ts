import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerIds } from '../../flows/answers/index.ts';
import { articles } from '../../flows/articles.ts';
import { people, places } from '../../src/fake-slack/directory.ts';
import { hear } from '../../src/triage/hear.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support } = places;
const { mia, jonas } = people;

const asked = {
  listCameLater: [
    'the roster came after the photos were uploaded',
    'we only got the names list after the shoot',
    'how do I connect the class list to photos that are already there',
  ],
  sameFileTwice: [
    'customer got the same picture twice in her package',
    'the zip has duplicate photos of one child',
    'why is one image in the download package several times',
  ],
  siblings: [
    'can a mum order for both kids in one order',
    'siblings',
    'two codes, one basket: how?',
    'how to add a second code to the same account',
  ],
  groupPhotoMissing: [
    'the class photo is missing',
    'parents can’t see the group photo',
    'where is the team picture?',
  ],
  parentsLogin: [
    'how do parents log in to the shop',
    'customer forgot the password of her account',
    'parents login',
  ],
  dataRemoval: ['a mother wants her data deleted', 'GDPR request', 'please delete this customer’s account'],
  staffAccess: [
    'how do I give GotPhoto access to my account',
    'staff access',
    'customer care can’t look into our account',
  ],
  deletedJobFigures: [
    'can I still get the statistics of a deleted job',
    'sales figures for the job we deleted',
    'order reconciliation report',
  ],
} as const;

const others = [
  'discount code for siblings is rejected at the checkout',
  'the class photo is blurry',
  'my bank account was charged twice',
  'customer sees almost ready, two kids',
  'incorrect access code for the second child',
  'please delete step 3',
] as const;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const whisper = (user: string = mia) =>
  until(() => app.workspace.ephemerals(user).at(-1), { what: 'A private message' });

async function mention(text: string, threadTs?: string) {
  const words = `<@${app.workspace.bot.userId}> ${text}`;
  const message = app.workspace.say({
    user: mia,
    channel: support,
    text: words,
    ...(threadTs && { threadTs }),
  });
  await app.deliver(app.requests.appMention(message));
  await app.deliver(app.requests.message(message));
  return message;
}

describe('what is asked and needs no case', () => {
  test.each(answerIds)('%s is read', (id) => {
    expect(asked[id].map((text) => [text, hear(text).reading.answer])).toEqual(
      asked[id].map((text) => [text, id]),
    );
  });

  test.each(others)('“%s” is something else', (text) => {
    expect(hear(text).reading.answer).toBeUndefined();
  });
});

describe('an answer', () => {
  test('comes privately, with its steps and links, and opens no case', async () => {
    await app.open({ text: 'siblings: one order for both kids?' });
    const words = wordsOf(await whisper());
    expect(words).toContain('*Siblings in one order*');
    expect(words).toContain('“Did you get another access code?”');
    expect(words).toContain(`<${articles.A29.address}|${articles.A29.title}>`);
    expect(await app.openTriages()).toBe(0);
    expect(app.workspace.messages(support)).toEqual([]);
  });

  test('opens a case all the same on a click, once, with what was said', async () => {
    await app.open({ text: 'job is selling, but the class photo is missing. Write to anna@example.com' });
    const answer = await whisper();
    expect(JSON.stringify(answer)).not.toContain('anna@example.com');
    const click = () => app.requests.blockActions({ message: answer, actionId: 'case:open' });
    await app.deliver(click());
    await app.deliver(click());
    const question = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
    expect(wordsOf(question)).toContain('*Job status:* Selling');
    expect(await app.openTriages()).toBe(1);
  });

  test('to a mention, its case is in the thread of it', async () => {
    const { ts } = await mention('how do I get the statistics of a deleted job?');
    await app.deliver(app.requests.blockActions({ message: await whisper(), actionId: 'case:open' }));
    expect((await app.cardWith('question')).thread_ts).toBe(ts);
  });

  test('to a message that is diagnosed', async () => {
    const message = app.workspace.say({ user: jonas, channel: support, text: 'the group photo is missing' });
    await app.deliver(app.requests.messageShortcut({ user: mia, message, callbackId: 'diagnose' }));
    expect(wordsOf(await whisper())).toContain('*The group photo is missing*');
    await app.deliver(app.requests.blockActions({ message: await whisper(), actionId: 'case:open' }));
    expect((await app.cardWith('question')).thread_ts).toBe(message.ts);
  });

  test('to the window, in that window, which opens the case on a click', async () => {
    await app.deliver(app.requests.globalShortcut({ callbackId: 'diagnose_text' }));
    const opened = (callback: string) =>
      until(() => app.workspace.views(mia).find((view) => view.callback_id === callback), {
        what: `The window ${callback}`,
      });
    const inputs = { text: 'job is selling, the names list came after the shoot' };
    await app.deliver(app.requests.viewSubmission({ view: await opened('diagnose'), inputs }));
    const answer = await opened('answer');
    expect(wordsOf(answer)).toContain('*The names list came after the photos*');
    expect(await app.openTriages()).toBe(0);
    await app.deliver(app.requests.viewSubmission({ view: answer }));
    expect(app.workspace.views(mia)).toEqual([]);
    expect(wordsOf(await app.cardWith('question'))).toContain('*Job status:* Selling');
  });

  test('in the thread of a case, without a second case', async () => {
    await app.open();
    const { thread_ts } = await app.cardWith('question');
    await mention('how can a customer’s data be deleted?', thread_ts);
    const answer = await whisper();
    expect(wordsOf(answer)).toContain('**Actions » Delete record**'.replaceAll('**', '*'));
    expect(actionIdsOf(answer)).toEqual([]);
    expect(await app.openTriages()).toBe(1);
  });

  test('of GotPhoto does not show where Photocloud is set', async () => {
    await app.stop();
    app = await startPhotoHelp({ platforms: { everywhere: 'Photocloud', channels: new Map() } });
    await app.open({ text: 'the group photo is missing' });
    await app.cardWith('question');
    expect(app.workspace.ephemerals()).toEqual([]);
  });
});

describe('in the thread of a case that is under way', () => {
  const inThread = async () => {
    await app.open({ text: 'ordered files not received, on photocloud' });
    const question = await app.cardWith('question', 'answer:autoSendLinks:on');
    return question.thread_ts ?? '';
  };

  test.each([
    ['why is the same picture twice in the package?', 'The same photo twice in a package'],
    ['the class photo is missing', 'The group photo is missing'],
    ['a mother wants her data deleted', 'Deleting a person’s data'],
  ])('“%s” is answered and ends nothing', async (text, title) => {
    await app.stop();
    app = await startPhotoHelp();
    await app.open({ text: 'AR, job is selling' });
    const { thread_ts } = await app.cardWith('question', 'answer:codeActivated:yes');
    await mention(text, thread_ts);
    expect(wordsOf(await whisper())).toContain(title);
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('answer:codeActivated:yes');
  });

  test('what no article covers is a remark there', async () => {
    const thread = await inThread();
    await mention('her voucher was rejected at the checkout, by the way', thread);
    await whisper();
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('answer:autoSendLinks:on');
  });

  test('an answer of GotPhoto is not given where Photocloud was told', async () => {
    const thread = await inThread();
    await app.open({ text: 'on Photocloud, the group photo is missing' });
    await until(() => app.cards().get('question')?.thread_ts !== thread, { what: 'A second case' });
    expect(app.workspace.ephemerals()).toEqual([]);
  });
});
