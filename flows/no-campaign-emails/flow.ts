import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/**
 * Families got no email: is anybody to write to, has anything gone out, and if not, which of the known reasons keeps
 * the campaign; then what could not be checked. Who missed it counts as several families while it is not known.
 */
export const flow = defineFlow(symptom, {
  initial: 'whoMissed',
  states: {
    whoMissed: {
      meta: { ask: 'whoMissed' },
      on: {
        'whoMissed.oneCustomer': 'oneFamilyMissed',
        'whoMissed.families': 'buyersListed',
        'whoMissed.unknown': 'buyersListed',
      },
    },
    oneFamilyMissed: {
      meta: { fixes: ['oneFamilyMissed'], because: ['whoMissed'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    buyersListed: {
      meta: { ask: 'buyersListed' },
      on: {
        'buyersListed.listed': 'deliveryRate',
        'buyersListed.unknown': 'deliveryRate',
        // With nobody to write to, nothing can have gone out.
        'buyersListed.none': 'noBuyersListed',
      },
    },
    noBuyersListed: {
      meta: { fixes: ['noBuyersListed'], because: ['buyersListed'] },
      on: { solved: 'resolved', notSolved: 'campaignCheck' },
    },
    deliveryRate: {
      meta: { ask: 'deliveryRate' },
      on: {
        'deliveryRate.some': 'someFamiliesMissed',
        'deliveryRate.noneSent': 'campaignCheck',
        'deliveryRate.unknown': 'campaignCheck',
      },
    },
    someFamiliesMissed: {
      meta: { fixes: ['someFamiliesMissed'], because: ['deliveryRate'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    campaignCheck: {
      meta: { ask: 'campaignCheck' },
      on: {
        'campaignCheck.stripe': 'stripeNotValidated',
        'campaignCheck.night': 'sellingAtNight',
        'campaignCheck.groupJob': 'groupJobTarget',
        'campaignCheck.prepayPlus': 'prepayCampaign',
        'campaignCheck.chosenLate': 'campaignChosenLate',
        'campaignCheck.none': 'noKnownReason',
        'campaignCheck.unknown': 'possiblyHeldBack',
      },
    },
    stripeNotValidated: {
      meta: { fixes: ['stripeNotValidated'], because: ['campaignCheck'] },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    sellingAtNight: {
      meta: { fixes: ['sellingAtNight'], because: ['campaignCheck'] },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    groupJobTarget: {
      meta: { fixes: ['groupJobTarget'], because: ['campaignCheck'] },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    prepayCampaign: {
      meta: { fixes: ['prepayCampaign'], because: ['campaignCheck'] },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    campaignChosenLate: {
      meta: { fixes: ['campaignChosenLate'], because: ['campaignCheck'] },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    noKnownReason: {
      always: [
        { guard: is('buyersListed', 'none'), target: 'nothingHelped' },
        { guard: is('buyersListed', 'unknown'), target: 'uncheckedBuyers' },
        { guard: is('deliveryRate', 'unknown'), target: 'uncheckedDelivery' },
        'notCovered',
      ],
    },

    possiblyHeldBack: {
      meta: {
        fixes: ['stripeNotValidated', 'sellingAtNight', 'groupJobTarget', 'prepayCampaign'],
        because: ['campaignCheck'],
        possible: true,
      },
      on: { solved: 'resolved', notSolved: 'uncheckedBuyers' },
    },
    uncheckedBuyers: {
      always: [
        { guard: is('buyersListed', 'unknown'), target: 'buyersPossiblyMissing' },
        'uncheckedDelivery',
      ],
    },
    buyersPossiblyMissing: {
      meta: { fixes: ['noBuyersListed'], because: ['buyersListed'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedDelivery' },
    },
    uncheckedDelivery: {
      always: [{ guard: is('deliveryRate', 'unknown'), target: 'possiblySentToSome' }, 'uncheckedCampaign'],
    },
    possiblySentToSome: {
      meta: { fixes: ['someFamiliesMissed'], because: ['deliveryRate'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedCampaign' },
    },
    // Last, because its reset closes the shop.
    uncheckedCampaign: {
      always: [
        { guard: is('campaignCheck', 'unknown'), target: 'campaignPossiblyChosenLate' },
        'nothingHelped',
      ],
    },
    campaignPossiblyChosenLate: {
      meta: { fixes: ['campaignChosenLate'], because: ['campaignCheck'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
