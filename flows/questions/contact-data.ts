import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const contactData = {
  name: 'Email addresses',
  ask: 'For how many families do you have an email address?',
  where:
    'GotPhoto: the names list, or the potential buyers at the bottom of the job’s Communication tab (classic: Selling tab). A phone number alone does not make anybody a potential buyer. As long as you don’t know, it counts as some.',
  platform: 'GotPhoto',
  articles: ['A11', 'O10'],
  options: {
    none: {
      label: 'For none',
      fact: 'for no family',
      negated: 'some',
    },
    some: {
      label: 'For some',
      fact: 'for some families',
    },
    all: {
      label: 'For all',
      fact: 'for all families',
      negated: 'some',
    },
  },
  dontKnow: DONT_KNOW_YET,
  no: 'none',
  areas: ['deletedJob'],
  ofAnyTrouble: { but: ['names'] },
  prevails: ['some', 'all', 'none'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
