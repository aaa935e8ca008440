import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const codeOrigin = {
  name: 'Printed code',
  ask: 'Where does the code printed on the customer’s card come from?',
  where:
    'GotPhoto: the customer’s profile lists their codes; View names, in a job’s main settings, lists the job’s. Go by what is printed, not by what was typed. If the card, or the blank QR card, was made for a job that has since been deleted, choose “A deleted job”, even if somebody entered the code again. If it is listed in another job, look at that job.',
  platform: 'GotPhoto',
  articles: ['S0', 'A16', 'A8'],
  options: {
    thisJob: {
      label: 'Listed in a job',
      fact: 'listed in a job',
    },
    deletedJob: {
      label: 'A deleted job',
      fact: 'from a deleted job',
      leadsTo: 'jobDeleted',
    },
    notFound: {
      label: 'Nowhere in the account',
      fact: 'nowhere in the account',
    },
  },
  dontKnow: CANT_CHECK,
  again: 'Where the code comes from',
  areas: ['gallery'],
  prevails: ['deletedJob', 'thisJob', 'notFound'],
} as const satisfies QuestionText;
