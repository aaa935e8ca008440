import { customerCare } from '../customer-care.ts';
import { basics } from '../gallery-access/basics.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'missedTheSale',
  label: 'Missed the Sale?',
  fact: '“Missed the Sale? No Worries - Your Memories Are Safe!”',
  message: 'Missed the Sale? No Worries - Your Memories Are Safe!',
  beside: 'with a form',
  area: 'gallery',
  platform: 'GotPhoto',
  basics,
  handOver: customerCare,
  causes: {
    jobArchived: 'alone',
    wrongJobOrMessage: 'alone',
  },
} as const satisfies Symptom;
