import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const deletedWhat = {
  name: 'What was deleted',
  ask: 'What was deleted?',
  where:
    'GotPhoto: is the photo job itself still listed? Then look at its Photo Management tab: which album or which photos are missing?',
  platform: 'GotPhoto',
  articles: ['A14', 'A5'],
  options: {
    album: {
      label: 'An album',
      fact: 'an album',
    },
    photosOfACode: {
      label: 'All photos of a code',
      fact: 'all photos of a code',
    },
    somePhotos: {
      label: 'Some photos',
      fact: 'some photos',
    },
    job: {
      label: 'The whole job',
      fact: 'the whole job',
      leadsTo: 'jobDeleted',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['album'],
  prevails: ['photosOfACode', 'somePhotos', 'album', 'job'],
} as const satisfies QuestionText;
