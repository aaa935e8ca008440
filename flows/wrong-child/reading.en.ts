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
`,
} satisfies OptionPhrases;
