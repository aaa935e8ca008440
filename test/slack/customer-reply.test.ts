import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letter } from '../../flows/replies.ts';
import { people } from '../../src/fake-slack/directory.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const knowledge = loadKnowledge();

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'planning'],
    ['codeActivated', 'yes'],
    ['galleryPhotos', 'hidden'],
  ]);
});
afterEach(() => app.stop());

type Window = ReturnType<PhotoHelp['workspace']['views']>[number];

/** The window that mia has, once it is so. */
function windowThat(is: (window: Window) => boolean = () => true): Promise<Window> {
  return until(() => app.workspace.views(people.mia).find(is));
}

function letterIn({ blocks }: Window): string {
  const fields = blocks.flatMap((block) =>
    block.type === 'input' && block.element.type === 'plain_text_input' ? [block.element] : [],
  );
  expect(fields).toHaveLength(1);
  return fields[0]?.initial_value ?? '';
}

test('the customer reply is one letter for all fixes shown, once they are ticked', async () => {
  await app.click('fix:jobNotSelling', 'step:2:done');
  await app.click('fix:photosHidden', 'step:3:done');
  await app.cardWith('fix:photosHidden', 'step:3:open');
  await app.click('fix:photosHidden', 'triage:reply');
  const window = await windowThat();
  expect(letterIn(window)).toMatch(/^Hello,\n\n.+\n\nKind regards$/s);
  expect(letterIn(window)).toContain('Your photo gallery had not been opened yet');
  expect(letterIn(window).match(/type in your access code/g)).toHaveLength(1);
  expect(wordsOf({ blocks: window.blocks })).not.toContain('not ticked');
});

test('until then it says that we are at it, and the window says why', async () => {
  await app.click('fix:photosHidden', 'triage:reply');
  const window = await windowThat();
  expect(letterIn(window)).toContain(letter.underWay);
  expect(letterIn(window)).not.toMatch(/had not been opened|\?/);
  expect(wordsOf({ blocks: window.blocks })).toContain('Steps of the fix are not ticked yet');
});

test('leaving the window changes nothing', async () => {
  await app.click('fix:photosHidden', 'triage:reply');
  const { id } = await windowThat();
  const submitted = app.requests.viewSubmission({ view: { id }, inputs: { 'reply:en': 'Dear Anna' } });
  const before = JSON.stringify([...app.cards()]);
  expect(await app.deliver(submitted)).toMatchObject({ status: 200 });
  expect(app.workspace.views(people.mia)).toEqual([]);
  expect(JSON.stringify([...app.cards()])).toBe(before);
});

describe('another language, chosen in the window', () => {
  const choose = (view: Window, input: string) =>
    app.deliver(app.requests.blockActions({ user: people.mia, view, actionId: 'replyLanguage', input }));

  test('shows the letter in it, in a field of its own, and stores nothing', async () => {
    await app.click('fix:photosHidden', 'triage:reply');
    const before = JSON.stringify([...app.cards()]);
    const english = await windowThat();
    expect((await choose(english, 'de')).status).toBe(200);
    const german = await windowThat((window) => letterIn(window).startsWith('Guten Tag,'));
    expect(german.id).toBe(english.id);
    expect(letterIn(german)).toContain(knowledge.letters.de.frame.underWay);
    // What was typed into a field stays in it as long as its ids are the same.
    const ids = [english, german].map(({ blocks }) => blocks.map(({ block_id }) => block_id));
    expect(ids[0]?.[0]).toBe(ids[1]?.[0]);
    expect(ids[0]?.at(-1)).not.toBe(ids[1]?.at(-1));
    await choose(german, 'en');
    await windowThat((window) => letterIn(window).startsWith('Hello,'));
    expect(JSON.stringify([...app.cards()])).toBe(before);
  });

  test('is said in a direct message where Slack does not change the window', async () => {
    await app.click('fix:photosHidden', 'triage:reply');
    app.workspace.fault({ method: 'views.update', do: 'error500' });
    expect((await choose(await windowThat(), 'de')).status).toBe(200);
    await until(() => JSON.stringify(privateMessages()).includes('did not change the window'));
  });

  test('of a case that is not there is told in the window', async () => {
    await app.click('fix:photosHidden', 'triage:reply');
    const window = await windowThat();
    const open = app.workspace.world.views.get(window.id);
    if (open) open.view.private_metadata = 'of-somebody-else';
    expect((await choose(window, 'de')).status).toBe(200);
    await windowThat(({ blocks }) => wordsOf({ blocks }).includes('I do not know this case'));
  });

  function privateMessages() {
    return [...app.workspace.world.channels.keys()]
      .filter((channel) => channel.startsWith('D'))
      .flatMap((channel) => app.workspace.messages(channel));
  }
});
