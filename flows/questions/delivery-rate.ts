import { CANT_CHECK, type QuestionText } from './question-text.ts';

/** Whether anything of the campaign has gone out. */
export const deliveryRate = {
  name: 'Delivery rate',
  ask: 'Is the delivery rate of the job’s campaign above 0?',
  where: 'GotPhoto: campaign performance, on the job’s Communication tab.',
  platform: 'GotPhoto',
  articles: ['A12', 'A11'],
  options: {
    some: {
      label: 'Above 0',
      fact: 'above 0',
    },
    noneSent: {
      label: 'It is 0',
      fact: '0',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'some',
  no: 'noneSent',
  areas: ['emails'],
  // Nought is a number too: "the delivery rate is 0" says some number and zero.
  prevails: ['noneSent', 'some'],
} as const satisfies QuestionText;
