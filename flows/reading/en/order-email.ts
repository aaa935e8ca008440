import type { ReadingOf } from '../reading.ts';

export const orderEmail = {
  about: `
@address … order; @address right|correct; mail_id|email_id; check|verify|confirm|which email|address|email_address; order @address; which @address; email in order|it|there; email_address
`,
  label: '@address; order @address; @address in|on order',
  unrelated: `
may|might|maybe|perhaps|thinks|possibly ~ old|wrong|other|another @address
@code … right|correct|wrong|incorrect|fine; email … junk|spam; right email … arrived; @address … right|ok away|after|before|now; @address came|arrived|got … right|fine|ok; @email … wrong|right … code|photos|pictures; everything … fine|right; error message; message … wrong; shipping|billing|home|postal|delivery|street|invoice address; @wrong … shipping|billing|home|postal|delivery|street|invoice address; entered|gave|typed|used|put … @wrong|old … shipping|billing|home|postal|delivery|street|invoice address; web address; email … ok … to send; email … not arrived
`,
  options: {
    correct: {
      said: `
@address … @right|matches|match|same|checks|confirmed|checked; @right @address; no typo|typos|mistake … @address|email|mail|address; same @address; @address … in|on … order|account … @right|matches|same|match|checks; right|correct|fixed|corrected|mended @address; i|we … updated|changed|fixed|corrected … @address; typo ~ corrected|fixed; fixed|corrected|mended|changed typo … @address; fixed|corrected typo; @address ~ corrected|fixed|changed it; @address … corrected|fixed|updated|spelled correctly|spelt; @address spelled|spelt correctly|right|fine; @address … spot_on|spot|bang_on|10/10|no_typo|no_typos; order … right|correct|same @address; @address as? the? one … writes|wrote|uses|writing
`,
      replied: `
^ correct|right|fine|ok|okay|good|valid|matches|same|identical|match $; matches; match; correct; right; fine; same; it is $; looks|look|all right|good|fine|ok|correct; checks out; no typo|typos; ok; okay; spelled correctly|right; good; valid; identical; that is hers|his
`,
    },
    wrong: {
      said: `
@address … @wrong|misspelt|mistyped|old|outdated|bounced|bounces|bouncing|missing|invalid|different|nonexistent|typo|another; @wrong|old|outdated|another|different|misspelled|misspelt|mistyped|invalid @address; typo|typos|mistake|error|mistyped|misspelled|misspelt|misspelling|missing|wrong … in|on|of|her|his|their|the|at|dot … @address|email|mail|address|order|domain; gmial|gmai|gmal|gamil|gnail|hotmial|hotmai|yaho|gmaill|outlok|hotmal|icoud|iclod; @email|email|mail|emails bounced|bounces|bouncing|bounce|bouncing back; forgot|missing|missed|left … dot|at|letter|com|domain; @address … not … right|correct|exist|hers|his|valid|match|hers|theirs|spelled
instead of hotmail|gmail|yahoo|outlook|gmx|icloud; gave|used|entered|typed|put … @wrong|old|misspelled|mistyped … @address|email|mail|one; con instead; con not com; @address not match|correct|valid
`,
      replied: `
^ wrong|incorrect|typo|misspelled|old|misspelt|outdated|no|different|bounced $; wrong; typo; typos; incorrect; misspelled; misspelt; missing; old one|address|email; mistake; forgot; mistyped; another; different; bounces|bounced; instead; outdated; dot; letter; character; domain; con|cmo|comm|coom|conm; no longer uses|hers; spelled|spelt wrong; extra; swapped; work address
`,
    },
  },
} satisfies ReadingOf<'orderEmail'>;
