import { afterEach, beforeEach, expect, test } from 'vitest';
import { isQuestion, optionsOf } from '../../flows/questions.ts';
import { isSymptomFlow, symptoms } from '../../flows/symptoms.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { understand } from '../../src/triage/understand.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const LIST = 'answer:symptom';

function listIn(message: Message) {
  for (const block of message.blocks ?? []) {
    if (block.type !== 'actions') continue;
    for (const element of block.elements)
      if (element.type === 'static_select')
        return { block: block.block_id, groups: element.option_groups ?? [] };
  }
  throw new Error('There is no list');
}

const choose = (message: Message, input: string) =>
  app.deliver(app.requests.blockActions({ message, actionId: LIST, input }));

test('the six that were there first are buttons, all others are in one list above “Something else”', async () => {
  await app.open();
  const question = await app.cardWith('question', LIST);
  const buttons = [
    'photosAlmostReady',
    'incorrectAccessCode',
    'missedTheSale',
    'filesNotReceived',
    'jobDeleted',
  ];
  expect(actionIdsOf(question).slice(0, 7)).toEqual([
    ...buttons.map((option) => `answer:symptom:${option}`),
    LIST,
    'answer:symptom:somethingElse',
  ]);
  const listed = listIn(question).groups.flatMap(({ options }) => options.map(({ value }) => value));
  expect(listed.toSorted()).toEqual(
    optionsOf('symptom')
      .filter((option) => isSymptomFlow(option) && !buttons.includes(option))
      .toSorted(),
  );
  expect(new Set(listed).size).toBe(listed.length);
});

test('every symptom in the list asks its first question', async () => {
  for (const symptom of Object.values(symptoms)) {
    if (!('group' in symptom)) continue;
    const before = app.cards().get('question')?.ts;
    await app.open();
    const question = await app.cardWith('question', LIST);
    expect(question.ts).not.toBe(before);
    await choose(question, symptom.id);
    const asked = await app.cardWith('question', /^answer:(?!symptom)/);
    expect(wordsOf(asked)).toContain(symptom.fact);
    const ids = actionIdsOf(asked).map((id) => id.split(':')[1] ?? '');
    expect(ids.some(isQuestion)).toBe(true);
  }
});

test('asked again, the list has nothing chosen: its block is another one', async () => {
  await app.open();
  const first = await app.cardWith('question', LIST);
  await choose(first, 'codeRefused');
  await app.click('question', 'triage:back');
  const again = await app.cardWith('question', LIST);
  expect(listIn(again).block).not.toBe(listIn(first).block);
  await choose(again, 'wrongChild');
  expect(wordsOf(await app.cardWith('question', /^answer:galleryOwner/))).toContain('another child’s photos');
});

test('two choose at once: the second is told who was first', async () => {
  await app.open();
  const message = await app.cardWith('question', LIST);
  const late = app.requests.blockActions({ message, actionId: LIST, input: 'wrongChild' });
  await choose(message, 'codeRefused');
  await app.deliver(late);
  await until(() => app.workspace.ephemerals().map(wordsOf).join().includes('has already answered'), {
    what: 'A word to the second',
  });
  await app.cardWith('question', /^answer:codeJob/);
});

test('a number names a button, never something in the list', () => {
  expect(understand('6', 'symptom').symptom?.option).toBe('somethingElse');
  expect(understand('7', 'symptom').symptom).toBeUndefined();
});
