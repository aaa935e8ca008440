import { CANT_CHECK, type QuestionText } from './question-text.ts';

export const retouchQueue = {
  name: 'Order status',
  ask: 'Check 2 of 5: is the order in “Waiting to retouch” status?',
  where: 'Photocloud: on the order. Orders wait there when the event has photos edited before production.',
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
} as const satisfies QuestionText;
