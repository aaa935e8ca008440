import { defineFlow } from '../flow.ts';
import { symptom as jobDeleted } from '../job-deleted/symptom.ts';
import { codeFromDeletedJob } from './code-from-deleted-job.ts';
import { symptom } from './symptom.ts';

/** “Error! You have entered an incorrect access code. Please try again” */
export const flow = defineFlow(symptom, {
  initial: 'codeOrigin',
  states: {
    codeOrigin: {
      meta: { ask: 'codeOrigin' },
      on: {
        // Only a code that is listed in a job can have been mistyped.
        'codeOrigin.thisJob': 'codeTyped',
        'codeOrigin.deletedJob': 'codeFromDeletedJob',
        'codeOrigin.notFound': 'codeNotFound',
        'codeOrigin.unknown': 'codePossiblyNotFound',
      },
    },
    codeTyped: {
      meta: { ask: 'codeTyped' },
      on: {
        'codeTyped.mistyped': 'codeMistyped',
        'codeTyped.confirmed': 'wrongJobOrMessage',
        'codeTyped.unknown': 'codePossiblyMistyped',
      },
    },
    codeMistyped: {
      meta: { fixes: ['codeMistyped'], because: ['codeTyped'] },
      on: { solved: 'resolved', notSolved: 'wrongJobOrMessage' },
    },
    codePossiblyMistyped: {
      meta: { fixes: ['codeMistyped'], because: ['codeTyped'], possible: true },
      on: { solved: 'resolved', notSolved: 'wrongJobOrMessage' },
    },
    codeNotFound: {
      meta: { fixes: ['codeNotFound'], because: ['codeOrigin'] },
      on: { solved: 'resolved', notSolved: 'codePossiblyGoneWithPhotos' },
    },
    codePossiblyNotFound: {
      meta: { fixes: ['codeNotFound'], because: ['codeOrigin'], possible: true },
      on: { solved: 'resolved', notSolved: 'codePossiblyGoneWithPhotos' },
    },
    // Another code is sooner sent than photos are uploaded again, so this comes after it.
    codePossiblyGoneWithPhotos: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['codeOrigin'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    wrongJobOrMessage: {
      meta: { fixes: ['wrongJobOrMessage'], because: ['symptom', 'codeOrigin', 'codeTyped'] },
      on: { solved: 'resolved', notSolved: 'codesPossiblyReused' },
    },
    codesPossiblyReused: {
      meta: { fixes: ['codesReused'], because: ['codeOrigin', 'codeTyped'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    codeFromDeletedJob: { type: 'final', meta: { goTo: jobDeleted, opening: codeFromDeletedJob } },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
