import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { openStore } from '../../src/store/open.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, pressOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support, escalations } = places;
const { mia, jonas } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: escalations });
});
afterEach(() => app.stop());

interface Spoken {
  readonly user?: string;
  readonly threadTs?: string;
}

const bot = () => `<@${app.workspace.bot.userId}>`;

/** Somebody writes in the support channel, and Slack tells the app of it. */
async function write(text: string, { user = mia, threadTs }: Spoken = {}): Promise<Message> {
  const message = app.workspace.say({ user, channel: support, text, ...(threadTs && { threadTs }) });
  await tell(message);
  return message;
}

/** Slack sends two events for a mention. */
async function tell(message: Message): Promise<void> {
  if (message.text.includes(bot())) await app.deliver(app.requests.appMention(message));
  await app.deliver(app.requests.message(message));
}

const mention = (text: string, spoken: Spoken = {}) => write(`${bot()} ${text}`, spoken);

async function edit(message: Message, text: string): Promise<void> {
  const before = app.workspace.message(support, message.ts) ?? message;
  const after = app.workspace.editMessage(support, message.ts, text);
  await app.deliver(app.requests.messageChanged(before, after));
}

/** Opens a case and gives the thread it is in, once it asks or shows what it is to. */
async function opened(text: string, card: string, button: string | RegExp): Promise<string> {
  await app.open({ text });
  return (await app.cardWith(card, button)).thread_ts ?? '';
}

const words = (card: string) => wordsOf(app.cards().get(card) ?? {});
const whispers = (user: string = mia) => app.workspace.ephemerals(user).map(wordsOf).join('\n');
const checked = (message: Message) =>
  app.workspace.message(support, message.ts)?.reactions?.map(({ name }) => name) ?? [];

/** What the case's history holds, as it is stored. */
async function acts(): Promise<string[]> {
  const id = String(app.cards().get('case')?.metadata?.event_payload.triage);
  const store = await openStore(`file:${join(app.directory, 'photo-help.db')}`, { migrate: false });
  const triage = await store.find(id);
  await store.close();
  return triage?.history.map(({ act }) => act.type) ?? [];
}

/** The private message that has a button, clicked by whoever it was for. */
async function press(actionId: string, user: string = mia): Promise<void> {
  const message = await until(() =>
    app.workspace.ephemerals(user).findLast((one) => actionIdsOf(one).includes(actionId)),
  );
  await app.deliver(app.requests.blockActions({ user, message, ...pressOf(message, actionId) }));
}

describe('words alone', () => {
  test.each(['hand over', '@ please hand over'])(
    'hand no case over: “%s” is asked about privately',
    async (text) => {
      const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
      await write(text.replace('@', bot()), { threadTs });
      await until(() => whispers().includes('Shall I hand this case over?'));
      expect(await acts()).toEqual(['told']);
      expect(app.workspace.messages(escalations)).toEqual([]);
      await press('triage:handover');
      await app.submit();
      await until(() => app.workspace.messages(escalations).length > 0);
    },
  );

  test.each(['start over', '@ start over'])('do not start over: “%s” is asked about', async (text) => {
    const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
    await write(text.replace('@', bot()), { threadTs });
    await until(() => whispers().includes('Shall I start over?'));
    expect(await acts()).toEqual(['told']);
    await press('triage:restart');
    await app.cardWith('question', 'answer:symptom:jobDeleted');
  });

  test('what was offered for an earlier moment does nothing any more', async () => {
    const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
    await write('start over', { threadTs });
    await until(() => whispers().includes('Shall I start over?'));
    await app.click('question', 'answer:jobStatus:archived', jonas);
    await app.cardWith('fix:jobArchived');
    await press('triage:restart');
    await until(() => whispers().includes('an earlier moment of this case'));
    expect(await acts()).toEqual(['told', 'answered']);
  });

  test.each([
    'customer also wants a refund',
    'an order of hers was charged twice',
    'her voucher code gets rejected at checkout',
  ])('of another trouble by the way do nothing: “%s”', async (text) => {
    const threadTs = await opened('AR, job is selling', 'question', 'answer:codeActivated:yes');
    const message = await write(text, { threadTs });
    await write('help me', { threadTs });
    expect(await acts()).toEqual(['told']);
    expect(app.workspace.ephemerals()).toEqual([]);
    expect(checked(message)).toEqual([]);
  });

  test('of another trouble, said to the bot, are asked about; the button makes it the case’s', async () => {
    const threadTs = await opened('AR, job is selling', 'question', 'answer:codeActivated:yes');
    await mention('an order of hers was charged twice', { threadTs });
    await until(() => whispers().includes('Is it another trouble than I took it for?'));
    expect(await acts()).toEqual(['told']);
    await press('answer:symptom:orderTrouble');
    await until(() => words('case').includes('rouble with an order'));
    // What is known stays.
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('triage:change:symptom');
    expect(await acts()).toEqual(['told', 'answered']);
  });

  test('of another of the three messages are what the customer sees now, and one Back takes it back', async () => {
    const threadTs = await opened('AR, job is selling', 'question', 'answer:codeActivated:yes');
    const message = await write('now she sees “Missed the Sale?”', { threadTs });
    await app.cardWith('fix:wrongJobOrMessage');
    await until(() => checked(message).length > 0);
    await write('back', { threadTs });
    await app.cardWith('question', 'answer:codeActivated:yes');
  });

  test('of a message in a case of another kind are asked about by the way, and correct it if said to the bot', async () => {
    const threadTs = await opened('we deleted the whole job', 'question', /^answer:/);
    await write('she sees “Missed the Sale?”', { threadTs });
    await until(() => whispers().includes('Is it another trouble than I took it for?'));
    expect(await acts()).toEqual(['told']);
    await mention('sorry, she sees “Missed the Sale?”', { threadTs });
    await app.cardWith('question', 'answer:jobStatus:archived');
  });

  test('do not end at the first question either what no article covers', async () => {
    const threadTs = await opened('', 'question', 'answer:symptom:jobDeleted');
    await write('her voucher code gets rejected at checkout', { threadTs });
    await until(() => whispers().includes('a person would take over'));
    expect(await acts()).toEqual([]);
    expect((await app.gaps()).map(({ why }) => why)).toEqual(['notCovered']);
    await press('answer:symptom:somethingElse');
    await app.submit();
    await app.cardWith('question', 'triage:reopen');
    expect(await app.gaps()).toHaveLength(1);
  });

  test('that nothing has helped are asked about where that hands over', async () => {
    const threadTs = await opened(
      'AR, job is selling, code is activated, photos are visible',
      'fix:nothingExplainsIt',
      'verdict:notSolved',
    );
    await write('still not working', { threadTs });
    await until(() => whispers().includes('A person would take over then.'));
    expect(await acts()).toEqual(['told']);
    await press('verdict:notSolved');
    await app.cardWith('question', 'triage:reopen');
  });

  test('a clear verdict counts, and Reopen undoes it', async () => {
    const threadTs = await opened('missed the sale, job archived', 'fix:jobArchived', 'verdict:solved');
    const message = await write('it works now, thanks', { threadTs });
    await app.cardWith('question', 'triage:reopen');
    await until(() => checked(message).length > 0);
    await app.click('question', 'triage:reopen');
    await app.cardWith('fix:jobArchived', 'verdict:solved');
  });
});

describe('a bare answer counts for a question that its writer can have seen', () => {
  const HASTY = ['selling', 'sorry no', 'archived'];

  test.each([
    [
      'one after the other',
      async (events: SlackRequest[]) => {
        for (const event of events) await app.deliver(event);
      },
    ],
    ['all at once', (events: SlackRequest[]) => Promise.all(events.map(app.deliver))],
    [
      'in another order',
      async (events: SlackRequest[]) => {
        for (const event of events.toReversed()) await app.deliver(event);
      },
    ],
  ])(
    '“selling”, “sorry no”, “archived” within a moment correct each other, and answer nothing else: %s',
    async (_, deliver) => {
      const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
      const events = HASTY.map((text) =>
        app.requests.message(app.workspace.say({ user: mia, channel: support, text, threadTs })),
      );
      await deliver(events);
      await app.cardWith('fix:wrongJobOrMessage');
      expect(words('question')).toContain('Archived');
      expect(words('question')).not.toContain('not activated');
      expect(actionIdsOf(app.cards().get('question') ?? {})).not.toContain('triage:change:codeActivated');
    },
  );

  test('two people answer at once: the second is told who was first', async () => {
    const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
    const [first, second] = [
      app.workspace.say({ user: mia, channel: support, text: 'selling', threadTs }),
      app.workspace.say({ user: jonas, channel: support, text: 'archived', threadTs }),
    ];
    await app.deliver(app.requests.message(first));
    await app.deliver(app.requests.message(second));
    await app.cardWith('question', 'answer:codeActivated:yes');
    await until(() => whispers(jonas).includes('mia has already answered'));
    expect(checked(second)).toEqual([]);
  });

  test('two verdicts at once are one', async () => {
    const threadTs = await opened(
      'AR, job is in planning, code is not activated',
      'fix:codeNotActivated',
      'verdict:notSolved',
    );
    const both = [mia, jonas].map((user) =>
      app.workspace.say({ user, channel: support, text: 'still not working', threadTs }),
    );
    for (const message of both) await app.deliver(app.requests.message(message));
    await app.cardWith('question', /^answer:galleryPhotos/);
    expect((await acts()).filter((type) => type === 'judged')).toHaveLength(1);
  });

  test('what Slack tells again later is no different answer', async () => {
    const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
    const message = await write('selling', { threadTs });
    const { ts } = await app.cardWith('question', 'answer:codeActivated:no');
    expect(Number(ts)).toBeGreaterThan(Number(message.ts));
    await write('sorry, the job is archived', { threadTs, user: jonas });
    await app.cardWith('fix:wrongJobOrMessage');
    await app.deliver(app.requests.message(message));
    await app.restart();
    await app.deliver(app.requests.message(message));
    await mention('flurble', { threadTs });
    await until(() => whispers().includes('I could not make anything'));
    expect(app.workspace.ephemerals(mia)).toHaveLength(1);
    expect(words('question')).toContain('Archived');
  });

  test('as soon as the question stands, a bare answer to it counts', async () => {
    const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
    await write('selling', { threadTs });
    await app.cardWith('question', 'answer:codeActivated:no');
    await write('sorry no', { threadTs, user: jonas });
    await app.cardWith('fix:codeNotActivated');
  });

  test('so does one after a click', async () => {
    const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
    await app.click('question', 'answer:jobStatus:selling', jonas);
    await app.cardWith('question', 'answer:codeActivated:no');
    await write('no', { threadTs });
    await app.cardWith('fix:codeNotActivated');
  });

  test('one that comes too late is told so where it was said to the bot', async () => {
    const threadTs = await opened('almost ready', 'question', 'answer:jobStatus:selling');
    const late = app.workspace.say({ user: jonas, channel: support, text: `${bot()} 2`, threadTs });
    clock.pass(20);
    await app.click('question', 'answer:jobStatus:selling');
    await app.cardWith('question', 'answer:codeActivated:no');
    await tell(late);
    await until(() => whispers(jonas).includes('I asked something else while you wrote that'));
    expect(await app.gaps()).toEqual([]);
  });
});

describe('a receipt', () => {
  test('is put on what was taken, and on nothing else', async () => {
    const threadTs = await opened('missed the sale, job archived', 'fix:jobArchived', 'step:1:done');
    const taken = await write('steps 1-2 done', { threadTs });
    const talk = await write('lunch?', { threadTs, user: jonas });
    const unread = await mention('flurble the wurble', { threadTs });
    await until(() => checked(taken).length > 0);
    await until(() => whispers().includes('I could not make anything of that'));
    expect(checked(taken)).toEqual(['white_check_mark']);
    expect(checked(talk)).toEqual([]);
    expect(checked(unread)).toEqual([]);
  });

  test('is put there for what is known already, if it was said to the bot', async () => {
    const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
    const message = await mention('she sees missed the sale', { threadTs });
    await until(() => checked(message).length > 0);
    expect(await acts()).toEqual(['told']);
  });

  test.each(['missing_scope', 'message_not_found', 'not_reactable'])(
    'that Slack does not take (%s) fails nothing',
    async (error) => {
      app.workspace.fault({ method: 'reactions.add', do: 'slackError', error, times: 9 });
      const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
      const message = await write('the job is archived', { threadTs });
      await app.cardWith('fix:jobArchived', 'step:1:done');
      await write('done', { threadTs });
      await app.cardWith('fix:jobArchived', 'step:1:open');
      expect(checked(message)).toEqual([]);
      expect(app.workspace.ephemerals()).toEqual([]);
      // Without the scope, every further call would be refused as well.
      const times = error === 'missing_scope' ? 1 : 2;
      await until(() => app.workspace.calls('reactions.add').length === times);
    },
  );
});

test.each([
  ['missed the sale', 'question', 'answer:jobStatus:archived', '“Selling”'],
  ['missed the sale, job archived', 'fix:jobArchived', 'verdict:solved', 'How it went: “'],
])('what cannot be read is answered with what can be said here: %s', async (text, card, button, says) => {
  const threadTs = await opened(text, card, button);
  await mention('flurble the wurble', { threadTs });
  await until(() => whispers().includes(says));
});

describe('a mention in somebody’s thread', () => {
  const root = (text: string) => app.workspace.say({ user: jonas, channel: support, text });

  test('reads what the thread began with; who mentions has said it', async () => {
    const { ts } = root('job is selling and his code is activated');
    await mention('almost ready', { threadTs: ts });
    await app.cardWith('question', 'answer:galleryPhotos:visible');
    expect(words('question')).toMatch(/Job status:\* Selling · _mia/);
    expect(words('question')).toContain('almost ready');
  });

  test('without words reads that alone', async () => {
    const { ts } = root('parent sees missed the sale, job is archived');
    await mention('', { threadTs: ts });
    await app.cardWith('fix:jobArchived');
  });

  test('says more than the message before it', async () => {
    const { ts } = root('parent sees missed the sale, job is selling');
    await mention('no, the job is archived', { threadTs: ts });
    await app.cardWith('fix:jobArchived');
  });

  test('ends nothing because of what stands there', async () => {
    const { ts } = root('her voucher code gets rejected at checkout');
    await mention('any idea?', { threadTs: ts });
    await app.cardWith('question', 'answer:symptom:somethingElse');
  });

  test.each(['error500', 'timeout'] as const)(
    'opens the case all the same when Slack does not say (%s)',
    async (fault) => {
      const { ts } = root('job is selling and his code is activated');
      app.workspace.fault({ method: 'conversations.replies', do: fault });
      await mention('almost ready', { threadTs: ts });
      await app.cardWith('question', 'answer:jobStatus:selling');
    },
  );
});

describe('whoever greets the bot or asks what it is gets help, and no case', () => {
  test.each([
    'hi',
    'Hello!',
    'hi there, how are you?',
    'what do you do?',
    'hi, what can you do?',
    'how does this work?',
    'thanks!',
    'ok',
    'are you a bot?',
  ])('“%s”', async (text) => {
    await mention(text);
    await until(() => whispers().includes('Diagnose with Photo Help'));
    const channel = `D${jonas.slice(1)}`;
    await app.workspace.call('conversations.open', { users: jonas }, { token: app.workspace.bot.token });
    const message = app.workspace.say({ user: jonas, channel, text });
    await app.deliver(app.requests.message(message));
    await until(() => whispers(jonas).includes('Diagnose with Photo Help'));
    expect(app.cards().size).toBe(0);
  });

  test('“hi, she sees almost ready” is a case', async () => {
    await mention('hi, she sees almost ready');
    await app.cardWith('question', 'answer:jobStatus:selling');
  });
});

describe('editing a message', () => {
  test('that opened a case corrects what it said', async () => {
    const message = await mention('missed the sale, job is selling');
    await app.cardWith('fix:wrongJobOrMessage');
    await edit(message, `${bot()} missed the sale, job is archived`);
    await app.cardWith('fix:jobArchived');
    expect(words('question')).toMatch(/Archived · _mia, from/);
    expect(await acts()).toEqual(['told', 'told']);
  });

  test('that answered a question corrects the answer, as bare as it was', async () => {
    const threadTs = await opened('almost ready, job is selling', 'question', 'answer:codeActivated:no');
    const message = await write('yes', { threadTs });
    await app.cardWith('question', 'answer:galleryPhotos:visible');
    await edit(message, 'no');
    await app.cardWith('fix:codeNotActivated');
  });

  test('that says the same changes nothing, nor does a link’s preview', async () => {
    const message = await mention('missed the sale, job is archived');
    await app.cardWith('fix:jobArchived');
    const calls = app.workspace.calls().length;
    await edit(message, `${bot()} missed the sale, the job is archived!`);
    const before = app.workspace.message(support, message.ts) ?? message;
    const from_url = 'https://example.org/almost';
    const preview = [{ from_url, text: 'Your photos are almost ready. The job is selling' }];
    await app.deliver(app.requests.messageChanged(before, { ...before, attachments: preview }));
    await app.deliver(app.requests.messageChanged(before, { ...before, attachments: preview }));
    expect(await acts()).toEqual(['told']);
    expect(app.workspace.calls().length).toBe(calls);
  });

  test('never overrides what somebody has said since', async () => {
    const message = await mention('missed the sale, job is selling');
    const { thread_ts: threadTs = '' } = await app.cardWith('fix:wrongJobOrMessage');
    await write('sorry, the job is archived', { threadTs, user: jonas });
    await app.cardWith('fix:jobArchived');
    await edit(message, `${bot()} missed the sale, job is in planning`);
    await until(() => whispers().includes('jonas has already answered'));
    expect(words('question')).toContain('Archived');
  });

  test('brings nothing back that was taken back', async () => {
    const message = await mention('missed the sale, job is archived');
    await app.cardWith('fix:jobArchived');
    await app.click('question', 'triage:back');
    await app.cardWith('question', 'answer:symptom:jobDeleted');
    await edit(message, `${bot()} missed the sale, job is selling`);
    expect(await acts()).toEqual(['told', 'wentBack']);
  });

  test('that leaves a fact out is told that it still counts', async () => {
    const message = await mention('missed the sale, job is archived');
    await app.cardWith('fix:jobArchived');
    await edit(message, `${bot()} missed the sale`);
    await until(() => whispers().includes('it still counts: Job status: Archived'));
    await press('triage:change:jobStatus');
    await app.cardWith('question', 'answer:jobStatus:selling');
  });

  test('that could not be read is read', async () => {
    const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
    const message = await mention('flurble', { threadTs });
    await until(() => whispers().includes('I could not make anything of that'));
    await edit(message, `${bot()} the job is archived`);
    await app.cardWith('fix:jobArchived');
    await until(() => checked(message).length > 0);
  });

  test('in a direct message corrects it too', async () => {
    const { token } = app.workspace.bot;
    await app.workspace.call('conversations.open', { users: mia }, { token });
    const channel = `D${mia.slice(1)}`;
    const before = app.workspace.say({ user: mia, channel, text: 'missed the sale, job is selling' });
    await app.deliver(app.requests.message(before));
    await app.cardWith('fix:wrongJobOrMessage');
    const after = app.workspace.editMessage(channel, before.ts, 'missed the sale, job is archived');
    await app.deliver(app.requests.messageChanged(before, after));
    await app.cardWith('fix:jobArchived');
  });

  test('of talk between people does nothing', async () => {
    const threadTs = await opened('missed the sale', 'question', 'answer:jobStatus:archived');
    const message = await write('lunch?', { threadTs });
    await edit(message, 'the job is archived');
    expect(await acts()).toEqual(['told']);
  });
});
