import type { ReadingOf } from '../reading.ts';

export const orderedWrong = {
  about: `
if|whether … ordered|bought; ordered|bought … other|wrong|another childs|child|kids|kid; ordered|bought … @photo … of|from other|wrong|another child|kid
`,
  label: 'wrong order; ordered; order',
  unrelated: `
incorrect|invalid|error|ready|missed|sale ~~ not|nothing|never|already ordered|order|bought|buy; incorrect|invalid|error|ready|missed|sale ~~ nothing … ordered|bought
`,
  options: {
    yes: {
      said: `
ordered|bought|purchased … @photo|some|prints|download|files … of|from other|wrong|another|strangers child|kid|boy|girl|one
ordered|bought|purchased … other|wrong|another|strangers childs|kids|boys|girls|child|kid … @photo|prints|files
nothing … of|from other|wrong|another child|kid … not ordered|bought
@foreign|else|elses|someone|somebody … @kid ~~ already|have|has|even ordered|bought|paid; else|elses ~~ already ordered|bought|paid; already|have|has|even ordered|bought … @foreign|elses @kid; already ordered|bought|purchased … them|prints|it|package|everything|@photo; bought|ordered|purchased ~~ @kid … @photo … not my|her|his|our|mine|hers; bought|ordered|purchased ~~ @foreign|elses @kid; bought|ordered ~~ not my|her|his|our son|daughter|child|kid|boy|girl
`,
      replied: `
has|have|did already? ordered|bought|order|buy; already|has ordered|bought|done|paid; ordered|bought it|them|some|already; ^ ordered|already $; has an? order; she|he|they has|have|did $; there is an? order; one|two|several|an order|orders
`,
    },
    no: {
      said: `
nothing|none|no … of|from other|wrong|another child|kid … ordered|bought|purchased; nothing|none … ordered|bought … of|from other|wrong|another child|kid
not ordered|bought|purchased … @photo|some|prints|download|files … of|from other|wrong|another|strangers child|kid|boy|girl|one
@foreign|elses @kid ~~ no order|orders; not ordered|order|bought|buy|purchased nothing|anything|any|something; nothing|none … been? ordered|bought|purchased yet|so_far|till_now|until_now|until|till|up_to_now; not … ordered|order|bought|buy nothing|anything|any|something … yet|until|till|so|now; no order|orders … placed|yet|made
`,
      replied: `
^ none|nothing|no|nope $; not ordered|bought|yet|order|buy; nothing|none ordered|bought; no order|orders; not yet; she|he|they has|have|did not $
`,
    },
  },
} satisfies ReadingOf<'orderedWrong'>;
