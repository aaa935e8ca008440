import { describe, expect, test } from 'vitest';
import { accepted, after, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.noCode'] as const satisfies readonly Said[];

describe('Who needs an access code?', () => {
  question('codeFor', reported, {
    parent: 'shows parentsCode',
    staff: 'shows globalAccessCode',
    everybody: 'shows oneCodeForAll',
    unknown: 'shows parentsCode as possible',
  });

  test('is not asked where it has been told', () => {
    expect(placeOf(knownUpFront('symptom.noCode', 'codeFor.staff'))).toBe('shows globalAccessCode');
  });
});

describe('verdicts', () => {
  const leadsTo = { solved: 'resolved', notSolved: 'handed over: nothingHelped' };
  fixes('shows parentsCode', [...reported, 'codeFor.parent'], leadsTo);
  fixes('shows parentsCode as possible', [...reported, 'codeFor.unknown'], leadsTo);
  fixes('shows globalAccessCode', [...reported, 'codeFor.staff'], leadsTo);
  fixes('shows oneCodeForAll', [...reported, 'codeFor.everybody'], leadsTo);
});

describe('a code is a key to photos of children', () => {
  test.each(['parentsCode', 'globalAccessCode', 'oneCodeForAll'] as const)(
    '%s first asks whether they may have it, with a warning',
    (cause) => {
      const [first] = fixOf('noCode', cause).steps;
      expect(first).toMatchObject({ kind: 'check', suggested: true });
      expect(first?.warning).toBeDefined();
    },
  );

  test('a parent is never given the one that opens all photos', () => {
    expect(fixOf('noCode', 'globalAccessCode').steps[0]?.warning).toContain(
      'Never give this code to a parent',
    );
    const parents = fixOf('noCode', 'parentsCode').steps.map(({ text }) => text);
    expect(parents.join(' ')).not.toMatch(/global/i);
  });

  test('it turns out to be staff: the other code is shown', () => {
    const shown = after(...reported, 'codeFor.parent');
    const changing = accepted(shown, { type: 'change', question: 'codeFor', afterFix: false });
    expect(placeOf(say(changing, 'codeFor.staff'))).toBe('shows globalAccessCode');
  });
});

test('a family that has its code and sees a message goes on with that', () => {
  const shown = after(...reported, 'codeFor.parent');
  const changing = accepted(shown, { type: 'change', question: 'symptom', afterFix: true });
  expect(placeOf(say(changing, 'symptom.photosAlmostReady'))).toBe('asks jobStatus');
});

test('the page where parents find their code is said to be in the legacy shop only', () => {
  const { steps } = fixOf('noCode', 'parentsCode');
  expect(steps.find(({ text }) => text.includes('Find Your Access Code'))?.text).toContain(
    'legacy shop only',
  );
});
