import type { ReadingOf } from '../reading.ts';

export const orderedWrong = {
  about: `
if|whether … ordered|bought; ordered|bought … other|wrong|another childs|child|kids|kid; ordered|bought … @photo … of|from other|wrong|another child|kid
`,
  label: 'wrong order; ordered; order',
  options: {
    yes: {
      said: `
ordered|bought|purchased … @photo|some|prints|download|files … of|from other|wrong|another|strangers child|kid|boy|girl|one
ordered|bought|purchased … other|wrong|another|strangers childs|kids|boys|girls|child|kid … @photo|prints|files
nothing … of|from other|wrong|another child|kid … not ordered|bought
`,
      replied: `
has|have|did already? ordered|bought|order|buy; already|has ordered|bought|done|paid; ordered|bought it|them|some|already; ^ ordered|already $; has an? order; she|he|they has|have|did $; there is an? order; one|two|several|an order|orders
`,
    },
    no: {
      said: `
nothing|none|no … of|from other|wrong|another child|kid … ordered|bought|purchased; nothing|none … ordered|bought … of|from other|wrong|another child|kid
not ordered|bought|purchased … @photo|some|prints|download|files … of|from other|wrong|another|strangers child|kid|boy|girl|one
`,
      replied: `
^ none|nothing|no|nope $; not ordered|bought|yet|order|buy; nothing|none ordered|bought; no order|orders; not yet; she|he|they has|have|did not $
`,
    },
  },
} satisfies ReadingOf<'orderedWrong'>;
