import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const jobStatus = {
  name: 'Job status',
  ask: 'What is the status of this customer’s photo job?',
  where:
    'GotPhoto: the banner at the top of the job’s Settings tab, or the job overview (classic: the drop-down at the upper right of the job’s pages). Make sure it is the right school and year. Prepay counts as “Another status”.',
  platform: 'GotPhoto',
  articles: ['A2'],
  options: {
    planning: {
      label: 'Planning',
      fact: 'Planning',
    },
    selling: {
      label: 'Selling',
      fact: 'Selling',
    },
    archived: {
      label: 'Archived',
      fact: 'Archived',
    },
    other: {
      label: 'Another status',
      fact: 'another status',
    },
  },
  dontKnow: CANT_CHECK,
  again: 'The job or its status',
  // A photo job is GotPhoto’s: what has expired on Photocloud is none.
  areas: ['gallery', 'deletedJob', 'files', 'orders', 'other'],
  ofAnyTrouble: {},
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
