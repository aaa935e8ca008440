import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'wrongChild',
  label: 'Another child’s photos',
  group: 'Access codes',
  fact: 'the customer sees another child’s photos',
  area: 'gallery',
  platform: 'GotPhoto',
  handOver: customerCare,
  causes: {
    photosOnWrongCode: 'together',
    buyerOnWrongCode: 'together',
    signInAgain: 'alone',
    siblingsTogether: 'alone',
    wrongOrderPlaced: 'alone',
  },
} as const satisfies Symptom;
