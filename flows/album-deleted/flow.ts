import { photosOfACodeDeleted } from '../code-refused/photos-of-a-code-deleted.ts';
import { symptom as codeRefused } from '../code-refused/symptom.ts';
import { defineFlow, is } from '../flow.ts';
import { symptom as jobDeleted } from '../job-deleted/symptom.ts';
import { symptom } from './symptom.ts';

/** Photos or an album were deleted, and the job is still there. */
export const flow = defineFlow(symptom, {
  initial: 'deletedWhat',
  states: {
    deletedWhat: {
      meta: { ask: 'deletedWhat' },
      on: {
        'deletedWhat.album': 'deletedWhen',
        'deletedWhat.somePhotos': 'deletedWhen',
        'deletedWhat.unknown': 'deletedWhen',
        'deletedWhat.photosOfACode': 'photosOfACode',
        'deletedWhat.job': 'job',
      },
    },
    deletedWhen: {
      meta: { ask: 'deletedWhen' },
      on: {
        'deletedWhen.within7Days': 'trash',
        'deletedWhen.unknown': 'albumPossiblyInTrash',
        'deletedWhen.earlier': 'photosAtHand',
      },
    },
    // The articles speak of albums: of single photos they say neither that the Trash keeps them nor that it does not.
    trash: {
      always: [{ guard: is('deletedWhat', 'album'), target: 'albumInTrash' }, 'albumPossiblyInTrash'],
    },
    albumInTrash: {
      meta: { fixes: ['albumInTrash'], because: ['deletedWhat', 'deletedWhen'] },
      on: { solved: 'resolved', notSolved: 'photosAtHand' },
    },
    albumPossiblyInTrash: {
      meta: { fixes: ['albumInTrash'], because: ['deletedWhat', 'deletedWhen'], possible: true },
      on: { solved: 'resolved', notSolved: 'photosAtHand' },
    },
    photosAtHand: {
      meta: { ask: 'photosAtHand' },
      on: {
        'photosAtHand.yes': 'albumGone',
        'photosAtHand.unknown': 'albumPossiblyGone',
        'photosAtHand.no': 'notCovered',
      },
    },
    albumGone: {
      meta: { fixes: ['albumGone'], because: ['photosAtHand'] },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    albumPossiblyGone: {
      meta: { fixes: ['albumGone'], because: ['deletedWhen', 'photosAtHand'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
    },
    photosOfACode: { type: 'final', meta: { goTo: codeRefused, opening: photosOfACodeDeleted } },
    job: { type: 'final', meta: { goTo: jobDeleted } },

    resolved: { type: 'final', meta: { end: 'resolved' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
    nothingHelped: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
  },
});
