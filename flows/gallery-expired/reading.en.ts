import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
photocloud ~ gallery|event|photos|ordering|period … expired|closed|over|ended|elapsed; gallery|event|photos|ordering|period … expired|closed|over|ended … photocloud
gallery … expired|lapsed|elapsed; ordering period … over|expired|ended|passed|elapsed; ordering time … over|expired|ended|passed|up; ordering|order time|period … run|ran out; time for|to order|ordering … over|expired|ended|passed; period for ordering … over|expired|ended|passed
! photos|pictures|images|gallery|event|they … in|into|to|on backup|backups|backup_storage; ! moved|move|went|gone to|into backup|backups|backup_storage; ! in backup_storage
storage time|period|fee … over|expired|ended|pay|extend|extended; extend|renew|prolong … storage|gallery|ordering_period|ordering_time; restoration|restoring|storage fee; restore … from backup|backups|backup_storage
gallery|event|photos|@photo|shop … closed|ended|over|finished|offline ~ published|months|year|years|reopened|reopen|opened_again|open_again|pay|buy|ordering|late; gallery|event … expired|closed … months|month|weeks|year|years|days ago?; event … expired|lapsed; photocloud|photocl ~ expired|closed|ended|over|finish|finished|missed|deadline
photocloud|photocl|photo_cloud ~~ missed … deadline|period|time; event|gallery … expired|closed|over|ended ~ missed … deadline|period|time|end; gallery|event … closed|over|finished|ended|locked ~~ published|opened_again|reopen|reopened|reopening|open_again|unlocked|backup|prolong|extend|extended|extension; ordering|order|buying period|time|deadline|window ~ over|ended|finished|expired|passed ~ not|never … link|mail|email … extension|prolong|extend|extending|renewal; ordering|order|sale|sales|purchase|buying period|time|deadline|window|phase … over|ended|end|finish|finished|expired|passed|closed|elapsed|past ~ photocloud|months|extension|extend|prolong|event|backup|publication|published|link|pay; photocloud ~ ordering|order|sale period|time|deadline|window … over|ended|finish|finished|expired|passed|closed
link|mail|email … for|to extension|extend|extending|prolong|prolongation|renewal|prolonging|lengthen; link … extension|prolong|prolongation|extend; get|open|opened|opens|reopen|unlock … gallery|event|it|ordering again ~ pay|months|year|ordering|order; how … reopen|opened again|reopened … gallery|ordering|event
missed … deadline|period|time … backup|photocloud|event; photocloud ~ missed … deadline|period|time ~ order|backup|buy|pictures; ordering|order period|time|deadline … over|ended|expired|ended|passed ~ never|not got|received|get|receive … link|mail|email
ordering|order period|time|deadline … over|ended|end|finish|finished|expired|passed ~ not|never got|received|receive|get … link
period|time|deadline for ordering|order|buying|purchase|sale … over|ended|finish|finished|expired|passed|closed|up; photocloud ~ gallery|event … lapsed|elapsed|unavailable; ordering|order times|time up; ordering time 's? up; gallery|event|@photo … restored|restore|restoring … backup; restoring … gallery|event|@photo … backup|storage
`,
} satisfies OptionPhrases;
