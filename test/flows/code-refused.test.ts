import { describe, expect, test } from 'vitest';
import { photosOfACodeDeleted } from '../../flows/code-refused/photos-of-a-code-deleted.ts';
import { codeFromDeletedJob } from '../../flows/incorrect-access-code/code-from-deleted-job.ts';
import { after, fixOf, knownUpFront, placeOf, positionOf, type Said } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.codeRefused'] as const satisfies readonly Said[];
const same = [...reported, 'codeJob.sameJob'] as const satisfies readonly Said[];

describe('Which job does the refused code belong to?', () => {
  question('codeJob', reported, {
    sameJob: 'asks photosAtHand',
    otherJob: 'shows codeInAnotherJob',
    deletedJob: 'asks namesList',
    unknown: 'asks photosAtHand',
  });

  test('a code of a deleted job is said so on the next question', () => {
    const next = { at: 'question', question: 'namesList', opening: codeFromDeletedJob };
    expect(positionOf(after(...reported, 'codeJob.deletedJob'))).toEqual(next);
  });

  test('is not asked where the printed code is known to come from a deleted job', () => {
    expect(placeOf(knownUpFront('codeOrigin.deletedJob', 'symptom.codeRefused'))).toBe('asks namesList');
  });

  test('is not asked where the photos of a code were deleted: it is of that job', () => {
    const deleted = after('symptom.albumDeleted', 'deletedWhat.photosOfACode');
    const next = { at: 'question', question: 'photosAtHand', opening: photosOfACodeDeleted };
    expect(positionOf(deleted)).toEqual(next);
  });
});

describe('Do you still have the deleted photos, to upload them again?', () => {
  question('photosAtHand', same, {
    yes: 'shows codeGoneWithPhotos',
    no: 'handed over: notCovered',
    unknown: 'shows codeGoneWithPhotos as possible',
  });
  question('photosAtHand', [...reported, 'codeJob.unknown'], {
    yes: 'shows codeGoneWithPhotos as possible',
    no: 'handed over: notCovered',
    unknown: 'shows codeGoneWithPhotos as possible',
  });
});

describe('verdicts', () => {
  fixes('shows codeGoneWithPhotos', [...same, 'photosAtHand.yes'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows codeGoneWithPhotos as possible', [...same, 'photosAtHand.unknown'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows codeInAnotherJob', [...reported, 'codeJob.otherJob'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

test('a code of another job is not brought over with a names list: its own list would be erased', () => {
  const [first] = fixOf('codeRefused', 'codeInAnotherJob').steps;
  expect(first?.warning).toContain('names list would be erased');
});

test('whoever restores a code reads the same, whatever has led there', () => {
  const files = (['codeRefused', 'photosAlmostReady', 'incorrectAccessCode'] as const).map(
    (flow) => fixOf(flow, 'codeGoneWithPhotos').file,
  );
  expect(new Set(files)).toEqual(new Set(['flows/gallery-access/code-gone-with-photos.md']));
});
