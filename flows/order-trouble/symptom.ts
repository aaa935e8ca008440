import { customerCare } from '../customer-care.ts';
import type { Symptom } from '../symptom.ts';

export const symptom = {
  id: 'orderTrouble',
  label: 'Trouble with an order',
  fact: 'there is trouble with an order',
  group: 'Orders and emails',
  area: 'orders',
  handOver: customerCare,
  causes: {
    orderNeverPlaced: 'alone',
    cancelUnpaid: 'alone',
    cancelPaid: 'alone',
    orderAtLab: 'alone',
    paymentDispute: 'alone',
    orderAgain: 'alone',
    productComplaint: 'alone',
    chargedTwice: 'alone',
    paidOrderStays: 'alone',
    defectReplaced: 'alone',
  },
} as const satisfies Symptom;
