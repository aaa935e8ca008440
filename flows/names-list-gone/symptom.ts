import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'namesListGone',
  label: 'Names gone from our job',
  group: 'Photos and lists',
  fact: 'the names of our job are gone',
  area: 'names',
  platform: 'GotPhoto',
  handOver: customerCare,
  causes: {
    codesReused: 'alone',
    namesInOtherJob: 'alone',
  },
} as const satisfies Symptom;
