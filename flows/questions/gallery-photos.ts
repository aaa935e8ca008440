import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const galleryPhotos = {
  name: 'Gallery',
  ask: 'What is in the gallery behind this code?',
  where:
    'GotPhoto: the album under Photo Management, in its Individuals part (Group photos are for every code of the album). Hidden images show an eye icon. Choose “In another gallery” also if the code opens the wrong one.',
  platform: 'GotPhoto',
  articles: ['S0', 'A1', 'O4'],
  options: {
    visible: {
      label: 'Photos, all visible',
      fact: 'photos are there and visible',
    },
    none: {
      label: 'No photos',
      fact: 'no photos',
      negated: 'visible',
    },
    hidden: {
      label: 'Photos with an eye icon',
      fact: 'photos are hidden',
      negated: 'visible',
    },
    elsewhere: {
      label: 'In another gallery',
      fact: 'the photos are in another gallery',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['gallery'],
  prevails: ['elsewhere', 'hidden', 'none', 'visible'],
  customersLookToo: true,
} as const satisfies QuestionText;
