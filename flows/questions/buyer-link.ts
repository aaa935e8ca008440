import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const buyerLink = {
  name: 'Customer listed',
  ask: 'With which child is this customer listed?',
  where:
    'GotPhoto: the child in Photo Management, the number under Potential Buyer. Or Customers » Buyers & Potential Buyers » Actions » View.',
  platform: 'GotPhoto',
  articles: ['A6'],
  options: {
    right: {
      label: 'With the right child',
      fact: 'with the right child',
    },
    wrong: {
      label: 'With another child',
      fact: 'with another child',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'right',
  no: 'wrong',
  areas: ['gallery'],
} as const satisfies QuestionText;
