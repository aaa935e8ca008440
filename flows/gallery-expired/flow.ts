import { defineFlow } from '../flow.ts';
import { symptom } from './symptom.ts';

/** The time for ordering on Photocloud is over: how long ago it began says what opens the gallery again. */
export const flow = defineFlow(symptom, {
  initial: 'orderingPeriod',
  states: {
    orderingPeriod: {
      meta: { ask: 'orderingPeriod' },
      on: {
        'orderingPeriod.firstThree': 'stillOpen',
        'orderingPeriod.secondThree': 'customerEmail',
        'orderingPeriod.later': 'storageFee',
        'orderingPeriod.backup': 'inBackup',
        'orderingPeriod.unknown': 'extensionPossiblySent',
      },
    },
    stillOpen: {
      meta: { fixes: ['stillOpen'], because: ['symptom', 'orderingPeriod'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    // Only then is the link for three more months sent by itself.
    customerEmail: {
      meta: { ask: 'customerEmail' },
      on: {
        'customerEmail.yes': 'freeExtension',
        'customerEmail.no': 'photographerRenews',
        'customerEmail.unknown': 'possiblyFreeExtension',
      },
    },
    freeExtension: {
      meta: { fixes: ['freeExtension'], because: ['orderingPeriod', 'customerEmail'] },
      on: { solved: 'resolved', notSolved: 'photographerRenews' },
    },
    possiblyFreeExtension: {
      meta: { fixes: ['freeExtension'], because: ['orderingPeriod', 'customerEmail'], possible: true },
      on: { solved: 'resolved', notSolved: 'photographerPossiblyRenews' },
    },
    photographerRenews: {
      meta: { fixes: ['photographerRenews'], because: ['orderingPeriod', 'customerEmail'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    photographerPossiblyRenews: {
      meta: { fixes: ['photographerRenews'], because: ['orderingPeriod', 'customerEmail'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    storageFee: {
      meta: { fixes: ['storageFee'], because: ['orderingPeriod'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    inBackup: {
      meta: { fixes: ['inBackup'], because: ['orderingPeriod'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    // What is free of charge comes first.
    extensionPossiblySent: {
      meta: { fixes: ['freeExtension'], because: ['orderingPeriod'], possible: true },
      on: { solved: 'resolved', notSolved: 'possiblyStoredForAFee' },
    },
    possiblyStoredForAFee: {
      meta: { fixes: ['storageFee', 'inBackup'], because: ['orderingPeriod'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
