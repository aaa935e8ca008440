import type { ReadingOf } from '../reading.ts';

export const orderStage = {
  about:
    'how far order|it|got; order stage|stand|status; status of order; stage of order; order … got; at lab or',
  label: 'stage; order stage; stage of order; order status',
  options: {
    unpaid: {
      said: 'unpaid; it|order not paid yet? $; not … transferred|paid|settled|wired … money|amount|invoice|bill|yet; money|invoice … not … transferred|paid|settled; order is? not paid yet?; order … unpaid; nothing was|has? been? paid yet?; not paid yet',
      replied: 'unpaid; not paid; ^ open $; not yet paid; payment open',
    },
    paidNotAtLab: {
      said: 'paid ~ not … at|in|to|with|sent|reached lab|production|printer|printers; paid ~ before lab; not at|in|with lab yet?; not … sent|gone … lab yet?; lab … not … got|have|received it|order',
      replied: 'not … lab; paid; ^ paid $; not at lab; before lab; not sent; not in production',
    },
    atLab: {
      said: 'at|in|with|to|by|reached the? laboratory; order|it … by the? lab; in the? production; at|in|with|to|reached the? lab|printer|printers; lab has|got order|it; in|into production; being printed|produced; already printed|produced; order … at lab',
      replied: 'lab; production; printed; printing; printer; produced; shipped',
    },
    dispute: {
      said: 'dispute|disputes|disputed|chargeback; bank … dispute|disputing; payment disputed',
      replied: 'dispute; disputed; chargeback; disputing',
    },
  },
} satisfies ReadingOf<'orderStage'>;
