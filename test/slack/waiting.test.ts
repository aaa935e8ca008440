import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Everybody in this workspace is in Berlin. */
const TUESDAY_TEN = Date.parse('2026-12-01T09:00:00Z');
const { mia, jonas } = people;

let app: PhotoHelp;
let off = 0;
beforeEach(async () => {
  setClock(TUESDAY_TEN);
  app = await startPhotoHelp({ escalationChannel: places.escalations });
});
afterEach(async () => {
  await app.stop();
  clock.set(-off);
  off = 0;
});

/** Sets the clock, as one sets a machine's. */
function setClock(time: number): void {
  const ahead = time - clock.now();
  clock.set(ahead);
  off += ahead;
}

/** The same once everything that was begun is stored, as time does not jump in the middle of that. */
async function at(time: number | string): Promise<void> {
  await aWhile();
  setClock(typeof time === 'number' ? time : Date.parse(time));
}

/** What the bot has sent one person alone, newest last. */
function messagesTo(user: string): readonly Message[] {
  return app.workspace.messages(user.replace('U', 'D'));
}

/** Reminders that are not settled. */
function remindersTo(user: string): readonly Message[] {
  return messagesTo(user).filter(
    ({ metadata, text }) => metadata?.event_payload.card === 'reminder' && !text.includes('is settled'),
  );
}

const waitingUntil = () => app.cards().get('case')?.metadata?.event_payload.waitingUntil;
/** A while in which nothing need happen. */
const aWhile = async () => {
  const end = clock.elapsed() + 5_000;
  await until(() => clock.elapsed() >= end);
};

/** A case in which only the customer can answer, and its owner waits for that. */
async function waiting(inputs: Readonly<Record<string, string>>): Promise<void> {
  await app.open({ text: 'incorrect access code, job is selling, code is from this job' });
  await app.click('question', 'triage:wait');
  await app.submit(inputs);
  await until(() => waitingUntil() !== undefined);
}

describe('until when', () => {
  test.each([
    ['1h', '2026-12-01T10:00:00Z'],
    ['4h', '2026-12-01T13:00:00Z'],
    ['tomorrow', '2026-12-02T08:00:00Z'],
    ['2days', '2026-12-03T09:00:00Z'],
    ['monday', '2026-12-07T08:00:00Z'],
  ])('%s', async (choice, when) => {
    await waiting({ until: choice });

    expect(waitingUntil()).toBe(Date.parse(when) / 1_000);
  });

  test('a time of their own, moved out of the night and the weekend', async () => {
    await waiting({ until: 'tomorrow', own: String(Date.parse('2026-12-04T22:00:00Z') / 1_000) });

    expect(waitingUntil()).toBe(Date.parse('2026-12-07T07:00:00Z') / 1_000);
  });

  test('a time of their own that has passed, and none named', async () => {
    await app.open({ text: 'incorrect access code, job is selling, code is from this job' });
    await app.click('question', 'triage:wait');

    const past = await app.submit({ until: 'own', own: String(TUESDAY_TEN / 1_000 - 60) });
    expect(JSON.parse(past.body)).toMatchObject({ errors: { own: expect.stringContaining('60 days') } });
    const none = await app.submit({ until: 'own' });
    expect(JSON.parse(none.body)).toMatchObject({ errors: { own: expect.stringContaining('a time') } });
    expect(waitingUntil()).toBeUndefined();
  });
});

describe('the reminder', () => {
  test('comes once when the time has come, however often the app starts anew', async () => {
    await waiting({ until: '1h', word: 'their card' });
    await at('2026-12-01T09:59:00Z');
    await aWhile();
    expect(remindersTo(mia)).toEqual([]);

    await at('2026-12-01T10:00:01Z');
    const [reminder] = await until(() => remindersTo(mia).length > 0 && remindersTo(mia));
    const words = JSON.stringify(reminder);
    for (const said of ['has the customer answered', 'their card', 'The customer was asked'])
      expect(words).toContain(said);
    await app.restart();
    await aWhile();
    expect(remindersTo(mia)).toHaveLength(1);
    expect(remindersTo(jonas)).toEqual([]);
  });

  test('comes late rather than not, after the app was not there', async () => {
    await waiting({ until: '1h' });
    await aWhile();
    await app.restart(() => setClock(Date.parse('2026-12-02T11:00:00Z')));

    await until(() => remindersTo(mia).length === 1);
  });

  test('comes on the next morning, where it was late and that was in the night', async () => {
    await waiting({ until: '4h' });
    await aWhile();
    await app.restart(() => setClock(Date.parse('2026-12-01T22:00:00Z')));
    await aWhile();
    expect(remindersTo(mia)).toEqual([]);

    await at('2026-12-02T07:00:01Z');
    await until(() => remindersTo(mia).length === 1);
  });

  test.each(['dropAfter', 'hangAfter'] as const)(
    'comes once, though the answer to its post was lost (%s)',
    async (trouble) => {
      await waiting({ until: '1h' });
      app.workspace.fault({
        do: trouble,
        method: 'chat.postMessage',
        when: ({ channel }) => channel === mia.replace('U', 'D'),
      });
      await at('2026-12-01T10:00:01Z');
      await until(() => remindersTo(mia).length > 0);
      for (let times = 0; times < 5; times += 1) await aWhile();

      expect(remindersTo(mia)).toHaveLength(1);
    },
  );

  test('never comes in a case in which something was done, or that has ended', async () => {
    await waiting({ until: '1h' });
    await app.handOver();
    await at('2026-12-01T12:00:00Z');
    await aWhile();

    expect(remindersTo(mia)).toEqual([]);
    expect(waitingUntil()).toBeUndefined();
  });

  test('Still waiting: for a day more, and then once more', async () => {
    await waiting({ until: '1h' });
    await at('2026-12-01T10:00:01Z');
    const [reminder] = await until(() => remindersTo(mia).length > 0 && remindersTo(mia));
    if (reminder === undefined) throw new Error('No reminder');
    const first = waitingUntil();
    await app.deliver(app.requests.blockActions({ actionId: 'triage:wait', message: reminder }));

    await until(() => remindersTo(mia).length === 0, { what: 'A settled reminder' });
    await until(() => waitingUntil() !== first);
    const later = Number(waitingUntil()) * 1_000;
    expect((later - Date.parse('2026-12-02T10:00:00Z')) / 60_000).toBeCloseTo(0, 0);
    await at(later + 1_000);
    await until(() => remindersTo(mia).length === 1);
    expect(messagesTo(mia)).toHaveLength(2);
  });

  test('goes to whoever has taken the case over', async () => {
    await waiting({ until: '1h' });
    const root = await app.cardWith('case');
    await app.deliver(
      app.requests.forge({
        user: jonas,
        message: root,
        actionId: 'triage:take',
        value: `${root.metadata?.event_payload.triage}|${mia}`,
      }),
    );
    await until(() => app.cards().get('case')?.metadata?.event_payload.owner === jonas);
    expect(waitingUntil()).toBeUndefined();
    await app.click('question', 'triage:wait', jonas);
    await app.submit({ until: '1h' }, jonas);
    await at('2026-12-01T12:00:00Z');

    await until(() => remindersTo(jonas).length === 1);
    expect(remindersTo(mia)).toEqual([]);
  });

  test('at a question, too, it takes that it works now, and asks how', async () => {
    await waiting({ until: '1h' });
    await at('2026-12-01T10:00:01Z');
    const [reminder] = await until(() => remindersTo(mia).length > 0 && remindersTo(mia));
    if (reminder === undefined) throw new Error('No reminder');
    await app.deliver(app.requests.blockActions({ actionId: 'triage:solved', message: reminder }));
    await app.submit({ solved: 'They typed it again' });

    await until(() => app.cards().get('case')?.metadata?.event_payload.outcome === 'resolved');
    await until(() => remindersTo(mia).length === 0);
    expect(JSON.stringify(app.cards().get('question'))).toContain('Solved by hand: They typed it again');
    expect(await app.gaps()).toEqual([]);
  });

  test('at the fixes it asks how it went, and takes the answer', async () => {
    await app.open({ text: 'missed the sale, job is archived' });
    await app.click('fix:jobArchived', 'triage:wait');
    await app.submit({ until: '1h' });
    await until(() => waitingUntil() !== undefined);
    await at('2026-12-01T10:00:01Z');
    const [reminder] = await until(() => remindersTo(mia).length > 0 && remindersTo(mia));
    if (reminder === undefined) throw new Error('No reminder');
    expect(actionIdsOf(reminder)).toEqual(
      expect.arrayContaining(['triage:wait', 'verdict:solved', 'verdict:notSolved']),
    );
    await app.deliver(app.requests.blockActions({ actionId: 'verdict:solved', message: reminder }));

    await until(() => app.cards().get('case')?.metadata?.event_payload.outcome === 'resolved');
    await until(() => remindersTo(mia).length === 0);
  });
});

describe('a case that nobody touches', () => {
  test('its owner is reminded after two working days, then its channel, each once', async () => {
    await app.open({ text: 'missed the sale' });
    await at(TUESDAY_TEN + DAY_MS + 23 * HOUR_MS);
    await aWhile();
    expect(remindersTo(mia)).toEqual([]);
    await at(TUESDAY_TEN + 2 * DAY_MS + HOUR_MS);
    await until(() => remindersTo(mia).length === 1);

    // Friday is the third, Monday the fourth.
    const inChannel = () =>
      app.workspace
        .messages(places.support)
        .filter(({ metadata }) => metadata?.event_payload.card === 'reminder');
    await at('2026-12-07T08:59:00Z');
    await aWhile();
    expect(inChannel()).toEqual([]);
    await at('2026-12-07T09:01:00Z');
    const [channel] = await until(() => inChannel().length > 0 && inChannel());
    expect(channel?.thread_ts).toBeUndefined();
    await at('2026-12-20T09:01:00Z');
    await aWhile();
    expect([remindersTo(mia).length, inChannel().length]).toEqual([1, 1]);
  });

  test('what was handed over and nobody has taken: below its summary, after four working hours', async () => {
    await at('2026-12-01T16:00:00Z');
    await app.open({ text: 'missed the sale' });
    await app.handOver();
    await app.cardWith('summary');
    const summary = app.cards().get('summary');
    const below = () =>
      app.workspace
        .messages(places.escalations)
        .filter(({ metadata }) => metadata?.event_payload.card === 'reminder');
    // Three of the four hours are left on the next morning.
    await at('2026-12-02T07:30:00Z');
    await aWhile();
    expect(below()).toEqual([]);
    await at('2026-12-02T10:01:00Z');
    const [reminder] = await until(() => below().length > 0 && below());
    expect(reminder?.thread_ts).toBe(summary?.ts);
  });
});
