import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, pressOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support, backOffice, escalations } = places;
const { mia, jonas } = people;
const direct = `D${mia.slice(1)}`;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: escalations });
});
afterEach(() => app.stop());

const bot = () => app.workspace.bot.userId;
const whispers = (user: string) => app.workspace.ephemerals(user).map(wordsOf).join('\n');

/** The cards in a place, by the name they have there; each must be there once. */
function cardsIn(channel: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const message of channel === direct && !app.workspace.world.channels.has(direct)
    ? []
    : app.workspace.messages(channel)) {
    const card = message.metadata?.event_payload.card;
    if (card === undefined) continue;
    expect(found.has(String(card)), `${card} twice in ${channel}`).toBe(false);
    found.set(String(card), message);
  }
  return found;
}

/** Waits until a card stands in a place, with this button. */
function cardIn(channel: string, card: string, actionId?: string): Promise<Message> {
  return until(
    () => {
      const message = cardsIn(channel).get(card);
      return message && (actionId === undefined || actionIdsOf(message).includes(actionId)) && message;
    },
    { what: `${card} in ${channel} with ${actionId}` },
  );
}

function clickOn(message: Message, actionId: string, user: string = mia) {
  return app.deliver(app.requests.blockActions({ user, message, ...pressOf(message, actionId) }));
}

/** A case in a channel that asks for the status of the job. */
async function opened(channel: string = support): Promise<{ root: Message; question: Message }> {
  await app.open({ channel, text: 'missed the sale' });
  const question = await cardIn(channel, 'question', 'answer:jobStatus:archived');
  return { root: await cardIn(channel, 'case'), question };
}

const share = (channel: string) => {
  app.workspace.channel(channel).externallyShared = true;
};
const said = (channel: string) => app.workspace.messages(channel).map(wordsOf).join('\n');

describe('a channel that becomes shared with another organisation', () => {
  test('loses its open cases to direct messages: there they say why, and here nothing is left to read', async () => {
    const { root } = await opened();
    await app.answer([['jobStatus', 'archived']]);
    await cardIn(support, 'fix:jobArchived', 'step:1:done');
    share(support);
    expect((await app.deliver(app.requests.channelShared(support))).status).toBe(200);

    await cardIn(direct, 'fix:jobArchived', 'step:1:done');
    expect(wordsOf(await cardIn(direct, 'case'))).toContain(
      'Moved here because the channel where it began is',
    );
    const left = await until(
      () => app.workspace.messages(support).length === 1 && app.workspace.messages(support)[0],
    );
    expect(left.ts).toBe(root.ts);
    expect(wordsOf(left)).toBe(
      'Case 1 goes on in a direct message, because this channel is, or may be, shared with another organisation, and customers might read along.',
    );
    expect(actionIdsOf(left)).toEqual([]);
    await clickOn(await cardIn(direct, 'fix:jobArchived'), 'verdict:solved');
    await cardIn(direct, 'question', 'triage:reopen');
    expect(said(support).match(/Case 1/g)).toHaveLength(1);
    expect(said(direct).match(/Moved here/g)).toHaveLength(1);
  });

  test('is found out without an event by what is written there, before anything is said', async () => {
    const { root } = await opened();
    share(support);
    const text = 'the job is archived';
    const message = app.workspace.say({ user: jonas, channel: support, text, threadTs: root.ts });
    const before = app.workspace.calls('chat.update').length;
    await app.deliver(app.requests.message(message));
    await cardIn(direct, 'fix:jobArchived');
    await until(() =>
      whispers(jonas).includes('goes on in a direct message with mia, because this channel is'),
    );
    await until(() => app.workspace.messages(support).length === 2);
    const edits = app.workspace.calls('chat.update').slice(before);
    expect(edits.filter(({ args }) => args.channel === support)).toHaveLength(1);
    expect(JSON.stringify(edits)).not.toContain('Archived');
  });

  test('is found out without an event and without a word, now and then, before anything is said', async () => {
    const { question } = await opened();
    share(support);
    clock.pass(11 * 60_000);
    await clickOn(question, 'answer:jobStatus:archived', jonas);
    await cardIn(direct, 'fix:jobArchived');
    await until(() => app.workspace.messages(support).length === 1);
    expect(
      app.workspace.calls('chat.update').some(({ args }) => JSON.stringify(args).includes('rchived')),
    ).toBe(false);
    await until(() =>
      whispers(jonas).includes('That is saved. The case goes on in a direct message with mia'),
    );
  });

  test('shows ended cases as they ended, and takes them elsewhere once they go on', async () => {
    const { question } = await opened();
    await app.handOver();
    const ended = await cardIn(support, 'question', 'triage:reopen');
    share(support);
    await app.deliver(app.requests.channelShared(support));
    clock.pass(5_000);
    expect(cardsIn(direct).size).toBe(0);
    await clickOn(ended, 'triage:reopen');
    await cardIn(direct, 'question', 'answer:jobStatus:archived');
    await until(() => app.workspace.message(support, question.ts) === undefined);
    await until(() => whispers(mia).includes(`See <#${direct}>`));
  });

  test('a click on what is still to be seen there counts, and is told where the case is', async () => {
    const { question } = await opened();
    const click = app.requests.blockActions({
      user: jonas,
      message: question,
      actionId: 'answer:jobStatus:archived',
    });
    share(support);
    await app.deliver(app.requests.channelShared(support));
    await cardIn(direct, 'question', 'answer:jobStatus:archived');
    await app.deliver(click);
    await cardIn(direct, 'fix:jobArchived');
    await until(() => whispers(jonas).includes('The case goes on in a direct message with mia'));
  });

  test('whoever turns to the bot in a thread that a case has left is heard, and no second case begins', async () => {
    const { root } = await opened();
    share(support);
    await app.deliver(app.requests.channelShared(support));
    await cardIn(direct, 'question', 'answer:jobStatus:archived');
    const text = `<@${bot()}> the job is archived`;
    const message = app.workspace.say({ user: jonas, channel: support, text, threadTs: root.ts });
    await app.deliver(app.requests.appMention(message));
    await cardIn(direct, 'fix:jobArchived');
    expect(await app.openTriages()).toBe(1);
  });

  test('gets its cases back when it is shared no more', async () => {
    const { root } = await opened();
    share(support);
    await app.deliver(app.requests.channelShared(support));
    await cardIn(direct, 'question', 'answer:jobStatus:archived');
    await until(() => app.workspace.messages(support).length === 1);
    app.workspace.channel(support).externallyShared = false;
    await app.deliver(app.requests.channelUnshared(support));
    await app.answer([['jobStatus', 'archived']]);
    await cardIn(support, 'fix:jobArchived', 'step:1:done');
    expect((await cardIn(support, 'case')).ts).toBe(root.ts);
    await until(() => said(direct) === `Case 1 goes on in <#${support}>.`);
  });

  test('a post that was under way there without an answer is found and taken away', async () => {
    const { root } = await opened();
    app.workspace.fault({ do: 'hangAfter', method: 'chat.postMessage' });
    await app.answer([['jobStatus', 'archived']]);
    await until(() => app.workspace.thread(support, root.ts).length === 3);
    share(support);
    await app.deliver(app.requests.channelShared(support));
    await cardIn(direct, 'fix:jobArchived', 'step:1:done');
    await until(() => app.workspace.messages(support).length === 1);
  });

  test('moves a case once, though the process ends in the middle', async () => {
    const { root } = await opened();
    await app.answer([['jobStatus', 'archived']]);
    await cardIn(support, 'fix:jobArchived', 'step:1:done');
    share(support);
    app.workspace.fault({ do: 'hangAfter', method: 'chat.delete' });
    await app.deliver(app.requests.channelShared(support));
    await until(() => app.workspace.calls('chat.delete').length > 0);
    await app.restart();
    await cardIn(direct, 'fix:jobArchived', 'step:1:done');
    await until(() => app.workspace.messages(support).length === 1);
    expect((await cardIn(support, 'left:case')).ts).toBe(root.ts);
    expect([...cardsIn(direct).keys()].toSorted()).toEqual(['case', 'fix:jobArchived', 'question']);
  });

  test('while Slack does not say whether it is, nothing is sent there', async () => {
    const { question } = await opened();
    share(support);
    app.workspace.fault({ do: 'error500', method: 'conversations.info', times: 3 });
    const before = app.workspace.calls('chat.update').length;
    await app.deliver(app.requests.channelShared(support));
    await clickOn(question, 'answer:jobStatus:archived');
    await cardIn(direct, 'fix:jobArchived');
    const edits = app.workspace.calls('chat.update').slice(before);
    expect(JSON.stringify(edits)).not.toContain('rchived');
  });

  test('an event about another channel, or of a channel that is not shared after all, moves nothing', async () => {
    await opened();
    share(places.backOffice);
    await app.deliver(app.requests.channelShared(places.backOffice));
    await app.deliver(app.requests.channelShared(support));
    clock.pass(5_000);
    await app.answer([['jobStatus', 'archived']]);
    await cardIn(support, 'fix:jobArchived');
    expect(cardsIn(direct).size).toBe(0);
  });
});

describe('an escalation channel that is shared with another organisation', () => {
  const why = `the escalation channel <#${escalations}> is, or may be, shared with another organisation`;

  test('gets no summary, and the case says why', async () => {
    share(escalations);
    await opened();
    await app.handOver('please look');
    const card = await until(async () => {
      const message = await app.cardWith('question', 'triage:reopen');
      return wordsOf(message).includes(why) && message;
    });
    expect(wordsOf(card)).toContain('please look');
    expect(app.workspace.messages(escalations)).toEqual([]);
    expect(
      JSON.stringify(app.workspace.calls('chat.postMessage').map(({ args }) => args.channel)),
    ).not.toContain(escalations);
  });

  test('since the summary was posted: what is handed over once more is not shown there', async () => {
    await opened();
    await app.handOver('please look');
    await until(() => said(escalations).includes('please look'));
    share(escalations);
    await app.click('question', 'triage:reopen');
    await app.cardWith('question', 'answer:jobStatus:archived');
    await app.handOver('once more');
    await until(async () => wordsOf(await app.cardWith('question', 'triage:reopen')).includes(why));
    await until(() => app.workspace.messages(escalations).length === 0);
    expect(
      JSON.stringify(app.workspace.calls().filter(({ args }) => args.channel === escalations)),
    ).not.toContain('once more');
  });

  test('gets summaries again when it is shared no more', async () => {
    share(escalations);
    await opened();
    await app.handOver('please look');
    await until(async () => wordsOf(await app.cardWith('question', 'triage:reopen')).includes(why));
    app.workspace.channel(escalations).externallyShared = false;
    await app.click('question', 'triage:reopen');
    await app.cardWith('question', 'answer:jobStatus:archived');
    await app.handOver('once more');
    await until(() => said(escalations).includes('once more'));
  });
});

describe.each([
  ['is removed from the channel', support, 'I am not a member of this channel'],
  ['is removed from a private channel', backOffice, 'I am not a member of this channel'],
  ['sees the channel archived', support, 'this channel is archived'],
  ['sees a private channel archived', backOffice, 'this channel is archived'],
])('a bot that %s in the middle of a case', (what, channel, reason) => {
  const isArchived = what.includes('archived');
  const lose = () => {
    if (isArchived) app.workspace.channel(channel).archived = true;
    else app.workspace.channel(channel).members.delete(bot());
  };
  const back = () => {
    app.workspace.channel(channel).archived = false;
    app.workspace.channel(channel).members.add(bot());
    return app.deliver(
      isArchived
        ? app.requests.unarchived({ channel, user: mia })
        : app.requests.memberJoined({ channel, user: bot(), inviter: mia }),
    );
  };

  test.each([
    [mia, `That is saved. The case goes on in a direct message, because ${reason}. See <#${direct}>`],
    [jonas, `That is saved. The case goes on in a direct message with mia, because ${reason}.`],
  ])('tells whoever clicks, and goes on in a direct message: %s', async (user, words) => {
    const { question } = await opened(channel);
    lose();
    const since = clock.elapsed();
    await clickOn(question, 'answer:jobStatus:archived', user);
    await until(() => whispers(user).includes(words), { what: words });
    expect(clock.elapsed() - since).toBeLessThan(5_000);
    await clickOn(await cardIn(direct, 'fix:jobArchived', 'step:1:done'), 'step:1:done');
    await cardIn(direct, 'fix:jobArchived', 'step:1:open');
    expect(wordsOf(await cardIn(direct, 'case'))).toContain('Moved here because');
  });

  test('goes on with whoever clicks where the one who opened it is no longer there', async () => {
    const { question } = await opened(channel);
    lose();
    app.workspace.fault({
      do: 'slackError',
      error: 'user_disabled',
      method: 'conversations.open',
      times: 99,
      when: ({ users }) => users === mia,
    });
    await clickOn(question, 'answer:jobStatus:archived', jonas);
    const toJonas = `D${jonas.slice(1)}`;
    await until(() =>
      whispers(jonas).includes(`goes on in a direct message, because ${reason}. See <#${toJonas}>`),
    );
    await cardIn(toJonas, 'fix:jobArchived', 'step:1:done');
  });

  test('brings all cards there up to date within seconds when it is back, none of them twice', async () => {
    const { root, question } = await opened(channel);
    lose();
    await clickOn(question, 'answer:jobStatus:archived');
    await clickOn(await cardIn(direct, 'fix:jobArchived', 'step:1:done'), 'step:1:done');
    await cardIn(direct, 'fix:jobArchived', 'step:1:open');
    const since = clock.elapsed();
    expect((await back()).status).toBe(200);
    await cardIn(channel, 'fix:jobArchived', 'step:1:open');
    await until(() => actionIdsOf(cardsIn(channel).get('question') ?? {}).includes('triage:back'));
    await until(() => wordsOf(cardsIn(channel).get('case') ?? {}).includes('steps done'));
    await until(() => said(direct) === `Case 1 goes on in <#${channel}>.`);
    expect(clock.elapsed() - since).toBeLessThan(8_000);
    expect(cardsIn(channel).get('case')?.ts).toBe(root.ts);
    expect(cardsIn(channel).get('question')?.ts).toBe(question.ts);
    expect([...cardsIn(channel).keys()].toSorted()).toEqual(['case', 'fix:jobArchived', 'question']);
    await clickOn(await cardIn(channel, 'fix:jobArchived'), 'verdict:solved');
    await cardIn(channel, 'question', 'triage:reopen');
    expect(cardsIn(direct).size).toBe(1);
  });

  test('leaves a case alone with which nobody does anything', async () => {
    await opened(channel);
    lose();
    clock.pass(11 * 60_000);
    await app.restart();
    await back();
    await app.answer([['jobStatus', 'archived']]);
    await cardIn(channel, 'fix:jobArchived');
    expect(cardsIn(direct).size).toBe(0);
  });

  test('goes back and forth as often as it must', async () => {
    const { question } = await opened(channel);
    lose();
    await clickOn(question, 'answer:jobStatus:archived');
    await cardIn(direct, 'fix:jobArchived', 'step:1:done');
    await back();
    await cardIn(channel, 'fix:jobArchived', 'step:1:done');
    await until(() => said(direct) === `Case 1 goes on in <#${channel}>.`);
    const fix = await cardIn(channel, 'fix:jobArchived', 'step:1:done');
    lose();
    await clickOn(fix, 'step:1:done');
    await cardIn(direct, 'fix:jobArchived', 'step:1:open');
    expect(wordsOf(await cardIn(direct, 'case'))).toContain('Moved here because');
    await back();
    await cardIn(channel, 'fix:jobArchived', 'step:1:open');
    await until(() => said(direct) === `Case 1 goes on in <#${channel}>.`);
  });

  test('tells whoever submits a window', async () => {
    await opened(channel);
    await app.click('question', 'triage:handover', jonas);
    lose();
    await app.submit({ handover: 'please look' }, jonas);
    const toJonas = `D${jonas.slice(1)}`;
    await until(
      () =>
        app.workspace.world.channels.has(toJonas) &&
        said(toJonas).includes('goes on in a direct message with mia'),
    );
    await cardIn(direct, 'question', 'triage:reopen');
  });
});

test('a bot that is back where others read along by now goes on elsewhere, and leaves nothing to read', async () => {
  const { root, question } = await opened();
  app.workspace.channel(support).members.delete(bot());
  await clickOn(question, 'answer:jobStatus:archived');
  await cardIn(direct, 'fix:jobArchived');
  share(support);
  app.workspace.channel(support).members.add(bot());
  await app.deliver(app.requests.memberJoined({ channel: support, user: bot() }));
  await until(() => app.workspace.messages(support).length === 1);
  await until(() =>
    said(support).includes('goes on in a direct message, because this channel is, or may be, shared'),
  );
  expect((await cardIn(support, 'left:case')).ts).toBe(root.ts);
  await clickOn(await cardIn(direct, 'fix:jobArchived', 'step:1:done'), 'step:1:done');
  await cardIn(direct, 'fix:jobArchived', 'step:1:open');
});

test('all cases of a channel come back with one question to Slack', async () => {
  for (let count = 0; count < 5; count += 1) await app.open({ text: 'missed the sale' });
  await until(async () => (await app.openTriages()) === 5 && app.workspace.messages(support).length === 10);
  app.workspace.channel(support).members.delete(bot());
  const questions = app.workspace
    .messages(support)
    .filter((one) => actionIdsOf(one).includes('answer:jobStatus:archived'));
  for (const message of questions) await clickOn(message, 'answer:jobStatus:archived');
  await until(() => said(direct).match(/Moved here/g)?.length === 5);
  await until(() => app.workspace.messages(direct).length === 15);
  const before = app.workspace.calls('conversations.info').length;
  app.workspace.channel(support).members.add(bot());
  await app.deliver(app.requests.memberJoined({ channel: support, user: bot() }));
  await until(
    () => app.workspace.messages(direct).length === 5 && app.workspace.messages(support).length === 15,
  );
  expect(app.workspace.calls('conversations.info').length - before).toBeLessThanOrEqual(2);
});

test('somebody else who joins the channel changes nothing', async () => {
  await opened();
  const before = app.workspace.calls().length;
  await app.deliver(app.requests.memberJoined({ channel: support, user: jonas }));
  clock.pass(3_000);
  expect(app.workspace.calls().length).toBe(before);
});

describe('a post that Slack answers with thread_not_found', () => {
  test('ends the case, and whoever opened it is told', async () => {
    const root = app.workspace.say({ user: jonas, channel: support, text: 'anyone?' });
    app.workspace.fault({ do: 'slackError', error: 'thread_not_found', method: 'chat.postMessage' });
    const text = `<@${bot()}> missed the sale`;
    const mention = app.workspace.say({ user: mia, channel: support, text, threadTs: root.ts });
    await app.deliver(app.requests.appMention(mention));
    await until(() => whispers(mia).includes('The message was deleted, so no case was opened here'));
    expect(await app.openTriages()).toBe(0);
    expect(app.cards().size).toBe(0);
  });

  test('ends the case in the middle, and whoever clicked is told', async () => {
    const { question } = await opened();
    app.workspace.fault({
      do: 'slackError',
      error: 'thread_not_found',
      method: 'chat.postMessage',
      when: ({ thread_ts }) => thread_ts !== undefined,
    });
    await clickOn(question, 'answer:jobStatus:archived', jonas);
    await until(() => whispers(jonas).includes('The thread of this case was deleted, which ended the case'));
    expect(await app.openTriages()).toBe(0);
    await clickOn(await cardIn(support, 'question', 'triage:back'), 'triage:back');
    await until(() => whispers(mia).includes('The thread of this case was deleted'));
  });

  test('when it is looked for: what came into the channel instead is taken away', async () => {
    const { root, question } = await opened();
    app.workspace.fault({ do: 'hangAfter', method: 'chat.postMessage' });
    for (const { ts } of app.workspace.thread(support, root.ts).toReversed())
      app.workspace.deleteMessage(support, ts);
    await app.deliver(
      app.requests.forge({
        message: question,
        channel: support,
        actionId: 'answer:jobStatus:archived',
        value: String(root.metadata?.event_payload.triage),
      }),
    );
    await until(async () => (await app.openTriages()) === 0);
    await until(() => app.workspace.messages(support).length === 0);
  });
});

test('what Slack refused is tried again when something happens to the channel before the round has ended', async () => {
  await opened();
  const isRefused = () =>
    app.workspace.calls('chat.update').some(({ outcome }) => outcome === 'cannot_do_that_now');
  const waits = () => app.workspace.calls().some(({ outcome }) => outcome === 'pending');
  const isQuestion = ({ metadata }: Readonly<Record<string, unknown>>) =>
    JSON.stringify(metadata ?? '').includes('"card":"question"');
  app.workspace.fault({
    method: 'chat.update',
    do: 'slackError',
    error: 'cannot_do_that_now',
    when: isQuestion,
  });
  // The rest of the round takes its time.
  app.workspace.fault({ method: /^chat/, do: 'delay', ms: 3_000, when: isRefused });
  await app.click('question', 'answer:jobStatus:archived');
  await until(() => isRefused() && waits(), { what: 'The refusal, and what is under way behind it' });
  await app.deliver(app.requests.channelUnshared(support));
  await until(
    async () => !actionIdsOf(await cardIn(support, 'question')).includes('answer:jobStatus:archived'),
    { what: 'The question without its old answers' },
  );
});
