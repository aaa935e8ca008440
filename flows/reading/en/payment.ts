import type { ReadingOf } from '../reading.ts';

export const payment = {
  about:
    'order is? paid; payment … status|order|received|booked|open|paid; cost_overview; if|whether it is? paid',
  label: 'payment; payment status; paid',
  unrelated:
    '@bought|paid for; not paid for; payment method|fails|failed|declined|dispute|reminder|page|options; paid order|orders',
  options: {
    paid: {
      said: 'order is|was? paid; payment status paid|complete|completed; payment is|was? received|complete|completed|booked; payment paid; status paid; order has been paid; order fully paid',
      replied:
        '^ paid|complete|completed|booked|received $; paid; it is paid; fully; went through; completed',
    },
    open: {
      said: 'payment is? still? open; order is? still? unpaid; order … not paid|been_paid yet?; payment status open|unpaid|pending; payment … not received|arrived|booked; payment … outstanding',
      replied: '^ open|unpaid|pending|outstanding $; open; unpaid; not paid; pending; outstanding',
    },
  },
} satisfies ReadingOf<'payment'>;
