import type { QuestionText } from './question-text.ts';

export const oldCodes = {
  name: 'Old access codes',
  ask: 'Do you still have the deleted job’s access codes?',
  where: 'In an export of the names list, in your notes, or on the printed cards.',
  platform: 'GotPhoto',
  articles: ['S1'],
  options: {
    known: {
      label: 'Yes, we have them',
      fact: 'we have them',
    },
    unknown: {
      label: 'No, they are gone',
      fact: 'gone',
    },
  },
  yes: 'known',
  no: 'unknown',
  areas: ['deletedJob'],
  ofAnyTrouble: {},
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
