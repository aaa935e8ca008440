import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const listReused = {
  name: 'List in another job',
  ask: 'Was this names list, with its codes, also uploaded to another job?',
  where:
    'GotPhoto: View names, in the main settings of newer jobs for this school or club. Are the same codes there? Numbers used as codes every year count too.',
  platform: 'GotPhoto',
  articles: ['A7', 'A8'],
  options: {
    yes: {
      label: 'Yes, to another job',
      fact: 'also uploaded to another job',
    },
    no: {
      label: 'No',
      fact: 'not uploaded to another job',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['names'],
} as const satisfies QuestionText;
