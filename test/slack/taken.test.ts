import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newChannel, people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { mia, jonas, priya, outsider } = people;
const { escalations, support, backOffice } = places;
const HANDLES = ['triage:take', 'triage:giveBack', 'triage:solved'];

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: escalations });
});
afterEach(() => app.stop());

const summaries = (channel: string = escalations) =>
  app.workspace.messages(channel).filter(({ metadata }) => metadata?.event_type === 'photo_help_summary');
const wordsOfCard = (card: string) => wordsOf(app.cards().get(card) ?? {});
const idsOfCard = (card: string) => actionIdsOf(app.cards().get(card) ?? {});
const whispers = (user: string) => app.workspace.ephemerals(user).map(wordsOf).join('\n');
const outcome = () => app.cards().get('case')?.metadata?.event_payload.outcome;
/** Who has done what about the hand-over, and when, on all cards. */
const everywhere = (words: string) =>
  until(() => {
    const [name = ''] = words.split(' ');
    const onCase = words.endsWith('looks into it')
      ? [`With ${name}`, '^taken ']
      : [`${words.charAt(0).toLowerCase()}${words.slice(1)} <!date^`];
    return (
      ['summary', 'question'].every((card) => wordsOfCard(card).includes(`${words} <!date^`)) &&
      onCase.every((part) => wordsOfCard('case').includes(part))
    );
  });
/** A while in which nothing need happen. */
const aWhile = async () => {
  const end = clock.elapsed() + 5_000;
  await until(() => clock.elapsed() >= end);
};

/** A case that nobody has taken, by Mia. */
async function handedOver(): Promise<Message> {
  await app.open({ text: 'missed the sale' });
  await app.cardWith('question', 'triage:handover');
  await app.handOver('please look');
  return app.cardWith('summary', 'triage:take');
}

describe('the summary', () => {
  test('says that nobody has it, and has what whoever looks into it can do', async () => {
    const summary = await handedOver();
    expect(actionIdsOf(summary)).toEqual(HANDLES);
    expect(wordsOf(summary)).toContain('Nobody has taken it yet.');
  });

  test('is taken in place: who and when is on summary, case card and question', async () => {
    const { ts } = await handedOver();
    const began = clock.now();
    await app.click('summary', 'triage:take', jonas);
    await everywhere('jonas looks into it');
    expect(summaries().map((one) => one.ts)).toEqual([ts]);
    const taken = /<!date\^(\d+)\^taken /.exec(wordsOfCard('case'))?.[1] ?? '';
    expect(Number(taken) * 1_000).toBeGreaterThanOrEqual(began - 1_000);
    expect(wordsOfCard('summary')).toContain(`<!date^${taken}^since {date_short_pretty}, {time}|`);
    expect(idsOfCard('summary')).toEqual(HANDLES);
    expect(wordsOfCard('summary')).not.toContain('Nobody has taken it');
    // It is said on the summary: nobody need be told where the case is.
    await aWhile();
    expect(whispers(jonas)).toBe('');
  });

  test('of two at once one gets it, and the other is told who', async () => {
    const summary = await handedOver();
    const click = (user: string) =>
      app.requests.blockActions({ user, actionId: 'triage:take', message: summary });
    await Promise.all([app.deliver(click(jonas)), app.deliver(click(priya))]);
    const [winner, loser] = await until(() => {
      const words = wordsOfCard('summary');
      if (words.includes('jonas looks into it')) return ['jonas', priya] as const;
      return words.includes('priya looks into it') ? (['priya', jonas] as const) : undefined;
    });
    await until(() => whispers(loser).includes(`${winner} was faster and has it now`));
    // Beside the summary, which has no thread that they look at.
    expect(app.workspace.ephemerals(loser).map(({ thread_ts }) => thread_ts)).toEqual([undefined]);
    expect(whispers(loser === jonas ? priya : jonas)).toBe('');
  });

  test('a click that comes again, when somebody else has it, takes nothing', async () => {
    const summary = await handedOver();
    const click = app.requests.blockActions({ user: jonas, actionId: 'triage:take', message: summary });
    await app.deliver(click);
    await until(() => wordsOfCard('summary').includes('jonas looks into it'));
    await app.click('summary', 'triage:take', priya);
    await everywhere('priya looks into it');
    await app.deliver(click);
    await aWhile();
    expect(wordsOfCard('summary')).toContain('priya looks into it');
    expect(whispers(jonas)).toBe('');
  });

  test('is given back with a word: the case goes on, the summary has no buttons', async () => {
    const { ts } = await handedOver();
    await app.click('summary', 'triage:take', jonas);
    await until(() => wordsOfCard('summary').includes('jonas looks into it'));
    await app.click('summary', 'triage:giveBack', jonas);
    await app.submit({ giveBack: 'Please ask for the status, not for ABC1234' }, jonas);
    await everywhere('Given back by jonas');
    expect(outcome()).toBe('open');
    expect(wordsOfCard('summary')).toContain('Please ask for the status, not for ‹code›');
    expect(wordsOfCard('question')).toContain('Please ask for the status, not for ‹code›');
    expect(idsOfCard('question')).toContain('answer:jobStatus:archived');
    expect(idsOfCard('summary')).toEqual([]);
    expect(summaries().map((one) => one.ts)).toEqual([ts]);

    await app.answer([['jobStatus', 'archived']]);
    await until(() => !wordsOfCard('question').includes('Given back'));
    await app.handOver();
    await app.cardWith('summary', 'triage:take');
    expect(wordsOfCard('summary')).toContain('Nobody has taken it yet.');
    expect(summaries().map((one) => one.ts)).toEqual([ts]);
  });

  test('a word is not needed; of a case that is open again nothing is given back', async () => {
    const summary = await handedOver();
    await app.click('summary', 'triage:giveBack', jonas);
    await app.click('summary', 'triage:giveBack', priya);
    await app.submit({}, jonas);
    await everywhere('Given back by jonas');
    await app.submit({}, priya);
    const [view] = app.workspace.views(priya);
    expect(app.workspace.viewErrors(view?.id ?? '')).toEqual({
      giveBack: expect.stringContaining('no longer, handed over'),
    });
    const forge = (actionId: string) =>
      app.deliver(
        app.requests.forge({
          user: priya,
          message: summary,
          actionId,
          value: String(app.cards().get('case')?.metadata?.event_payload.triage),
        }),
      );
    for (const actionId of ['triage:giveBack', 'triage:take']) {
      const before = app.workspace.ephemerals(priya).length;
      await forge(actionId);
      await until(() => app.workspace.ephemerals(priya).length > before);
      expect(whispers(priya)).toContain('no longer, handed over');
    }
  });

  test('is solved in a line, which is kept as the answer to a gap; Reopen takes that back', async () => {
    const { ts } = await handedOver();
    await app.click('summary', 'triage:solved', jonas);
    const [view] = await until(() => app.workspace.views(jonas).length > 0 && app.workspace.views(jonas));
    expect(view).toMatchObject({ callback_id: 'solved', blocks: [{ block_id: 'solved' }] });
    await app.submit({ solved: 'Opened the shop again for jane@example.com' }, jonas);
    await everywhere('Solved by jonas');
    expect(wordsOfCard('summary')).toContain('Opened the shop again for ‹email›');
    expect(outcome()).toBe('resolved');
    expect(wordsOfCard('question')).toContain('• Solved by hand: Opened the shop again for ‹email›');
    expect(idsOfCard('question')).toEqual(['triage:reopen', 'triage:reply']);
    expect(idsOfCard('summary')).toEqual([]);
    expect(summaries().map((one) => one.ts)).toEqual([ts]);
    await until(async () => (await app.gaps())[0]?.answer !== undefined);
    expect(await app.gaps()).toMatchObject([
      { why: 'notCovered', text: 'please look', answer: 'Opened the shop again for ‹email›' },
    ]);

    await app.click('question', 'triage:reply');
    const [letter] = await until(() => app.workspace.views(mia).length > 0 && app.workspace.views(mia));
    expect(JSON.stringify(letter?.blocks)).toContain('should work now');
    expect(JSON.stringify(letter?.blocks)).not.toContain('shop again');

    await app.click('question', 'triage:reopen');
    await until(() => wordsOfCard('summary').includes('Reopened by mia <!date^'));
    await until(() => outcome() === 'open');
    await app.cardWith('question', 'answer:jobStatus:archived');
    await until(async () => (await app.gaps())[0]?.answer === undefined);
  });

  test('Solved needs a line, and says so when somebody else was faster', async () => {
    await handedOver();
    await app.click('summary', 'triage:solved', jonas);
    await app.click('summary', 'triage:solved', priya);
    await expect(app.submit({}, jonas)).rejects.toThrow();
    await app.submit({ solved: 'By hand' }, jonas);
    await everywhere('Solved by jonas');
    await app.submit({ solved: 'By hand too' }, priya);
    const [view] = app.workspace.views(priya);
    expect(app.workspace.viewErrors(view?.id ?? '')).toEqual({
      solved: expect.stringContaining('This case is resolved'),
    });
  });

  test('where Slack opens no window nothing is changed, and that is said', async () => {
    await handedOver();
    for (const actionId of ['triage:giveBack', 'triage:solved']) {
      app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'expired_trigger_id' });
      const before = app.workspace.ephemerals(jonas).length;
      await app.click('summary', actionId, jonas);
      await until(() => app.workspace.ephemerals(jonas).length > before);
    }
    expect(whispers(jonas)).toContain('Slack did not open the window');
    expect(outcome()).toBe('handedOver');
  });

  test('an outsider can do nothing with it', async () => {
    const summary = await handedOver();
    for (const actionId of HANDLES) {
      const before = app.workspace.ephemerals(outsider).length;
      await app.deliver(app.requests.blockActions({ user: outsider, actionId, message: summary }));
      await until(() => app.workspace.ephemerals(outsider).length > before);
    }
    expect(app.workspace.views(outsider)).toEqual([]);
    expect(wordsOfCard('summary')).toContain('Nobody has taken it yet.');
  });

  test('of a case whose thread was deleted has no buttons', async () => {
    const summary = await handedOver();
    for (const card of ['question', 'case']) {
      const message = app.cards().get(card);
      if (message) app.workspace.deleteMessage(support, message.ts);
    }
    await app.click('summary', 'triage:take', jonas);
    await until(() => actionIdsOf(app.workspace.message(escalations, summary.ts) ?? {}).length === 0);
    expect(wordsOfCard('summary')).toContain('Its thread was deleted.');
    expect(wordsOfCard('summary')).toContain('please look');
  });

  test('that was given back is deleted where others have come to read along', async () => {
    await handedOver();
    await app.click('summary', 'triage:giveBack', jonas);
    app.workspace.channel(escalations).externallyShared = true;
    await app.submit({ giveBack: 'for us alone' }, jonas);
    await until(() => summaries().length === 0 && outcome() === 'open');
  });
});

describe('what is written below the summary', () => {
  const below = (user: string, text: string, threadTs: string, more = {}) =>
    app.workspace.say({ user, channel: escalations, text, threadTs, ...more });
  const links = () => wordsOfCard('question').match(/<https:[^|>]+\|\w+>/g) ?? [];
  const asked = () => links().filter((link) => link.includes(`/archives/${escalations}/`));

  test('comes into the thread of the case as a link, once, without a word of it', async () => {
    const { ts } = await handedOver();
    const message = below(jonas, 'The job is archived, is it?', ts);
    const event = app.requests.message(message);
    await app.deliver(event);
    await app.deliver(event);
    await until(() => asked().length === 1);
    await app.deliver(event);
    await aWhile();
    expect(asked()).toEqual([
      `<https://photo-hq.slack.com/archives/${escalations}/p${message.ts.replace('.', '')}?thread_ts=${ts}&cid=${escalations}|jonas>`,
    ]);
    const everything = JSON.stringify([...app.cards().values()].map(wordsOf));
    expect(everything).toContain('Asked below the summary: ');
    expect(everything).not.toContain('archived, is it');
    expect(app.workspace.calls('reactions.add')).toEqual([]);
    expect(app.workspace.ephemerals()).toEqual([]);
    expect(app.workspace.thread(escalations, ts)).toHaveLength(2);
    expect(await app.openTriages()).toBe(0);
  });

  test('also a picture, and a mention, which opens no case and is told so', async () => {
    const { ts } = await handedOver();
    const { userId } = app.workspace.bot;
    await app.deliver(app.requests.message(below(jonas, '', ts, { files: [{ id: 'F1' }] })));
    await app.deliver(app.requests.appMention(below(priya, `<@${userId}> photos almost ready`, ts)));
    await until(() => asked().length === 2);
    await until(() => whispers(priya).includes('a link to this into the thread'));
    expect(await app.openTriages()).toBe(0);
    expect(
      [...app.cards().values()].filter(({ metadata }) => metadata?.event_payload.card === 'case'),
    ).toHaveLength(1);
  });

  test('is nothing to the case where it is a stranger’s, or once it is given back', async () => {
    const { ts } = await handedOver();
    await app.deliver(app.requests.message(below(jonas, 'Which job?', ts)));
    await until(() => asked().length === 1);
    app.workspace.channel(escalations).externallyShared = true;
    await app.deliver(app.requests.message(below(outsider, 'And what is this?', ts)));
    app.workspace.channel(escalations).externallyShared = false;
    await aWhile();
    expect(asked()).toHaveLength(1);
    // It is still to be answered when the case is back.
    await app.click('summary', 'triage:giveBack', jonas);
    await app.submit({}, jonas);
    await until(() => wordsOfCard('question').includes('Given back by jonas'));
    expect(asked()).toHaveLength(1);
    await app.deliver(app.requests.message(below(jonas, 'Never mind', ts)));
    await aWhile();
    expect(asked()).toHaveLength(1);
  });

  test('of many the last five are shown, and the others counted', async () => {
    const { ts } = await handedOver();
    for (let count = 1; count <= 7; count += 1)
      await app.deliver(app.requests.message(below(jonas, `Question ${count}?`, ts)));
    await until(() => wordsOfCard('question').includes('Asked below the summary (and 2 before): '));
    expect(asked()).toHaveLength(5);
  });
});

describe('a reaction on the summary', () => {
  const react = (user: string, name: string, { ts }: Message) => {
    const channel = app.workspace.world.log.channelOf(ts) ?? '';
    const message = app.workspace.react({ user, channel, ts, name });
    const event = app.requests.reactionAdded({ message, user, name });
    return app.deliver(event).then(() => event);
  };

  test('👀 takes it, once, and of two the other is told who has it', async () => {
    const summary = await handedOver();
    const event = await react(jonas, 'eyes', summary);
    await everywhere('jonas looks into it');
    await react(priya, 'eyes', summary);
    await until(() => whispers(priya).includes('jonas was faster and has it now'));
    await app.click('question', 'triage:reopen');
    await until(() => outcome() === 'open');
    await app.handOver();
    await app.cardWith('summary', 'triage:take');
    await app.deliver(event);
    await aWhile();
    expect(wordsOfCard('summary')).toContain('Nobody has taken it yet.');
  });

  test('✅ solves it, without a word that a gap could be answered with', async () => {
    const summary = await handedOver();
    await react(jonas, 'white_check_mark', summary);
    await everywhere('Solved by jonas');
    expect(wordsOfCard('summary')).toContain('marked as solved, without a word');
    expect(outcome()).toBe('resolved');
    await aWhile();
    expect(await app.gaps()).toEqual([]);
  });

  test('of the bot, a stranger, another app, on another message, or another one says nothing', async () => {
    const summary = await handedOver();
    const question = await app.cardWith('question', 'triage:reopen');
    await react(app.workspace.bot.userId, 'eyes', summary);
    await react(outsider, 'eyes', summary);
    await react(jonas, 'tada', summary);
    await react(jonas, 'eyes', question);
    await aWhile();
    expect(wordsOfCard('summary')).toContain('Nobody has taken it yet.');
    expect(app.workspace.ephemerals()).toEqual([]);
  });

  test('on one that was given back says nothing', async () => {
    const summary = await handedOver();
    await app.click('summary', 'triage:giveBack', jonas);
    await app.submit({}, jonas);
    await everywhere('Given back by jonas');
    await react(mia, 'eyes', summary);
    await react(jonas, 'eyes', summary);
    await react(jonas, 'white_check_mark', summary);
    await aWhile();
    expect(outcome()).toBe('open');
    expect(app.workspace.ephemerals()).toEqual([]);
    expect(app.cards().get('case')?.metadata?.event_payload.owner).toBe(mia);
  });
});

describe('a channel for each symptom', () => {
  let workspace: Workspace;
  beforeEach(async () => {
    await app.stop();
    workspace = createWorkspace({ clock });
    app = await startPhotoHelp({
      workspace,
      escalation: { symptoms: new Map([['missedTheSale', backOffice]]), others: escalations },
    });
  });

  test('a case goes by its symptom at the hand-over, and the channel it has left says so', async () => {
    await handedOver();
    expect([summaries().length, summaries(backOffice).length]).toEqual([0, 1]);
    await app.deliver(
      app.requests.message(
        workspace.say({
          user: jonas,
          channel: backOffice,
          text: 'Since when?',
          threadTs: summaries(backOffice)[0]?.ts ?? '',
        }),
      ),
    );
    await app.click('question', 'triage:reopen');
    await until(() => wordsOf(summaries(backOffice)[0] ?? {}).includes('Reopened by mia'));
    await app.click('question', 'triage:back');
    await app.answer([['symptom', 'photosAlmostReady']]);
    await app.cardWith('question', 'answer:jobStatus:selling');
    await app.handOver();
    const [there] = await until(() => summaries().length > 0 && summaries());
    await until(() =>
      wordsOf(summaries(backOffice)[0] ?? {}).includes(`looked into in <#${escalations}> now`),
    );
    expect(actionIdsOf(summaries(backOffice)[0] ?? {})).toEqual([]);
    expect(actionIdsOf(there ?? {})).toEqual(HANDLES);
    await until(() => wordsOfCard('question').includes(`posted in <#${escalations}>`));

    if (there === undefined) throw new Error('No summary');
    await app.deliver(app.requests.reactionAdded({ message: there, user: jonas, name: 'eyes' }));
    await until(() => wordsOf(summaries()[0] ?? {}).includes('jonas looks into it'));
  });

  test('and a post without an answer is found there, too', async () => {
    await handedOver();
    await app.click('question', 'triage:reopen');
    await until(() => outcome() === 'open');
    await app.click('question', 'triage:back');
    await app.answer([['symptom', 'photosAlmostReady']]);
    await app.cardWith('question', 'answer:jobStatus:selling');
    workspace.fault({
      method: 'chat.postMessage',
      do: 'dropAfter',
      when: ({ channel }) => channel === escalations,
    });
    await app.handOver();
    await until(() => wordsOfCard('question').includes(`posted in <#${escalations}>`));
    await aWhile();
    expect(summaries()).toHaveLength(1);
  });
});

test('a reminder below the summary whose post was not answered comes once, and is settled by taking', async () => {
  await app.stop();
  const workspace = createWorkspace({
    clock,
    channels: () => [
      newChannel(support, 'support', [mia, jonas, 'U07PHOTOBOT']),
      newChannel(escalations, 'escalations', [jonas, priya, 'U07PHOTOBOT']),
    ],
  });
  let off = 0;
  const setClock = (time: string) => {
    const ahead = Date.parse(time) - clock.now();
    clock.set(ahead);
    off += ahead;
  };
  setClock('2026-12-01T09:00:00Z');
  app = await startPhotoHelp({ workspace, escalationChannel: escalations });
  const summary = await handedOver();
  const reminders = () =>
    workspace.messages(escalations).filter(({ metadata }) => metadata?.event_payload.card === 'reminder');
  await aWhile();
  workspace.fault({
    method: 'chat.postMessage',
    do: 'dropAfter',
    when: ({ thread_ts }) => thread_ts === summary.ts,
  });
  try {
    setClock('2026-12-01T13:30:00Z');
    const [reminder] = await until(() => reminders().length > 0 && reminders());
    await aWhile();
    await aWhile();
    expect(reminders()).toHaveLength(1);
    if (reminder === undefined) throw new Error('No reminder');
    await app.deliver(app.requests.blockActions({ user: jonas, actionId: 'triage:take', message: reminder }));
    await until(() => actionIdsOf(reminders()[0] ?? {}).length === 0);
    await everywhere('jonas looks into it');
  } finally {
    clock.set(-off);
  }
});
