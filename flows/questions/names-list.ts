import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const namesList = {
  name: 'Names list',
  ask: 'Is there a names list: the organisation’s roster, or an export of the deleted job’s list?',
  where:
    'For a GotPhoto job: the school’s or club’s own file, or an export from before the job was deleted (a job that still exists shows its list under View names). As long as you don’t know, it counts as none.',
  platform: 'GotPhoto',
  articles: ['S1', 'A8'],
  options: {
    yes: {
      label: 'Yes, there is one',
      fact: 'there is one',
    },
    no: {
      label: 'No list',
      fact: 'none',
    },
  },
  dontKnow: DONT_KNOW_YET,
  yes: 'yes',
  no: 'no',
  areas: ['deletedJob'],
  ofAnyTrouble: { but: ['names'] },
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
