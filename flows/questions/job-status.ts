import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const jobStatus = {
  name: 'Job status',
  ask: 'What is the status of this customer’s photo job?',
  where: 'GotPhoto: on the job’s own page. Make sure it is the right school and the right year.',
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
} as const satisfies QuestionText;
