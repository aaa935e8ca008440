import { customerCare } from '../customer-care.ts';
import { basics } from '../gallery-access/basics.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'photosAlmostReady',
  label: 'Photos almost ready',
  fact: '“Your photos are almost ready.”',
  message: 'Your photos are almost ready.',
  beside: 'with a form',
  area: 'gallery',
  platform: 'GotPhoto',
  basics,
  handOver: customerCare,
  causes: {
    jobNotSelling: 'together',
    codeNotActivated: 'together',
    noPhotosAttached: 'together',
    photosHidden: 'together',
    photosElsewhere: 'together',
    wrongJobOrMessage: 'alone',
    codeGoneWithPhotos: 'alone',
    nothingExplainsIt: 'alone',
  },
} as const satisfies Symptom;
