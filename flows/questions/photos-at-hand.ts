import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const photosAtHand = {
  name: 'Original photos',
  ask: 'Do you still have the deleted photos, to upload them again?',
  where: 'On the photographer’s disks or in a backup: they are uploaded to GotPhoto again from there.',
  platform: 'GotPhoto',
  articles: ['A5'],
  options: {
    yes: {
      label: 'Yes, we have them',
      fact: 'we have them',
    },
    no: {
      label: 'No',
      fact: 'we do not have them',
    },
  },
  dontKnow: DONT_KNOW_YET,
  yes: 'yes',
  no: 'no',
  areas: ['gallery', 'album'],
} as const satisfies QuestionText;
