import { afterEach, beforeEach, expect, test } from 'vitest';
import { people } from '../../src/fake-slack/directory.ts';
import { readClick } from '../../src/slack/block-kit/action-ids.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { buttonsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { mia, jonas } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const windowOf = (user: string) => app.workspace.views(user)[0];
const linesOf = (user: string) =>
  wordsOf({ blocks: windowOf(user)?.blocks ?? [] })
    .split('\n')
    .filter((line) => line.startsWith('<!date^'));

/** Presses *History*, which stands in the case's menu. */
async function history(user: string): Promise<void> {
  const message = await app.cardWith('case');
  const value = String(message.metadata?.event_payload.triage);
  await app.deliver(app.requests.forge({ user, message, actionId: 'triage:history', value }));
  await until(() => windowOf(user));
}

test('says who did what and when, in words, the newest last', async () => {
  await app.open({ text: 'missed the sale' });
  await app.answer([['jobStatus', 'archived']], jonas);
  await app.click('fix:jobArchived', 'step:1:done', jonas);
  await app.click('fix:jobArchived', 'verdict:solved');
  await app.cardWith('question', 'triage:reopen');
  await history(jonas);

  const lines = linesOf(jonas).map((line) => line.replace(/^<!date\^\d+\^[^|]+\|[^>]+>: /, ''));
  expect(lines).toEqual([
    'mia opened the case',
    expect.stringMatching(/^mia said .*Missed the Sale/),
    'jonas answered Job status: Archived',
    expect.stringMatching(/^jonas ticked the step: /),
    expect.stringMatching(/^mia confirmed that it works: /),
  ]);
  expect(windowOf(mia)).toBeUndefined();
});

test('is asked for by a button, and by an entry of a menu', () => {
  const click = { kind: 'history', triageId: 'one' };
  expect(readClick({ actionId: 'triage:history', value: 'one' })).toEqual(click);
  expect(readClick({ actionId: 'triage:menu', value: 'one|menu', chosen: 'triage:history' })).toEqual(click);
  expect(readClick({ actionId: 'triage:menu', value: 'one' })).toBeUndefined();
});

test('by pages of fifty, the last one first, each within Slack’s limits', async () => {
  await app.open({ text: 'missed the sale, job is archived' });
  const message = await app.cardWith('fix:jobArchived', 'step:1:done');
  const value = `${message.metadata?.event_payload.triage}`;
  const step = buttonsOf(message).find(({ actionId }) => actionId === 'step:1:done')?.value ?? '';
  for (let index = 0; index < 104; index += 1) {
    const actionId = index % 2 === 0 ? 'step:1:done' : 'step:1:open';
    await app.deliver(app.requests.forge({ message, actionId, value: step }));
  }
  const root = await app.cardWith('case');
  await app.deliver(app.requests.forge({ message: root, actionId: 'triage:history', value }));
  const newest = await until(() => windowOf(mia));
  expect(wordsOf({ blocks: newest.blocks })).toContain('Page 3 of 3');
  expect(linesOf(mia).at(-1)).toContain('unticked the step');

  const turn = async (actionId: string, page: string) => {
    await app.deliver(app.requests.blockActions({ view: { id: newest.id }, actionId }));
    await until(() => wordsOf({ blocks: windowOf(mia)?.blocks ?? [] }).includes(page));
  };
  await turn('history:page:2', 'Page 2 of 3');
  expect(linesOf(mia)).toHaveLength(50);
  expect(buttonsOf({ blocks: windowOf(mia)?.blocks ?? [] }).map(({ label }) => label)).toEqual([
    'Earlier',
    'Later',
  ]);
  await turn('history:page:1', 'Page 1 of 3');
  expect(linesOf(mia)[0]).toContain('opened the case');
});
