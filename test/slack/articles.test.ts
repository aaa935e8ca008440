import { afterEach, beforeEach, expect, test } from 'vitest';
import { articles } from '../../flows/articles.ts';
import { textsToCheck } from '../../src/knowledge/freshness.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { wordsOf } from '../support/reading.ts';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

const link = (id: 'A1' | 'A2' | 'S0') => `<${articles[id].address}|${articles[id].title}>`;

test('a question links the articles that say where to look', async () => {
  await app.open();
  await app.answer([['symptom', 'photosAlmostReady']]);
  const question = await app.cardWith('question', 'answer:jobStatus:planning');
  expect(wordsOf(question)).toContain(`Help: ${link('A2')}`);
});

test('a fix links its articles, each with the steps that it states, and names those without an address', async () => {
  await app.open();
  await app.answer([
    ['symptom', 'photosAlmostReady'],
    ['jobStatus', 'selling'],
    ['codeActivated', 'no'],
  ]);
  const words = wordsOf(await app.cardWith('fix:codeNotActivated'));
  expect(words).toContain(`Source: GotPhoto help, ${link('A1')} (steps 1, 2, 4) · ${link('S0')} (step`);
  expect(words).toContain('Related: “Manually tag photos and activate access codes without QR cards”');
});

test('a case that is handed over says how Customer Care gets to see the account', async () => {
  await app.open();
  await app.answer([['symptom', 'photosAlmostReady']]);
  await app.handOver();
  const words = wordsOf(await app.cardWith('question', 'triage:reopen'));
  expect(words).toContain('Access for service staff');
  expect(words).toContain(`<${articles.A30.address}|Grant GotPhoto staff access to your account>`);
});

test('/metrics counts the fixes to hold against their articles again', async () => {
  const metrics = await (await fetch(`${app.url()}/metrics`)).text();
  const { length } = textsToCheck(loadKnowledge(), { now: clock.now() });
  expect(metrics).toContain(`\nphoto_help_fixes_to_check ${length}\n`);
});
