import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const contactData = {
  name: 'Contacts',
  ask: 'For how many families do you have an email address or a phone number?',
  where: 'In the names list, or in the new job’s contacts. As long as you don’t know, it counts as some.',
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
