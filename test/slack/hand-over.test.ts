import { afterEach, beforeEach, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: places.escalations });
  await app.open();
  await app.cardWith('question', 'answer:symptom:photosAlmostReady');
});
afterEach(() => app.stop());

const window = async (user: string = people.mia) => {
  const [view] = await until(() => app.workspace.views(user).length > 0 && app.workspace.views(user));
  return view;
};
const fieldOf = (view: Awaited<ReturnType<typeof window>>) => {
  const [input] = view?.blocks ?? [];
  return input?.type === 'input' && input.element.type === 'plain_text_input' ? input.element : undefined;
};
const whispers = () => app.workspace.ephemerals(people.mia).map(wordsOf).join('\n');
const triage = () => String(app.cards().get('case')?.metadata?.event_payload.triage);

test('Hand over asks for a note, which the summary shows masked, to the people who take over too', async () => {
  await app.answer([['symptom', 'photosAlmostReady']]);
  await app.cardWith('question', 'answer:jobStatus:selling');
  await app.click('question', 'triage:handover');
  const view = await window();
  expect(view).toMatchObject({ callback_id: 'handover', private_metadata: triage() });
  expect(view?.blocks).toMatchObject([
    { block_id: 'handover', optional: true, element: { action_id: 'handover', max_length: 500 } },
  ]);
  expect(app.cards().get('case')?.metadata?.event_payload.outcome).toBe('open');
  expect((await app.submit({ handover: 'Write to jane@example.com today' })).status).toBe(200);
  const summary = await app.cardWith('question', 'triage:reopen');
  expect(wordsOf(summary)).toContain('*Note*\n• Write to ‹email› today (mia)');
  const posted = await until(() => app.workspace.messages(places.escalations)[0]);
  expect(wordsOf(posted)).toContain('Write to ‹email› today');
  expect(app.workspace.views(people.mia)).toEqual([]);
});

test('Hand over needs no note', async () => {
  await app.handOver();
  expect(wordsOf(await app.cardWith('question', 'triage:reopen'))).not.toContain('*Note*');
});

test('where Slack opens no window the case is handed over without a note, and that is said', async () => {
  app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'expired_trigger_id' });
  expect((await app.click('question', 'triage:handover')).status).toBe(200);
  await app.cardWith('question', 'triage:reopen');
  await until(() => whispers().includes('handed over without one. *Reopen* undoes it.'));
});

test('a note from a window that opened after all, or from a slower colleague, is kept', async () => {
  await app.click('question', 'triage:handover');
  await app.click('question', 'triage:handover', people.jonas);
  await window();
  await app.submit({ handover: 'about the refund' }, people.jonas);
  await app.cardWith('question', 'triage:reopen');
  await app.submit({ handover: 'about the photos' });
  await until(() => {
    const words = wordsOf(app.cards().get('question') ?? {});
    return words.includes('about the refund (jonas)') && words.includes('about the photos (mia)');
  });
});

test('a window whose case has been solved meanwhile says so, and keeps the note', async () => {
  await app.answer([
    ['symptom', 'missedTheSale'],
    ['jobStatus', 'archived'],
  ]);
  await app.click('question', 'triage:handover');
  const view = await window();
  await app.click('fix:jobArchived', 'verdict:solved', people.jonas);
  await app.cardWith('question', 'triage:reopen');
  await app.submit({ handover: 'please look' });
  expect(app.workspace.viewErrors(view?.id ?? '')).toEqual({
    handover: expect.stringContaining('This case is resolved'),
  });
});

test('Something else asks what it is, and ends the case with that in the summary and among the gaps', async () => {
  await app.answer([['symptom', 'somethingElse']]);
  expect(await window()).toMatchObject({ title: { text: 'Something else' } });
  await app.submit({ notCovered: 'They want a mug, not ABC1234' });
  const summary = await app.cardWith('question', 'triage:reopen');
  expect(wordsOf(summary)).toContain('• They want a mug, not ‹code› (mia)');
  const gaps = await until(async () => ((await app.gaps()).length > 0 ? app.gaps() : undefined));
  expect(gaps).toMatchObject([{ why: 'notCovered', text: 'They want a mug, not ‹code›' }]);
});

test('Something else without a word ends as well, also where Slack opens no window', async () => {
  app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'expired_trigger_id' });
  await app.answer([['symptom', 'somethingElse']]);
  expect(wordsOf(await app.cardWith('question', 'triage:reopen'))).toContain('No help article covers this');
});

test('an answer that comes too late opens no window and is told so', async () => {
  const question = await app.cardWith('question', 'answer:symptom:somethingElse');
  await app.answer([['symptom', 'missedTheSale']]);
  await app.cardWith('question', 'answer:jobStatus:archived');
  await app.deliver(
    app.requests.forge({ message: question, actionId: 'answer:symptom:somethingElse', value: triage() }),
  );
  await until(() => whispers().includes('has already answered'));
  expect(app.workspace.views(people.mia)).toEqual([]);
});

test('who cannot check hands over with exactly that question', async () => {
  await app.answer([
    ['symptom', 'missedTheSale'],
    ['jobStatus', 'unknown'],
  ]);
  await app.click('fix:jobArchived', 'triage:handover');
  const asked = 'What is the status of this customer’s photo job?';
  expect(fieldOf(await window())?.initial_value).toBe(asked);
  await app.submit();
  expect(wordsOf(await app.cardWith('question', 'triage:reopen'))).toContain(
    `*Question to answer*\n• ${asked} (mia)`,
  );
});

test('All done ticks every step of every fix shown', async () => {
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'planning'],
    ['codeActivated', 'yes'],
    ['galleryPhotos', 'hidden'],
  ]);
  await app.click('fix:jobNotSelling', 'step:1:done');
  await app.click('fix:photosHidden', 'triage:allDone');
  const card = await app.cardWith('fix:photosHidden', 'step:4:open');
  await app.cardWith('fix:jobNotSelling', 'step:2:open');
  await until(() => {
    const ids = ['fix:jobNotSelling', 'fix:photosHidden'].flatMap((id) =>
      actionIdsOf(app.cards().get(id) ?? {}),
    );
    return !ids.some((id) => /:done$|allDone/.test(id));
  });
  expect(actionIdsOf(card)).toContain('verdict:solved');
});
