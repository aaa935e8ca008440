import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const autoSendLinks = {
  name: 'Automatic links',
  ask: 'Is “Automatically send download links for ordered photo files” turned on?',
  where: 'Photocloud: Settings » Photo handling » Photo files.',
  platform: 'Photocloud',
  articles: ['S2'],
  options: {
    on: {
      label: 'On',
      fact: 'on',
    },
    off: {
      label: 'Off',
      fact: 'off',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'on',
  no: 'off',
  areas: ['files'],
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
