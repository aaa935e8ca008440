import { expect, test } from 'vitest';
import { readWeights } from '../../flows/reading/weights.ts';
import { digestOfLines } from '../../src/cli/lines.ts';
import { type Lesson, train } from '../../src/cli/training.ts';
import { createJudge } from '../../src/triage/understand/judge.ts';

test('the weights were learnt from the lines that are there; else run npm run train', () => {
  expect(readWeights().lines).toBe(digestOfLines());
});

const lesson = (text: string, option: string | undefined): Lesson => ({
  judged: { text, at: 'question', asked: 'jobStatus', evidence: [] },
  facts: option === undefined ? {} : { jobStatus: option },
});
const lessons = [
  ...['the job is live', 'it is live now', 'yes live', 'live since monday'].map((text) =>
    lesson(text, 'selling'),
  ),
  ...['the job is closed', 'it is closed now', 'closed', 'closed since monday'].map((text) =>
    lesson(text, 'archived'),
  ),
  ...['the canteen is nice', 'monday is nice', 'nice', 'it is nice now'].map((text) =>
    lesson(text, undefined),
  ),
];

test('what lessons say of a word is said of it in another text, and nothing of what says nothing', () => {
  const judge = createJudge(train(lessons));
  const judged = (text: string) => judge.judge({ text, at: 'question', asked: 'jobStatus', evidence: [] });
  expect(judged('live again').best('jobStatus').name).toBe('selling');
  expect(judged('closed again').best('jobStatus').name).toBe('archived');
  expect(judged('live again').of('meant', 'meant')).toBeGreaterThan(
    judged('nice again').of('meant', 'meant'),
  );
  expect(judged('nice again').best('jobStatus').share).toBeLessThan(
    judged('live again').best('jobStatus').share,
  );
});

test('the same lessons give the same weights', () => {
  expect(train(lessons)).toEqual(train(lessons));
});
