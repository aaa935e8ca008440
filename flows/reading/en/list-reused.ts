import type { ReadingOf } from '../reading.ts';

export const listReused = {
  about: `
if|whether … list|roster|codes … uploaded|reused|used|imported; list|roster … uploaded|reused|imported
`,
  label: 'reused; list reused; uploaded elsewhere',
  options: {
    yes: {
      said: `
after|since|when|because … importing|uploading|imported|uploaded|using|used|loading … list|names|roster|it|them|file|excel … to|in|into|for … @job|day; took|take|taken|reused same|old list|excel|file|names|roster|numbers|codes; same numbers|codes|ids|list each|every year|time|season; use|used|using same? numbers|ids|codes each|every year|time
list|it|roster|same_list|names|codes … uploaded|imported|used|put|loaded|reused … another|second|other|new|newer|next|this_years|different @job
uploaded|imported|used|put|loaded|reused … list|roster|names|codes … another|second|other|new|newer|next|this_years|different @job
reused … list|codes|roster|numbers; same student|pupil|member|customer? numbers … codes|as_codes; always|every_year … same … numbers|codes|list; numbers|ids … as … codes|access_codes|passwords … every|each|again; uploaded|imported|used|loaded|use|put|took same names|names_list|list|roster|file|excel|numbers|codes; uploaded|imported|used|loaded|put … it|them|that|list|names … new|second|other|another|next spring|autumn|fall|summer|winter|sports|school|class|christmas @job|day; uploaded|imported|used|loaded|put … it|them|that|list|names … new|second|other|another|next|spring|autumn|fall|summer|sports|newer|different @job|day|event|shoot|one; same list|roster|file|names again|twice|2x; numbers|codes|list … reused|recycled; same codes|numbers|list … every|each|this|new|again|both year|@job|years?
`,
      replied: `
^ reused|uploaded|imported $; another|second|other|new|newer @job; we|i did $; every|each year; in both; reused; ^ we|i have $
`,
    },
    no: {
      said: `
list|roster|names|codes … only … this|one|first @job; list|it|roster|names|codes … never|not … uploaded|imported|used|put|reused … another|second|other|new|newer|different|elsewhere @job?
used|uploaded|imported … list|it|names|roster … only|just once; list|it|roster|names|codes … never|not … used|uploaded|imported|reused … anywhere|elsewhere|else|second|twice; never|not … uploaded|imported|used|reused … list|it|roster|them|names … anywhere|elsewhere|second|other|another|new|twice; never|not uploaded|imported|used|reused … anywhere|elsewhere; list|names|roster … used only once|here
`,
      replied: `
only … this|one|here; never; not … reused|uploaded|used|imported|elsewhere|anywhere; ^ none|no|nope $; nowhere else
`,
    },
  },
} satisfies ReadingOf<'listReused'>;
