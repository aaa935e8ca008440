import { everybody, gotten, mails, nobody, one, several } from '../reading/en/who-gets-emails.ts';
import type { OptionPhrases } from '../reading/phrases.ts';

/** Those a campaign writes to. */
const families = `${one}|${several}|${everybody}`;
const campaign =
  'campaign|campaigns|automated_campaign|email_campaign|communication_profile|newsletter|newsletters';
const ready = 'ready|online|available|live|up';
/** What may stand before an email that is none about an order. */
const which = 'our|your|single|first|campaign|notification|automatic|automated|announcement';

export const en = {
  said: `
${families} … not ${gotten} ${which}? ${which}? ${mails}|${campaign}; not … ${families} ${gotten} ${which}? ${which}? ${mails}|${campaign}; ${families} ${gotten} no|zero ${mails}; ${families} without ${mails}
${nobody} … ${gotten} ${which}? ${which}? ${mails}|${campaign}; no ${families} … ${gotten} ${which}? ${which}? ${mails}|${campaign}
no ${mails} … sent|send|went|gone|go|going|reached|arrived|came … ${families}; no ${mails} … went|gone|go|going|goes|sent … out; no ${mails} … from|by … ${campaign}; no|zero ${mails} were|have|has? been? sent
${mails} … not … sent|send|going|go|went|gone|reached|reaching|reach … ${families}; ${mails} … not … going|go|went|gone|goes|sent|send out; ${mails} … never … went|gone|sent out; ${mails} … not|never arrived|arrive|reached|reach … ${families}
${campaign} … not … sent|send|sends|sending|go|going|goes|went|gone|start|started|starting|fire|fired|firing|trigger|triggered|triggering|run|running|out|anything|delivered
${campaign} … sent|sends|send|sending|delivered nothing|zero|0|none|no; nothing … sent|send|out … ${campaign}; ${campaign} ~ ${nobody} … ${gotten}; ${campaign} … no ${mails}; ${campaign} … reached|reaches|reach ${nobody}|zero; ${campaign} ${mails} … not ${gotten}|arrive|arrived|arriving|out; ${campaign} … not … reach|reached … ${families}
! delivery_rate … 0|zero; campaign ~ delivery_rate
${families} ~ not|never … notified|informed|emailed|mailed; not|never … ${families} … notified|informed|emailed|mailed; ${nobody} was|were|got|has? been? notified|informed|emailed|mailed; none of? ${families} … notified|informed|emailed|mailed
not|never ${gotten} … ${mails} … @photo … ${ready}; not|never ${gotten} … ${mails} … gallery … ${ready}; no ${mails} … @photo|gallery … ${ready}; ${mails} … @photo|gallery … ${ready} … not|never … @arrived; not ${gotten} ${which}? ${which}? ${mails} about … @photo
not|never … notified|informed|told|emailed … @photo|gallery … ${ready}
half|some|most|several|many|few|all|none of? ${families} ~ not|never … notified|informed|emailed|mailed; ${families} ${gotten}? nothing … ${mails}|${campaign}; ${campaign} ~ ${families} ${gotten} nothing; ${families} ~ not|never … notified|informed … ${mails}; half|some|several|many ${families} ~ not|never … notified|informed … ${mails}; ${campaign} … 0|zero % delivered|sent; ${campaign} … 0|zero delivered|sent|percent; missing|misses|miss|lacks|lack|without ${which} ${mails}; ${campaign} ~ no ${mails}; ${campaign} ${mails} … not start|run|work|go|leave|come; ${mails} … not start|run|leave; ${gotten} … ${mails} … @photo|gallery ~ i|she|he|we|me did|have|has not $; not_one|not_a_single ${families} … ${gotten} … ${mails}|${campaign}; none|not_one|not_a_single|neither of? ${families} … ${gotten} … ${mails}|${campaign}|message; ${families} … not ${gotten} any|one|a? ${mails}|${campaign}; no ${which} ${which}? ${mails} … went|gone|go|going|sent|out|arrived|delivered
${campaign} ~~ ${nobody} … ${gotten} anything|something|it|one; ${campaign} ${mails}? … not sent|delivered|arrived|gone; ${campaign} ~~ none of … ${families} … ${gotten}; ${campaign} … not … out|sent|arrived
other|others|everyone|everybody|all … ${gotten} … ${mails}|message ~ only|except|apart i|me|she|he|her|him|we|us|mine; only i|she|he|we … not ${gotten}? … ${mails}|it; ${mails}|message … went|sent|gone … everybody|everyone|all|others|families|parents ~~ not|no|never … ${gotten}? such|it|one|${mails}|message; ${gotten} no such ${mails}|message; not ${gotten} such ${mails}|message; everybody|everyone|others|all else? … ${gotten} … ${mails}|message ~ not|never … i|she|he|we|me|us?
${mails} … announcing|saying|about|that … @photo|gallery … ${ready} ~ not|never; ${campaign} ~ not|never … arrived|received|reached|sent
half|some|most|several|many|few|none|# of? ${families} … not? ${gotten} ${which}? ${which}? ${mails}; only half|some|few|#|one of? ${families} … ${gotten} no ${mails}; only half|some|few|#|one of? ${families} … ${gotten} … ${mails}
`,
} satisfies OptionPhrases;
