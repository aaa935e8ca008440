import type { ReadingOf } from '../reading.ts';

export const jobStatus = {
  about: `
about @job; @job status|state|settings|page; what status|state; state|status of @job; status
`,
  label: '@job; status; @job status',
  unrelated: `
prepaid|prepay|paid the|her|his|for|a|this? package|order|voucher|photos|pictures|bundle; already prepaid|paid; @customer … prepaid|prepays
planning to|on|for|a|an|our|my|ahead|meeting; we|i|they|you|is|are planning to|on|for|a; wedding planning
selling point|photos|pictures|prints|images|out|well|price|them; best selling; selling @photo|@prints|@files
archived|closed|expired|open … email|mail|ticket|thread|chat|conversation|link|links|voucher|message|eyes|file|zip|window|tab|screenshot|account|school|office|kindergarten|shop
ticket|mail|email|thread|link|links|voucher|eyes|token|session|certificate|card|school|office … closed|expired|archived|open|offline
live in|chat|near|abroad|far|stream|with|together|on; they|we|she|he|who|i live; live photo|photos|view
expired link; draft email|mail|reply|answer|invoice; email|mail|reply draft
prepay credit; let|lets|allow|allows me|us open; can|could not open|see|get|access; order|orders|print|prints|parcel|items|it … production; in production; list|site|website|page|shop|campaign|update|report|feature|app|form is|went|live|goes live|online|active; we|they|you|i are|am|is|re selling
`,
  options: {
    planning: {
      said: `
@job … planning|draft|drafted|preparation|planing|plannig|planned|unpublished|setup; planning mode|status|stage|phase|state; in|on planning; planning job|event|project
in|on|as draft; draft mode|status|stage|state; status … planning|draft; set|put|left|moved … planning|draft; planning
^ draft $; is|was|as|in|still draft; @job|it … not live; not live|online|published|released|open yet; @job|gallery … not live|published|online|released; @job … not open; not gone|been|went|go live; never went|gone|been live; never live; not yet live; not live; unpublished; not selling yet; not yet selling
not yet on|in|at selling; forgot|forgotten … put|set|switch|make|take|move … live|selling|online; forgot … publish|release; not … set|switched|changed|put|moved … selling|live; not … gone|went|go|been made live; not … published|released yet; @job not … published|released|opened; hidden from customers; from selling|live|archived|prepay to|into planning|draft
preparation status|mode|phase
`,
      replied: '^ draft|drafts|plan $; not open|published|online; offline yet; draft',
    },
    selling: {
      said: `
@job … selling|live|sale|published|onsale; selling mode|status|stage|phase|state; in|on|to|back selling; status … selling|live|sale
^ live $; is|are|went|gone|going|now|already|go|been|currently|again|set|put|job live; live job|event|gallery; selling; sale mode|status; on sale
we|they are|is|went live since|now|already|as_of|again; we|they are selling since|now|already
reopened|reopen|republished|unarchived|relaunched … it|@job|gallery|everything|whole|that; reopened|unarchived|republished
@job|gallery … open|opened|published|online|active for? sale|sales|ordering|orders|selling|again|customers|now|still|for
@job open; open for ordering|orders|sale|sales; for sale; gallery … live|online|published; published; up and running
unticked archiving; took … out of archive; from planning|draft|archived|archive|closed|offline|prepay to selling|live
`,
      replied: '^ live|open|active|online|sale|sell|published $; open; live; selling status',
    },
    archived: {
      said: `
@job … archived|archive|closed|expired|offline|archiving|ended|archieved|achived|deactivated|over|finished|inactive
gallery|sale_period … archived|closed|expired|offline; in|into|from archive|archived; moved|put|set|sent to archive; archived; from selling|live|planning|draft to archived|closed|archive; status … archived|closed|expired|offline|ended
archived itself; auto archived; autoarchived; archive mode|status; archived|closed|expired|offline job|event|gallery|project; set|went|gone|taken|is|been offline
closed status; gone into the archive; @job past … archiving|archive date
`,
      replied: '^ closed|expired|offline|ended|archive|over $; closed; expired; offline',
    },
    other: {
      said: `
prepay|prepaid|preorder|pre_order|pre_pay|prepayment|preselling|pre_sale|presale; @job status … completed|cancelled|canceled|prepaid|production; @job in production
@job … prepay|prepaid|preorder|presale|completed|cancelled|canceled|paused|postponed|registration|production|hold; on hold status; status … prepay|prepaid|presale|preorder closed|ended|finished|over; some|another|different|other|odd|weird|strange|unfamiliar status; status … never seen|used|heard|had; status … something else
in|on prepay|registration|preregistration
`,
      replied: `
prepay|prepaid|presale|preorder closed|ended|finished|open|active|done|over; other; none of those|these|them; something else; ^ paused|completed|cancelled|canceled|registration $; neither; another one
`,
    },
  },
} satisfies ReadingOf<'jobStatus'>;
