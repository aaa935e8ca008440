import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const galleryOwner = {
  name: 'Photos behind the code',
  ask: 'Whose photos are behind the code on this customer’s card?',
  where:
    'GotPhoto: the album under Photo Management, the photos grouped under this code. Send nobody a code or a photo until this is sorted out. Siblings together are no mistake: ask the family.',
  platform: 'GotPhoto',
  articles: ['A1', 'A6'],
  options: {
    thisChild: {
      label: 'Only this child’s',
      fact: 'only this child’s',
    },
    anotherChild: {
      label: 'Another child’s',
      fact: 'another child’s',
    },
    mixed: {
      label: 'Both, mixed',
      fact: 'this child’s and another’s, mixed',
    },
    sibling: {
      label: 'All of this family’s children',
      fact: 'all of this family’s children',
    },
  },
  dontKnow: CANT_CHECK,
  areas: ['gallery'],
  prevails: ['mixed', 'anotherChild', 'sibling', 'thisChild'],
} as const satisfies QuestionText;
