import type { ReadingOf } from '../reading.ts';

export const namesList = {
  about: `
@roster|export … have|exists|there|had|is; about|if|whether … list; have|has|there … @roster|export; @roster; export
`,
  label: '@roster; export; names export; list',
  unrelated: `
not new|old|other|same|latest|current|big|small|test|first|last one; code|codes in|of|from … list; @code … @roster; name|names of|on|is|was|called; my|her|his|file|order name|names; email|emails|codes … list; price list; first|last names; under|with names; no|wrong names on; job … list; in list of
`,
  options: {
    yes: {
      said: `
have|has|had|got|hold|keep|kept|found|find|sent|send|provided|gave|give|given|saved|with|supplied|shared|emailed|holds|received|there_is|existing|use|using … @roster|export
have|has|got|had|kept|still|sent|there|with @roster|export|names; @roster … exists|exist|available|saved|attached|here|handy|there|computer|drive|desk|disk|inbox|office|school|sent|safe|from; exported|export|downloaded|backed|saved … @roster|names|list|data|it|job|everything|before|subjects|metadata|up
did|made|ran|took|pulled|created … names_list|roster|list|names export; export … before|of|from|exists|available|saved|job|made|have|week|deletion; an|old|recent|full|complete export|roster|backup; school|organisation|organization|club|office|kindergarten|nursery|teacher|secretary … has|have|sent|send|gave|holds|provided|keeps|kept … @roster|list|names|one
there is|are … @roster|export|list; @roster from|by school|club|organisation|organization|office|secretary|kindergarten|nursery; exported names|list; sent|provided|supplied|shared|gave … list; names … exported|saved|available|excel|csv
`,
      replied: `
^ @roster|list|export|exported|names|one|there|here|exists|available $; from school|club|teacher|office|secretary|kindergarten|nursery; there is one; ^ there is $; have it|one|that|them|a; got it|one|that; exported; list|export … school|here|saved|from|have|got; @roster; school … has|have|sent|one; we|i do $; export; in excel; have|has|got … list|names; ^ i|we have $; backup; pdf; on paper; printed
`,
    },
    no: {
      said: `
@roster|export|list ~ never was|existed|been|made|any; @roster|list ~ there never was
@roster we|i|they … not; no @roster|export|names_list|exports|data|names|metadata; not … @roster; never … exported|export|had|made|got … @roster|list|export|anything|one|names|it; nobody|noone|no one exported|made|saved; not|never export|exported; without … @roster|export|names; neither … @roster|export|list … nor|or
@roster|export … gone|lost|missing|deleted|none|nonexistent; lost|deleted … @roster; no list; never … list; no … list … names|kids|students|names|pupils|children
blank cards; no roster
`,
      replied: `
^ none|nothing|no|nope|nada|never|nil $; none; never; not one|any|have|got; nothing; no list|export; lost it; gone; no such; none; not … exported|one|list|anything; neither; nobody; zero; nothing exported
`,
    },
  },
} satisfies ReadingOf<'namesList'>;
