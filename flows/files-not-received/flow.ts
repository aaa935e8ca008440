import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/**
 * Ordered photo files did not arrive: the article's checks 1, 2 and 4, which the agent can see; their repairs
 * together; check 3, which needs the customer; what could not be checked; and last check 5.
 */
export const flow = defineFlow(symptom, {
  initial: 'start',
  states: {
    // An email that has been found settles it, whatever else is wrong.
    start: { always: [{ guard: is('junkFolder', 'found'), target: 'emailFoundAlready' }, 'autoSendLinks'] },
    emailFoundAlready: {
      meta: { fixes: ['emailInJunk'], because: ['junkFolder'] },
      on: { solved: 'resolved', notSolved: 'autoSendLinks' },
    },
    autoSendLinks: {
      meta: { ask: 'autoSendLinks' },
      on: {
        'autoSendLinks.on': 'retouchQueue',
        'autoSendLinks.off': 'retouchQueue',
        'autoSendLinks.unknown': 'retouchQueue',
      },
    },
    retouchQueue: {
      meta: { ask: 'retouchQueue' },
      on: {
        'retouchQueue.waiting': 'orderEmail',
        'retouchQueue.notWaiting': 'orderEmail',
        'retouchQueue.unknown': 'orderEmail',
      },
    },
    orderEmail: {
      meta: { ask: 'orderEmail' },
      on: { 'orderEmail.correct': 'links', 'orderEmail.wrong': 'links', 'orderEmail.unknown': 'links' },
    },

    links: { always: [{ guard: is('autoSendLinks', 'off'), target: 'autoSendOff' }, 'retouching'] },
    autoSendOff: {
      meta: { fixes: ['autoSendOff'], because: ['autoSendLinks'] },
      on: { solved: 'resolved', notSolved: 'retouching' },
    },
    retouching: {
      always: [{ guard: is('retouchQueue', 'waiting'), target: 'waitingForRetouch' }, 'address'],
    },
    waitingForRetouch: {
      meta: { fixes: ['waitingForRetouch'], because: ['retouchQueue'] },
      on: { solved: 'resolved', notSolved: 'address' },
    },
    address: { always: [{ guard: is('orderEmail', 'wrong'), target: 'wrongOrderEmail' }, 'junkFolder'] },
    wrongOrderEmail: {
      meta: { fixes: ['wrongOrderEmail'], because: ['orderEmail'] },
      on: { solved: 'resolved', notSolved: 'junkFolder' },
    },

    junkFolder: {
      meta: { ask: 'junkFolder' },
      on: {
        'junkFolder.found': 'emailInJunk',
        'junkFolder.notFound': 'uncheckedLinks',
        'junkFolder.unknown': 'uncheckedLinks',
      },
    },
    emailInJunk: {
      meta: { fixes: ['emailInJunk'], because: ['junkFolder'] },
      on: { solved: 'resolved', notSolved: 'uncheckedLinks' },
    },

    uncheckedLinks: {
      always: [
        { guard: is('autoSendLinks', 'unknown'), target: 'autoSendPossiblyOff' },
        'uncheckedRetouching',
      ],
    },
    autoSendPossiblyOff: {
      meta: { fixes: ['autoSendOff'], because: ['autoSendLinks'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedRetouching' },
    },
    uncheckedRetouching: {
      always: [
        { guard: is('retouchQueue', 'unknown'), target: 'possiblyWaitingForRetouch' },
        'uncheckedAddress',
      ],
    },
    possiblyWaitingForRetouch: {
      meta: { fixes: ['waitingForRetouch'], because: ['retouchQueue'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedAddress' },
    },
    uncheckedAddress: {
      always: [{ guard: is('orderEmail', 'unknown'), target: 'possiblyWrongOrderEmail' }, 'uncheckedJunk'],
    },
    possiblyWrongOrderEmail: {
      meta: { fixes: ['wrongOrderEmail'], because: ['orderEmail'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedJunk' },
    },
    uncheckedJunk: {
      always: [{ guard: is('junkFolder', 'unknown'), target: 'emailPossiblyInJunk' }, 'resendLinks'],
    },
    emailPossiblyInJunk: {
      meta: { fixes: ['emailInJunk'], because: ['junkFolder'], possible: true },
      on: { solved: 'resolved', notSolved: 'resendLinks' },
    },
    resendLinks: {
      meta: {
        fixes: ['resendLinks'],
        because: ['autoSendLinks', 'retouchQueue', 'orderEmail', 'junkFolder'],
      },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
