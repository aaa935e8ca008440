import type { ReadingOf } from '../reading.ts';

export const tagging = {
  about: `
how … sorted|ordered|organised|organized|stored; order of? @photo; @photo|files … sorted|order|ordered|disk
`,
  label: 'sorting; order of? @photo; tagging; @photo',
  unrelated: `
no @photo; in order to; for|per|of|from|to one|single order|package; one order; out of stock; the order; photos order; her order; mixed up … name|names|email|code|codes|cards; needs|need|needed|wants|new card … payment|credit|bank|visa|replacement
`,
  options: {
    bulk: {
      said: `
one|unbroken|single|continuous|uninterrupted|consecutive run|block|row|sequence|series|batch|stretch|runs|order; unbroken; one|each|every|per … kid|child|student|subject|person|pupil … after|by|at|one|following|in|together … other|another|kid|child|time|run|row|sequence|folder|order|block|subject|student|person|the
child|kid|subject|student|person|pupil|one by|after child|kid|subject|student|person|pupil|one|another; still sorted|ordered|grouped; sorted|grouped|ordered|organised|organized|arranged|separated|split by|per|child|kid|into|for|after|in … child|kid|subject|student|person|pupil|name|order|each|folder|sequence|shooting; @photo|files|everything|they|all … in order|sequence|sorted|grouped|together|row|run|chronological|consecutively|consecutive|sequential|continuous|neatly
no new? cards|qr_cards|codes|card needed|required|necessary|needed; not need|needed|require|want new? cards|qr_cards|codes|any; new|cards|qr_cards not needed|required|necessary; nothing|not|none|un shuffled|mixed|jumbled; original|shooting|capture|filename|file order|sequence; @photo … in order|sequence; one subject after; nicely|neatly sorted|ordered; in one go
`,
      replied: `
^ sorted|order|ordered|run|bulk|run|runs|sequence|grouped|clean|neat $; in order; sorted; in … row|sequence|run|block|blocks|runs; one run; together; by child|kid|student|subject|name|folder; one … folder|run|block; per child|kid|student|subject|person; each … own|run|folder|together; as shot|taken; sequential; sequence; consecutive; no new; cards not; neatly; not mixed|shuffled|jumbled; bulk; one each; first
`,
    },
    fromScratch: {
      said: `
@photo|files|they|everything|all|shots|kids|children … mixed|shuffled|jumbled|scrambled|random|mess|unsorted|muddled|scattered|disorder|chaos|messed|intermixed|jumble|interleaved|muddle|chaotic; mixed up|between|together; complete|total|big|real|proper mess|chaos; all|totally|completely|everything|images mixed|shuffled|jumbled|scrambled; shuffled; jumbled; scrambled; unsorted; muddled; all over the place; random order; no particular order; out of order|sequence; higgledy; mishmash
need|needs|require|want|wants|print|printing|printed|make|order|generate|needed new|fresh|replacement|more qr? cards|qr_cards|codes|card|code|qr|ones; new|fresh|replacement cards|qr_cards|codes|card|qr … needed|required|necessary|anyway|printed|have; need qr_cards|cards; need|needs|have|must|want|going to print|make|order|get|generate|create new|fresh ones|cards|qr_cards|codes|qr|some; not … sorted|ordered|grouped|unbroken; not in order|sequence|run|row
`,
      replied: `
^ mixed|random|mess|unsorted|chaos|shuffled|jumbled|messy|messed $; mixed; mess; random; new cards|ones|qr_cards|codes|card; not sorted|ordered|really|grouped; all over; chaos; scattered; no order; need new|cards|qr_cards; messed; various; different folders; second; start over from; scratch
`,
    },
  },
} satisfies ReadingOf<'tagging'>;
