import { afterEach, beforeEach, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { mia, jonas } = people;
const LATE_MS = 2_000;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ ticketUrl: 'https://tickets.example/{reference}' });
});
afterEach(() => app.stop());

const words = () => wordsOf(app.cards().get('case') ?? {});
const sentTo = (method: string) => app.workspace.calls().filter((call) => call.method === method);

async function fixing(): Promise<void> {
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'planning'],
    ['codeActivated', 'yes'],
    ['galleryPhotos', 'hidden'],
  ]);
  await app.cardWith('fix:photosHidden', 'verdict:solved');
}

test('says in one line what the case is, and in a quiet one who has it, how far it is and since when', async () => {
  await fixing();
  await app.click('fix:jobNotSelling', 'step:1:done');
  await app.click('case', 'triage:reference');
  await app.submit({ text: 'HELP-123' });
  await until(() => words().includes('HELP-123') && words().includes('1/'));
  const [root] = app.workspace.messages(places.support);
  const [line, quiet] = root?.blocks ?? [];
  expect(root?.blocks).toHaveLength(2);
  expect(line && wordsOf({ blocks: [line] })).toContain(':wrench: *Fixing · #1 Photos almost ready*');
  expect(quiet && wordsOf({ blocks: [quiet] })).toMatch(
    /^With mia · <https:\/\/tickets\.example\/HELP-123\|HELP-123> · 1\/\d+ steps done · <!date\^\d{10}\^since \{date_short_pretty\}, \{time\}\|since \d{4}-\d\d-\d\d \d\d:\d\d UTC>$/,
  );
  expect(words()).not.toContain('Cause');
});

test('mentions who has it when it is posted, and never in an edit or anywhere else', async () => {
  await app.open({ user: jonas });
  await app.cardWith('case');
  expect(words()).toContain(`With <@${jonas}> ·`);
  await app.answer([['symptom', 'missedTheSale']], mia);
  await until(() => words().includes('With jonas ·'));
  await app.answer([['jobStatus', 'archived']], mia);
  await app.click('fix:jobArchived', 'verdict:solved');
  await until(() => words().includes('Resolved'));
  const [first, ...others] = [...sentTo('chat.postMessage'), ...sentTo('chat.update')];
  expect(JSON.stringify(first?.args).match(/<@\w+>/g)).toEqual([`<@${jonas}>`]);
  expect(JSON.stringify(others.map(({ args }) => args))).not.toContain('<@');
});

test('is not sent once more only because it named the owner otherwise at first', async () => {
  await app.open();
  await app.cardWith('question', 'answer:symptom:missedTheSale');
  const since = clock.now();
  await until(() => clock.now() > since + 2 * LATE_MS);
  expect(sentTo('chat.update')).toEqual([]);
});

test('has a menu of what can be done with the case as it is, and History alone at an end', async () => {
  await app.open();
  const card = await app.cardWith('case');
  expect(actionIdsOf(card)).toEqual([
    'triage:reference',
    'triage:take',
    'triage:wait',
    'triage:handover',
    'triage:history',
  ]);
  await app.click('case', 'triage:handover');
  await app.submit({ handover: 'Please look' });
  expect(wordsOf(await app.cardWith('question', 'triage:reopen'))).toContain('• Please look (mia)');
  await until(() => words().includes(':outbox_tray: *Handed over · #1'));
  expect(actionIdsOf(app.cards().get('case') ?? {})).toEqual(['triage:history']);
  await app.click('question', 'triage:reopen');
  await app.cardWith('case', 'triage:reference');
});

test('an entry of its menu that is no longer there changes nothing, and says so', async () => {
  await app.open();
  const message = await app.cardWith('case');
  const late = (input: string) => app.requests.blockActions({ message, actionId: 'triage:menu', input });
  const click = late('triage:handover');
  await app.handOver();
  await app.cardWith('question', 'triage:reopen');
  expect((await app.deliver(click)).status).toBe(200);
  expect(app.workspace.views(mia)).toEqual([]);
  expect(await app.openTriages()).toBe(0);
});

test('is never more than two seconds behind, however steadily something happens', async () => {
  await fixing();
  const ts = (await app.cardWith('case')).ts;
  await until(() => words().includes('Fixing'));
  const steps = ['fix:jobNotSelling', 'fix:photosHidden'].flatMap((card) =>
    actionIdsOf(app.cards().get(card) ?? {})
      .filter((id) => id.startsWith('step:'))
      .map((id) => [card, id] as const),
  );
  expect(steps.length).toBeGreaterThan(4);
  const acts: number[] = [];
  for (const step of steps) {
    const at = clock.now();
    acts.push(at);
    await app.click(...step);
    await until(() => clock.now() >= at + 900);
  }
  const last = clock.now();
  await until(() => clock.now() > last + LATE_MS);
  const edits = sentTo('chat.update').filter(({ args }) => args.ts === ts);
  for (const at of acts) expect(edits.some((edit) => edit.at >= at && edit.at <= at + LATE_MS)).toBe(true);
  // And not one for each of them.
  expect(edits.length).toBeLessThan(acts.length);
});

test('says who has it since somebody has taken it over, and until when it waits', async () => {
  await app.open();
  await app.click('case', 'triage:take', jonas);
  await until(() => words().includes('With jonas ·'));
  expect(app.cards().get('case')?.metadata?.event_payload.owner).toBe(jonas);
  await app.click('case', 'triage:wait', jonas);
  await app.submit({ until: '4h' }, jonas);
  await until(() => /^.*Waiting for the customer · #1 nothing said yet/.test(words()));
  expect(words()).toMatch(/· <!date\^\d{10}\^waiting until \{date_short_pretty\}, \{time\}\|waiting until /);
  // What is so already is not offered.
  const card = await app.cardWith('case', 'triage:wake');
  expect(actionIdsOf(card)).not.toContain('triage:wait');
  await app.click('case', 'triage:wake', jonas);
  await app.cardWith('case', 'triage:wait');
  expect(words()).not.toContain('waiting until');
});
