import { expect, test } from 'vitest';
import { defineFlow, is } from '../../flows/flow.ts';
import { symptom } from '../../flows/missed-the-sale/symptom.ts';
import type { AnswerEvent } from '../../flows/questions.ts';
import type { ReadingOf } from '../../flows/reading/reading.ts';
import type { Cause } from '../../flows/symptoms.ts';

/**
 * What the compiler refuses. `tsc` fails here when it no longer does; what is run shows that each is refused for the
 * one word that is wrong.
 */
const end = { type: 'final', meta: { end: 'resolved' } } as const;
const verdicts = { solved: 'end', notSolved: 'end' } as const;

test('a flow that speaks of an option, a cause or a fact which does not exist does not compile', () => {
  const right = defineFlow(symptom, {
    initial: 'fix',
    states: { fix: { meta: { fixes: ['jobArchived'], because: ['jobStatus'] }, on: verdicts }, end },
  });
  expect(right.id).toBe(symptom.id);
  defineFlow(symptom, {
    initial: 'asks',
    // @ts-expect-error no question has this option
    states: { asks: { meta: { ask: 'oldCodes' }, on: { 'oldCodes.kept': 'end' } }, end },
  });
  defineFlow(symptom, {
    initial: 'fix',
    // @ts-expect-error a cause of another symptom
    states: { fix: { meta: { fixes: ['photosHidden'], because: ['jobStatus'] }, on: verdicts }, end },
  });
  defineFlow(symptom, {
    initial: 'fix',
    // @ts-expect-error no such question
    states: { fix: { meta: { fixes: ['jobArchived'], because: ['status'] }, on: verdicts }, end },
  });
  // @ts-expect-error no such option
  expect(is('oldCodes', 'kept')).toEqual({ type: 'is', params: { question: 'oldCodes', option: 'kept' } });
});

test('events and causes are exactly those of the registered symptoms', () => {
  const event: AnswerEvent['type'] = 'symptom.missedTheSale';
  // @ts-expect-error no such symptom
  const noEvent: AnswerEvent['type'] = 'symptom.missedTheBus';
  const cause: Cause = 'jobArchived';
  // @ts-expect-error no such cause
  const noCause: Cause = 'jobLost';
  expect([event, cause]).not.toEqual([noEvent, noCause]);
});

test('phrases are for each option of their question, and for no other', () => {
  const right = { options: { yes: {}, no: {} } } satisfies ReadingOf<'namesList'>;
  // @ts-expect-error an option without phrases
  const lacks = { options: { yes: {} } } satisfies ReadingOf<'namesList'>;
  // @ts-expect-error phrases of an option that the question does not have
  const more = { options: { yes: {}, no: {}, maybe: {} } } satisfies ReadingOf<'namesList'>;
  // @ts-expect-error a symptom has its phrases in its own folder
  const twice = { options: { somethingElse: {}, jobDeleted: {} } } satisfies ReadingOf<'symptom'>;
  expect(new Set([right, lacks, more, twice]).size).toBe(4);
});
