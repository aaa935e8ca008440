import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
shows|show|see|sees|seeing|has|shown|contains|displays … different|wrong|another|other|someone|somebody|strangers|else|elses … kid|kids|kiddo|child|childs|children|childrens|boy|boys|girl|girls|student|family|person|people|else|elses
wrong|different|other|another|someone|somebody|strangers|stranger else|elses? kids|childs|childrens|child|kid|children|boy|boys|girl|girls|student|family photo|photos|pictures|images|pics
photo|photos|pictures|images|pics wrong|different|another|other|someone|somebody|strangers|stranger else|elses? kids|childs|childrens|child|kid|children|boy|girl|student|family|else
someone|somebody else|elses kid|child|photos|pictures|son|daughter|family|boy|girl … photo|photos|pictures|images|pics; stranger|strangers kid|child|boy|girl|family|photos|pictures
wrong|different kid|child|kids|children|boy|girl … gallery|album|page|shop|code|card|login
gallery|album|page|shop|code|card|login … wrong|different|another|stranger|strangers kid|child|kids|children|boy|girl
someone|somebody else|elses? kid|child|photos|pictures|son|daughter|family ~ gallery|album|code|card|login|login_code; gallery|code|card|login ~ someone|somebody else|elses? kid|child|photos|pictures|son|daughter|family
@photo|they|it … boy|girl|child|kid … never met|seen|heard; @photo boy|girl|child|kid … not hers|his|mine|ours|theirs; boy|girl|child|kid … never|not met|seen|know|recognise|recognize … gallery|code|@photo|card
gallery|code|card|@photo ~ boy|girl|child|kid … never|not met|seen|know|recognise|recognize
@see|gets|get|looks|look|looking|watch|watches|shows|shown|opens|open|has|have|receives|finds … @foreign @kid; @foreign @kid … in|on|inside|behind|under … gallery|album|@code|account|login|@photo|page; there … @foreign|another @kid … gallery|album|inside|in|there
there|is|are|only|nothing_but @photo of|from|with completely|totally|some? @foreign|someone|somebody else|elses? @kid; @photo … not from|of my|her|his|our|their @kid; @kid … in|on @photo … not my|her|his|our|mine|hers|ours|their; @photo not my|her|his|our|their @kid; @photo … which|that not from|of|hers|his|mine|ours
@see|gets|shows|looks|opens|finds … @kid … not know|knows|recognise|recognize|recognises|hers|his|mine|ours|theirs|belong|belongs; @kid … she|he|we|i|they not know|knows|recognise|recognize; @kid she|he|we|i|they … never seen|met|saw
@kid|@photo of|from neighbour|neighbor|neighbours|neighbors|stranger|strangers|classmate; @kid|@photo of|from someone|somebody else; @see … @kid from|of … neighbour|neighbor|friend|class|stranger
@see both … own|her|his|my @kid … and … @foreign|a @kid; @kid|@photo of? two|both|several|different @kid … mixed|together
@see … both … @kid … boy|girl|child|kid … not know|hers|his
linked|connected|assigned|attached|registered|matched|listed with|to|at|under|on|as @foreign @kid; linked|connected|assigned|attached|registered|matched|listed … @foreign @kid ~ @see|gets|looks|look|shows @photo|@kid
@code|card|login … brings|bring|opens|shows|leads|gives|has|displays|goes … brother|sister|sibling|twin|brothers|sisters|siblings|twins|cousin|friend; @photo of … brother|sister|twin|sibling instead|when|with|on|under
not single|one? @photo of|from my|her|his|our|ours|hers|mine|own; none of them|@photo … is|are|of|show|shows my|her|his|our|mine|hers|ours
@photo … of|from|show|shows a|an|some|any @kid from|of another|other|different|parallel class|school|group|family|nursery|kindergarten; a|an|some|another|other|this|that|which @kid ~ not our|ours|mine|hers|his|theirs|from_us|of_us; @photo of|from a|some girl|boy|kid|child ~ has|have a|only? son|daughter|boy|girl|sons|daughters
@customer … linked|connected|assigned|attached|registered|matched|listed with|to|at|under|on|as @foreign @kid ~ @see|gets|looks|shows @foreign|@photo; not my|her|his|our|their @kid @photo; those|these|they|this|that not my|our|her|his|their own? @kid; those|these|they|@photo … not my|our|her|his|their @kid @photo?; @see @foreign @kid
@photo of a|some boy|girl|kid|child ~~ has|have|is|only a? girl|boy|son|daughter|girls|boys
`,
} satisfies OptionPhrases;
