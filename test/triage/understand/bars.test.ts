import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, labelledLine } from '../../../src/cli/evaluate.ts';
import { understand } from '../../../src/triage/understand.ts';

function figuresOf(path: string, choose: (line: { lang?: string | undefined }) => boolean = () => true) {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
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

// Nothing was learnt from these lines, and no phrase was fitted to them: these bars show how others are read.
describe('lines of writers who were never learnt from', () => {
  test.each(['thread', 'last-thread', 'newest-thread', 'later-thread', 'latest-thread'])(
    '%s: side talk is left alone, and what is meant is done',
    (file) => {
      const { aside, meant } = figuresOf(`held-out/${file}.jsonl`);
      expect(aside.act / aside.lines).toBeLessThanOrEqual(0.04);
      expect(meant.right / meant.lines).toBeGreaterThanOrEqual(0.88);
    },
  );

  test.each(['utterances', 'last-utterances', 'newest-utterances', 'later-utterances', 'latest-utterances'])(
    '%s',
    (file) => {
      const figures = figuresOf(`held-out/${file}.jsonl`);
      expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.93);
      expect(figures.f1).toBeGreaterThanOrEqual(0.92);
      expect(figures.sureOrLikely).toBeGreaterThanOrEqual(0.95);
      expect(figures.wrongFactLines).toBeLessThanOrEqual(0.04);
    },
  );

  describe.each(['mails', 'last-mails', 'newest-mails', 'later-mails', 'latest-mails'])('%s', (file) => {
    test.each([
      ['en', 0.9],
      ['de', 0.83],
      ['fi', 0.88],
      ['sv', 0.83],
      ['fr', 0.94],
    ])('in %s tell their symptom', (lang, least) => {
      const figures = figuresOf(`held-out/${file}.jsonl`, (line) => line.lang === lang);
      expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(least);
    });

    test('state hardly a fact that is not there', () => {
      expect(figuresOf(`held-out/${file}.jsonl`).wrongFactLines).toBeLessThanOrEqual(0.035);
    });
  });
});
