import type { ReadingOf } from '../reading.ts';

export const codeJob = {
  about: `
refused|old @code … @job; @job … refused|old @code; which|what … @job … refused|old @code; where … refused|old @code
`,
  label: 'refused code; old code; refused',
  options: {
    sameJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|was same|this|very|that|its very|same? @job
`,
      replied: `
same|this|that|very @job; ^ same $; same one; this one; in this|the|same $
`,
    },
    otherJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|with|by another|other|different|second|newer|living @job
`,
      replied: `
another|other|different|second|newer|living @job; another|other|different one; other school|club|year; last years; @job ~ still exists|there
`,
    },
    deletedJob: {
      said: `
refused|old|former|previous @code … of|from|in|to|belongs|belonged|with|by … deleted|removed|erased|wiped @job; refused|old|former|previous @code … of|from|in|to|belongs|belonged … @job … deleted|removed|erased|wiped|gone
`,
      replied: `
deleted; deleted|removed|erased @job|one; @job … deleted|removed|wiped|erased|gone; we|i|they … deleted|removed; @job … no longer|more exists|exist|there
`,
    },
  },
} satisfies ReadingOf<'codeJob'>;
