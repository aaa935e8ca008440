import { defineFlow, is } from '../flow.ts';
import { symptom } from './symptom.ts';

/**
 * “Your photos are almost ready.”: first everything the agent can look up, then all known repairs together,
 * then what could not be checked, one question's causes at a time.
 */
export const flow = defineFlow(symptom, {
  initial: 'jobStatus',
  states: {
    jobStatus: {
      meta: { ask: 'jobStatus' },
      on: {
        'jobStatus.planning': 'codeActivated',
        'jobStatus.selling': 'codeActivated',
        'jobStatus.unknown': 'codeActivated',
        'jobStatus.archived': 'wrongJobOrMessage',
        'jobStatus.other': 'notCovered',
      },
    },
    codeActivated: {
      meta: { ask: 'codeActivated' },
      on: {
        'codeActivated.yes': 'galleryPhotos',
        'codeActivated.unknown': 'galleryPhotos',
        // Without an activated code there is no gallery to look into yet.
        'codeActivated.no': 'job',
      },
    },
    galleryPhotos: {
      meta: { ask: 'galleryPhotos' },
      on: {
        'galleryPhotos.visible': 'job',
        'galleryPhotos.none': 'job',
        'galleryPhotos.hidden': 'job',
        'galleryPhotos.elsewhere': 'job',
        'galleryPhotos.unknown': 'job',
      },
    },

    job: { always: [{ guard: is('jobStatus', 'planning'), target: 'jobNotSelling' }, 'code'] },
    jobNotSelling: {
      meta: { fixes: ['jobNotSelling'], because: ['jobStatus'] },
      on: { solved: 'resolved', notSolved: 'code' },
    },
    code: { always: [{ guard: is('codeActivated', 'no'), target: 'codeNotActivated' }, 'photos'] },
    codeNotActivated: {
      meta: { fixes: ['codeNotActivated'], because: ['codeActivated'] },
      on: { solved: 'resolved', notSolved: 'galleryOfTheActivatedCode' },
    },
    galleryOfTheActivatedCode: {
      meta: { ask: 'galleryPhotos' },
      on: {
        'galleryPhotos.visible': 'photos',
        'galleryPhotos.none': 'photos',
        'galleryPhotos.hidden': 'photos',
        'galleryPhotos.elsewhere': 'photos',
        'galleryPhotos.unknown': 'photos',
      },
    },
    photos: {
      always: [
        { guard: is('galleryPhotos', 'none'), target: 'noPhotosAttached' },
        { guard: is('galleryPhotos', 'hidden'), target: 'photosHidden' },
        { guard: is('galleryPhotos', 'elsewhere'), target: 'photosElsewhere' },
        'uncheckedJob',
      ],
    },
    noPhotosAttached: {
      meta: { fixes: ['noPhotosAttached'], because: ['galleryPhotos'] },
      on: { solved: 'resolved', notSolved: 'uncheckedJob' },
    },
    photosHidden: {
      meta: { fixes: ['photosHidden'], because: ['galleryPhotos'] },
      on: { solved: 'resolved', notSolved: 'uncheckedJob' },
    },
    photosElsewhere: {
      meta: { fixes: ['photosElsewhere'], because: ['galleryPhotos'] },
      on: { solved: 'resolved', notSolved: 'uncheckedJob' },
    },

    uncheckedJob: {
      always: [{ guard: is('jobStatus', 'unknown'), target: 'jobPossiblyNotSelling' }, 'uncheckedCode'],
    },
    jobPossiblyNotSelling: {
      meta: { fixes: ['jobNotSelling'], because: ['jobStatus'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedCode' },
    },
    uncheckedCode: {
      always: [
        { guard: is('codeActivated', 'unknown'), target: 'codePossiblyNotActivated' },
        'uncheckedPhotos',
      ],
    },
    codePossiblyNotActivated: {
      meta: { fixes: ['codeNotActivated'], because: ['codeActivated'], possible: true },
      on: { solved: 'resolved', notSolved: 'uncheckedPhotos' },
    },
    uncheckedPhotos: {
      always: [{ guard: is('galleryPhotos', 'unknown'), target: 'photosPossiblyWrong' }, 'goneCode'],
    },
    photosPossiblyWrong: {
      meta: {
        fixes: ['noPhotosAttached', 'photosHidden', 'photosElsewhere'],
        because: ['galleryPhotos'],
        possible: true,
      },
      on: { solved: 'resolved', notSolved: 'goneCode' },
    },
    // Connecting photos to the code leaves them at hand. Did it not help, the code may have left its album with others.
    goneCode: {
      always: [
        { guard: is('photosAtHand', 'yes'), target: 'codePossiblyGoneWithPhotos' },
        'nothingExplainsIt',
      ],
    },
    codePossiblyGoneWithPhotos: {
      meta: { fixes: ['codeGoneWithPhotos'], because: ['galleryPhotos'], possible: true },
      on: { solved: 'resolved', notSolved: 'nothingExplainsIt' },
    },

    nothingExplainsIt: {
      meta: {
        fixes: ['nothingExplainsIt'],
        because: ['symptom', 'jobStatus', 'codeActivated', 'galleryPhotos'],
      },
      on: { solved: 'resolved', notSolved: 'nothingHelped' },
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
