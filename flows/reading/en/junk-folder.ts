import type { ReadingOf } from '../reading.ts';

export const junkFolder = {
  about: '@junk; junk|spam … look|looked|check|checked; that|this folder',
  label: '@junk',
  unrelated: `
ask|asked|asking|tell|told|please|will|let … @junk; go|goes|going|land|lands … @junk often|usually|sometimes|always; not looked|checked|searched|look|check|tried|opened|asked … @junk; @junk … will … look|check|try|see|search; not have|had|got access … @junk; @junk no answer|reply|response|idea|clue|access|news
`,
  options: {
    found: {
      said: `
found|find|was|were|landed|sitting|went|gone|discovered|it|hiding|is|there|ended|caught|got|turned … in|into|up|under|by|inside @junk; found … @junk; @email|link|it|they … in @junk; @junk … found|there|yes|was|had|it|bingo; was in? @junk; went to @junk; @junk had it
`,
      replied: `
found; was|is|were there|in; there it? was|is|were; ^ there $; got it|them; it was; in it; she|he has it|them; bingo; yes; indeed; in spam|junk; landed there|in; @junk; turned up
`,
    },
    notFound: {
      said: `
not … in|at|under|inside @junk; nothing … in|at|inside|to|under|from @junk; no email|mail|link|sign|trace|message … in @junk; also|already|even checked|looked|check|look … @junk; looked|checked|searched everywhere ~ @junk; @junk ~ not there; @junk ~ nothing|nope|nada; @junk … not there|in|found|here; @junk … joy|luck; @junk ~ no joy|luck; @junk … empty|nothing|nope|no|clean|nada|clear|none|neither|nowhere|too_nothing|either; ! checked|looked|searched|been|checking|look|check|went … @junk … nothing|no|not|nope|nowhere|none|empty|either|too|also|already|as|several|multiple|everything|everywhere|and|but|of_course; @junk … checked|searched; been|gone|went|looked|checked through … @junk; neither … inbox|@junk|spam … nor|or; neither … @junk; not … spam|junk either; not even … @junk; not … find|found|see … @junk; and|nor|or not? spam|junk … nothing; inbox … nor|and|or @junk … nothing; nothing … spam|junk either; in|inbox or|nor|and @junk
`,
      replied: `
^ nothing|nope|empty|none|no|nowhere|nada|clean|negative|neither $; nothing; not there|in|found|either|find|anywhere; empty; none; nowhere; no luck|sign|trace|email|mail|such; nope; zero; not … there|find|found; neither; already checked|looked; has|have looked|checked ~ nothing|no|not; it is not; negative; no such; clean; nada; no email
`,
    },
  },
} satisfies ReadingOf<'junkFolder'>;
