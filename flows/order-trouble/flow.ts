import { defineFlow, is, isSymptom } from '../flow.ts';
import { toldPlatform } from '../told-platform.ts';
import { symptom } from './symptom.ts';

/** Trouble with an order: what it is, on which platform, and before cancelling how far the order has got. */
export const flow = defineFlow(symptom, {
  initial: 'start',
  states: {
    // Other symptoms lead here, and then it is known what is to be done.
    start: {
      always: [
        { guard: isSymptom('filesNotReceived'), target: 'orderNotFound' },
        { guard: isSymptom('wrongChild'), target: 'cancelling' },
        'wish',
      ],
    },
    orderNotFound: {
      meta: { fixes: ['orderNeverPlaced'], because: ['orderFound'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    wish: {
      always: [
        { guard: is('orderWish', 'cancel'), target: 'whichPlatform' },
        { guard: is('orderWish', 'wrongProduct'), target: 'whichPlatform' },
        { guard: is('orderWish', 'complaint'), target: 'whichPlatform' },
        { guard: is('orderWish', 'chargedTwice'), target: 'whichPlatform' },
        // Who has looked for the order in vain has said what the trouble is.
        { guard: is('orderFound', 'no'), target: 'whichPlatform' },
        'orderWish',
      ],
    },
    orderWish: {
      meta: { ask: 'orderWish' },
      on: {
        'orderWish.notThere': 'whichPlatform',
        'orderWish.cancel': 'whichPlatform',
        'orderWish.wrongProduct': 'whichPlatform',
        'orderWish.complaint': 'whichPlatform',
        'orderWish.chargedTwice': 'whichPlatform',
      },
    },
    whichPlatform: {
      always: [...toldPlatform({ gotPhoto: 'gotPhoto', photocloud: 'photocloud' }), 'platform'],
    },
    platform: {
      meta: { ask: 'platform' },
      on: { 'platform.gotPhoto': 'gotPhoto', 'platform.photocloud': 'photocloud' },
    },

    gotPhoto: {
      always: [
        { guard: is('orderWish', 'notThere'), target: 'orderNeverPlaced' },
        { guard: is('orderWish', 'complaint'), target: 'productComplaint' },
        { guard: is('orderWish', 'chargedTwice'), target: 'chargedTwice' },
        { guard: is('orderWish', 'cancel'), target: 'cancelling' },
        { guard: is('orderWish', 'wrongProduct'), target: 'cancelling' },
        'orderNotFound',
      ],
    },
    cancelling: { always: [{ guard: is('payment', 'unpaid'), target: 'unpaidAlready' }, 'orderStage'] },
    orderNeverPlaced: {
      meta: { fixes: ['orderNeverPlaced'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    productComplaint: {
      meta: { fixes: ['productComplaint'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    chargedTwice: {
      meta: { fixes: ['chargedTwice'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    unpaidAlready: {
      meta: { fixes: ['cancelUnpaid'], because: ['payment'] },
      on: { solved: 'cancelled', notSolved: 'nothingHelped' },
    },
    orderStage: {
      meta: { ask: 'orderStage' },
      on: {
        'orderStage.unpaid': 'cancelUnpaid',
        'orderStage.paidNotAtLab': 'cancelPaid',
        'orderStage.atLab': 'orderAtLab',
        'orderStage.dispute': 'paymentDispute',
        // Customer Care sees how far it has got, and cancels whatever can be cancelled.
        'orderStage.unknown': 'possiblyCancelPaid',
      },
    },
    cancelUnpaid: {
      meta: { fixes: ['cancelUnpaid'], because: ['orderStage'] },
      on: { solved: 'cancelled', notSolved: 'nothingHelped' },
    },
    cancelPaid: {
      meta: { fixes: ['cancelPaid'], because: ['orderStage'] },
      on: { solved: 'cancelled', notSolved: 'nothingHelped' },
    },
    possiblyCancelPaid: {
      meta: { fixes: ['cancelPaid'], because: ['orderStage'], possible: true },
      on: { solved: 'cancelled', notSolved: 'nothingHelped' },
    },
    orderAtLab: {
      meta: { fixes: ['orderAtLab'], because: ['orderStage'] },
      on: { solved: 'cancelled', notSolved: 'nothingHelped' },
    },
    paymentDispute: {
      meta: { fixes: ['paymentDispute'], because: ['orderStage'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    cancelled: { always: [{ guard: is('orderWish', 'wrongProduct'), target: 'orderAgain' }, 'resolved'] },
    orderAgain: {
      meta: { fixes: ['orderAgain'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    photocloud: {
      always: [
        { guard: is('orderWish', 'notThere'), target: 'notCovered' },
        { guard: is('orderWish', 'chargedTwice'), target: 'notCovered' },
        { guard: is('orderWish', 'complaint'), target: 'defectReplaced' },
        // Its articles speak of paid orders only.
        { guard: is('payment', 'unpaid'), target: 'notCovered' },
        { guard: is('orderStage', 'unpaid'), target: 'notCovered' },
        { guard: is('orderWish', 'cancel'), target: 'paidOrderStays' },
        { guard: is('orderWish', 'wrongProduct'), target: 'paidOrderStays' },
        'notCovered',
      ],
    },
    defectReplaced: {
      meta: { fixes: ['defectReplaced'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    paidOrderStays: {
      meta: { fixes: ['paidOrderStays'], because: ['orderWish'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
