import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf, isOption, optionsOf, questionIds } from '../../../flows/questions.ts';
import { mask } from '../../../src/triage/understand/mask.ts';
import { understand } from '../../../src/triage/understand.ts';

const words = fc.constantFrom(
  ...'job code photos selling planning archived activated not no is was if the almost ready , . ? ! \n > : deleted 2 yes email in order spam isn’t can’t see w/ 😀 写真'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
);
const asked = fc.constantFrom(undefined, ...questionIds);

describe('whatever is written', () => {
  test('what is read are options that exist, in words that stand in the text', () => {
    fc.assert(
      fc.property(text, asked, (written, question) => {
        const { symptom, facts, hypothetical } = understand(written, question);
        for (const found of [...facts, ...hypothetical, ...(symptom ? [symptom] : [])]) {
          expect(isOption(found.question, found.option)).toBe(true);
          expect(written.slice(found.start, found.end)).toBe(found.excerpt);
        }
        const questions = facts.map((fact) => fact.question);
        expect(new Set(questions).size).toBe(questions.length);
        expect(questions).not.toContain('symptom');
      }),
    );
  });

  test('the same text always reads the same', () => {
    fc.assert(
      fc.property(text, asked, (written, question) => {
        expect(understand(written, question)).toEqual(understand(written, question));
      }),
    );
  });

  test('a question alone states no fact', () => {
    const facts = fc.constantFrom(
      'the job selling',
      'the code activated',
      'the job archived',
      'her gallery empty',
    );
    fc.assert(
      fc.property(facts, fc.constantFrom('is', 'was'), (fact, verb) => {
        expect(understand(`${verb} ${fact}?`).facts).toEqual([]);
      }),
    );
  });

  test('a number is the option in that place, whatever there may be so many of', () => {
    for (const question of questionIds) {
      const buttons = optionsOf(question).filter((option) => groupOf(question, option) === undefined);
      for (const [at, option] of buttons.entries()) {
        const { facts, symptom } = understand(`${at + 1}`, question);
        expect([...facts, ...(symptom ? [symptom] : [])]).toEqual([
          expect.objectContaining({ question, option }),
        ]);
      }
    }
  });

  test('masking ends, and twice is once', () => {
    fc.assert(
      fc.property(text, (written) => {
        const masked = mask(written);
        expect(mask(masked)).toBe(masked);
      }),
    );
  });
});

test.each([
  ['a run of one letter', 'a'.repeat(40_000)],
  ['one word', 'not '.repeat(10_000)],
  ['addresses without an end', 'a@'.repeat(20_000)],
  ['brackets', '<@'.repeat(20_000)],
  ['line ends', '\n'.repeat(40_000)],
  ['emoji', '😀'.repeat(20_000)],
  ['control characters', '\u0000\u001b\u202e'.repeat(13_000)],
  ['lone surrogates', '\ud83d'.repeat(40_000)],
  ['another script', 'фото ещё не готовы '.repeat(2_000)],
])('40,000 characters of %s are read like any text', (_what, long) => {
  expect(understand(long).facts).toEqual([]);
  expect(typeof mask(long)).toBe('string');
});
