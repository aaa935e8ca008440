import { describe, expect, test } from 'vitest';
import { accepted, after, placeOf } from '../triage/desk.ts';
import { question } from './leads-to.ts';

describe('What does the customer see, or what happened?', () => {
  question('symptom', [], {
    photosAlmostReady: 'asks jobStatus',
    incorrectAccessCode: 'asks codeOrigin',
    missedTheSale: 'asks jobStatus',
    filesNotReceived: 'asks platform',
    jobDeleted: 'asks namesList',
    codeRefused: 'asks codeJob',
    wrongChild: 'asks galleryOwner',
    albumDeleted: 'asks deletedWhat',
    namesListGone: 'asks listReused',
    orderTrouble: 'asks orderWish',
    galleryExpired: 'asks orderingPeriod',
    noCampaignEmails: 'asks whoMissed',
    noCode: 'asks codeFor',
    somethingElse: 'handed over: notCovered',
  });
});

describe('what no article covers', () => {
  test('goes to a person, and reopening asks again', () => {
    const reopened = accepted(after('symptom.somethingElse'), { type: 'reopen' });
    expect(placeOf(reopened)).toBe('asks symptom');
  });
});

test('an agent can hand over at any moment', () => {
  expect(placeOf(accepted(after(), { type: 'handover' }))).toBe('handed over: byAgent');
  expect(
    placeOf(accepted(after('symptom.photosAlmostReady', 'jobStatus.planning'), { type: 'handover' })),
  ).toBe('handed over: byAgent');
});
