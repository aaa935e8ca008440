import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'filesNotReceived',
  label: 'Ordered files not received',
  fact: 'ordered photo files did not arrive',
  area: 'files',
  handOver: customerCare,
  causes: {
    autoSendOff: 'together',
    waitingForRetouch: 'together',
    wrongOrderEmail: 'together',
    emailInJunk: 'alone',
    resendLinks: 'alone',
    orderUnpaid: 'alone',
    downloadLinkExpired: 'alone',
    downloadEmailInJunk: 'alone',
    downloadHeld: 'alone',
  },
} as const satisfies Symptom;
