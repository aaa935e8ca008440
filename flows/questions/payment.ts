import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const payment = {
  name: 'Payment',
  ask: 'Is the order paid?',
  where: 'GotPhoto: the order’s page, Cost Overview, has the method and the status of the payment.',
  articles: ['A17', 'O6'],
  options: {
    paid: {
      label: 'Paid',
      fact: 'paid',
    },
    unpaid: {
      label: 'Still open',
      fact: 'still open',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'paid',
  no: 'unpaid',
  areas: ['files', 'orders'],
} as const satisfies QuestionText;
