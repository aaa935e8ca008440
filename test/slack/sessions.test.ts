import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support } = places;
const { mia } = people;
const direct = `D${mia.slice(1)}`;

/** What the app has logged, by level. */
let logged: { level: string; fields: unknown; message: unknown }[] = [];
const keep = (level: string) => (fields: unknown, message?: unknown) =>
  void logged.push({ level, fields, message });
const log = {
  debug: () => {},
  info: () => {},
  warn: keep('warn'),
  error: keep('error'),
  fatal: keep('fatal'),
};

let app: PhotoHelp;
beforeEach(async () => {
  logged = [];
  app = await startPhotoHelp({ log });
});
afterEach(() => app.stop());

/** Mia writes to the bot in her direct message with it; gives the thread that her case lives in. */
async function write(text: string, began?: { status: string; title: string }): Promise<string> {
  const { token } = app.workspace.bot;
  await app.workspace.call('conversations.open', { users: mia }, { token });
  const said = app.workspace.say({ user: mia, channel: direct, text });
  if (began) app.workspace.world.sessions.set(`${direct} ${said.ts}`, began);
  expect((await app.deliver(app.requests.message(said))).status).toBe(200);
  return said.ts;
}

const sessionOf = (thread: string) => app.workspace.world.sessions.get(`${direct} ${thread}`);
const sessionCalls = () =>
  app.workspace.calls().filter(({ method }) => method.startsWith('agents.sessions.'));
const whispers = () => app.workspace.ephemerals(mia).map(wordsOf);

function becomes(thread: string, session: { status: string; title: string }) {
  return until(
    () => {
      const now = sessionOf(thread);
      if (now?.status === session.status && now.title === session.title) return true;
      throw new Error(`The session of ${thread} is ${JSON.stringify(now)}`);
    },
    { what: JSON.stringify(session) },
  );
}

/** So much time that whatever is still to be sent is sent. */
async function settle(): Promise<void> {
  const end = clock.now() + 12_000;
  await until(() => clock.now() > end);
}

const stopped = (threadTs: string) =>
  app.deliver(app.requests.agentSessionStopped({ channel: direct, user: mia, threadTs }));
const renamed = (threadTs: string, title: string) =>
  app.deliver(app.requests.agentSessionTitleChanged({ channel: direct, user: mia, threadTs, title }));

describe('a case in a direct message is a session of an agent', () => {
  test('that has the case’s title, waits for the customer and is closed at its end', async () => {
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    expect(sessionCalls()).toHaveLength(1);

    await app.answer([['jobStatus', 'archived']]);
    await app.click('question', 'triage:change:symptom');
    await app.answer([['symptom', 'missedTheSale']]);
    await becomes(thread, { status: 'active', title: '#1 Missed the Sale?' });
    await app.click('fix:jobArchived', 'verdict:solved');
    await becomes(thread, { status: 'closed', title: '#1 Missed the Sale?' });
    await app.click('question', 'triage:reopen');
    await becomes(thread, { status: 'active', title: '#1 Missed the Sale?' });
    await app.handOver();
    await becomes(thread, { status: 'closed', title: '#1 Missed the Sale?' });
    await settle();
    // Its beginning, another title, its end, reopened and its end once more.
    expect(sessionCalls().map(({ method }) => method.split('.').at(-1))).toEqual([
      'setStatus',
      'rename',
      'setStatus',
      'setStatus',
      'setStatus',
    ]);
    expect(logged).toEqual([]);
  });

  test('that is suspended while the customer is waited for', async () => {
    const thread = await write('almost ready, job is selling');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    // Only the customer knows whether it works now.
    await app.answer([['codeActivated', 'no']]);
    await app.click('fix:codeNotActivated', 'triage:allDone');
    await becomes(thread, { status: 'suspended', title: '#1 Photos almost ready' });
    await app.click('fix:codeNotActivated', 'verdict:solved');
    await becomes(thread, { status: 'closed', title: '#1 Photos almost ready' });
  });

  test('and while somebody has it wait, until the next act; neither a title nor a stop ends that', async () => {
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    const root = await app.cardWith('case');
    const value = String(root.metadata?.event_payload.triage);
    await app.deliver(app.requests.forge({ user: mia, message: root, actionId: 'triage:wait', value }));
    await app.submit({ until: '1h' });
    await becomes(thread, { status: 'suspended', title: '#1 Photos almost ready' });
    const waitsUntil = () => app.cards().get('case')?.metadata?.event_payload.waitingUntil;
    const until1h = await until(waitsUntil);
    await renamed(thread, 'Mine');
    await stopped(thread);
    await settle();
    expect(waitsUntil()).toBe(until1h);
    await app.answer([['jobStatus', 'archived']]);
    await becomes(thread, { status: 'active', title: 'Mine' });
    await until(() => waitsUntil() === undefined);
  });

  test('for whose changes close together Slack is called once, and not at all where nothing changes', async () => {
    const thread = await write('missed the sale');
    await app.click('question', 'triage:change:symptom');
    await app.answer([['symptom', 'photosAlmostReady']]);
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    expect(sessionCalls().length).toBeLessThanOrEqual(2);
    const before = sessionCalls().length;
    await app.answer([
      ['jobStatus', 'selling'],
      ['codeActivated', 'no'],
    ]);
    await app.click('fix:codeNotActivated', 'step:1:done');
    await settle();
    expect(sessionCalls()).toHaveLength(before);
  });

  test('and of a case with eight clicks Slack is told twice at most', async () => {
    await write('almost ready');
    await settle();
    expect(sessionCalls()).toHaveLength(1);
    await app.answer([
      ['jobStatus', 'planning'],
      ['codeActivated', 'yes'],
      ['galleryPhotos', 'hidden'],
    ]);
    for (const step of [1, 2]) await app.click('fix:jobNotSelling', `step:${step}:done`);
    for (const step of [3, 4]) await app.click('fix:photosHidden', `step:${step}:done`);
    await app.click('fix:photosHidden', 'verdict:solved');
    await settle();
    // It is closed at the end; before that the customer may have been waited for.
    expect(sessionCalls().length).toBeLessThanOrEqual(1 + 2);
  });

  test('and one in a channel is none', async () => {
    await app.open({ channel: support, text: 'almost ready' });
    await app.answer([['jobStatus', 'archived']]);
    await settle();
    expect(sessionCalls()).toEqual([]);
  });

  test('wherever it was asked for: also where the channel takes no posts, and until it goes back', async () => {
    await app.open({ channel: places.readOnly, text: 'almost ready' });
    const { ts } = await app.cardWith('case');
    await becomes(ts, { status: 'active', title: '#1 Photos almost ready' });
  });

  test('that is closed where the case has left it', async () => {
    await app.open({ channel: support, text: 'almost ready' });
    await app.cardWith('question', 'answer:jobStatus:archived');
    app.workspace.channel(support).externallyShared = true;
    await app.deliver(app.requests.channelShared(support));
    const root = await until(
      () =>
        app.workspace.world.channels.has(direct) &&
        app.workspace.messages(direct).find(({ metadata }) => metadata?.event_payload.card === 'case'),
    );
    await becomes(root.ts, { status: 'active', title: '#1 Photos almost ready' });
    app.workspace.channel(support).externallyShared = false;
    await app.deliver(app.requests.channelUnshared(support));
    await becomes(root.ts, { status: 'closed', title: '#1 Photos almost ready' });
    app.workspace.channel(support).externallyShared = true;
    await app.deliver(app.requests.channelShared(support));
    await becomes(root.ts, { status: 'active', title: '#1 Photos almost ready' });
  });
});

describe('a session', () => {
  test('whose title Slack had given it itself gets that of the case', async () => {
    const thread = await write('almost ready', { status: 'processing', title: 'New chat' });
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    expect(sessionCalls()).toHaveLength(2);
  });

  test('that a person has given a title keeps that, and still says how the case is', async () => {
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    expect((await renamed(thread, 'The Miller school')).status).toBe(200);
    await app.click('question', 'triage:change:symptom');
    await app.answer([
      ['symptom', 'missedTheSale'],
      ['jobStatus', 'archived'],
    ]);
    await app.click('fix:jobArchived', 'verdict:solved');
    await becomes(thread, { status: 'closed', title: 'The Miller school' });
    await app.restart();
    await app.click('question', 'triage:reopen');
    await becomes(thread, { status: 'active', title: 'The Miller school' });
    expect(app.workspace.calls('agents.sessions.rename')).toEqual([]);
  });

  test('that is stopped waits, loses nothing, says so once and goes on with the next click', async () => {
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    const before = app.workspace.messages(direct).map(wordsOf);
    expect((await stopped(thread)).status).toBe(200);
    expect((await stopped(thread)).status).toBe(200);
    await becomes(thread, { status: 'suspended', title: '#1 Photos almost ready' });
    await settle();
    expect(whispers().filter((words) => words.includes('Nothing is lost'))).toHaveLength(1);
    expect(app.workspace.messages(direct).map(wordsOf)).toEqual(before);
    expect(await app.openTriages()).toBe(1);
    await app.answer([['jobStatus', 'archived']]);
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
  });

  test('that has ended, or is no case’s, is stopped without a word', async () => {
    const thread = await write('missed the sale, job archived');
    await app.click('fix:jobArchived', 'verdict:solved');
    await becomes(thread, { status: 'closed', title: '#1 Missed the Sale?' });
    const before = whispers().length;
    expect((await stopped(thread)).status).toBe(200);
    expect((await stopped('1700000000.000100')).status).toBe(200);
    await settle();
    expect(whispers()).toHaveLength(before);
    expect(sessionOf(thread)).toMatchObject({ status: 'closed' });
  });

  test('is told again after a call without an answer, and after a pause that Slack asks for', async () => {
    app.workspace.fault({ do: 'timeout', method: 'agents.sessions.setStatus' });
    app.workspace.fault({ do: 'rateLimited', retryAfter: 7, method: 'agents.sessions.setStatus' });
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    expect(sessionCalls()).toHaveLength(3);
  });

  test('that Slack has lost begins anew when the case changes', async () => {
    const thread = await write('almost ready');
    await becomes(thread, { status: 'active', title: '#1 Photos almost ready' });
    app.workspace.world.sessions.clear();
    await app.click('question', 'triage:change:symptom');
    await app.answer([['symptom', 'missedTheSale']]);
    await until(() => app.workspace.calls('agents.sessions.rename').length === 1);
    await app.answer([['jobStatus', 'archived']]);
    await becomes(thread, { status: 'active', title: '#1 Missed the Sale?' });
  });
});

describe('where Slack does not know sessions', () => {
  test.each([
    'unknown_method',
    'missing_scope',
    'not_allowed_token_type',
    'plan_upgrade_required',
    'feature_disabled',
    'not_authorized',
    'access_denied',
  ])('%s: the case goes on, the log says it once, and a day later it is tried again', async (error) => {
    app.workspace.fault({ do: 'slackError', error, method: 'agents.sessions.setStatus', times: 2 });
    await write('almost ready');
    await until(() => sessionCalls().length === 1);
    await app.answer([['jobStatus', 'archived']]);
    await app.cardWith('fix:wrongJobOrMessage');
    await settle();
    expect(sessionCalls()).toHaveLength(1);
    clock.pass(24 * 60 * 60_000);
    const thread = await write('missed the sale');
    await until(() => sessionCalls().length === 2);
    clock.pass(24 * 60 * 60_000);
    expect(sessionOf(thread)).toBeUndefined();
    const third = await write('almost ready');
    await becomes(third, { status: 'active', title: '#3 Photos almost ready' });
    expect(logged.filter(({ message }) => String(message).includes('knows no sessions'))).toEqual([
      {
        level: 'warn',
        fields: { installation: app.workspace.team.id, error },
        message: expect.stringContaining('sessions'),
      },
    ]);
    expect(logged.filter(({ level }) => level !== 'warn')).toEqual([]);
  });

  test('what Slack refuses of one thread is nothing about the others', async () => {
    app.workspace.fault({
      do: 'slackError',
      error: 'invalid_thread_ts',
      method: 'agents.sessions.setStatus',
    });
    await write('almost ready');
    await until(() => sessionCalls().length === 1);
    const thread = await write('missed the sale');
    await becomes(thread, { status: 'active', title: '#2 Missed the Sale?' });
  });
});
