import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
incorrect|invalid|unrecognised|unrecognized|false|wrong|bad|unknown|faulty @code|card|login|credentials
you|to … entered|typed|put|enter incorrect|wrong|invalid @code
@code … incorrect|invalid|wrong|unrecognised|unrecognized|rejected|refused|declined|unknown|false|faulty
@code not … recognised|recognized|recognise|recognize|accepted|valid|known|correct|right|accept|match
not … recognise|recognize|recognising|recognizing|accept|accepting|taking|take @code|it; do|does|did not know|like @code
refuses|rejects|rejected|rejecting|declines|refusing … @code
@code … does|do not exist|exists; @code not exist
says|said|saying|say … incorrect|invalid|wrong
incorrect|wrong|invalid every|each time
error … incorrect|wrong|invalid|entered … @code
not correct|right|valid|existing access? @code; incorrecto|incorrecta|falscher|falsches|errado|incorrecte @code|zugangscode|code; @code|codigo|código|zugangscode incorrecto|falsch|ungültig|incorrecte|incorrecta
@code ~ tells|telling|told|writes|answers|states|shows incorrect|wrong|invalid; @code error; error … @code; entered incorrect; incorrect entry; wrong entry; please try again
ERR; err page|screen|message|msg|notice; incorrect|wrong|invalid message|msg|page|error|notice
`,
} satisfies OptionPhrases;
