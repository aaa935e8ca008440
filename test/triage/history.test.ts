import { describe, expect, test } from 'vitest';
import { actSchema } from '../../src/triage/history.ts';
import { readHistory } from '../../src/triage/state.ts';
import { entries } from './desk.ts';

const stored = (act: object) => actSchema.parse(act);

describe('an option that has gone since a case was stored counts as never given', () => {
  const fix = {
    flow: 'photosAlmostReady',
    cause: 'photosHidden',
    because: ['galleryPhotos'],
    repairs: { galleryPhotos: 'seen' },
  };

  test('as an answer', () => {
    const { facts } = readHistory(
      entries([
        stored({ type: 'answered', question: 'galleryPhotos', option: 'seen' }),
        stored({ type: 'told', facts: [{ question: 'jobStatus', option: 'sold' }] }),
      ]),
    );

    expect([...facts]).toEqual([]);
  });

  test.each([
    ['a verdict', { type: 'judged', verdict: 'notSolved', fixes: [fix] }],
    ['an answer', { type: 'answered', question: 'symptom', option: 'photosAlmostReady', done: [fix] }],
    ['words', { type: 'told', facts: [{ question: 'symptom', option: 'photosAlmostReady' }], done: [fix] }],
    ['a change', { type: 'changing', question: 'symptom', done: [fix] }],
  ])('as what a fix made true, stored with %s', (_, act) => {
    const hidden = stored({ type: 'answered', question: 'galleryPhotos', option: 'hidden' });

    const { facts } = readHistory(entries([hidden, stored(act)]));

    expect(facts.get('galleryPhotos')?.option).toBe('hidden');
  });
});
