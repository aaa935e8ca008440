import type { ReadingOf } from '../reading.ts';

export const codeTyped = {
  about: `
compare|compared; compare|compared it|@code|that|them|both|card; last|first|some|two|three letter|letters|character|characters|digit|digits|sign|signs; have|got|has it|code|that right; read … last|first|all|some|two|three letters|characters|digits|signs|numbers|bit|part|code; type|typed|enter|entered|typing|types|put it? right|correctly|properly|wrong|exactly; typed|entered|types|enters … right|correctly|exactly|@code|code; how … typed|entered; what … typed|entered|types|enters
`,
  label: 'typed; spelling; typing',
  unrelated: `
@kid|@photo ~ mixed|mixing|swapped … behind|under|together|one|the|code|with; mixed behind|under|in|on|together; mixed … behind|under one|the|this @code
never used|typed; you are|were right; misread|mistyped nothing; not misread|mistyped … anything|it|the; i|we misread|mistyped|misclicked|mistaken before|earlier|your|you|status|question|last|above|@job|message; instead of? hotmail|gmail|yahoo|outlook|gmx|icloud|com|web
email|address|gmail|mail … typed|mistyped|typo|misspelled; typo|typos|mistyped … email|address|mail|order|name; wrong email|address
forgot dot|at; typing … message; entered|entering|typed|typing|use|using|used|put the|a|an|my|her … correct|right|valid|wrong|incorrect|invalid access? @code; entered|entering|typed|typing|use|using|used|enter correct|right|valid @code
`,
  options: {
    confirmed: {
      said: `
typed|entered|types|enter|type|typing|put|entering|enters|wrote|copied|used|input|inputted … exactly|precisely|correctly|right|as|accurately|exact|carefully … printed|card|shown|stands|is|written|correct|by|it|as|like
! exactly|just|precisely as|like|what … printed|card|shown|written|stands|paper|slip|flyer|on|letter; exactly|identical same|match|matches|matching|identical … card|as|printed|to|with|paper; exactly the same; exactly as|like; exactly what
! compare|compared|checked|double_checked|verified|held … card|paper|slip|flyer|printout|screen ~ same|identical|match|matches; ! compare|compared|checked|double_checked|verified … card|paper|slip|flyer|printout ~ no mistake|mistakes|error|errors|difference|differences|typo|typos; every|each|all letter|letters|character|characters|sign|signs|digit|digits … as|like … card|printed|paper|slip|shown|flyer; ! every|each|all letter|letters|character|characters|sign|signs|digit|digits is|are|was? same|right|correct|identical|matches|match; no mistake|mistakes|typo|typos|error|errors ~ compare|compared|checked|verified … card|paper|slip|flyer|printout; card next|beside|against … screen ~ identical|same|match; typed|entered exactly what
! compare|compared|checked|compares|double_checked|verified|matched|matches|match … card|letter|printed|character|print|paper|digit|flyer … match|matches|same|identical|letter|right|correct|exactly|ok|fine|by
! compare|compared ~ matches|match|same|identical; ! compare|compared ~ no difference|differences; ! compare|compared … it|@code|them … match|matches|same|identical|right|correct; it|@code|they|both|that … matches|match|identical … card|print|printed|paper|flyer|screen|exactly|to|letter; ! compare|compared … letter|character|sign|digit by|for letter|character|sign|digit; ! letter by|for letter; ! character by|for character; ! digit by|for digit; ! sign by|for sign; letter perfect
no typo|typos|mistake|mistakes|spaces|error … in|typing|code|card|made|there; typed|entered|types|typing|enters|entering|spelled correctly|right|exactly|fine|carefully|properly|correct; no typing|spelling|input error|errors|mistake|mistakes; spelled|spelt correctly|right; @code … typed|entered correctly|right|exactly|properly
same as|like … card|printed|paper|flyer|on; copy|copied pasted; copied and pasted; copypasted; cut and paste; correctly typed|entered; matches|match … card|printed|printout; ! sure|certain|positive … typed|entered|right|correct … code|it|correctly|right; word for word; 1:1; it|that|they matches|match $; read|reads|reading … it|back ~ matches|match|same|right|correct
`,
      replied: `
exactly; same; identical; it matches|match; matches; correct; correctly; as printed; ^ right|confirmed|match|fine $; ! checked it?; ! double checked; hundred; confirmed; no mistake|typo|typos|mistakes; definitely|positive; to the letter; like printed; ^ she|he|they did|has|have $; ^ did $
`,
    },
    mistyped: {
      said: `
mistyped|misread|mistype|mistypes|mistaken; read|saw|took|mistook|used|typed|misread|entered|put … @sign as|for … @sign; read|saw|took|used|typed|put|entered|had|wrote … small|big|capital|little @sign ~ but|should … @sign; read|saw|took|used|typed|put|entered|had|wrote … small|big|capital|little|lowercase|uppercase @sign ~ but … should … @sign
typo|typos … in|code|by|made|when|typing|on|with|she|he|it|customer|parent; typed|entered|put|typing|used|wrote|entering|read|types|enters|mixed|confused|swapped|confusing|input … letter|zero|one|o|l|0|1|digit|b|8|5|s|extra|space|wrongly|incorrectly|different|instead
typed|entered|types|enters wrong|incorrectly|wrongly @code|it|one|number; o instead|for|vs|rather|not|and 0|zero|of; zero instead|for|rather|and o|letter|of|the; letter o; one|a|two|some letter|letters|character|characters|sign|signs|digit|digits differ|differs; extra|missing|additional|forgot|left|added|missed|skipped|dropped … letter|character|digit|space|hyphen|dash|number|sign
put|had|left|with|typed|added … space|spaces|blank|gap in|at|between|before|after|middle; mixed|mixing … up … letters|o|zero|0|1|l|i|characters|digits|numbers|and|them; swapped|transposed … letters|digits|characters|two|numbers; wrong|missing letter|character|digit|key|one|number|characters|digits
@customer|i … made a? mistake|typo|error; typed|entered … instead of|for; misread … @code|it; not … what|same … printed|card; not … as|exactly|match|matching … printed|card; one|a letter|character|digit|number … off|wrong|missing|different|short; typed|entered it? wrong|wrongly|incorrectly
lowercase|uppercase|capital … instead; lowercase|capital|letter o|l|i|s|b instead|for; caps lock; autocorrect|autocorrected; read … as … o|zero|0|l|1|i|b|8
`,
      replied: `
wrong; typo; mistake; different; mistyped; mixed; space|spaces; instead of?; ^ wrong|mistyped|mismatch $; a|an|the? o|l|i|s|b|z|0|1|5|8|2|zero|one not|instead|for|vs|versus a|an|the? o|l|i|s|b|z|0|1|5|8|2|zero|one; typed|entered wrong; o|zero; not the same; did not match; her mistake|fault; left out; forgot a; missed a; was off|wrong; one letter|digit|character; not quite|exactly|exact|same|identical|match
`,
    },
  },
} satisfies ReadingOf<'codeTyped'>;
