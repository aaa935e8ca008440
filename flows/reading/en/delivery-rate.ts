import type { ReadingOf } from '../reading.ts';

export const deliveryRate = {
  about: 'delivery_rate; campaign_performance; performance of campaign; campaign statistics|stats|figures',
  unrelated: 'no … emails|mails|email|mail … went|gone|sent out?; not … emails|mails … went|gone|sent',
  label: 'delivery_rate; campaign_performance; rate',
  options: {
    some: {
      said: `
delivery_rate … above|over|more|higher|greater than? 0|zero; delivery_rate … #|above|high|good|fine|over|positive|more; ! delivery_rate not 0|zero; campaign_performance … above|sent|fine|#; ! emails|mails|some|half|most|part|few … went|gone out; ! emails|mails … partly|already sent; # % delivered; ! some|half|most|few|many|others|rest … got|have|received theirs|it|them|emails|mails|email; ! others … got|received it|theirs|them; ! only half|some|few|# … got|received … email|emails|mail
`,
      replied: `
^ above|some|high|positive|more|half|most|# $; above 0|zero; over; # %|percent; ! not 0|zero|nothing; some; most; half; more than 0|zero; partly
`,
    },
    noneSent: {
      said: `
delivery|del_rate|rate|deliveries is|at|by|of|stands|shows? 0|zero|0%|nil|null|nothing; del_rate … 0|zero; delivery_rate … 0|zero|nothing|none|nil|0%; campaign_performance … 0|zero|nothing|none; 0|zero delivered|sent|delivery_rate; 0 % delivered; no delivery; campaign … sent|delivered|shows|says 0|zero|nothing; nothing … went out|was? sent|delivered … campaign; no delivery_rate
`,
      replied: `
^ 0|zero|nil|nothing|none|nada $; zero; it is 0|zero; nothing; none; shows 0|zero; nothing sent|delivered|went
`,
    },
  },
} satisfies ReadingOf<'deliveryRate'>;
