import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';

const { mia, jonas, guest } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: places.escalations });
});
afterEach(() => app.stop());

/** What `/photo-help` answers privately. */
async function typed(text: string, user: string = mia) {
  const answer = await app.open({ text, user });
  const content = JSON.parse(answer.body || '{}');
  return {
    status: answer.status,
    type: content.response_type,
    blocks: content.blocks ?? [],
    words: wordsOf(content),
  };
}

const posts = () => app.workspace.calls('chat.postMessage').length;

/** One of each: Mia's that waits, Jonas' that is asked about, and one that Jonas handed over. */
async function someCases(): Promise<void> {
  await app.open({ text: '#4711 incorrect access code, job is selling, code is from this job', user: mia });
  await app.click('question', 'triage:wait');
  await app.submit({ until: 'tomorrow' });
  await app.open({ text: 'photos almost ready', user: jonas });
  await app.open({ text: 'HELP-12 missed the sale', user: jonas });
  await app.handOver('', jonas);
  await app.cardWith('summary');
}

describe('/photo-help list', () => {
  test('says privately what is mine, what is to be taken, and what the team has', async () => {
    await someCases();
    const before = posts();
    const { status, type, words } = await typed('list');

    expect([status, type]).toEqual([200, 'ephemeral']);
    expect(
      words.split('\n').map((line) => line.replace(/ · <!date[^>]*since[^>]*>|<!date[^>]*>/g, '')),
    ).toEqual([
      '*Yours (1)*',
      expect.stringMatching(
        /Waiting for the customer \* · \S+#1> Incorrect access code · mia · ticket #4711/,
      ),
      '*Handed over, not taken yet (1)*',
      expect.stringMatching(
        /Handed over, not taken yet\* · \S+#3> Missed the Sale\? · jonas · ticket HELP-12/,
      ),
      '*The team’s (1)*',
      expect.stringMatching(/Asking\* · \S+#2> Photos almost ready · jonas/),
    ]);
    expect(posts()).toBe(before);
    expect(await app.openTriages()).toBe(2);
  });

  test.each([
    ['list mine', jonas, ['#2', '#3'], ['#1']],
    ['LIST  Waiting', jonas, ['#1'], ['#2', '#3']],
    ['list handed over', mia, ['#3'], ['#1', '#2']],
    ['list #4711', jonas, ['#1'], ['#2', '#3']],
    ['list 4711', jonas, ['#1'], ['#2', '#3']],
    ['list help-12', mia, ['#3'], ['#1', '#2']],
    ['list #2', mia, ['#2'], ['#1>', '#3']],
  ])('%s', async (text, user, there, notThere) => {
    await someCases();
    const { words } = await typed(text, user);
    for (const one of there) expect(words).toContain(one);
    for (const one of notThere) expect(words).not.toContain(`|${one.replace('>', '')}>`);
  });

  test('finds a case that has ended by its number', async () => {
    await app.open({ text: 'missed the sale, job is archived' });
    await app.click('fix:jobArchived', 'verdict:solved');
    expect((await typed('list')).words).toContain('There are no cases now');
    expect((await typed('list #1')).words).toMatch(/Resolved\* · \S+#1> Missed the Sale\?/);
  });

  test('says so where there is nothing', async () => {
    for (const [text, says] of [
      ['list', 'There are no cases now'],
      ['list mine', 'You have no case now'],
      ['list waiting', 'No case waits for a customer'],
      ['list handed over', 'No case is handed over'],
      ['list #77', 'I find no case with the number or reference #77'],
    ] as const)
      expect((await typed(text)).words).toContain(says);
    expect(await app.openTriages()).toBe(0);
  });

  test.each([
    'list is gone',
    'list came later',
    'listed names are gone',
    'list of names is gone from our job',
  ])('“%s” is what somebody says of a case, and opens one or is answered', async (text) => {
    const { words } = await typed(text);
    expect(words).not.toMatch(/no case|no cases/);
  });

  test('as many as a message takes, and how many more there are', async () => {
    for (let count = 0; count < 60; count += 1) await app.open({ text: `#${1_000 + count} missed the sale` });
    const { status, blocks, words } = await typed('list');
    expect(status).toBe(200);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.length).toBeGreaterThan(40);
    const lines = words.split('\n').filter((line) => line.includes('Missed the Sale?')).length;
    expect(words).toContain(`… and ${60 - lines} more`);
    expect(words.length).toBeLessThan(13_200);
  });

  test('tells of three alike today', async () => {
    for (let count = 0; count < 3; count += 1) await app.open({ text: 'missed the sale, job is archived' });
    expect((await typed('list', jonas)).words).toContain('3 cases like this today');
  });

  test('shows a guest what is theirs', async () => {
    await someCases();
    await app.open({ text: 'photos almost ready', user: guest });
    const { words } = await typed('list', guest);
    expect(words).toContain('#4> Photos almost ready');
    expect(words).not.toMatch(/#[123]>/);
    expect((await typed('list #1', guest)).words).toContain('I find no case');
  });

  test('says that it could not look where Slack does not say who asks', async () => {
    app.workspace.fault({ method: 'users.info', do: 'slackError', error: 'internal_error' });
    expect((await typed('list')).words).toContain('could not check');
    expect((await typed('list')).words).toContain('There are no cases now');
  });

  test('is in the help', async () => {
    expect((await typed('help')).words).toContain('/photo-help list');
  });
});
