import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'noCampaignEmails',
  label: 'Families got no email',
  fact: 'families got no email about their photos',
  group: 'Orders and emails',
  area: 'emails',
  platform: 'GotPhoto',
  handOver: customerCare,
  causes: {
    oneFamilyMissed: 'alone',
    noBuyersListed: 'alone',
    someFamiliesMissed: 'alone',
    stripeNotValidated: 'alone',
    sellingAtNight: 'alone',
    groupJobTarget: 'alone',
    prepayCampaign: 'alone',
    campaignChosenLate: 'alone',
  },
} as const satisfies Symptom;
