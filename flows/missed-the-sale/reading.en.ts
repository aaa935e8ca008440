import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
sale … missed; miss|missed|missing|misses|mised sale|sales|salle|sell|sells|sail; missed … sale
memories … safe; safe … memories; memories safe
MS; ms page|screen|message|msg|notice|error|text
sale|sales|ordering|orders|shop … over|ended|finished|passed
too late … order; sale … closed; ordering … closed
sales|sale|purchase period|window|deadline|time … over|ended|closed|passed|expired|up; order|ordering window|deadline … over|ended|closed|passed|expired|up; order time … over|ended|closed|passed|expired|up
deadline … missed|passed|over|gone; missed … deadline; ordering|order|sale|sales … no longer|more possible|available|open; verkauf|verkaufszeitraum verpasst|beendet|vorbei
`,
} satisfies OptionPhrases;
