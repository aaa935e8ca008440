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
album|gallery|@code … only|all|just|contains|has|holds … own|right|correct @kid … @photo; album|gallery|@code … contains|has|shows|holds|with only|just|nothing_but … own|right|correct|her|his @kid; @photo … all? of right|correct|own @kid; only|just hers|his
`,
      replied: `
right|own|correct|this child|kid|childs|kids|son|daughter|one|ones; only|all|just hers|his|theirs|her|him; hers|his|theirs only|alone; ^ hers|his|correct|right $; all right|correct
`,
    },
    anotherChild: {
      said: `
behind|under … @code … another|wrong|different|other|someone|somebody|strangers else|elses? childs|child|kids|kid|boys|boy|girls|girl|students|student
album … is|contains|has|all|only|really … @foreign @kid; really|indeed|actually|all|entirely @foreign @kid; not single|one? @photo of|from my|her|his|our|ours|hers|mine|own; @foreign @kid inside|in_there|in_it
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
@photo of? two|both|several|2 @kid … mixed|together|jumbled; both|two|several|2 @kid … mixed|jumbled … @code|album|gallery; @kid … mixed|jumbled behind|under|in|on … @code|album|gallery; album|gallery … mix of|from … @kid; half … hers|his|own … half … @foreign|someone
`,
      replied: `
mixed; both; ^ mix $; some … hers|his|theirs|right|own; two kids|children|childrens|different; a mix; half
`,
    },
    sibling: {
      said: `
behind|under … @code … siblings|brothers|sisters|own|family|familys … children|childrens|kids|only|alone|siblings?
@photo … behind|under … @code … siblings|brother|sister|brothers|sisters|twins; @code|card … brings|bring|opens|shows|leads|gives|has|displays|goes … brother|sister|sibling|twin|brothers|sisters|siblings|twins; @photo … @code … of|from her|his|their|the own|familys? children|kids|siblings; all of … siblings|own_children|own_kids
`,
      replied: `
sibling|siblings|brother|sister|brothers|sisters|twin|twins; own children|kids; same|one|this family; both hers|theirs|his; her|his|their children|kids
`,
    },
  },
} satisfies ReadingOf<'galleryOwner'>;
