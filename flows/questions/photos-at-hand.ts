import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const photosAtHand = {
  name: 'Original photos',
  ask: 'Do you have the deleted photos at hand, to upload them again?',
  where: 'On the photographer’s disks or in a backup. GotPhoto gets them anew from there.',
  platform: 'GotPhoto',
  articles: ['A5'],
  options: {
    yes: {
      label: 'Yes, at hand',
      fact: 'at hand',
    },
    no: {
      label: 'No',
      fact: 'not at hand',
    },
  },
  dontKnow: DONT_KNOW_YET,
  yes: 'yes',
  no: 'no',
  areas: ['gallery', 'album'],
} as const satisfies QuestionText;
