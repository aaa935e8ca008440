import { defineFlow } from '../flow.ts';

/** Asks what happened and hands over to the symptom's flow. */
export const intake = defineFlow({
  id: 'intake',
  initial: 'symptom',
  states: {
    symptom: {
      meta: { ask: 'symptom' },
      on: {
        'symptom.photosAlmostReady': 'photosAlmostReady',
        'symptom.incorrectAccessCode': 'incorrectAccessCode',
        'symptom.missedTheSale': 'missedTheSale',
        'symptom.filesNotReceived': 'filesNotReceived',
        'symptom.jobDeleted': 'jobDeleted',
        'symptom.somethingElse': 'notCovered',
      },
    },
    photosAlmostReady: { type: 'final', meta: { goTo: 'photosAlmostReady' } },
    incorrectAccessCode: { type: 'final', meta: { goTo: 'incorrectAccessCode' } },
    missedTheSale: { type: 'final', meta: { goTo: 'missedTheSale' } },
    filesNotReceived: { type: 'final', meta: { goTo: 'filesNotReceived' } },
    jobDeleted: { type: 'final', meta: { goTo: 'jobDeleted' } },
    notCovered: { type: 'final', meta: { end: 'handedOver', why: 'notCovered' } },
  },
});
