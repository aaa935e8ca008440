import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeActivated = {
  name: 'Access code',
  ask: 'Is the customer’s access code activated?',
  where:
    'GotPhoto: the album on the job’s Photo Management tab. Photos are grouped under each code? Then it is activated. The album still offers “Activate access codes”? Then it may not be.',
  platform: 'GotPhoto',
  articles: ['A1', 'O1'],
  options: {
    yes: {
      label: 'Activated',
      fact: 'activated',
    },
    no: {
      label: 'Not activated',
      fact: 'not activated',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['gallery', 'other'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
