import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderAge = {
  name: 'Age of the order',
  ask: 'Was the order placed more than six weeks ago?',
  where:
    'GotPhoto: the date on the order’s page. According to the former help centre, a download link works for up to six weeks.',
  platform: 'GotPhoto',
  articles: ['O2', 'A17'],
  options: {
    within: {
      label: 'No, within six weeks',
      fact: 'within six weeks',
    },
    over: {
      label: 'Yes, more than six weeks',
      fact: 'more than six weeks',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'over',
  no: 'within',
  areas: ['files'],
} as const satisfies QuestionText;
