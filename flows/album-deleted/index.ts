import { flow } from './flow.ts';
import { en } from './reading.en.ts';
import { symptom } from './symptom.ts';

export const albumDeleted = { ...symptom, flow, reading: { en } };
