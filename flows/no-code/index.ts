import { flow } from './flow.ts';
import { en } from './reading.en.ts';
import { symptom } from './symptom.ts';

export const noCode = { ...symptom, flow, reading: { en } };
