import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const contactData = {
  name: 'Contacts',
  ask: 'For how many families do you have an email address?',
  where:
    'GotPhoto: in the names list, or at the bottom of the job’s Communication tab (classic: Selling tab), where potential buyers are listed. A phone number alone makes no potential buyer. As long as you don’t know, it counts as some.',
  platform: 'GotPhoto',
  articles: ['A11', 'O10'],
  options: {
    none: {
      label: 'For none',
      fact: 'for none',
      negated: 'some',
    },
    some: {
      label: 'For some',
      fact: 'for some',
    },
    all: {
      label: 'For all',
      fact: 'for all',
      negated: 'some',
    },
  },
  dontKnow: DONT_KNOW_YET,
  no: 'none',
  areas: ['deletedJob'],
  prevails: ['some', 'all', 'none'],
} as const satisfies QuestionText;
