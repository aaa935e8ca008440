import { defineFlow, is } from '../flow.ts';
import { symptom as orderTrouble } from '../order-trouble/symptom.ts';
import { toldPlatform } from '../told-platform.ts';
import { symptom } from './symptom.ts';

/**
 * Ordered photo files did not arrive. On Photocloud: the article's checks 1, 2 and 4, which the agent can see; their
 * repairs together; check 3, which needs the customer; what could not be checked; and last check 5. On GotPhoto: the
 * order, its payment and its age; then the customer's junk folder; what could not be checked; and last where else it
 * may be held.
 */
export const flow = defineFlow(symptom, {
  initial: 'start',
  states: {
    start: { always: [...toldPlatform({ gotPhoto: 'gotPhoto', photocloud: 'photocloud' }), 'platform'] },
    platform: {
      meta: { ask: 'platform' },
      on: { 'platform.gotPhoto': 'gotPhoto', 'platform.photocloud': 'photocloud' },
    },

    // An email that has been found settles it, whatever else is wrong.
    photocloud: {
      always: [{ guard: is('junkFolder', 'found'), target: 'emailFoundAlready' }, 'autoSendLinks'],
    },
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

    // Nor does it here, unless the link in it is known to be dead, or the email can only be another one.
    gotPhoto: {
      always: [
        { guard: is('orderFound', 'no'), target: 'noOrder' },
        { guard: is('payment', 'unpaid'), target: 'order' },
        { guard: is('orderAge', 'over'), target: 'order' },
        { guard: is('junkFolder', 'found'), target: 'downloadEmailFoundAlready' },
        'order',
      ],
    },
    downloadEmailFoundAlready: {
      meta: { fixes: ['downloadEmailInJunk'], because: ['junkFolder'] },
      on: { solved: 'resolved', notSolved: 'order' },
    },
    // Whose payment has been looked up is there.
    order: {
      always: [
        { guard: is('payment', 'unpaid'), target: 'payment' },
        { guard: is('payment', 'paid'), target: 'payment' },
        // So has who knows how far it has got.
        { guard: is('orderStage', 'unpaid'), target: 'orderUnpaidByStage' },
        { guard: is('orderStage', 'paidNotAtLab'), target: 'orderAge' },
        { guard: is('orderStage', 'atLab'), target: 'orderAge' },
        'orderFound',
      ],
    },
    orderFound: {
      meta: { ask: 'orderFound' },
      on: {
        'orderFound.yes': 'payment',
        'orderFound.no': 'noOrder',
        // Payment and date are on the same page.
        'orderFound.unknown': 'ageOfUnseenOrder',
      },
    },
    noOrder: { type: 'final', meta: { goTo: orderTrouble } },
    payment: {
      meta: { ask: 'payment' },
      on: { 'payment.paid': 'orderAge', 'payment.unpaid': 'orderUnpaid', 'payment.unknown': 'orderAge' },
    },
    orderUnpaid: {
      meta: { fixes: ['orderUnpaid'], because: ['payment'] },
      on: { solved: 'resolved', notSolved: 'orderAge' },
    },
    orderUnpaidByStage: {
      meta: { fixes: ['orderUnpaid'], because: ['orderStage'] },
      on: { solved: 'resolved', notSolved: 'orderAge' },
    },
    orderAge: {
      meta: { ask: 'orderAge' },
      on: {
        'orderAge.within': 'downloadJunkFolder',
        'orderAge.over': 'downloadLinkExpired',
        'orderAge.unknown': 'downloadJunkFolder',
      },
    },
    ageOfUnseenOrder: {
      always: [{ guard: is('orderAge', 'over'), target: 'downloadLinkExpired' }, 'downloadJunkFolder'],
    },
    downloadLinkExpired: {
      meta: { fixes: ['downloadLinkExpired'], because: ['orderAge'] },
      on: { solved: 'resolved', notSolved: 'downloadJunkFolder' },
    },
    downloadJunkFolder: {
      meta: { ask: 'junkFolder' },
      on: {
        'junkFolder.found': 'downloadEmailInJunk',
        'junkFolder.notFound': 'uncheckedPayment',
        'junkFolder.unknown': 'uncheckedPayment',
      },
    },
    downloadEmailInJunk: {
      meta: { fixes: ['downloadEmailInJunk'], because: ['junkFolder'] },
      on: { solved: 'resolved', notSolved: 'uncheckedPayment' },
    },

    uncheckedPayment: {
      always: [
        { guard: is('payment', 'paid'), target: 'uncheckedAge' },
        { guard: is('payment', 'unknown'), target: 'orderPossiblyUnpaid' },
        { guard: is('orderFound', 'unknown'), target: 'orderPossiblyUnpaid' },
        'uncheckedAge',
      ],
    },
    orderPossiblyUnpaid: {
      meta: { fixes: ['orderUnpaid'], because: ['orderFound', 'payment'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedAge' },
    },
    uncheckedAge: {
      always: [
        { guard: is('orderAge', 'within'), target: 'uncheckedDownloadEmail' },
        { guard: is('orderAge', 'over'), target: 'uncheckedDownloadEmail' },
        'linkPossiblyExpired',
      ],
    },
    linkPossiblyExpired: {
      meta: { fixes: ['downloadLinkExpired'], because: ['orderFound', 'orderAge'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedDownloadEmail' },
    },
    uncheckedDownloadEmail: {
      always: [{ guard: is('junkFolder', 'unknown'), target: 'downloadEmailPossiblyInJunk' }, 'downloadHeld'],
    },
    downloadEmailPossiblyInJunk: {
      meta: { fixes: ['downloadEmailInJunk'], because: ['junkFolder'], possible: true },
      on: { solved: 'resolved', notSolved: 'downloadHeld' },
    },
    downloadHeld: {
      meta: {
        fixes: ['downloadHeld'],
        because: ['orderFound', 'payment', 'orderAge', 'junkFolder'],
      },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
