import type { ReadingOf } from '../reading.ts';

export const galleryOwner = {
  about: `
whose @photo; whose … @photo; whose gallery
`,
  label: 'photos behind the code; photos behind code; whose photos',
  options: {
    thisChild: {
      said: `
behind|under … @code … only|all|just … own|right|this|correct childs|child|kids|kid|sons|son|daughters|daughter
@photo … behind|under … @code … only|all|just … own|right|this|correct childs|child|kids|kid|sons|son|daughters|daughter|one
`,
      replied: `
right|own|correct|this child|kid|childs|kids|son|daughter|one|ones; only|all|just hers|his|theirs|her|him; hers|his|theirs only|alone; ^ hers|his|correct|right $; all right|correct
`,
    },
    anotherChild: {
      said: `
behind|under … @code … another|wrong|different|other|someone|somebody|strangers else|elses? childs|child|kids|kid|boys|boy|girls|girl|students|student
@photo … behind|under … @code … another|wrong|different|other|someone|somebody|strangers else|elses? childs|child|kids|kid|boys|boy|girls|girl|students|student
`,
      replied: `
another|wrong|different|other|someone|somebody|strangers else|elses? childs|child|kids|kid|boys|boy|girls|girl|students|student|one; someone|somebody else|elses; ^ another|others|strangers $; a stranger
`,
    },
    mixed: {
      said: `
behind|under … @code … both|two|several|mixed … children|childrens|kids|mixed; @photo … behind|under … @code … both|two|several|mixed … children|childrens|kids|mixed
behind|under … @code … both|two childrens|kids|children @photo … mixed; both|two childrens|kids|children @photo … mixed … @code
`,
      replied: `
mixed; both; ^ mix $; some … hers|his|theirs|right|own; two kids|children|childrens|different; a mix; half
`,
    },
    sibling: {
      said: `
behind|under … @code … siblings|brothers|sisters|own|family|familys … children|childrens|kids|only|alone|siblings?
@photo … behind|under … @code … siblings|brother|sister|brothers|sisters|twins; @photo … @code … of|from her|his|their|the own|familys? children|kids|siblings; all of … siblings|own_children|own_kids
`,
      replied: `
sibling|siblings|brother|sister|brothers|sisters|twin|twins; own children|kids; same|one|this family; both hers|theirs|his; her|his|their children|kids
`,
    },
  },
} satisfies ReadingOf<'galleryOwner'>;
