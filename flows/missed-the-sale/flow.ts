import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/** “Missed the Sale? No Worries - Your Memories Are Safe!” */
export const flow = defineFlow(symptom, {
  initial: 'jobStatus',
  states: {
    jobStatus: {
      meta: { ask: 'jobStatus' },
      on: {
        'jobStatus.archived': 'code',
        'jobStatus.planning': 'wrongJobOrMessage',
        'jobStatus.selling': 'wrongJobOrMessage',
        'jobStatus.other': 'notCovered',
        'jobStatus.unknown': 'jobPossiblyArchived',
      },
    },
    // The code is not asked for here; but the articles say nothing of an archived job without an activated one.
    code: { always: [{ guard: is('codeActivated', 'no'), target: 'notCovered' }, 'jobArchived'] },
    jobArchived: {
      meta: { fixes: ['jobArchived'], because: ['jobStatus'] },
      on: { solved: 'resolved', notSolved: 'wrongJobOrMessage' },
    },
    jobPossiblyArchived: {
      meta: { fixes: ['jobArchived'], because: ['jobStatus'], possible: true },
      on: { solved: 'resolved', notSolved: 'wrongJobOrMessage' },
    },
    wrongJobOrMessage: {
      meta: { fixes: ['wrongJobOrMessage'], because: ['symptom', 'jobStatus'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
