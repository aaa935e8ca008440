import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const buyerLink = {
  name: 'Linked to',
  ask: 'Which child is this customer linked to?',
  where:
    'GotPhoto: the number under Potential Buyer, at the child in Photo Management. Or Customers » Buyers & Potential Buyers » Actions » View.',
  platform: 'GotPhoto',
  articles: ['A6'],
  options: {
    right: {
      label: 'To the right child',
      fact: 'the right child',
    },
    wrong: {
      label: 'To another child',
      fact: 'another child',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'right',
  no: 'wrong',
  areas: ['gallery'],
} as const satisfies QuestionText;
