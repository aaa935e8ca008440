import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const originalList = {
  name: 'Original list',
  ask: 'Do you have the job’s original names list, with its codes, as a file?',
  where:
    'The file that was uploaded to this GotPhoto job, or an earlier export. As long as you don’t know, it counts as none.',
  platform: 'GotPhoto',
  articles: ['A7'],
  options: {
    yes: {
      label: 'Yes, as a file',
      fact: 'we have the file',
    },
    no: {
      label: 'No file',
      fact: 'no file',
    },
  },
  dontKnow: DONT_KNOW_YET,
  yes: 'yes',
  no: 'no',
  areas: ['names'],
} as const satisfies QuestionText;
