import type { SymptomText } from '../symptom.ts';
import { symptoms } from '../symptoms.ts';
import type { QuestionText } from './question-text.ts';

/** What happened: every symptom, and what is none of them. */
export const symptom = {
  name: 'What happened',
  ask: 'What does the customer see, or what happened?',
  where: 'Not sure? Ask for a screenshot.',
  articles: ['S0', 'S2'],
  options: {
    ...symptoms,
    somethingElse: {
      label: 'Something else',
      fact: 'something else',
      area: 'other',
      notCovered: true,
    },
  },
  again: 'The message',
} as const satisfies QuestionText & { options: Record<string, SymptomText> };
