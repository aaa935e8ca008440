import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderFound = {
  name: 'Order',
  ask: 'Is the customer’s order in GotPhoto?',
  where:
    'GotPhoto: search for it on the dashboard, or open Orders in the left menu and filter them, best by the order number.',
  platform: 'GotPhoto',
  articles: ['A17'],
  options: {
    yes: {
      label: 'It is there',
      fact: 'found',
    },
    no: {
      label: 'There is no such order',
      fact: 'not found',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['files', 'orders'],
} as const satisfies QuestionText;
