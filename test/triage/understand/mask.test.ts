import { describe, expect, test } from 'vitest';
import { mask } from '../../../src/triage/understand/mask.ts';

describe('hidden', () => {
  test.each([
    ['write to karen.b@example.com please', 'write to ‹email› please'],
    ['<mailto:karen@example.com|karen@example.com>', '‹email›'],
    ['call +44 171 555 12 34 today', 'call ‹phone› today'],
    ['code 7HK2PMQ gives an error', 'code ‹code› gives an error'],
    ['new code abc1232026', 'new code ‹code›'],
    ['the access code is sunflower', 'the access code is ‹code›'],
    [
      'my name is Karen Miller and my son Oliver is in Year 4',
      'my name is ‹name› and my son ‹name› is in Year 4',
    ],
    ['Mrs. Adeyemi called', 'Mrs. ‹name› called'],
    ['Hi Priya, how are you', 'Hi ‹name›, how are you'],
    ['that is all.\nKind regards,\nAnna Smith', 'that is all.\nKind regards,\n‹name›'],
    ['the Lincoln Elementary job', 'the ‹name› Elementary job'],
    ['Emma’s code', '‹name›’s code'],
    ['see https://example.com/g/abc', 'see ‹link›'],
    ['<@U07TRIAGE> look', '‹name› look'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

test.each([
  'job is in Selling since the 1st',
  'code is activated',
  'charged 2x 59.90, 10min ago',
  'Missed the Sale? No Worries',
  'the code isn’t in any list',
  'code not activated',
  'job selling',
  'job is archived',
  'job archived, school closed',
  'job selling, photos are online',
  'the code works',
  'school got no email',
  'code from the deleted job',
  'the customer will call in May',
  'mother may see them in june',
  'please mark her order as paid',
  'I hope it works, the photos will be online in april',
  'two photos, three orders, twenty five prints',
  'wants to order magnets',
  'photos are in the drive, the gallery lives in the app',
  'code incorrect since spring',
])('what is no secret stays: %s', (text) => {
  expect(mask(text)).toBe(text);
});
