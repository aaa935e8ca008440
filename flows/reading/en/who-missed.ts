import type { ReadingOf } from '../reading.ts';
import { everybody, gotten, mails, nobody, one, several } from './who-gets-emails.ts';

export const whoMissed = {
  about: `who … ${gotten}|missed; who ${gotten}|missed no|any|the? ${mails}; check|know|say|tell who ${gotten}|missed no|any|the? ${mails}; how many … missed|${gotten}|families|parents; whether others … ${gotten}`,
  label: 'who_missed; affected',
  options: {
    oneCustomer: {
      said: `
only|just one|a|#|single? ${one} … not? ${gotten}|affected|missed|missing; only|just one ${one}; single ${one} … not; everyone|everybody|all else … ${gotten}|have|has|did; all others|the_others|other … ${gotten} it|theirs|them; other|others ${several}? have|did $
other|others|everyone|everybody … ${gotten} … ${mails}|message ~ only|except|apart i|me|she|he|her|him|we|us|mine; i|she|he ${gotten} no such? ${mails}|message; only|just i|she|he|we … not; only|just … missing|misses|lacks … ${mails}|campaign; ${mails} ~ i|she|he did|have|has not $; particular|certain|specific|single ${one} … not ${gotten}; ^ ${one} … not ${gotten} … ${mails}; a|the|one|another ${one} … not ${gotten} … ${mails}; ${one} … no ${mails}; a|the|one|another ${one} … not … notified|informed|emailed; ^ ${one} … not … notified|informed|emailed; i|she|he not ${gotten} … ${mails}; i|she|he ${gotten} no ${mails}; ${one} ${gotten} no ${mails}
`,
      replied: `
^ one|single|1 $; only|just one|her|him|this|that|1; one ${one}; single ${one}; others … ${gotten}|have|did|has; everyone|everybody else
`,
    },
    families: {
      said: `
${several}|${everybody} … not ${gotten} … ${mails}|campaign; not … ${several}|${everybody} ${gotten} … ${mails}|campaign; ${several} … not … notified|informed|emailed|mailed; ${several} … ${gotten} no ${mails}; ${several} without ${mails}
${several} ${gotten} nothing; not|nor one|single ${one} … ${gotten}|notified|informed; none|not_one|neither of ${several} … ${gotten}|notified|informed; ${several} … not received|receive|become|became; no ${one} … ${gotten} … ${mails}; ${nobody} … ${gotten}|notified|informed|emailed|mailed; ${nobody} … missed; no ${mails} … ${several}|${everybody}; ${mails} … not … ${several}|${everybody}; no ${one} … ${gotten} … ${mails}; campaign|newsletter … reached|reaches|reach ${nobody}; campaign|newsletter … not … reach|reached … ${several}|${everybody}
half|some|most|several|many|few|all|none|# of? ${several}|them … not? ${gotten}|missed|affected|without|informed|notified; all|several|many|most|half|some ${several} affected|missed; only half|some|few|# of? ${several} … ${gotten}
`,
      replied: `
^ all|several|many|most|half|some|everyone|everybody|nobody|families|many|both|two|few $; all; several; nobody; everyone; everybody; many; most; half; families; no one; none; quite a few; lots; whole class|school; some of; more than one; # ${several}
`,
    },
  },
} satisfies ReadingOf<'whoMissed'>;
