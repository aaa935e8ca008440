import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
photocloud ~ gallery|event|photos|ordering|period … expired|closed|over|ended|elapsed; gallery|event|photos|ordering|period … expired|closed|over|ended … photocloud
gallery … expired|lapsed|elapsed; ordering period … over|expired|ended|passed|elapsed; ordering time … over|expired|ended|passed|up; ordering|order time|period … run|ran out; time for|to order|ordering … over|expired|ended|passed; period for ordering … over|expired|ended|passed
! photos|pictures|images|gallery|event|they … in|into|to|on backup|backups|backup_storage; ! moved|move|went|gone to|into backup|backups|backup_storage; ! in backup_storage
storage time|period|fee … over|expired|ended|pay|extend|extended; extend|renew|prolong … storage|gallery|ordering_period|ordering_time; restoration|restoring|storage fee; restore … from backup|backups|backup_storage
`,
} satisfies OptionPhrases;
