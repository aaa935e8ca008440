import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { mia, jonas, priya, outsider, guest } = people;
/** Ten in the morning of a Tuesday, where everybody is. */
const TUESDAY_TEN = Date.parse('2026-12-01T09:00:00Z');

let app: PhotoHelp;
let off = 0;
beforeEach(async () => {
  off = TUESDAY_TEN - clock.now();
  clock.set(off);
  app = await startPhotoHelp({ escalationChannel: places.escalations });
});
afterEach(async () => {
  await app.stop();
  clock.set(-off);
});

const openHome = (user: string = mia, tab: 'home' | 'messages' = 'home') =>
  app.deliver(app.requests.appHomeOpened({ user, tab }));
const blocksOf = (user: string) => [...(app.workspace.home(user) ?? [])];
const home = (user: string = mia) => wordsOf({ blocks: blocksOf(user) });
const published = (user?: string) =>
  app.workspace
    .calls('views.publish')
    .filter(({ args }) => user === undefined || args.user_id === user)
    .map(({ at }) => at);

/** What a Home says, once it says all of this. */
async function says(user: string, ...words: string[]): Promise<string> {
  await until(() => words.every((one) => home(user).includes(one)), { what: `“${words.join('”, “')}”` });
  return home(user);
}

/** Sets the clock forward, as one sets a machine's. */
function setForward(ms: number): void {
  clock.set(ms);
  off += ms;
}

/** A while in which nothing need happen. */
async function aWhile(ms = 6_000): Promise<void> {
  const end = clock.elapsed() + ms;
  await until(() => clock.elapsed() >= end);
}

async function clickHome(user: string, actionId: string, input?: string) {
  const view = app.workspace.world.homes.get(user);
  if (view === undefined) throw new Error('Nothing is published');
  return app.deliver(app.requests.blockActions({ user, actionId, view, ...(input && { input }) }));
}

/** The list of a Home under one of its titles. */
function listed(user: string, title: string): string[] {
  const lines = home(user).split('\n');
  const from = lines.findIndex((line) => line.startsWith(title));
  if (from < 0) return [];
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) =>
    /^(?:Yours|Handed over, not|The team’s|Alike|Start a case)/.test(line),
  );
  return rest.slice(0, end);
}

const triageOf = () => String(app.cards().get('case')?.metadata?.event_payload.triage);

describe('an empty Home', () => {
  test('says that there is nothing, and how to begin', async () => {
    await openHome();
    const words = await says(mia, 'Yours', 'nothing waits for you', 'Start a case', 'What you can say');
    expect(words).toContain('Letters to customers open in English');
    expect(actionIdsOf({ blocks: blocksOf(mia) })).toEqual(
      expect.arrayContaining(['home:start:photosAlmostReady', 'home:start', 'home:settings']),
    );
    expect(words).not.toContain('Page ');
  });

  test('is not shown to who opens the other tab', async () => {
    await openHome(mia, 'messages');
    await aWhile();
    expect(published()).toEqual([]);
  });
});

describe('a case', () => {
  test('is its owner’s, and one of the team’s for others, with a link to its thread', async () => {
    await openHome(mia);
    await openHome(jonas);
    await app.open({ text: 'missed the sale, job is archived', user: mia });
    await says(mia, 'Yours (1)', 'Fixing', 'Missed the Sale?');
    await until(() => home(mia).includes('|#1>') && home(jonas).includes('|#1>'), { what: 'A link' });

    const root = await app.cardWith('case');
    expect(listed(mia, 'Yours')).toEqual([
      expect.stringMatching(
        new RegExp(
          `^:wrench: \\*Fixing\\* · <https://[^|]+/archives/${places.support}/p${root.ts.replace('.', '')}\\|#1> Missed the Sale\\? · mia · <!date\\^\\d+\\^since `,
        ),
      ),
    ]);
    expect(listed(jonas, 'The team’s')).toEqual([expect.stringContaining('#1> Missed the Sale? · mia')]);
    expect(listed(jonas, 'Yours')).toEqual(['You have no case now: nothing waits for you.']);
  });

  test('that waits says until when, sorted below what needs somebody', async () => {
    await app.open({ text: 'incorrect access code, job is selling, code is from this job' });
    await app.click('question', 'triage:wait');
    await app.submit({ until: '4h' });
    await app.open({ text: 'missed the sale' });
    await openHome();
    await says(mia, 'Yours (2)');

    expect(listed(mia, 'Yours')).toEqual([
      expect.stringMatching(/Asking\* · \S+#2> Missed the Sale/),
      expect.stringMatching(
        new RegExp(
          `^:hourglass_flowing_sand: \\*Waiting for the customer <!date\\^${TUESDAY_TEN / 1_000 + 4 * 3_600}\\^until `,
        ),
      ),
    ]);
  });

  test('for which the time has come is first', async () => {
    await app.open({ text: 'incorrect access code, job is selling, code is from this job' });
    await app.click('question', 'triage:wait');
    await app.submit({ until: '1h' });
    await app.open({ text: 'missed the sale' });
    await aWhile();
    setForward(2 * 60 * 60_000);
    await openHome();
    await says(mia, 'Yours (2)');

    expect(listed(mia, 'Yours')[0]).toMatch(
      /^:alarm_clock: \*Has the customer answered\? <!date.*Waited until .*#1> /,
    );
  });

  test('that is handed over is there to be taken by others, and stays hers who handed it over', async () => {
    await openHome(mia);
    await openHome(jonas);
    await app.open({ text: 'missed the sale' });
    await app.handOver();
    await says(jonas, 'Handed over, not taken yet (1)');
    await says(mia, 'Yours (1)', 'Handed over, not taken yet');
    expect(listed(mia, 'Handed over, not taken yet')).toEqual([
      'Whatever colleagues have handed over, somebody looks into it.',
    ]);

    const root = await app.cardWith('case');
    await app.deliver(
      app.requests.forge({ user: jonas, message: root, actionId: 'triage:take', value: triageOf() }),
    );
    await says(jonas, 'Yours (1)', 'jonas looks into it');
    await says(mia, 'jonas looks into it');
  });

  test('that has ended is on no list', async () => {
    await openHome();
    await app.open({ text: 'missed the sale, job is archived' });
    await says(mia, 'Yours (1)');
    await app.click('fix:jobArchived', 'verdict:solved');
    await says(mia, 'nothing waits for you');
  });

  test('no word of a customer, no code and no name is in it', async () => {
    await openHome();
    await app.open({
      text: 'Anna Schmidt says code XK42B9 anna@example.com is incorrect, incorrect access code',
    });
    await says(mia, 'Yours (1)', 'Incorrect access code');
    expect(JSON.stringify(blocksOf(mia))).not.toMatch(/Anna|Schmidt|XK42B9|example\.com/i);
  });
});

describe('three cases of one day with one symptom and one fix', () => {
  test('are told of in a line', async () => {
    for (const text of [
      'missed the sale, job is archived',
      'missed the sale, archived',
      'missed the sale, job archived',
    ])
      await app.open({ text });
    await app.open({ text: 'missed the sale' });
    await openHome(jonas);
    const words = await says(jonas, '3 cases like this today:', 'Missed the Sale?', 'Perhaps it is one job');
    expect(words.split('\n').find((line) => line.includes('like this today'))).toMatch(
      /#1>?, .*#2>?, .*#3>?$/,
    );
  });

  test('not of those of yesterday', async () => {
    for (let count = 0; count < 3; count += 1) await app.open({ text: 'missed the sale, job is archived' });
    await aWhile();
    setForward(24 * 60 * 60_000);
    await openHome(jonas);
    await says(jonas, 'The team’s (3)');
    expect(home(jonas)).not.toContain('like this today');
  });
});

describe('who sees what', () => {
  test('a guest sees their own cases only', async () => {
    await app.open({ text: 'missed the sale', user: mia });
    await app.open({ text: 'photos almost ready', user: guest });
    await openHome(guest);
    const words = await says(guest, 'Yours (1)', 'As a guest');
    expect(words).not.toContain('Missed the Sale? · mia');
    expect(words).not.toContain('The team’s');
  });

  test('an outsider sees none, and nothing is published to them later', async () => {
    await app.open({ text: 'missed the sale' });
    await openHome(outsider);
    const words = await says(outsider, 'Only members of the organisation');
    expect(words).not.toContain('#1');
    await app.click('question', 'triage:handover');
    await app.submit({ handover: '' });
    await aWhile();
    expect(published(outsider)).toHaveLength(1);
  });

  test('a case in somebody’s direct message is listed for others without a link that is closed to them', async () => {
    await openHome(jonas);
    await openHome(mia);
    await says(mia, 'Start a case');
    await clickHome(mia, 'home:start:photosAlmostReady');
    await until(() => home(mia).includes('|#1>'), { what: 'A link' });
    await says(jonas, '#1 Photos almost ready');
    expect(home(jonas)).not.toContain('|#1>');
  });
});

describe('what is done in it', () => {
  test('a symptom begins a case in the person’s direct message, once however often Slack sends the click', async () => {
    await openHome();
    await says(mia, 'Start a case');
    const view = app.workspace.world.homes.get(mia);
    if (view === undefined) throw new Error('Nothing is published');
    const click = app.requests.blockActions({ user: mia, view, actionId: 'home:start:photosAlmostReady' });
    expect((await app.deliver(click)).status).toBe(200);
    await app.deliver(click);
    const root = await app.cardWith('question');
    expect(app.workspace.messages(mia.replace('U', 'D')).map(({ ts }) => ts)).toContain(root.ts);
    await says(mia, 'Yours (1)', 'Photos almost ready');
    expect(await app.openTriages()).toBe(1);
  });

  test('one of the other symptoms is chosen from the list', async () => {
    await openHome();
    await says(mia, 'Start a case');
    await clickHome(mia, 'home:start', 'galleryExpired');
    await says(mia, 'Yours (1)', 'Ordering time is over');
  });

  test('a symptom that there is not opens nothing', async () => {
    await app.open({ text: 'missed the sale' });
    await app.cardWith('question');
    await openHome();
    await says(mia, 'Yours (1)');
    const root = await app.cardWith('case');
    const answer = await app.deliver(app.requests.forge({ message: root, actionId: 'home:start:nonsense' }));
    expect(answer.status).toBe(200);
    await until(() => app.workspace.views(mia).length > 0);
    expect(wordsOf(app.workspace.views(mia)[0] ?? {})).toContain('I do not know what this button is for');
    expect(await app.openTriages()).toBe(1);
  });

  test('the settings are kept, shown, and are how Customer reply opens', async () => {
    await openHome();
    await says(mia, 'open in English', 'from 8:00 to 20:00');
    await clickHome(mia, 'home:settings');
    await app.submit({ language: 'de', from: '9', to: '17' });
    await says(mia, 'open in Deutsch', 'from 9:00 to 17:00');

    await app.open();
    await app.answer([
      ['symptom', 'missedTheSale'],
      ['jobStatus', 'archived'],
    ]);
    await app.click('fix:jobArchived', 'triage:reply');
    await until(() => JSON.stringify(app.workspace.views(mia)).includes('reply:de'), {
      what: 'A German letter',
    });
  });

  test('a customer who is known to write in another language is answered in that', async () => {
    await openHome();
    await says(mia, 'Settings');
    await clickHome(mia, 'home:settings');
    await app.submit({ language: 'fi', from: '9', to: '17' });
    await says(mia, 'open in Suomi');
    await app.open({
      text: 'Der Verkauf ist vorbei, wir haben den Verkauf verpasst. Der Auftrag ist archiviert.',
    });
    await app.click('fix:jobArchived', 'triage:reply');
    await until(() => JSON.stringify(app.workspace.views(mia)).includes('reply:de'), {
      what: 'A German letter',
    });
  });

  test('hours that end before they begin are refused', async () => {
    await openHome();
    await says(mia, 'Settings');
    await clickHome(mia, 'home:settings');
    const answer = await app.submit({ language: 'en', from: '18', to: '9' });
    expect(JSON.parse(answer.body)).toMatchObject({ errors: { to: expect.stringContaining('later') } });
  });
});

describe('many cases', () => {
  test('are on pages; the page one is on stays while others work', async () => {
    for (let count = 0; count < 35; count += 1) await app.open({ user: jonas, text: 'missed the sale' });
    await openHome();
    await says(mia, 'The team’s (35)', 'Page 1 of 2 · 35 cases');
    expect(listed(mia, 'The team’s').filter((line) => line.includes('Missed the Sale?'))).toHaveLength(30);
    await clickHome(mia, 'home:page:1');
    await says(mia, 'Page 2 of 2');
    expect(listed(mia, 'The team’s').filter((line) => line.includes('Missed the Sale?'))).toHaveLength(5);
    await app.open({ user: jonas, text: 'photos almost ready' });
    await says(mia, 'Page 2 of 2 · 36 cases');
    await openHome();
    await says(mia, 'Page 1 of 2');
  });
});

describe('it follows what is done', () => {
  test('at most once in three seconds a person, and not where nothing of it shows', async () => {
    await openHome();
    await says(mia, 'Yours');
    await app.open({ text: 'missed the sale' });
    await says(mia, 'Yours (1)');
    await aWhile();
    const before = published(mia).length;
    const root = await app.cardWith('case');
    let owner: string = mia;
    for (const user of [jonas, priya, mia, jonas, priya, mia]) {
      await app.deliver(
        app.requests.forge({ user, message: root, actionId: 'triage:take', value: `${triageOf()}|${owner}` }),
      );
      owner = user;
      await aWhile(1_300);
    }
    await says(mia, 'Yours (1)');
    await aWhile();
    const times = published(mia).slice(before);
    expect(times.length).toBeGreaterThanOrEqual(2);
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2_990);

    // A step that is ticked is on no list.
    await app.answer([['jobStatus', 'archived']]);
    await says(mia, 'Fixing');
    await aWhile();
    const quiet = published(mia).length;
    await app.click('fix:jobArchived', 'step:1:done');
    await app.cardWith('fix:jobArchived', 'step:1:open');
    await aWhile();
    expect(published(mia)).toHaveLength(quiet);
  });

  test('only for people who have opened it within thirty days', async () => {
    await app.open({ text: 'missed the sale' });
    await aWhile();
    expect(published()).toEqual([]);
    await openHome(jonas);
    await says(jonas, '#1');
    setForward(31 * 24 * 60 * 60_000);
    const before = published().length;
    await app.open({ text: 'photos almost ready' });
    await aWhile();
    expect(published()).toHaveLength(before);
  });

  test('also after a restart, for whoever had opened it before', async () => {
    await openHome(jonas);
    await says(jonas, 'Yours');
    await app.restart();
    await app.open({ text: 'missed the sale' });
    await says(jonas, 'The team’s (1)');
  });
});

describe('what Slack refuses does no harm', () => {
  test('a limit: it is shown once Slack has room', async () => {
    await openHome();
    await says(mia, 'Yours');
    app.workspace.fault({ method: 'views.publish', do: 'rateLimited', retryAfter: 7 });
    await app.open({ text: 'missed the sale' });
    await says(mia, 'Yours (1)');
  });

  test.each(['hash_conflict', 'not_enabled', 'internal_error'])('%s: cases go on', async (error) => {
    await openHome();
    await says(mia, 'Yours');
    app.workspace.fault({ method: 'views.publish', do: 'slackError', error, times: 3 });
    await app.open({ text: 'missed the sale' });
    await app.answer([['jobStatus', 'archived']]);
    await app.cardWith('fix:jobArchived');
    await aWhile();
    app.workspace.clearFaults();
    await openHome();
    await says(mia, 'Yours (1)', 'Fixing');
  });

  test('who somebody is: they see no case until that is known', async () => {
    await app.open({ text: 'missed the sale' });
    app.workspace.fault({ method: 'users.info', do: 'slackError', error: 'internal_error', times: 1 });
    await openHome(jonas);
    expect(await says(jonas, 'could not check')).not.toContain('#1');
    await openHome(jonas);
    await says(jonas, '#1');
  });
});
