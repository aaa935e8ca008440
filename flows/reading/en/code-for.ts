import type { ReadingOf } from '../reading.ts';
import { card, family, place, staff, withoutCode } from './without-code.ts';

export const codeFor = {
  about: 'who @code … for; who needs|need|wants|want|gets @code|it; whose @code; for whom; who it is for',
  label: 'code_for; who_for; for_whom',
  unrelated: `
compare|compared|check|know|tell ~ lost|misplaced|thrown|binned ${card}; compare|compared|check|know|tell ~ ${card} … lost|thrown|away|gone
`,
  options: {
    parent: {
      said: withoutCode.parent,
      replied: `
${family}; mummy|daddy|stepmum|stepdad|grandmother|grandfather|aunt|uncle
`,
    },
    staff: {
      said: withoutCode.staff,
      replied: `
${staff}|${place}; headteachers; manager; federation
`,
    },
    everybody: {
      said: withoutCode.everybody,
      replied: `
^ all|everyone|everybody|team|group|class|whole $; everyone; everybody; all of them; one code; whole|entire team|class|group|club|school; same code; one for all
`,
    },
  },
} satisfies ReadingOf<'codeFor'>;
