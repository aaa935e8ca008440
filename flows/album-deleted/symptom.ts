import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'albumDeleted',
  label: 'Photos or album deleted',
  group: 'Photos and lists',
  fact: 'photos or an album were deleted',
  area: 'album',
  platform: 'GotPhoto',
  deed: true,
  handOver: customerCare,
  causes: {
    albumInTrash: 'alone',
    albumGone: 'alone',
  },
} as const satisfies Symptom;
