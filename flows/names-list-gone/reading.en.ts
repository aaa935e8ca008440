import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
names|names_list|name_list|namelist|nameslist|roster|student_list|class_list … from|in|of|for|out_of … @job … gone|disappeared|vanished|missing|erased|wiped|lost|empty|blank
names|names_list|name_list|namelist|nameslist|roster|student_list|class_list … gone|disappeared|vanished|missing|erased|wiped|lost|overwritten|removed … from|in|out_of … @job
@job … lost all? its|the|all|her? names|names_list|name_list|roster|student_list; @job … no|without names … more|anymore|any|left|now
names … all? gone|disappeared|vanished; all|our|the|students names … gone|disappeared|vanished|erased|wiped|lost
subjects|students|kids|children|everybody|everyone|pupils ~ lost|without|no their|any? names; view_names … empty|blank|nothing|nobody; names_list|name_list|namelist|nameslist|student_list suddenly? empty|disappeared|vanished|blank|erased; where … names|names_list gone|go
`,
} satisfies OptionPhrases;
