import { CANT_CHECK, type QuestionText } from './question-text.ts';

/** Whether the job has anybody to write to. */
export const buyersListed = {
  name: 'Potential buyers',
  ask: 'Does the job list potential buyers?',
  where:
    'GotPhoto: at the bottom of the job’s Communication tab (classic: Selling tab). Only an email address makes somebody a potential buyer; a phone number alone does not.',
  platform: 'GotPhoto',
  articles: ['A11', 'O10'],
  options: {
    listed: {
      label: 'Yes, they are listed',
      fact: 'listed',
    },
    none: {
      label: 'None are listed',
      fact: 'none listed',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'listed',
  no: 'none',
  areas: ['emails'],
} as const satisfies QuestionText;
