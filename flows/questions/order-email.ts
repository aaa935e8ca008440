import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderEmail = {
  name: 'Email in the order',
  ask: 'Is the email address in the order right?',
  where: 'Photocloud: on the order.',
  platform: 'Photocloud',
  articles: ['S2'],
  options: {
    correct: {
      label: 'It is right',
      fact: 'right',
    },
    wrong: {
      label: 'It is wrong',
      fact: 'wrong',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'correct',
  no: 'wrong',
  areas: ['files'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
