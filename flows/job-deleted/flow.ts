import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/** A photo job was deleted: find the way back to a job with new codes, then tell the families. */
export const flow = defineFlow(symptom, {
  initial: 'namesList',
  states: {
    namesList: {
      meta: { ask: 'namesList' },
      on: { 'namesList.yes': 'oldCodes', 'namesList.no': 'oldCodes', 'namesList.unknown': 'oldCodes' },
    },
    oldCodes: {
      meta: { ask: 'oldCodes' },
      on: {
        'oldCodes.known': [
          { guard: is('namesList', 'yes'), target: 'recreateWithNamesList' },
          'recreateWithPlaceholders',
        ],
        'oldCodes.unknown': 'tagging',
      },
    },
    recreateWithNamesList: {
      meta: { fixes: ['recreateWithNamesList'], because: ['namesList', 'oldCodes'] },
      on: { solved: 'contactData', notSolved: 'tagging' },
    },
    recreateWithPlaceholders: {
      meta: { fixes: ['recreateWithPlaceholders'], because: ['namesList', 'oldCodes'] },
      on: { solved: 'contactData', notSolved: 'tagging' },
    },
    tagging: {
      meta: { ask: 'tagging' },
      on: {
        'tagging.bulk': 'retagInBulk',
        'tagging.fromScratch': 'startFromScratch',
        'tagging.unknown': 'startFromScratch',
      },
    },
    retagInBulk: {
      meta: { fixes: ['retagInBulk'], because: ['tagging'] },
      on: { solved: 'contactData', notSolved: 'nothingHelped' },
    },
    startFromScratch: {
      meta: { fixes: ['startFromScratch'], because: ['tagging'] },
      on: { solved: 'contactData', notSolved: 'nothingHelped' },
    },

    contactData: {
      meta: { ask: 'contactData' },
      on: {
        'contactData.none': 'informNoContacts',
        'contactData.some': 'informSomeContacts',
        'contactData.unknown': 'informSomeContacts',
        'contactData.all': 'informAllContacts',
      },
    },
    informNoContacts: {
      meta: { fixes: ['informNoContacts'], because: ['contactData'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    informSomeContacts: {
      meta: { fixes: ['informSomeContacts'], because: ['contactData'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    informAllContacts: {
      meta: { fixes: ['informAllContacts'], because: ['contactData'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
