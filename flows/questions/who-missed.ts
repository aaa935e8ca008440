import { CANT_CHECK, type QuestionText } from './question-text.ts';

/** Whether the emails are missing in one mailbox or did not go out. */
export const whoMissed = {
  name: 'Who got no email',
  ask: 'Who got no email about the photos?',
  where:
    'GotPhoto: did another family in the job get it? Click a customer’s name: the profile lists every email sent to them.',
  platform: 'GotPhoto',
  articles: ['A16', 'A11'],
  options: {
    oneCustomer: {
      label: 'Only one customer',
      fact: 'only one customer',
    },
    families: {
      label: 'Several families, or all',
      fact: 'several families, or all',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['emails'],
} as const satisfies QuestionText;
