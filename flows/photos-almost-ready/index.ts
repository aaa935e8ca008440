import { flow } from './flow.ts';
import { en } from './reading.en.ts';
import { symptom } from './symptom.ts';

export const photosAlmostReady = { ...symptom, flow, reading: { en } };
