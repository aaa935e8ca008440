import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, labelledLine } from '../../../src/cli/evaluate.ts';
import { understand } from '../../../src/triage/understand.ts';

function figuresOf(
  paths: string | readonly string[],
  choose: (line: { lang?: string | undefined }) => boolean = () => true,
) {
  const lines = [paths]
    .flat()
    .flatMap((path) => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n'))
    .filter((json) => json !== '')
    .map((json) => labelledLine.parse(JSON.parse(json)))
    .filter(choose);
  return evaluate(lines, understand);
}

describe.each([
  'utterances',
  'second-writer',
  'third-writer',
  'second-writer-again',
  'third-writer-again',
  'fourth-writer',
  'fifth-writer',
  // Written with the phrases: they show that nothing gets lost, not how well others are read.
  'paraphrases',
  'lists',
])('%s, to which the phrases were fitted', (file) => {
  const figures = figuresOf(`../../../flows/reading/lines/fitted/${file}.jsonl`);

  test('has its symptoms read', () => {
    expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.97);
  });

  test('has its facts read', () => {
    expect(figures.f1).toBeGreaterThanOrEqual(0.97);
  });

  test('has hardly a fact read that is not there', () => {
    expect(figures.wrongFactLines).toBeLessThanOrEqual(0.015);
  });
});

// Of their questions phrases decide alone, as they did before.
test('next-door is read as before there was a judge', () => {
  const figures = figuresOf('../../../flows/reading/lines/fitted/next-door.jsonl');
  expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.97);
  expect(figures.f1).toBeGreaterThanOrEqual(0.93);
  expect(figures.wrongFactLines).toBeLessThanOrEqual(0.02);
});

const sets = ['', 'last-', 'newest-', 'later-', 'latest-', 'usual-', 'plain-', 'final-', 'fresh-'];
const heldOut = (kind: string) => sets.map((set) => `held-out/${set}${kind}.jsonl`);

// Nothing was learnt from these lines, and no phrase was fitted to them: these bars show how others are read.
describe('lines of writers who were never learnt from', () => {
  test.each(heldOut('thread'))('%s: side talk is left alone, and what is meant is done', (file) => {
    const { aside, meant } = figuresOf(file);
    expect(aside.act / aside.lines).toBeLessThanOrEqual(0.04);
    expect(meant.right / meant.lines).toBeGreaterThanOrEqual(0.85);
  });

  test.each(heldOut('utterances'))('%s', (file) => {
    const figures = figuresOf(file);
    expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.93);
    expect(figures.f1).toBeGreaterThanOrEqual(0.84);
    expect(figures.sureOrLikely).toBeGreaterThanOrEqual(0.94);
    expect(figures.wrongFactLines).toBeLessThanOrEqual(0.03);
  });

  test.each(heldOut('mails'))('%s state hardly a fact that is not there', (file) => {
    expect(figuresOf(file).wrongFactLines).toBeLessThanOrEqual(0.02);
  });
});

describe('all of them together', () => {
  test('side talk acts once in 75 lines, and nine of ten that are meant are done', () => {
    const { aside, meant } = figuresOf(heldOut('thread'));
    expect(aside.act / aside.lines).toBeLessThanOrEqual(1 / 75);
    expect(meant.right / meant.lines).toBeGreaterThanOrEqual(0.9);
  });

  test('what agents write is read', () => {
    const figures = figuresOf(heldOut('utterances'));
    expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.96);
    expect(figures.f1).toBeGreaterThanOrEqual(0.92);
    expect(figures.sureOrLikely).toBeGreaterThanOrEqual(0.97);
    expect(figures.wrongFactLines).toBeLessThanOrEqual(0.015);
  });

  test.each([
    ['en', 0.95],
    ['de', 0.95],
    ['fi', 0.94],
    ['sv', 0.94],
    ['fr', 0.94],
  ])('mails in %s tell their symptom', (lang, least) => {
    const figures = figuresOf(heldOut('mails'), (line) => line.lang === lang);
    expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(least);
    expect(figures.wrongFactLines).toBeLessThanOrEqual(0.02);
  });

  test('a mail in a hundred states a fact that is not there', () => {
    expect(figuresOf(heldOut('mails')).wrongFactLines).toBeLessThanOrEqual(0.01);
  });
});
