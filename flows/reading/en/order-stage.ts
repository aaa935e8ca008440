import type { ReadingOf } from '../reading.ts';

export const orderStage = {
  about:
    'how far order|it|got; order stage|stand|status; status of order; stage of order; order … got; at lab|laboratory or',
  label: 'stage; order stage; stage of order; order status',
  options: {
    unpaid: {
      said: 'unpaid; it|order not paid yet? $; not … transferred|paid|settled|wired … money|amount|invoice|bill|yet; money|invoice … not … transferred|paid|settled; order is? not paid yet?; order … unpaid; nothing was|has? been? paid yet?; not paid yet',
      replied: 'unpaid; not paid; ^ open $; not yet paid; payment open',
    },
    paidNotAtLab: {
      said: 'paid ~ not … at|in|to|with|sent|reached lab|laboratory|production|printer|printers; paid ~ before lab|laboratory; not at|in|with lab|laboratory yet?; not … sent|gone … lab|laboratory yet?; lab|laboratory … not … got|have|received it|order',
      replied:
        'not … lab|laboratory; paid; ^ paid $; not at lab|laboratory; before lab|laboratory; not sent; not in production',
    },
    atLab: {
      said: 'at|in|with|to|by|reached the? laboratory; order|it … by the? lab|laboratory; in the? production; at|in|with|to|reached the? lab|laboratory|printer|printers; lab|laboratory has|got order|it; in|into production; being printed|produced; already printed|produced; order … at lab|laboratory',
      replied: 'lab|laboratory; production; printed; printing; printer; produced; shipped',
    },
    dispute: {
      said: 'dispute|disputes|disputed|chargeback; bank … dispute|disputing; payment disputed',
      replied: 'dispute; disputed; chargeback; disputing',
    },
  },
} satisfies ReadingOf<'orderStage'>;
