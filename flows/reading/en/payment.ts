import type { ReadingOf } from '../reading.ts';

export const payment = {
  about:
    'order is? paid; payment … status|order|received|booked|open|paid; cost_overview; if|whether it is? paid',
  label: 'payment; payment status; paid',
  unrelated:
    '@bought|paid for; not paid for; payment method|fails|failed|declined|dispute|reminder|page|options; paid order|orders',
  options: {
    paid: {
      said: 'been paid|payed|settled for? $; @customer have|has|had paid|payed already? $; already paid|payed; ^ @customer paid|payed $; marked|shown|listed|flagged as? paid; order|orders was|is paid for?; ordered and paid; it|order is|was paid $; ^ paid|payed # days|weeks|hours ago; ^ paid|payed one|two|three|four|five|six days|weeks|hours ago; i|we|she|he have|has|had paid|payed already; order paid; payment … received|complete|completed|booked|paid; status paid; paid status',
      replied:
        '^ paid|complete|completed|booked|received $; paid; it is paid; fully; went through; completed',
    },
    unpaid: {
      said: 'unpaid; invoice|bill … not … settled|paid|cleared|transferred; not … transferred|settled|wired … money|amount|invoice|bill|payment; money … not … transferred|arrived|paid; invoice|bill … open|outstanding|unsettled; payment open|unpaid|outstanding; order … unpaid; payment … pending|outstanding|unpaid; status open|unpaid',
      replied: '^ open|unpaid|pending|outstanding $; open; unpaid; not paid; pending; outstanding',
    },
  },
} satisfies ReadingOf<'payment'>;
