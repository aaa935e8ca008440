import { defineFlow, is } from '../flow.ts';
import { codeFromDeletedJob } from '../incorrect-access-code/code-from-deleted-job.ts';
import { symptom as jobDeleted } from '../job-deleted/symptom.ts';
import { symptom } from './symptom.ts';

/** GotPhoto does not let the studio enter a code that was in use before. */
export const flow = defineFlow(symptom, {
  initial: 'knownJob',
  states: {
    knownJob: {
      always: [
        { guard: is('codeOrigin', 'deletedJob'), target: 'codeFromDeletedJob' },
        // Whose photos were deleted in a job that is still there is a code of the same job.
        { guard: is('deletedWhat', 'photosOfACode'), target: 'photosOfTheCode' },
        'codeJob',
      ],
    },
    codeJob: {
      meta: { ask: 'codeJob' },
      on: {
        'codeJob.sameJob': 'photosAtHand',
        'codeJob.unknown': 'photosAtHand',
        'codeJob.otherJob': 'codeInAnotherJob',
        'codeJob.deletedJob': 'codeFromDeletedJob',
      },
    },
    photosAtHand: {
      meta: { ask: 'photosAtHand' },
      on: {
        'photosAtHand.yes': 'goneCode',
        'photosAtHand.unknown': 'codePossiblyGoneWithPhotos',
        // Without the photos nothing brings the code back: no article knows another way.
        'photosAtHand.no': 'notCovered',
      },
    },
    photosOfTheCode: {
      meta: { ask: 'photosAtHand' },
      on: {
        'photosAtHand.yes': 'photosOfTheCodeGone',
        'photosAtHand.unknown': 'photosOfTheCodePossiblyGone',
        'photosAtHand.no': 'notCovered',
      },
    },
    photosOfTheCodeGone: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['deletedWhat', 'photosAtHand'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    photosOfTheCodePossiblyGone: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['deletedWhat', 'photosAtHand'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    goneCode: {
      always: [
        { guard: is('codeJob', 'unknown'), target: 'codePossiblyGoneWithPhotos' },
        'codeGoneWithPhotos',
      ],
    },
    codeGoneWithPhotos: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['codeJob', 'photosAtHand'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    codePossiblyGoneWithPhotos: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['codeJob', 'photosAtHand'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    codeInAnotherJob: {
      meta: { fixes: ['codeInAnotherJob'], because: ['codeJob'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    codeFromDeletedJob: { type: 'final', meta: { goTo: jobDeleted, opening: codeFromDeletedJob } },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
