import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'galleryExpired',
  label: 'Ordering time is over',
  fact: 'the time for ordering on Photocloud is over',
  group: 'Photos and lists',
  area: 'ordering',
  platform: 'Photocloud',
  causes: {
    freeExtension: 'alone',
    photographerRenews: 'alone',
    storageFee: 'alone',
    inBackup: 'alone',
    stillOpen: 'alone',
  },
} as const satisfies Symptom;
