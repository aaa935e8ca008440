import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
not … let|lets|allow|allows us|me|you … enter|use|reuse|assign|add|put|give|type|set|key … @code
not … reuse|re_use|reassign|re_assign|reenter|re_enter|readd|re_add … @code
we|i|us|you|studio|photographer … not … enter|use|assign|add|put|give|set|type|key|accept … old|previous|former|original|deleted|same|used @code
refuses|rejects|declines|blocks|refusing|rejecting|refused|rejected|blocked … old|deleted|previous|former|original|same @code … when|if|as|in|at|for|again|admin|backend
gotphoto|system|admin|backend|software|program refuses|rejects|declines|blocks|refused|rejected|blocked|refusing … old|deleted|previous|former|original|same|used @code
gotphoto|system|admin|backend|software|program … not … take|accept|allow|want … old|deleted|previous|former|original|same|used @code
old|previous|former|original|same|deleted @code … refused|rejected|declined|blocked by|in gotphoto|system|admin|backend
@code … already in_use|used|taken|assigned|given|exists; already in_use|used|taken|assigned … @code
@code … been|was used|taken|assigned before|already|elsewhere|once
same @code … twice|two_times|again; @code … not … used|use|entered twice|again; not … use|enter|add|assign … @code twice|again
give|put|enter|assign|type|add|set|reenter … old|original|previous|former|same @code ~ taken|used|exists|exist|refused|rejected|in_use|twice
@code twice message|error|warning|notice
`,
} satisfies OptionPhrases;
