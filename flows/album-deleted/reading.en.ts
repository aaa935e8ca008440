import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
photo|picture|image|class_photo|group_photo was|got|been? deleted|removed|erased … accident|mistake|accidentally; accidentally|mistakenly deleted|removed|erased … photo|picture|image|class_photo|group_photo
deleted|removed|erased|wiped|trashed|binned|nuked|deleting … album|albums|photos|pictures|pics|images|portraits|shots ~ @job still|itself|exists|there
deleted|removed|erased|wiped|trashed|binned|nuked … album|albums; deleted|removed|erased|wiped|trashed|binned … album|albums … accident|mistake|accidentally|mistakenly|@job
album|albums … deleted|removed|erased|wiped|trashed|binned|disappeared|vanished|gone; album|albums … deleted|removed|erased|wiped|gone|disappeared … @job
accidentally|accidently|mistakenly deleted|removed|erased|wiped|trashed|binned … album|albums|photos|pictures|pics|images|portraits|shots; deleted|removed|erased|wiped … photos|pictures|pics|images|portraits|shots … accident|mistake|accidentally|mistakenly
i|we|someone|somebody|he|she|colleague|intern|assistant|boss|they|admin deleted|removed|erased|wiped|trashed|binned … photos|pictures|pics|images|portraits|shots
photos|pictures|pics|images|portraits|shots … deleted|removed|erased|wiped … accident|mistake|accidentally|mistakenly|us|colleague; deleted|removed|erased|wiped … photos|pictures|pics|images|portraits|shots … album|albums|@job
photos|pictures|pics|images|portraits|shots|album were|was|got|been deleted|erased|wiped; photos|pictures|pics|images … disappeared|vanished|gone from|out_of album|albums; accidentally|mistakenly? deleted|removed|erased|wiped|trashed|binned … album|photos|pictures|pics|images … from|in|out|of … @job|album|albums|account|system; restore|recover|undelete|retrieve|bring … deleted|removed album|albums|photos|pictures|pics|images|portraits|shots; album|albums … trash|bin
@removed … @photo … from|in|out_of|inside … album|albums|gallery; @removed … @photo … belonging|belongs|belong|of|for|under|with|behind … @code|child|kid|subject|student
every|all|each|some|few|several|single|those|these|individual|# @photo … were|was|got|been @removed; @photo … of|from|for|under|with|behind|belonging one|1|a|single? @code … @removed
@removed … album|albums|@photo ~ ago|yesterday|ystrday|today|mrng|morning|since|before|days|weeks|months|wks|mths; ago|yesterday … album|albums|@photo … @removed; lost an|one|the|whole|entire|our|her|his album|albums; recycle_bin|trash|bin ~ album|albums|@removed; album|albums gone ~ @removed ~ ago|yesterday|days|weeks|months|wks
made|make|did|done|by delete|deletion|deleting|erase|erasing … @photo|album|albums; @removed|lost … album|albums|folder … @job still|ok|exist|exists|there|fine|available|intact|untouched|remains|itself
@removed whole|entire|complete? album|albums … accident|error|mistake|accidentally ~ rest|other|job; album|albums … vanished|gone|disappeared|deleted ~~ @removed it|them … accident|mistake|error ~ rest|job|@job; @photo|favourites|favorites|those … been|were|was|got? @removed ~ clicked|pressed|hit wrong; restore|recover|get|bring|retrieve … @removed|lost album|albums|@photo; album|albums gone|vanished|disappeared|missing
@removed|lost … @photo|album|albums … accident|error|mistake|oops|accidentally|mistakenly|inadvertently|unintentionally; accident|error|mistake|accidentally ~ @removed … @photo|album|albums
restore|recover|retrieve|bring|get album|albums ~ @removed|lost; album|albums ~ @removed ~ @job still|exists|exist|there|itself|ok|fine; all|every|each @photo ~ got|were|was|been|are|is @removed ~ rest|other|others; @removed album|albums … accident|mistake|error|accidentally; accidentally|mistakenly @removed away|out? album|albums|@photo
album|albums … lost ~ @removed; album|albums ~ was|were|got|been @removed; @removed … photos|pictures|pics|images|album|albums … @job … accident|error|mistake|accidentally; @removed … photos|pictures|pics|images … from|in @job … accident|mistake
`,
  planned: 'delete deleting remove removing erase wipe restore recover undelete retrieve bring',
} satisfies OptionPhrases;
