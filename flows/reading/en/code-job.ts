import type { ReadingOf } from '../reading.ts';

/** What shows that a code is one that was refused: it is spoken of as used before. */
export const refusal =
  'used_twice|used_2x|password_twice|code_twice|pw_twice|twice_the_same|password_is_not_possible|already_used|already_in_use|in_use|been_used|was_used|used_before|used_already|refused_code|same_password|same_pw|old_code|old_access_code|former_code|original_code|code_back|reassign|assign_it_again|give_it_again|write_the_old_code|enter_again|entered_again|re_enter|reenter|taken|not_possible';
/** Messages that customers see: what follows them is about the printed code. */
const message = 'incorrect|invalid|wrong|error|ready|missed|sale|ar|err|ms';

export const codeJob = {
  about: `
refused|old @code … @job; @job … refused|old @code; which|what … @job … refused|old @code; where … refused|old @code
`,
  label: 'refused code; old code; refused',
  unrelated: `
${message} ~~ old|former|previous|original|same @code … of|from|in|to|belongs|belonged … same|this|that|other|another|different|deleted|erased|removed|old|last|last_years|second|newer … @job
${message} ~~ from|of|belonged|belongs|in|to same|this|that|other|another|different|deleted|erased|removed|old|last year? years? @job
${message} ~~ same|this|that|other|another|different|deleted|old @job; ${message} ~~ @code|it … of|from|in|to … @job; ${message} ~~ @job … exists|there|deleted|removed|erased
`,
  options: {
    sameJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|was same|this|very|that|its very|same? @job
@code … from|of|belongs|belonged same|very @job; ^ same|very @job $; in|within|from|of same|very|selfsame @job; same job again|too
`,
      replied: `
same|this|that|very @job; ^ same $; same one; this one; in this|the|same $
`,
    },
    otherJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|with|by another|other|different|second|newer|living @job
@code … from|of|in|belongs|belonged … other|another|different|second|newer|living|last_years|earlier|older|last_yrs @job; from another|other|different job; @code … from|of … last|previous year|years|yr|yrs|season|seasons @job; @code … @job … still exists|there|living|existing|lives|live; from other|another|different|second|last_years @job
`,
      replied: `
another|other|different|second|newer|living @job; another|other|different one; other school|club|year; last years; @job ~ still exists|there
`,
    },
    deletedJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|with|by … deleted|removed|erased|wiped @job; refused|old|former|previous @code … of|from|in|to|belongs|belonged … @job … deleted|removed|erased|wiped|gone
@code … belonged|belongs|from|of … @job … deleted|removed|erased|wiped|gone|exist; @code … from|of|belonged deleted|removed|erased|wiped @job; from deleted|removed|erased|wiped @job; @code … @job … no_longer|not exists|exist
`,
      replied: `
deleted; deleted|removed|erased @job|one; @job … deleted|removed|wiped|erased|gone; we|i|they … deleted|removed; @job … no longer|more exists|exist|there
`,
    },
  },
} satisfies ReadingOf<'codeJob'>;
