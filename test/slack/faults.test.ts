import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const patient = { timeout: 60_000 };

test.each([
  ['rateLimited', 'chat.update'],
  ['error500', 'chat.update'],
  ['dropBefore', 'chat.update'],
  ['dropAfter', 'chat.update'],
  ['rateLimited', 'chat.postMessage'],
  ['error500', 'chat.postMessage'],
  ['dropBefore', 'chat.postMessage'],
  ['dropAfter', 'chat.postMessage'],
  ['dropBefore', 'conversations.info'],
  ['cutAnswer', 'chat.update'],
  ['cutAnswer', 'chat.postMessage'],
  ['cutAnswer', 'conversations.info'],
  ['stall', 'chat.update'],
  ['stall', 'chat.postMessage'],
  ['stall', 'conversations.info'],
] as const)(
  '%s at %s: the cards catch up, none stands twice',
  async (trouble, method) => {
    app.workspace.fault({ method, times: method === 'chat.update' ? 2 : 1, do: trouble });
    await app.open();
    await until(() => app.cards().get('question'), patient);
    await app.answer([['symptom', 'missedTheSale']]);
    await until(
      () => JSON.stringify(app.cards().get('question')).includes('answer:jobStatus:archived'),
      patient,
    );
    await app.answer([['jobStatus', 'archived']]);
    await until(() => app.cards().get('fix:jobArchived'), patient);
    await until(() => wordsOf(app.cards().get('case') ?? {}).includes('Missed the Sale'), patient);
    const cards = app.workspace.messages(places.support).map((m) => m.metadata?.event_payload.card);
    expect(cards.toSorted()).toEqual(['case', 'fix:jobArchived', 'question']);
  },
  30_000,
);

test.each(['dropAfter', 'hangAfter'] as const)(
  'a fix that was judged before its post was known (%s) loses its buttons all the same',
  async (trouble) => {
    await app.open();
    await app.answer([['symptom', 'missedTheSale']]);
    await app.cardWith('question', 'answer:jobStatus:archived');
    app.workspace.fault({ method: 'chat.postMessage', do: trouble });
    await app.answer([['jobStatus', 'archived']]);
    await app.click('fix:jobArchived', 'verdict:solved');
    await until(() => wordsOf(app.cards().get('fix:jobArchived') ?? {}).startsWith('Fixed:'), patient);
    expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('triage:reopen');
  },
  30_000,
);

test('a fix whose post comes too late is taken away once nobody wants it', async () => {
  await app.open();
  await app.answer([['symptom', 'missedTheSale']]);
  await app.cardWith('question', 'answer:jobStatus:archived');
  app.workspace.fault({ method: 'chat.postMessage', do: 'delay', ms: 9_000 });
  await app.answer([['jobStatus', 'archived']]);
  await until(() => app.workspace.calls('chat.postMessage').length === 3);
  await app.click('question', 'triage:back');
  await until(() => app.cards().get('fix:jobArchived'), patient);
  expect(actionIdsOf(app.cards().get('question') ?? {})).toContain('answer:jobStatus:archived');
  await until(() => app.cards().get('fix:jobArchived') === undefined, { timeout: 40_000 });
});

test('of a case card that was posted twice the late one is taken away, though it is the root of a thread', async () => {
  app.workspace.fault({ method: 'chat.postMessage', do: 'delay', ms: 11_000 });
  await app.open();
  const cases = () =>
    app.workspace
      .messages(places.support)
      .filter(({ metadata }) => metadata?.event_payload.card === 'case')
      .map(({ ts }) => ts);
  await until(() => cases().length === 2, patient);
  const [first] = cases();
  const { thread_ts } = await app.cardWith('question');
  await until(() => cases().length === 1, { timeout: 40_000 });
  expect(cases()).toEqual([thread_ts]);
  expect(first).toBeDefined();
});

test('a case card whose repeat is put off is looked for once more, and stands once', async () => {
  const card = (args: Record<string, unknown>) => JSON.stringify(args.metadata ?? '').includes('"case"');
  app.workspace.fault({ method: 'chat.postMessage', do: 'delay', ms: 9_000, when: card });
  app.workspace.fault({ method: 'chat.postMessage', do: 'rateLimited', retryAfter: 6, when: card });
  await app.open();
  const { thread_ts } = await until(() => app.cards().get('question'), { timeout: 40_000 });
  expect(app.workspace.timeline(places.support).map(({ ts }) => ts)).toEqual([thread_ts]);
  expect(app.workspace.calls('chat.postMessage').map(({ outcome }) => outcome)).toEqual([
    'ok',
    'ratelimited',
    'ok',
  ]);
});

test('where a response URL hangs, people are told by another way, and stopping does not wait', async () => {
  await app.open({ text: 'missed the sale' });
  const { ts, metadata } = await app.cardWith('question', 'answer:jobStatus:archived');
  app.workspace.fault({ method: 'response_url', do: 'timeout', times: 9 });
  const value = `${String(metadata?.event_payload.triage)}|99`;
  await app.deliver(app.requests.forge({ message: { ts }, actionId: 'verdict:solved', value }));
  await until(() => app.workspace.ephemerals(people.mia).length === 1, { timeout: 5_000 });
  await app.deliver(app.requests.forge({ message: { ts }, actionId: 'verdict:solved', value }));
  const begun = performance.now();
  await app.restart();
  expect(performance.now() - begun).toBeLessThan(6_000);
});

test('a summary that Slack refuses for the token’s sake is posted once that is mended', async () => {
  await app.stop();
  app = await startPhotoHelp({ escalationChannel: places.escalations });
  await app.open({ text: 'missed the sale' });
  await app.cardWith('question', 'triage:handover');
  app.workspace.fault({ method: 'chat.postMessage', do: 'slackError', error: 'token_revoked' });
  await app.handOver();
  await until(() => app.cards().get('summary'), { timeout: 30_000 });
});

test('a deleted card is posted anew', async () => {
  await app.open();
  const { ts } = await app.cardWith('question', 'answer:symptom:missedTheSale');
  app.workspace.deleteMessage(places.support, ts);
  const root = app.cards().get('case');
  const triage = String(root?.metadata?.event_payload.triage);
  await app.deliver(
    app.requests.forge({
      message: { ts: root?.ts ?? '' },
      actionId: 'answer:symptom:missedTheSale',
      value: triage,
    }),
  );
  const anew = await app.cardWith('question', 'answer:jobStatus:archived');
  expect(anew.ts).not.toBe(ts);
  expect(anew.thread_ts).toBe(root?.ts);
});

test('a deleted thread closes the case: no reply is left in the channel, and who still clicks is told', async () => {
  await app.open();
  await app.click('case', 'triage:reference');
  const [view] = await until(
    () => app.workspace.views(people.mia).length > 0 && app.workspace.views(people.mia),
  );
  const question = await app.cardWith('question', 'answer:symptom:missedTheSale');
  const root = app.cards().get('case');
  const triage = String(root?.metadata?.event_payload.triage);
  app.workspace.deleteMessage(places.support, question.ts);
  app.workspace.deleteMessage(places.support, root?.ts ?? '');
  const click = (actionId: string) =>
    app.deliver(app.requests.forge({ message: { ts: root?.ts ?? '' }, actionId, value: triage }));
  await click('answer:symptom:missedTheSale');
  await until(() => app.workspace.calls('chat.delete').length > 0);
  await until(() => app.workspace.messages(places.support).length === 0);

  await until(async () => (await app.openTriages()) === 0);
  await click('triage:reopen');
  await until(() =>
    JSON.stringify([app.workspace.ephemerals(people.mia), app.workspace.calls('response_url')]).includes(
      'The thread of this case was deleted',
    ),
  );
  if (view === undefined) throw new Error('No window opened');
  await app.deliver(app.requests.viewSubmission({ view, inputs: { text: '4711' } }));
  expect(app.workspace.viewErrors(view.id)?.reference).toContain('The thread of this case was deleted');
});

test('what was clicked before a restart is there after it', async () => {
  await app.open();
  await app.answer([['symptom', 'missedTheSale']]);
  await app.cardWith('question', 'answer:jobStatus:archived');
  await app.restart();
  await app.answer([['jobStatus', 'archived']]);
  await app.cardWith('fix:jobArchived', 'verdict:solved');
  expect(app.workspace.messages(places.support)).toHaveLength(3);
});

test.each(['cutAnswer', 'stall'] as const)(
  'half an answer (%s) keeps nobody waiting for longer than four seconds',
  async (trouble) => {
    app.workspace.fault({ method: 'chat.postMessage', do: trouble });
    const begun = clock.elapsed();
    await app.open();
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    expect(clock.elapsed() - begun).toBeLessThanOrEqual(4_000);
    const cards = app.workspace.messages(places.support).map((m) => m.metadata?.event_payload.card);
    expect(cards.toSorted()).toEqual(['case', 'question']);
  },
);

describe('in a thread with ten thousand replies', () => {
  test.each(['dropBefore', 'dropAfter', 'cutAnswer'] as const)(
    'a post without an answer (%s) is looked for in few calls, and is there once',
    async (trouble) => {
      const { support } = places;
      const { ts: threadTs } = app.workspace.say({
        user: people.mia,
        channel: support,
        text: 'A parent writes',
      });
      for (let i = 0; i < 10_000; i += 1)
        app.workspace.say({ user: people.jonas, channel: support, text: 'me too', threadTs });
      clock.pass(10_000);
      app.workspace.fault({ method: 'chat.postMessage', do: trouble, times: 2 });
      const asked = app.workspace.say({
        user: people.mia,
        channel: support,
        text: `<@${app.workspace.bot.userId}> almost ready`,
        threadTs,
      });
      await app.deliver(app.requests.appMention(asked));
      await until(() => app.cards().get('question'), patient);
      const searches = () =>
        app.workspace.calls('conversations.replies').filter(({ args }) => args.limit !== 1);
      const before = searches().length;
      expect(before).toBeLessThanOrEqual(3);
      // A second look is taken a little later.
      clock.pass(20_000);
      await until(() => app.openTriages().then((open) => open === 1));
      const cards = app.workspace.messages(support).map((m) => m.metadata?.event_payload.card);
      expect(cards.filter(Boolean).toSorted()).toEqual(['case', 'question']);
    },
    60_000,
  );
});
