import type { ReadingOf } from '../reading.ts';

export const orderFound = {
  about: 'order in gotphoto|system|account|there; find order; order exists|exist',
  label: 'order found',
  unrelated:
    'search|searched|searching|look|looked|looking|check|checked … order|orders in|on|inside gotphoto|system',
  options: {
    yes: {
      said: 'found|find|see order|orders … in|on|under gotphoto|system|account; order_page|order_details says|say|shows|show|states; according to the order_page; order is? in|inside gotphoto|system; found order in gotphoto|system; order … listed|shown in|under gotphoto|orders; order exists in gotphoto|system; see|found her|his|their|the order in gotphoto',
      replied:
        'found it|order; ^ there|listed|exists|found $; it is there|in|listed; order is there|in|listed; see it',
    },
    no: {
      said: 'search|searched|looked|checked|look|check … order|orders in|on|inside gotphoto|system|account ~ not|nothing find|found|see|exist|there it?; search|searched|searching|look|looked|looking|check|checked|sought … order|orders … gotphoto|system|account|there|list? ~ not|no|nothing|nowhere find|found|see|exist|there|it?; told|tell|tells|says|said … no order|orders; not find|found|locate|see any|such order|orders; search|searched|look|looked … order|orders ~ not find|found|see|exist|there; search|searched|looked ~ no order; no such? order in gotphoto|system; order is? not in gotphoto|system; not find … order in gotphoto|system; no order of hers|his|theirs in gotphoto',
      replied:
        'no such? order; nothing|nowhere|none; not find|found|there|listed|in|see; does not exist; no order',
    },
  },
} satisfies ReadingOf<'orderFound'>;
