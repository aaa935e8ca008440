import type { ReadingOf } from '../reading.ts';

const buyers = 'potential_buyers|potential_buyer|buyers|email_addresses';

export const buyersListed = {
  about: 'potential_buyers; potential_buyer; list of buyers; buyers … listed; communication|selling tab',
  label: 'potential_buyers; communication_tab',
  options: {
    listed: {
      said: `
listed|shown|there as|under|among a? potential_buyer|potential_buyers|buyer|buyers;potential_buyers|potential_buyer … listed|there|in|shown|#|many|on; buyers … listed|there; list … potential_buyers|buyers … there|full; list of potential_buyers|buyers … full|long|complete; there … are? potential_buyers; potential_buyers yes
families|parents|customers|they|all|everyone|everybody|email_addresses … listed at|as|in|on bottom|potential_buyers|buyers|communication; families|customers|parents listed
`,
      replied: `
listed; they are; ^ there|all|many|# $; all there|listed|in; there they|are; # buyers|listed|families; full list; can see them
`,
    },
    none: {
      said: `
no|zero potential_buyers|potential_buyer|buyers; potential_buyers|potential_buyer|buyers … none|empty|nobody|missing|0; list of potential_buyers|buyers … empty; nobody|noone|no_one|none … listed … ${buyers}|communication; ! no ${buyers} … listed|there; not … single|any|one potential_buyer|potential_buyers|buyer; not … list|listed … potential_buyers|potential_buyer
only phone_numbers|phones … listed|imported|uploaded; imported|uploaded … list|names without email|emails|email_addresses|mail; list … no email|emails|email_addresses|addresses; communication_tab … empty; nothing|nobody listed
`,
      replied: `
^ none|nobody|empty|nothing|zero|0 $; none listed|there; nobody; empty; no one; nothing there|listed; not one|a; list is empty; only phone numbers|phones
`,
    },
  },
} satisfies ReadingOf<'buyersListed'>;
