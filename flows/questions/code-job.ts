import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeJob = {
  name: 'Refused code',
  ask: 'Which job does the refused code belong to?',
  where:
    'GotPhoto: View names, in a job’s main settings, lists the job’s codes; a customer’s profile lists theirs. Choose “The same job” also if the code was in this job until its photos were deleted.',
  platform: 'GotPhoto',
  articles: ['A5', 'A7', 'A8'],
  options: {
    sameJob: {
      label: 'The same job',
      fact: 'from the same job',
    },
    otherJob: {
      label: 'Another job that still exists',
      fact: 'from another job that still exists',
    },
    deletedJob: {
      label: 'A deleted job',
      fact: 'from a deleted job',
      leadsTo: 'jobDeleted',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['gallery'],
  prevails: ['deletedJob', 'otherJob', 'sameJob'],
} as const satisfies QuestionText;
