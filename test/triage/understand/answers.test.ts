import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerIds } from '../../../flows/answers/index.ts';
import { understand } from '../../../src/triage/understand.ts';

const askedLine = z.object({ text: z.string(), answer: z.enum(answerIds) });

const lines = readFileSync(new URL('answers.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((json) => json !== '')
  .map((json) => askedLine.parse(JSON.parse(json)));

test('what is asked without a case is read', () => {
  const missed = lines.filter(({ text, answer }) => understand(text).answer !== answer);
  expect(missed).toEqual([]);
});

test('every answer has lines', () => {
  expect(new Set(lines.map(({ answer }) => answer))).toEqual(new Set(answerIds));
});
