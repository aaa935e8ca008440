import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const deletedWhen = {
  name: 'When it was deleted',
  ask: 'When was it deleted?',
  where:
    'Ask whoever deleted it. GotPhoto keeps a deleted album for seven days, unless the job’s Trash is emptied.',
  platform: 'GotPhoto',
  articles: ['A14', 'O7'],
  options: {
    within7Days: {
      label: 'Within the last 7 days',
      fact: 'within the last seven days',
    },
    earlier: {
      label: 'Earlier',
      fact: 'more than seven days ago',
    },
  },
  dontKnow: DONT_KNOW_YET,
  areas: ['album'],
} as const satisfies QuestionText;
