import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeActivated = {
  name: 'Access code',
  ask: 'Is the customer’s access code activated?',
  where:
    'GotPhoto: the job’s Photo Management tab, the album. Photos grouped under each code: activated. The album still offers “Activate access codes”: perhaps not.',
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
} as const satisfies QuestionText;
