import type { Basics } from '../symptom.ts';

/** By "Common scenarios and causes". */
export const basics: Basics = {
  title: 'The three basics',
  checks: [
    { check: 'Is the photo job’s status Selling?', answeredBy: 'jobStatus' },
    {
      check: 'Are the photos in the right gallery, and are none of them hidden?',
      answeredBy: 'galleryPhotos',
    },
    // Whether photos belong to it is asked of the gallery.
    {
      check: 'Is the access code there, activated and connected to the photos?',
      answeredBy: 'codeActivated',
    },
  ],
  articles: ['S0'],
  platform: 'GotPhoto',
};
