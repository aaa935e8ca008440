import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'noCode',
  label: 'No code, or one for all',
  fact: 'somebody has no access code',
  group: 'Access codes',
  area: 'codes',
  platform: 'GotPhoto',
  deed: true,
  handOver: customerCare,
  causes: {
    parentsCode: 'alone',
    globalAccessCode: 'alone',
    oneCodeForAll: 'alone',
  },
} as const satisfies Symptom;
