import type { ReadingOf } from '../reading.ts';

export const retouchQueue = {
  about: '@retouch; waiting … @retouch; order status|state|page; retouch … status',
  label: '@retouch; order status; order; retouch queue; waiting_to_retouch',
  unrelated: `
marked|status|shown|listed|flagged as? paid|unpaid|settled; completed|complete|done|finished … payment|order_form|checkout; payment … completed|complete|processed
retoucher|retouchers; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation
waiting for … @files|link|links|reply|answer|refund|her|him|them|you|response|customer|prints|screenshot; still waiting; edit order|page|settings|email|address|text
`,
  options: {
    waiting: {
      said: `
waiting_to_retouch; waiting to|for|on|# … @retouch; waiting_for_retouch; @retouch queue|pending|waiting|list; in|on|at|under @retouch; stuck|sitting|sits|pending|hanging|parked|held|stays|still|awaiting|queued|awaits … @retouch; order|orders … @retouch; not … retouched|edited|finished … yet|photos|pictures|order|images|retouching|editing; needs retouching|editing; awaiting @retouch; retouch_queue; not yet retouched|edited; @retouch … not … finished|done|complete|completed|over
`,
      replied: `
^ waiting|retouch|stuck|retouching|pending|queue $; stuck|sitting|sits|waiting|still … there|in|since; waiting; it is $; stuck; still there|in; there; since; pending; in queue|retouch|there
`,
    },
    notWaiting: {
      said: `
@retouch … done|finished|complete|completed|over|off|finalised; @retouch ok; retouched already; already retouched|edited; finished|done|completed|released … @retouch; completed|finished it|order; order … completed|complete|finished|processed|fulfilled|done|shipped|released; order marked? completed; marked … completed|complete|done|finished|as; out of … @retouch|queue; past retouch; not … in queue; no @retouch; without retouching; marked completed; status … completed|complete|done|finished|fulfilled|processed
`,
      replied: `
^ not any? more|anymore|longer $; ^ completed|complete|done|finished|processed|released|shipped|delivered|fulfilled|new $; completed; complete; done; finished; processed; it is not $; not there|in|waiting|it; released; shipped; marked; fulfilled; something else; other status; another status; retouched; no longer|more
`,
    },
  },
} satisfies ReadingOf<'retouchQueue'>;
