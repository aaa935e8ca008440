import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const payment = {
  name: 'Payment',
  ask: 'Is the order paid?',
  where: 'GotPhoto: Cost Overview, on the order’s page, shows the payment method and status.',
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
