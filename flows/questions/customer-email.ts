import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const customerEmail = {
  name: 'Customer’s email in the event',
  ask: 'Is the customer’s email address in the event’s details?',
  where:
    'Photocloud: the details of the event. If it is there, the customer is sent a link for three more months.',
  platform: 'Photocloud',
  articles: ['P1'],
  options: {
    yes: {
      label: 'It is there',
      fact: 'there',
    },
    no: {
      label: 'It is not there',
      fact: 'not there',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'yes',
  no: 'no',
  areas: ['ordering'],
} as const satisfies QuestionText;
