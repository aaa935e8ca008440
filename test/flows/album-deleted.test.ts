import { describe, expect, test } from 'vitest';
import { after, fixOf, knownUpFront, placeOf, type Said } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.albumDeleted'] as const satisfies readonly Said[];
const album = [...reported, 'deletedWhat.album'] as const satisfies readonly Said[];

describe('What was deleted?', () => {
  question('deletedWhat', reported, {
    album: 'asks deletedWhen',
    photosOfACode: 'asks photosAtHand',
    somePhotos: 'asks deletedWhen',
    job: 'asks namesList',
    unknown: 'asks deletedWhen',
  });
});

describe('When was it deleted?', () => {
  question('deletedWhen', album, {
    within7Days: 'shows albumInTrash',
    earlier: 'asks photosAtHand',
    unknown: 'shows albumInTrash as possible',
  });
  // No article says whether the Trash keeps single photos.
  question('deletedWhen', [...reported, 'deletedWhat.somePhotos'], {
    within7Days: 'shows albumInTrash as possible',
    earlier: 'asks photosAtHand',
    unknown: 'shows albumInTrash as possible',
  });
  question('deletedWhen', [...reported, 'deletedWhat.unknown'], {
    within7Days: 'shows albumInTrash as possible',
    earlier: 'asks photosAtHand',
    unknown: 'shows albumInTrash as possible',
  });
});

describe('Do you still have the deleted photos, to upload them again?', () => {
  question('photosAtHand', [...album, 'deletedWhen.earlier'], {
    yes: 'shows albumGone',
    no: 'handed over: notCovered',
    unknown: 'shows albumGone as possible',
  });
  question('photosAtHand', [...reported, 'deletedWhat.photosOfACode'], {
    yes: 'shows codeGoneWithPhotos',
    no: 'handed over: notCovered',
    unknown: 'shows codeGoneWithPhotos as possible',
  });

  test('is not asked where it is known', () => {
    const known = knownUpFront(
      'photosAtHand.yes',
      'symptom.albumDeleted',
      'deletedWhat.album',
      'deletedWhen.earlier',
    );
    expect(placeOf(known)).toBe('shows albumGone');
  });
});

describe('verdicts', () => {
  fixes('shows albumInTrash', [...album, 'deletedWhen.within7Days'], {
    solved: 'resolved',
    notSolved: 'asks photosAtHand',
  });
  fixes('shows albumInTrash as possible', [...album, 'deletedWhen.unknown'], {
    solved: 'resolved',
    notSolved: 'asks photosAtHand',
  });
  fixes('shows albumGone', [...album, 'deletedWhen.earlier', 'photosAtHand.yes'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows albumGone as possible', [...album, 'deletedWhen.earlier', 'photosAtHand.unknown'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

test('an emptied Trash is found by looking, and what is left is to upload again', () => {
  expect(placeOf(after(...album, 'deletedWhen.within7Days', 'notSolved', 'photosAtHand.yes'))).toBe(
    'shows albumGone',
  );
});

test('uploading and tagging again is in no article: all of it is a suggestion', () => {
  expect(fixOf('albumDeleted', 'albumGone').steps.every(({ suggested }) => suggested)).toBe(true);
});
