import type { Basics } from '../symptom.ts';

/** By "Common scenarios and causes". */
export const basics: Basics = {
  title: 'The three basics',
  checks: [
    'Is the photo job’s status Selling?',
    'Are the photos in the right gallery, and are none of them hidden?',
    'Is the access code there, activated and connected to the photos?',
  ],
  articles: ['S0'],
  platform: 'GotPhoto',
};
