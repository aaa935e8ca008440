import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
deleted|removed|erased|wiped|trashed|binned|nuked|deleting … album|albums|photos|pictures|pics|images|portraits|shots ~ @job still|itself|exists|there
deleted|removed|erased|wiped|trashed|binned|nuked … album|albums; deleted|removed|erased|wiped|trashed|binned … album|albums … accident|mistake|accidentally|mistakenly|@job
album|albums … deleted|removed|erased|wiped|trashed|binned|disappeared|vanished|gone; album|albums … deleted|removed|erased|wiped|gone|disappeared … @job
accidentally|accidently|mistakenly deleted|removed|erased|wiped|trashed|binned … album|albums|photos|pictures|pics|images|portraits|shots; deleted|removed|erased|wiped … photos|pictures|pics|images|portraits|shots … accident|mistake|accidentally|mistakenly
i|we|someone|somebody|he|she|colleague|intern|assistant|boss|they|admin deleted|removed|erased|wiped|trashed|binned … photos|pictures|pics|images|portraits|shots
photos|pictures|pics|images|portraits|shots … deleted|removed|erased|wiped … accident|mistake|accidentally|mistakenly|us|colleague; deleted|removed|erased|wiped … photos|pictures|pics|images|portraits|shots … album|albums|@job
photos|pictures|pics|images|portraits|shots|album were|was|got|been deleted|erased|wiped; photos|pictures|pics|images … disappeared|vanished|gone from|out_of album|albums; accidentally|mistakenly? deleted|removed|erased|wiped|trashed|binned … album|photos|pictures|pics|images … from|in|out|of … @job|album|albums|account|system; restore|recover|undelete|retrieve|bring … deleted|removed album|albums|photos|pictures|pics|images|portraits|shots; album|albums … trash|bin
`,
  planned: 'delete deleting remove removing erase wipe restore recover undelete retrieve bring',
} satisfies OptionPhrases;
