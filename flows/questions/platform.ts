import type { QuestionText } from './question-text.ts';

/** Asked only where the ways part, and nothing else tells it. */
export const platform = {
  name: 'Platform',
  ask: 'Which platform was it ordered on?',
  where: 'The one where you look up the order.',
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
