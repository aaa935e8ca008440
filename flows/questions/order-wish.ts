import type { QuestionText } from './question-text.ts';

export const orderWish = {
  name: 'What is wrong',
  ask: 'What is wrong with the order?',
  where:
    'Go by what the customer says. A product that arrived damaged, or is not the one they ordered, is a complaint.',
  articles: ['A18', 'A20', 'A22', 'P3'],
  options: {
    notThere: {
      label: 'Ordered, but no order found',
      fact: 'ordered, but no order found',
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
