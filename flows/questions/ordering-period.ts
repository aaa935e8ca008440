import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const orderingPeriod = {
  name: 'Ordering period',
  ask: 'How long ago were the photos published, and are they in backup storage?',
  where:
    'Photocloud: the event. No article says which page shows the date. If they are in backup storage, choose that, whatever the date.',
  platform: 'Photocloud',
  articles: ['P1'],
  options: {
    firstThree: {
      label: 'Less than 3 months ago',
      fact: 'published less than 3 months ago',
    },
    secondThree: {
      label: '3 to 6 months ago',
      fact: 'published 3 to 6 months ago',
    },
    later: {
      label: 'Longer ago, not in backup',
      fact: 'published more than 6 months ago, not in backup storage',
    },
    backup: {
      label: 'They are in backup storage',
      fact: 'in backup storage',
    },
  },
  dontKnow: CANT_CHECK,
  again: 'When they were published',
  areas: ['ordering'],
  prevails: ['backup', 'later', 'secondThree', 'firstThree'],
} as const satisfies QuestionText;
