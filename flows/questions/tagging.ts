import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const tagging = {
  name: 'Images',
  ask: 'How are the images sorted on your disk?',
  where:
    '“One run each”: each subject’s images are in one unbroken run, and nobody needs a new card. Otherwise, and if you can’t check: “Mixed, or new cards needed”.',
  platform: 'GotPhoto',
  articles: ['S1'],
  options: {
    bulk: {
      label: 'One run each, no new cards',
      fact: 'one unbroken run per subject, no new cards',
    },
    fromScratch: {
      label: 'Mixed, or new cards needed',
      fact: 'mixed, or new cards needed',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['deletedJob'],
  prevails: ['fromScratch', 'bulk'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
