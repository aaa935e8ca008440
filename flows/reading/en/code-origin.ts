import type { ReadingOf } from '../reading.ts';
import { refusal } from './code-job.ts';

export const codeOrigin = {
  about: `
origin of? @code; search|find|look_up|look_for @code; look @code up; where … card … from; where … @code … from|belongs|belong|comes|come; @code list|lists; find|found @code; which job
`,
  label: 'origin; code origin; @code from; code list',
  unrelated: `
says|tells|telling|shows|message|told|page|error|reads … @code … not exist|exists|known|recognised; @code not … activated|active|tagged … in|on list|job|@job; @code not … activated|active|tagged|work|working|accepted; not find out; order … not … found|anywhere; list of names; names list; @code exist|exists already|twice|anyway; password|pw|passcode exist|exists; @code already exists|exist|there|used|taken; already … @code; wrong job; code error
${refusal} ~~ @code|it|card … in|on|from|of|to|belongs|belonged … @job|list|album|account|system; @code|it|card … in|on|from|of|to|belongs|belonged|into … @job|list|album|account|system ~~ ${refusal}
old|former|original|previous|same @code … in|on|to … gotphoto|system|account|album; write|put|give|assign|set|reassign … @code … in|on|into|to … @job|gotphoto|system|account|album; @code … in|on|into|to|again album|albums; @code … @job … still exists|living
`,
  options: {
    thisJob: {
      said: `
@code|it|card … in|on|from|to|under|belongs|of … this|current|right|correct|same|that|active|existing|another|different|other|her|his|their|live|selling|archived|last|new @job|jobs
find|found|see @code in it|there; see|found|find it in|on|under … list|@job; @code … comes|shows|appears|pops|listed|turns … in|under|for … @job; @code|it … current|this|right one; see|found|find|have|located … @code … in|on|under|within … list|@job|jobs|account|system|there|lists; @code … in|on|from … list|lists|job_list|system|gotphoto|account
@code … listed|exists|found|exist|valid|registered|present|there … in|under|at|with|for|there|job|list|account|system|ok; @code exists|exist|listed|found; it exist|exists in our|the|one|a … list|@job; listed in|under|with … @job|current|this; @code … belongs to … @job; exists … @job|list
@code in there|job|@job|list|account|system; @code in|on|from … @job; @code … part of … @job; @code … match|matches … @job; @job … list … has|contains|shows … @code; found … in list|@job|current|this|another
`,
      replied: `
in|from|of|to|under this|current|right|same|correct|that|another|different|other|her|his|their|last|the @job; ^ this|listed|current|exists|existing|found|there $; listed; this one; this @job; current @job; in list|lists; found it; it exists; from … this|current|job; another @job; in … @job; other @job; last years job; there … list
`,
    },
    deletedJob: {
      said: `
@code|card|cards|it|they|one|ones … deleted|removed|erased|wiped @job|one|shoot; @code|card|cards … from|of|for|in|to|belongs|belong|printed|by … @job … deleted|removed|erased|wiped|gone
reused|reusing|reuse|recycled|used … card|cards|@code|qr … deleted|removed|old @job; from|for|to|of|in deleted|removed|erased|wiped @job|one; from … @job … deleted|removed|erased|wiped
printed|made|generated|created|belongs|belonged … for|with|in|to … @job … deleted|removed|erased|wiped|gone; deleted job|jobs codes|code|card|cards|cards; code … retired; @job … deleted … codes|cards reused
from|of|for|belongs|belong|printed … @job ~ one that|which was|got|were|is|has? deleted|removed|erased|wiped; from|of|for|belongs|belong|printed … @job ~ that|which one? was|got|were|is|has? deleted|removed|erased|wiped; @code|card|cards … from ~ deleted one|ones|@job
@code|card|cards … @job … no longer? exists|exist|there; from … @job … not exist; old|previous … @job … deleted … @code|card|cards; card|cards|@code ~ that|which|whose @job … deleted|removed|erased|wiped
`,
      replied: `
deleted; deleted @job|one; @job ~ that|which … deleted|removed|erased|wiped; @job … deleted|removed|wiped|erased; we|i|they … deleted|removed; @deleted … @job; @job … no longer exists; gone|old|removed @job; wiped|erased one
`,
    },
    notFound: {
      said: `
in no @job|jobs|list; in no @job at all; @code|it|card … in no @job|jobs|list
@code|it|card … nowhere|unknown … account|system|gotphoto|jobs|lists|us|found|seen; @code nowhere; nowhere … account|system|jobs|lists|list|found|gotphoto|any|seen; @code ~ nowhere|zilch|nada; no such @code; no such @code … account|system|list|anywhere|gotphoto|jobs|job; no @code like|with|called|matching; no record|trace|sign|match|hit|hits|result|results … @code|code|account|found
@code|it not … listed|found|find|exist|exists|registered|anywhere|present|appear|show|match … anywhere|account|system|in|any|gotphoto|jobs|list|at|there|with; @code not … in … account|system|any|@job|jobs|list; @code not … found|find|exist|listed|anywhere
not … find|found|see|locate|have|got … @code|it … anywhere|account|system|jobs|list|gotphoto|nowhere|any_job|any_jobs|any_of|any_list; not … find|locate|found … @code; no … results|result|hits|match|matches|matching for|on … @code|it; not listed … anywhere|account|any|in|jobs; not … any|one|single of our? jobs|lists|@job; in none … @job|jobs; not … in … our|the|whole|entire account|system; search|searched|looked … it|@code|account|jobs ~ nothing|zilch|nada|nope|nowhere; search|searched … nothing|no|not … found|came|result|results|hits; search|searched|looked|checked|gone … all|every|whole|entire … jobs|job|account|system ~ nothing|zilch|nada|nope|nowhere|not|no; @code … nothing found|comes|came; not listed; unknown @code … account|system
@code … not exist|ours; @code|it not one of ours; not … any @job|jobs
`,
      replied: `
nowhere; no such; not found|listed|there|anywhere|exist|exists|ours|one; not … find|found|exist|see; nothing; ^ none|unknown|no|nope|nada|nil|zilch|nowt $; nothing found|comes; no results|result|hits|hit|match|matches|trace; in none; none of our?; not in any|our|there|any; not any
`,
    },
  },
} satisfies ReadingOf<'codeOrigin'>;
