import type { QuestionText } from './question-text.ts';

export const orderWish = {
  name: 'Trouble with the order',
  ask: 'What is the trouble with the order?',
  where:
    'The customer’s words say it. A product that came damaged, or another one than was ordered? That is a complaint.',
  articles: ['A18', 'A20', 'A22', 'P3'],
  options: {
    notThere: {
      label: 'Ordered, but no order found',
      fact: 'ordered, but no order is found',
    },
    cancel: {
      label: 'Cancel, change or refund',
      fact: 'to be cancelled, changed or refunded',
    },
    wrongProduct: {
      label: 'Ordered the wrong product',
      fact: 'the wrong product was ordered',
    },
    complaint: {
      label: 'Complaint about a product',
      fact: 'a complaint about a product',
    },
    chargedTwice: {
      label: 'Charged twice',
      fact: 'charged twice',
    },
  },
  areas: ['orders'],
  // Who wants their money back says why.
  prevails: ['chargedTwice', 'complaint', 'wrongProduct', 'notThere', 'cancel'],
} as const satisfies QuestionText;
