import { customerCare } from '../customer-care.ts';
import { basics } from '../gallery-access/basics.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'incorrectAccessCode',
  label: 'Incorrect access code',
  fact: '“Error! You have entered an incorrect access code. Please try again”',
  message: 'Error! You have entered an incorrect access code. Please try again',
  area: 'gallery',
  platform: 'GotPhoto',
  basics,
  handOver: customerCare,
  causes: {
    codeMistyped: 'alone',
    codeNotFound: 'alone',
    codeGoneWithPhotos: 'alone',
    wrongJobOrMessage: 'alone',
    codesReused: 'alone',
  },
} as const satisfies Symptom;
