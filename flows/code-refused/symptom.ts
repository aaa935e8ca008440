import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'codeRefused',
  label: 'Old code is refused',
  group: 'Access codes',
  fact: 'GotPhoto refuses an old access code',
  area: 'gallery',
  platform: 'GotPhoto',
  handOver: customerCare,
  causes: {
    codeGoneWithPhotos: 'alone',
    codeInAnotherJob: 'alone',
  },
} as const satisfies Symptom;
