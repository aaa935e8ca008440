import { DONT_KNOW_YET, type QuestionText } from './question-text.ts';

/** Whose photos somebody without a code may see. */
export const codeFor = {
  name: 'Code for',
  ask: 'Who needs an access code?',
  where:
    'GotPhoto: a family’s code opens one child’s photos; a Global Access Code opens all photos of the job.',
  platform: 'GotPhoto',
  articles: ['A15', 'A25'],
  options: {
    parent: {
      label: 'A parent or a family',
      fact: 'a parent or a family',
    },
    staff: {
      label: 'School staff or a coach',
      fact: 'school staff or a coach',
    },
    everybody: {
      label: 'Everybody, one code for all',
      fact: 'everybody, one code for all',
    },
  },
  dontKnow: DONT_KNOW_YET,
  areas: ['codes'],
} as const satisfies QuestionText;
