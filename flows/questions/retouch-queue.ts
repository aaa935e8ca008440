import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const retouchQueue = {
  name: 'Order status',
  ask: 'Is the order in “Waiting to retouch” status?',
  where:
    'Photocloud: on the order. Orders wait there if the event is set to have photos edited before production.',
  platform: 'Photocloud',
  articles: ['S2'],
  options: {
    waiting: {
      label: 'Waiting to retouch',
      fact: 'Waiting to retouch',
    },
    notWaiting: {
      label: 'Not waiting',
      fact: 'not waiting to retouch',
    },
  },
  dontKnow: CANT_CHECK,
  yes: 'waiting',
  no: 'notWaiting',
  areas: ['files'],
  ofAnyTrouble: {},
  ofThisCaseOnly: true,
} as const satisfies QuestionText;
