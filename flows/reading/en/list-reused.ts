import type { ReadingOf } from '../reading.ts';

export const listReused = {
  about: `
if|whether … list|roster|codes … uploaded|reused|used|imported; list|roster … uploaded|reused|imported
`,
  label: 'reused; list reused; uploaded elsewhere',
  options: {
    yes: {
      said: `
list|it|roster|same_list|names|codes … uploaded|imported|used|put|loaded|reused … another|second|other|new|newer|next|this_years|different @job
uploaded|imported|used|put|loaded|reused … list|roster|names|codes … another|second|other|new|newer|next|this_years|different @job
reused … list|codes|roster|numbers; same student|pupil|member|customer? numbers … codes|as_codes; always|every_year … same … numbers|codes|list; same codes|numbers|list … every|each|this|new|again|both year|@job|years?
`,
      replied: `
^ reused|uploaded|imported $; another|second|other|new|newer @job; we|i did $; every|each year; in both; reused; ^ we|i have $
`,
    },
    no: {
      said: `
list|roster|names|codes … only … this|one|first @job; list|it|roster|names|codes … never|not … uploaded|imported|used|put|reused … another|second|other|new|newer|different|elsewhere @job?
`,
      replied: `
only … this|one|here; never; not … reused|uploaded|used|imported|elsewhere|anywhere; ^ none|no|nope $; nowhere else
`,
    },
  },
} satisfies ReadingOf<'listReused'>;
