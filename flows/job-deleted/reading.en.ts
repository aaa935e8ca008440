import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
@deleted … @job; @deleted … whole|entire|complete thing
@job … gone|disappeared|vanished; @job … @deleted; @job ~ deleted
hit|hits|pressed|clicked|pushed|pressing delete|remove
delete|deletion|deleting … @job; restore|recover|undelete|retrieve|bring|undo … deleted|deletion|@job back?
accidentally|accidently|mistakenly deleted|removed|wiped|erased; deleted|removed|erased|wiped … accident|mistake|accidentally
deleted everything|school|kindergarten|nursery|club; lost the whole @job; got rid of … @job; @job ~ it|they|which|that got|was|were|is|are|has|been|have @deleted; not|no longer|more have|has @job; @deleted … accident|mistake|accidentally|mistakenly ~ @job; our|the|my|whole|entire @job @deleted
@job … cleaned|cleared out|away|up; @job ~ binned|trashed|axed|no_more; @job … no longer exists|exist|there; @job … not exist|there anymore|any; @job nuked|axed|binned|trashed; @job … cleanup|clear_out|clearout|clean_up
@deleted … school|kindergarten|nursery|wedding|graduation|academy|elementary|preschool … from|in gotphoto|account|system
@deleted … @job and|with names_list|name_list|namelist|nameslist|roster|names … gone|lost|missing|disappeared|vanished
accidentally|accidently|mistakenly @deleted wrong|whole|entire|complete? @job; whole|entire|complete @job … was|been|got|has @deleted|deleted|removed; @job … was|been|got @deleted from|by
`,
  planned: 'delete deleting remove removing erase wipe',
} satisfies OptionPhrases;
