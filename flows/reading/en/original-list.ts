import type { ReadingOf } from '../reading.ts';

export const originalList = {
  about: `
have|has|got|there original|first|old list|roster|file|names_list|export; original|first|old list|roster|file|names_list|export; if|whether … original|old list|file; file with codes
`,
  label: 'original list; original file; file; list',
  options: {
    yes: {
      said: `
have|has|got|kept|keep|saved|found original|old|first|uploaded list|file|names_list|roster|excel|csv|spreadsheet
original|old|first list|file|names_list|roster|spreadsheet|excel|csv … there|here|saved|available|disk|drive|computer|exists|inbox|kept|safe
`,
      replied: `
have|got it|one|that|them|list|file; ^ there|here|saved|available|exists|file|excel|csv $; on … disk|drive|computer|laptop; in excel; saved; export; i|we do $; ^ i|we have $; school|club … has|have|sent
`,
    },
    no: {
      said: `
original|old|first list|file|names_list|roster|spreadsheet|excel|csv … gone|lost|deleted|missing; no original|old list|file|names_list|roster|spreadsheet; lost|deleted … original|old list|file|names_list|roster
`,
      replied: `
^ none|no|nope|gone|lost|never|nothing $; gone; lost; not have|got|keep|kept|any|anymore|one|saved; no file|list|longer; deleted; never
`,
    },
  },
} satisfies ReadingOf<'originalList'>;
