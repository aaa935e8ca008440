import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

export const junkFolder = {
  name: 'Junk folder',
  ask: 'Has the customer found the email with the download links in the junk folder?',
  where: 'Only the customer can look. Their mail program may call it spam.',
  articles: ['S2', 'A16'],
  options: {
    found: {
      label: 'Found there',
      fact: 'the email was there',
    },
    notFound: {
      label: 'Not there',
      fact: 'not there',
    },
  },
  dontKnow: DONT_KNOW_YET,
  customerReply:
    'Thank you for writing to us. The email with your download links may have ended up in your junk folder.\n\nCould you please look into your junk or spam folder and tell us whether it is there?',
  yes: 'found',
  no: 'notFound',
  areas: ['files'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
