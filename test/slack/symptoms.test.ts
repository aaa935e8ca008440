import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { places } from '../../src/fake-slack/directory.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { type Road, roads } from '../support/roads.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const fromADeletedJob: Road = {
  symptom: 'incorrectAccessCode',
  name: 'incorrect access code: the card is from a deleted job',
  legs: [
    {
      answers: { codeOrigin: 'deletedJob', namesList: 'unknown', oldCodes: 'unknown', tagging: 'bulk' },
      fixes: ['retagInBulk'],
    },
    { answers: { contactData: 'unknown' }, fixes: ['informSomeContacts'] },
  ],
};

describe('from /photo-help to resolved', () => {
  test.each([...roads, fromADeletedJob])('$name', async ({ symptom, legs }) => {
    expect((await app.open()).status).toBe(200);
    await app.answer([['symptom', symptom]]);
    for (const { answers, fixes } of legs) {
      await app.answer(Object.entries(answers));
      await finish(fixes.map((cause) => `fix:${cause}`));
    }
    const question = await app.cardWith('question', 'triage:reopen');
    expect(question.text).toMatch(/^Resolved/);
    expect(actionIdsOf(question)).toEqual(['triage:reopen', 'triage:reply', 'feedback']);
    await until(() => wordsOf(app.cards().get('case') ?? {}).includes('Resolved'));
    expect(app.cards().get('case')?.metadata?.event_payload.outcome).toBe('resolved');
    await until(() =>
      [...app.cards()].every(
        ([card, message]) => !card.startsWith('fix:') || actionIdsOf(message).length === 0,
      ),
    );
  });

  /** Ticks every step of the fixes shown and says that it works now. */
  async function finish(fixes: readonly string[]) {
    const last = fixes.at(-1) ?? '';
    await app.cardWith(last, 'verdict:solved');
    for (const fix of fixes) {
      for (const id of actionIdsOf(await app.cardWith(fix)).filter((id) => id.startsWith('step:'))) {
        await app.click(fix, id);
        await app.cardWith(fix, id.replace('done', 'open'));
      }
    }
    const question = app.cards().get('question');
    expect(question && actionIdsOf(question).filter((id) => id.startsWith('answer:'))).toEqual([]);
    await app.click(last, 'verdict:solved');
  }
});

test('a case stands in the channel, with its thread under it', async () => {
  await app.open();
  await app.cardWith('question', 'answer:symptom:photosAlmostReady');
  const root = app.cards().get('case');
  expect(root?.thread_ts ?? root?.ts).toBe(root?.ts);
  expect(app.cards().get('question')?.thread_ts).toBe(root?.ts);
  expect(wordsOf(root ?? {})).toContain('#1');
  expect(wordsOf(app.cards().get('question') ?? {})).toContain(
    '“Error! You have entered an incorrect access code. Please try again”',
  );
});

test('what did not help leads on without asking again, and the repaired facts hold', async () => {
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'planning'],
    ['codeActivated', 'no'],
  ]);
  await app.cardWith('fix:codeNotActivated', 'verdict:notSolved');
  expect(app.cards().has('fix:jobNotSelling')).toBe(true);
  await app.click('fix:codeNotActivated', 'verdict:notSolved');
  const question = await app.cardWith('question', 'answer:galleryPhotos:visible');
  expect(wordsOf(question)).toContain('Selling (was Planning)');
  await app.answer([['galleryPhotos', 'visible']]);
  await app.click('fix:nothingExplainsIt', 'verdict:notSolved');
  const summary = await app.cardWith('question', 'triage:reopen');
  expect(wordsOf(summary)).toContain('Nobody has been told yet');
  expect(wordsOf(summary)).toContain('The job is not live yet: fixed, but it was not all (mia)');
  const shrunk = app.cards().get('fix:codeNotActivated');
  expect(wordsOf(shrunk ?? {})).toContain('Fixed, but it was not all: The access code is not activated');
});

test('an archived job behind “almost ready” is a contradiction with both sides to look at again', async () => {
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'archived'],
  ]);
  const card = await app.cardWith('fix:wrongJobOrMessage', 'verdict:solved');
  expect(wordsOf(card)).toContain('Missed the Sale? No Worries - Your Memories Are Safe!');
  expect(actionIdsOf(card)).toEqual(
    expect.arrayContaining(['triage:change:symptom', 'triage:change:jobStatus', 'verdict:notSolved']),
  );
  await app.click('fix:wrongJobOrMessage', 'triage:change:symptom');
  await app.click('question', 'answer:symptom:missedTheSale');
  await app.cardWith('fix:jobArchived', 'verdict:solved');
  await until(() => actionIdsOf(app.cards().get('fix:wrongJobOrMessage') ?? {}).length === 0);
});

test('after a repair the customer may see a different message: the repair holds', async () => {
  await app.open();
  await app.answer([
    ['symptom', 'missedTheSale'],
    ['jobStatus', 'archived'],
  ]);
  await app.click('fix:jobArchived', 'triage:change:symptom');
  await app.click('question', 'answer:symptom:photosAlmostReady');
  const question = await app.cardWith('question', 'answer:codeActivated:yes');
  expect(wordsOf(question)).toContain('Selling (was Archived)');
});

test('what no article covers is said plainly and handed over at once', async () => {
  await app.open();
  await app.answer([['symptom', 'somethingElse']]);
  await app.submit();
  const summary = await app.cardWith('question', 'triage:reopen');
  expect(wordsOf(summary)).toContain('No help article covers this');
  await app.click('question', 'triage:reopen');
  await app.cardWith('question', 'answer:symptom:jobDeleted');
});

test('Back, Change and Start over', async () => {
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'selling'],
    ['codeActivated', 'yes'],
  ]);
  await app.cardWith('question', 'answer:galleryPhotos:none');
  await app.click('question', 'triage:back');
  await app.cardWith('question', 'answer:codeActivated:no');
  await app.click('question', 'triage:change:jobStatus');
  await app.click('question', 'answer:jobStatus:planning');
  await app.cardWith('question', 'answer:codeActivated:no');
  await app.click('question', 'triage:restart');
  const question = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
  expect(wordsOf(question)).not.toContain('Planning');
});

describe('what nobody could check', () => {
  test('is called possible on its card, then not checked where nothing was ticked, and it stays not known', async () => {
    await app.open();
    await app.answer([
      ['symptom', 'photosAlmostReady'],
      ['jobStatus', 'unknown'],
      ['codeActivated', 'yes'],
      ['galleryPhotos', 'visible'],
    ]);
    const card = await app.cardWith('fix:jobNotSelling', 'verdict:notSolved');
    expect(wordsOf(card)).toContain('*Possible: The job is not live');
    expect(wordsOf(card)).toContain('Make sure of it before you change anything');
    await app.click('fix:jobNotSelling', 'verdict:notSolved');
    await app.handOver();
    await until(() =>
      wordsOf(app.cards().get('fix:jobNotSelling') ?? {}).includes('Not checked: The job is not live'),
    );
    const summary = wordsOf(app.cards().get('question') ?? {});
    expect(summary).toContain('The job is not live yet: not checked (mia)');
    expect(summary).not.toMatch(/Selling \(|assumed|did not help/);
    expect(summary).toContain('Is the photo job’s status Selling?');
  });

  test('is what was tried last where a step was ticked, and what is taken for granted is marked', async () => {
    await app.open();
    await app.answer([
      ['symptom', 'photosAlmostReady'],
      ['jobStatus', 'unknown'],
      ['codeActivated', 'yes'],
      ['galleryPhotos', 'visible'],
    ]);
    await app.cardWith('fix:jobNotSelling', 'verdict:notSolved');
    await app.click('fix:jobNotSelling', 'step:1:done');
    await app.cardWith('fix:jobNotSelling', 'step:1:open');
    await app.click('fix:jobNotSelling', 'verdict:notSolved');
    await app.handOver();
    await until(() =>
      wordsOf(app.cards().get('fix:jobNotSelling') ?? {}).includes(
        'Tried, did not help: The job is not live',
      ),
    );
    expect(wordsOf(app.cards().get('question') ?? {})).toContain(
      'Job status: Selling (was not known) (assumed: mia has tried the fix)',
    );
  });

  test('quotation marks stand once around what is being changed', async () => {
    await app.open({ text: 'missed the sale' });
    await app.click('question', 'triage:change:symptom');
    const card = await app.cardWith('question', 'answer:symptom:jobDeleted');
    expect(wordsOf(card)).toContain('it was “Missed the Sale? No Worries - Your Memories Are Safe!”.');
  });
});

describe('handing over', () => {
  test('without an escalation channel the card says that nobody has been told', async () => {
    await app.open();
    await app.answer([
      ['symptom', 'photosAlmostReady'],
      ['jobStatus', 'selling'],
    ]);
    await app.handOver();
    const card = await app.cardWith('question', 'triage:reopen');
    expect(wordsOf(card)).toContain('Nobody has been told yet');
    expect(wordsOf(card)).toContain('Job status: Selling (mia)');
    expect(wordsOf(card)).toContain('Is the access code there');
  });
});

test('with an escalation channel the summary is posted there once, with a link', async () => {
  await app.stop();
  app = await startPhotoHelp({ escalationChannel: places.escalations });
  await app.open();
  await app.answer([['symptom', 'photosAlmostReady']]);
  await app.handOver();
  await until(() => wordsOf(app.cards().get('question') ?? {}).includes(`<#${places.escalations}>`));
  const [summary, ...more] = app.workspace.messages(places.escalations);
  expect(more).toEqual([]);
  expect(wordsOf(summary ?? {})).toContain('Open the thread');
  await app.click('question', 'triage:reopen');
  await until(() =>
    wordsOf(app.workspace.messages(places.escalations)[0] ?? {}).includes('no longer handed over'),
  );
  await app.handOver();
  await until(() => wordsOf(app.workspace.messages(places.escalations)[0] ?? {}).includes('handed over.'));
  expect(app.workspace.messages(places.escalations)).toHaveLength(1);
});
