import type { ReadingOf } from '../reading.ts';

export const buyerLink = {
  about: `
potential_buyer|potential_buyers|buyer_list; who|whom|which|what … customer|mum|mother|dad|father|parent|she|he|buyer … listed|linked; customer|mum|mother|dad|father|parent|she|he|buyer … listed|linked with|to|under
`,
  label: 'potential buyer; buyer link; customer listed; buyer',
  options: {
    right: {
      said: `
@customer … listed|linked|connected|registered|assigned|attached|matched with|to|under|at|as right|correct|own child|kid|son|daughter|student|subject
potential_buyer|buyer … right|correct|fine|ok
`,
      replied: `
right|correct|own child|kid|one|son|daughter; ^ right|correct|fine|ok $; correctly; listed right|correctly; it is right
`,
    },
    wrong: {
      said: `
@customer … listed|linked|connected|registered|assigned|attached|matched with|to|under|at|as|on @foreign|someone|somebody else|elses? subject|subjects|pupil|child|childs|kid|kids|son|daughter|student|subject|boy|girl
potential_buyer|buyer … of|at|under|with|wrong wrong|another|different|other? child|kid|code|student
`,
      replied: `
wrong|another|different|other child|kid|one|student|boy|girl|code; ^ wrong|another $; someone|somebody else; wrongly
`,
    },
  },
} satisfies ReadingOf<'buyerLink'>;
