import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderStage = {
  name: 'Stage of the order',
  ask: 'How far has the order got?',
  where:
    'GotPhoto: the order’s page. Cost Overview shows the payment, Status History how far the order has got. If a payment dispute is running, choose that, whatever else is true.',
  platform: 'GotPhoto',
  articles: ['A17', 'A18', 'A19'],
  options: {
    unpaid: {
      label: 'Not paid yet',
      fact: 'not paid yet',
    },
    paidNotAtLab: {
      label: 'Paid, not at the lab',
      fact: 'paid, not at the lab',
    },
    atLab: {
      label: 'At the lab',
      fact: 'at the lab',
    },
    dispute: {
      label: 'A payment dispute is running',
      fact: 'a payment dispute is running',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['orders'],
  prevails: ['dispute', 'atLab', 'paidNotAtLab', 'unpaid'],
} as const satisfies QuestionText;
