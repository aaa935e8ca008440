import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, labelledLine } from '../../../src/cli/evaluate.ts';
import { understand } from '../../../src/triage/understand.ts';

const files = [
  'utterances.jsonl',
  'second-writer.jsonl',
  'third-writer.jsonl',
  'second-writer-again.jsonl',
  'third-writer-again.jsonl',
  'fourth-writer.jsonl',
  'fifth-writer.jsonl',
  'next-door.jsonl',
  // Written with the phrases: they show that nothing gets lost, not how well others are read.
  'paraphrases.jsonl',
  'lists.jsonl',
];

describe.each(files)('%s', (file) => {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((json) => json !== '')
    .map((json) => labelledLine.parse(JSON.parse(json)));
  const figures = evaluate(lines, understand);

  test('has its symptoms read', () => {
    expect(figures.symptomAccuracy).toBeGreaterThanOrEqual(0.95);
  });

  test('has its facts read', () => {
    expect(figures.f1).toBeGreaterThanOrEqual(0.93);
  });

  test('has hardly a fact read that is not there', () => {
    expect(figures.wrongFactLines).toBeLessThanOrEqual(0.02);
  });
});
