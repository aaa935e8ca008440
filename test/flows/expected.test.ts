import { describe, expect, test } from 'vitest';
import { expectedMessage, expectedText } from '../../flows/gallery-access/expected.ts';
import { type Facts, questions } from '../../flows/questions.ts';

const almostReady = questions.symptom.options.photosAlmostReady.fact;
const missedTheSale = questions.symptom.options.missedTheSale.fact;

describe('what the customer should see by the help centre', () => {
  const table: [Facts, ReturnType<typeof expectedMessage>][] = [
    [{ jobStatus: 'planning', codeActivated: 'yes', galleryPhotos: 'visible' }, 'photosAlmostReady'],
    [{ jobStatus: 'planning', codeActivated: 'yes', galleryPhotos: 'none' }, 'photosAlmostReady'],
    [{ jobStatus: 'planning', codeActivated: 'no' }, 'photosAlmostReady'],
    [{ jobStatus: 'planning' }, 'photosAlmostReady'],
    [{ jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'visible' }, 'photos'],
    [{ jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'none' }, 'photosAlmostReady'],
    [{ jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'hidden' }, 'photosAlmostReady'],
    [{ jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'elsewhere' }, 'photosAlmostReady'],
    [{ jobStatus: 'selling', codeActivated: 'no' }, 'photosAlmostReady'],
    [{ jobStatus: 'selling', codeActivated: 'unknown', galleryPhotos: 'hidden' }, 'photosAlmostReady'],
    [{ jobStatus: 'archived', codeActivated: 'yes', galleryPhotos: 'visible' }, 'missedTheSale'],
    [{ jobStatus: 'archived', codeActivated: 'yes', galleryPhotos: 'none' }, 'missedTheSale'],
    [{ codeOrigin: 'notFound' }, 'incorrectAccessCode'],
    [{ codeOrigin: 'deletedJob' }, 'incorrectAccessCode'],
    [{ codeOrigin: 'thisJob', codeTyped: 'mistyped' }, 'incorrectAccessCode'],
    [{ jobStatus: 'selling', codeOrigin: 'deletedJob' }, 'incorrectAccessCode'],
  ];
  test.each(table)('%o → %s', (facts, message) => {
    expect(expectedMessage(facts)).toBe(message);
  });
});

describe('no message follows', () => {
  const table: [string, Facts][] = [
    ['from nothing', {}],
    ['from a status that no article covers', { jobStatus: 'other', codeActivated: 'yes' }],
    [
      'from a status nobody could check',
      { jobStatus: 'unknown', codeActivated: 'yes', galleryPhotos: 'none' },
    ],
    ['from an archived job whose code is not activated', { jobStatus: 'archived', codeActivated: 'no' }],
    ['from an archived job as long as the code is not checked', { jobStatus: 'archived' }],
    ['from Selling alone', { jobStatus: 'selling' }],
    [
      'from Selling with photos, as long as the code is not checked',
      { jobStatus: 'selling', codeActivated: 'unknown', galleryPhotos: 'visible' },
    ],
    [
      'from Selling with an activated code, as long as the gallery is not checked',
      { jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'unknown' },
    ],
    ['from a listed code typed right', { codeOrigin: 'thisJob', codeTyped: 'confirmed' }],
  ];
  test.each(table)('%s', (_, facts) => {
    expect(expectedMessage(facts)).toBeUndefined();
  });
});

describe('a contradiction says what should be seen instead', () => {
  const table: [string, Facts, string][] = [
    [
      'an archived job',
      { symptom: 'photosAlmostReady', jobStatus: 'archived', codeActivated: 'yes' },
      missedTheSale,
    ],
    [
      'an archived job, when the customer has come in with a code that was not theirs before',
      { symptom: 'photosAlmostReady', jobStatus: 'archived', codeActivated: 'yes', codeOrigin: 'notFound' },
      missedTheSale,
    ],
    [
      'an archived job of whose code nothing is known',
      { symptom: 'photosAlmostReady', jobStatus: 'archived' },
      `${missedTheSale} if the code is activated`,
    ],
    [
      'an archived job whose code is not activated',
      { symptom: 'photosAlmostReady', jobStatus: 'archived', codeActivated: 'no' },
      `${missedTheSale} if the code is activated`,
    ],
    ['a job in Planning', { symptom: 'missedTheSale', jobStatus: 'planning' }, almostReady],
    [
      'a job in Selling',
      { symptom: 'missedTheSale', jobStatus: 'selling' },
      `their photos or ${almostReady}`,
    ],
    [
      'a job in Selling where all is right',
      { symptom: 'missedTheSale', jobStatus: 'selling', codeActivated: 'yes', galleryPhotos: 'visible' },
      'their photos',
    ],
    [
      'a listed code typed right',
      { symptom: 'incorrectAccessCode', codeOrigin: 'thisJob', codeTyped: 'confirmed' },
      'their photos or another message',
    ],
  ];
  test.each(table)('%s', (_, facts, text) => {
    expect(expectedText(facts)).toBe(text);
  });
});
