import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'jobDeleted',
  label: 'Our job was deleted',
  fact: 'our photo job was deleted',
  area: 'deletedJob',
  platform: 'GotPhoto',
  deed: true,
  handOver: customerCare,
  causes: {
    recreateWithNamesList: 'alone',
    recreateWithPlaceholders: 'alone',
    retagInBulk: 'alone',
    startFromScratch: 'alone',
    informNoContacts: 'alone',
    informSomeContacts: 'alone',
    informAllContacts: 'alone',
  },
} as const satisfies Symptom;
