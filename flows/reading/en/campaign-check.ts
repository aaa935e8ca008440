import type { ReadingOf } from '../reading.ts';

export const campaignCheck = {
  about:
    'stripe … validated|account|status; when … selling; which campaign; campaign … chosen|chose|selected; reasons; any of these|those|them; what … holds|hold|holding|keeps … campaign|emails|mails',
  label: 'reason; reasons',
  options: {
    stripe: {
      said: `
stripe|stripe_express|stripe_account … not|never … validated|verified|confirmed|approved|complete|completed|finished|set_up|ready; stripe|stripe_express … unvalidated|unverified|pending|incomplete|open|missing|awaiting; not … validated|verified|completed … stripe; stripe needs|requires|asks|wants … validation|verification|validated|verified|documents
`,
      replied: 'stripe; stripe_account; not validated',
    },
    night: {
      said: `
set|switched|put|went|gone|moved|changed|started … selling … at|in|during|late|after|around|before night|evening|midnight|#|9pm|10pm|11pm|1am|2am|5am|6am|7am|8am|nine|ten; selling … last_night|at_night|overnight|midnight|in_the_night|late_at_night; switched … at|last night|midnight; last_night … selling; at_night … selling
`,
      replied:
        '# pm|am; 9pm|10pm|11pm|12am|1am|5am|6am|7am|8am; night; at night; last night; evening; late; midnight; after 9; early morning',
    },
    groupJob: {
      said: `
group_job|group_photo_job|group_photos_job|group_photo_jobs|group|team job|photo|photos? … one|single|1 @code … list; one|single|1 @code … imported|uploaded list|names_list|@roster; group|team … one|single @code ~ list; group|group_photo|group_photos job|jobs ~ one|single|1 @code ~ list|imported|uploaded; group_job … one code; group_photo_job … one|single code
`,
      replied: 'group; group job|photos|photo; one code; team job; imported list',
    },
    prepayPlus: {
      said: `
prepay_plus|prepay|prepayplus ~ other|another|wrong|different|standard|own|normal|usual … campaign; wrong|another|other|different|standard|normal campaign … prepay|prepay_plus; not|no … sent|send|out|sending|go|goes|went … prepay|prepay_plus|prepayplus; prepay|prepay_plus … @job ~ not|no … campaign|email|emails|mail|mails; not … prepay|must_use campaign
`,
      replied: 'prepay; prepay plus; prepayplus; must use',
    },
    chosenLate: {
      said: `
campaign … chosen|chose|selected|picked|added|assigned|set|switched … after|later|late|when … selling|live|start; chose|chosen|selected|picked|added|assigned … campaign … after|later|late|when|already … selling|live|start|set; campaign … chosen|chose|selected|picked|added … late|afterwards|after|later; forgot|forgotten … campaign … before|until selling|live; selling before … campaign; already selling … campaign … chosen|chose|selected|picked|added; campaign … after selling
`,
      replied: 'after selling; chosen late|later|after; after; later; too late; afterwards; forgot campaign',
    },
    none: {
      said: `
none|neither of these|those|them|the|known reasons? … apply|applies|so|true|fit|fits|match; none of these|those|them|known; none|neither … apply|applies|fits|fit|matches; nothing of that|these|those|this; no known reason; none of the reasons|five|known
`,
      replied:
        'none; neither; nothing; no; none of these|those|them; all fine|right|good|ok; everything fine|right|good|ok; nope; no such',
    },
  },
} satisfies ReadingOf<'campaignCheck'>;
