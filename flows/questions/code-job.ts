import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeJob = {
  name: 'Refused code',
  ask: 'Where does the refused code belong?',
  where:
    'GotPhoto: View names, in a job’s main settings, lists the job’s codes, a customer’s profile lists theirs. “The same job” also if it was in this job until its photos were deleted.',
  platform: 'GotPhoto',
  articles: ['A5', 'A7', 'A8'],
  options: {
    sameJob: {
      label: 'The same job',
      fact: 'of the same job',
    },
    otherJob: {
      label: 'Another job that exists',
      fact: 'of another job that still exists',
    },
    deletedJob: {
      label: 'A deleted job',
      fact: 'of a deleted job',
      leadsTo: 'jobDeleted',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['gallery'],
  prevails: ['deletedJob', 'otherJob', 'sameJob'],
} as const satisfies QuestionText;
