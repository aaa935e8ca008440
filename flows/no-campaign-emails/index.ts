import { flow } from './flow.ts';
import { en } from './reading.en.ts';
import { symptom } from './symptom.ts';

export const noCampaignEmails = { ...symptom, flow, reading: { en } };
