import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderedWrong = {
  name: 'Wrong order',
  ask: 'Has the customer ordered photos of the other child already?',
  where: 'GotPhoto: the customer’s profile lists their orders.',
  platform: 'GotPhoto',
  articles: ['A16'],
  options: {
    yes: {
      label: 'Yes, they have',
      fact: 'photos of the other child are ordered',
    },
    no: {
      label: 'No',
      fact: 'none of the other child',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['gallery'],
} as const satisfies QuestionText;
