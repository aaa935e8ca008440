import type { ReadingOf } from '../reading.ts';

export const customerEmail = {
  about: '@address … event|event_details; @address in|on event|details|there',
  label: 'email in event; event email',
  options: {
    yes: {
      said: '@address|mail|email … is|stands|listed|entered|saved|there|registered … in|on|with|under event|event_details|events; @address … in|on|with|under event|event_details|events; event has|lists|contains … @address; event details … have|has|contain … @address',
      replied: '^ there|listed|yes $; it is there|in|listed; in there; is in; we have it|her|his; listed',
    },
    no: {
      said: 'no @address … in|on|with|for|under event|event_details|events; event … no|without @address; event has|have no @address; @address|mail|email … not … entered|listed|saved|registered|in|there … in? event|event_details|events; @address … not … in|on|with|under event|event_details|events',
      replied: '^ missing|none|no $; missing; not there|in|listed; no email|address|mail; none; never gave',
    },
  },
} satisfies ReadingOf<'customerEmail'>;
