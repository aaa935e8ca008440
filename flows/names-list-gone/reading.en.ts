import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
names|names_list|name_list|namelist|nameslist|roster|student_list|class_list … from|in|of|for|out_of … @job … gone|disappeared|vanished|missing|erased|wiped|lost|empty|blank
names|names_list|name_list|namelist|nameslist|roster|student_list|class_list … gone|disappeared|vanished|missing|erased|wiped|lost|overwritten|removed … from|in|out_of … @job
@job … lost all? its|the|all|her? names|names_list|name_list|roster|student_list; @job … no|without names … more|anymore|any|left|now
names … all? gone|disappeared|vanished; all|our|the|students names … gone|disappeared|vanished|erased|wiped|lost
subjects|students|kids|children|everybody|everyone|pupils ~ lost|without|no their|any? names; view_names … empty|blank|nothing|nobody; names_list|name_list|namelist|nameslist|student_list suddenly? empty|disappeared|vanished|blank|erased; where … names|names_list gone|go
names|surnames|names|names_list|name_list|namelist|nameslist|roster|student_list|class_list|list_of_names|list_of_the_names … moved|went|gone|wandered|transferred|migrated|jumped|landed|appear|appears|appeared|switched|slipped … new|other|another|second|next|spring|autumn|fall|summer|winter|sports|@job … @job|day|one?
names … from|in|of … @job … appear|appears|moved|shown|show|are|landed … @job; names|names_list|name_list|namelist|nameslist|roster|student_list|class_list|list_of_names|list_of_the_names … not … there|shown|visible|displayed|in|here|listed|inside @job? anymore|any_more|longer|more|@job; names|names_list|name_list|namelist|nameslist|roster|student_list|class_list|list_of_names|list_of_the_names no_longer there|in|visible|shown|listed|here; in … @job names … not|gone|missing … there|anymore
subjects|students|kids|children|everybody|everyone|pupils|all|everything … without|no a|any|their? names|name … suddenly|anymore|now|there?; suddenly without|no a|any|their? name|names; all|the names … disappear|disappeared|disappearing|vanish|missing|lost|away; names|names_list|name_list|namelist|nameslist|roster|student_list|class_list|list_of_names|list_of_the_names … disappear|vanish|disappearing
list_of_names|names_list|name_list|list_of_the_names|namelist|class_list|roster is|are|was|suddenly? empty|blank|gone|away; @job … blank|empty|nameless ~ names; names ~ @job … blank|empty|nameless; names … left|gone from @job; @job … lost … names
without names suddenly|since|now|anymore; students|subjects|kids|children|pupils … nameless|unnamed|anonymous
no names anymore|any_more|more|longer|left|now; names_list|name_list|namelist|nameslist|roster|student_list|class_list|list_of_names|list_of_the_names … empty|blank|emptied; @job … no names; names … wiped|erased|emptied|swallowed|missing from|in|since? @job|monday|yesterday|today; names … jumped|moved|went|wandered|slipped from|out_of … @job; all? names gone|lost|away
names … of|from|in … @job … away|gone|missing|lost|empty; no student|kid|child|subject|pupil|one has|have a|any? name|names; nobody|noone has|have a|any? name|names ~ @job|anymore|subjects; only codes ~ names … gone|disappeared|missing|vanished|lost
no more|longer names; no more|longer names ~ only|just numbers|codes|ids; @job ~ no more|longer names ~ only|just numbers|codes; subject|subjects|student|students|pupil|pupils|kids|childrens|children|players|our|all names … lost|gone|missing|away|vanished|disappeared|erased|empty
names of|from all|the|our|her|his? students|pupils|kids|children|players|subjects|class|classes … lost|gone|missing|away|vanished|disappeared|empty|erased; names gone|went missing|lost|astray; names got|went|become lost|missing|gone|wiped; only numbers|codes|ids … no|instead|without names
names … lost|gone|missing|vanished|disappeared ~ list … imported|uploaded|used|second|another|new
`,
} satisfies OptionPhrases;
