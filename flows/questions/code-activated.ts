import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeActivated = {
  name: 'Access code',
  ask: 'Is the customer’s access code activated?',
  where: 'GotPhoto: among the job’s access codes.',
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
