import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderedWrong = {
  name: 'Wrong order',
  ask: 'Has the customer already ordered photos of the other child?',
  where: 'GotPhoto: the customer’s profile lists their orders.',
  platform: 'GotPhoto',
  articles: ['A16'],
  options: {
    yes: {
      label: 'Yes, they have',
      fact: 'photos of the other child ordered',
    },
    no: {
      label: 'No',
      fact: 'nothing of the other child ordered',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['gallery'],
} as const satisfies QuestionText;
