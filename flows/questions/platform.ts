import type { QuestionText } from './question-text.ts';

/** Asked only where the ways part, and nothing else tells it. */
export const platform = {
  name: 'Platform',
  ask: 'On which platform was it ordered?',
  where: 'It is the one on which you look the order up.',
  articles: ['A17', 'S2'],
  options: {
    gotPhoto: {
      label: 'GotPhoto',
      fact: 'GotPhoto',
    },
    photocloud: {
      label: 'Photocloud',
      fact: 'Photocloud',
    },
  },
  areas: ['files', 'orders', 'other'],
  byTheWay: true,
} as const satisfies QuestionText;
