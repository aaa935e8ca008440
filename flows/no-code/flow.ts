import { defineFlow } from '../flow.ts';
import { symptom } from './symptom.ts';

/** Somebody has no access code: who they are says which code may be given to them. */
export const flow = defineFlow(symptom, {
  initial: 'codeFor',
  states: {
    codeFor: {
      meta: { ask: 'codeFor' },
      on: {
        'codeFor.parent': 'parentsCode',
        'codeFor.staff': 'globalAccessCode',
        'codeFor.everybody': 'oneCodeForAll',
        // The code that opens one child's photos can do least harm.
        'codeFor.unknown': 'possiblyParentsCode',
      },
    },
    parentsCode: {
      meta: { fixes: ['parentsCode'], because: ['codeFor'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    possiblyParentsCode: {
      meta: { fixes: ['parentsCode'], because: ['codeFor'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    globalAccessCode: {
      meta: { fixes: ['globalAccessCode'], because: ['codeFor'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    oneCodeForAll: {
      meta: { fixes: ['oneCodeForAll'], because: ['codeFor'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
