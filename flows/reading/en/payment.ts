import type { ReadingOf } from '../reading.ts';

export const payment = {
  about:
    'order is? paid; payment … status|order|received|booked|open|paid; cost_overview; if|whether it is? paid',
  label: 'payment; payment status; paid',
  unrelated:
    '@bought|paid for; not paid for; payment method|fails|failed|declined|dispute|reminder|page|options; paid order|orders',
  options: {
    paid: {
      said: 'order paid; payment … received|complete|completed|booked|paid; status paid; paid status',
      replied:
        '^ paid|complete|completed|booked|received $; paid; it is paid; fully; went through; completed',
    },
    unpaid: {
      said: 'payment open|unpaid|outstanding; order … unpaid; payment … pending|outstanding|unpaid; status open|unpaid',
      replied: '^ open|unpaid|pending|outstanding $; open; unpaid; not paid; pending; outstanding',
    },
  },
} satisfies ReadingOf<'payment'>;
