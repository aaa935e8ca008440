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
same|one|this|that|a|the @code … not … @twice|reused|again|once_more|repeated; not … same|one|this|that @code … @twice|again; not … @code … @twice
@code used|entered|assigned|given|exists|taken @twice|before|already; same @code only once; @code … not … possible|allowed|accepted @twice; same @code … not possible|allowed
gotphoto|gp|system|software|backend|program|it rejects|refuses|declines|blocks|rejected|refused … @code … when|if|as|while … assign|reassign|re_enter|reenter|give|put|enter|use|add|set|save … again|back|second_time?
refused|rejected|blocked @code; @code ~ refuses|refused|rejected|rejects|denies ~ already|used|taken|twice
same @code … not possible|allowed|permitted @twice; put|give|gives|gave|giving|write|assign|enter|type|add|set|reenter|reassign|restore … @code @again ~~ already|refuses|refused|rejects|rejected|denies|twice|2x|two_times|in_use|taken; put|give|gives|gave|giving|write|assign|enter|type|add|set|reenter|reassign|restore … old|former|original|previous|same @code @again? ~~ already|refuses|refused|rejects|rejected|denies|error|twice|2x|two_times|in_use|used|taken|not|complains|warning
not … put|give|write|assign|enter|type|add|set|use|key … @code back|again|agn|once_more|second_time; not … put|give|write|assign|enter|type|add|set|use|key … @code … photographer|studio|admin|backend|gotphoto
old|former|original|previous @code … not … accepted|possible|allowed|taken … give|assign|enter|set|put|again|back|second_time; @code … not … accepted|possible|allowed … give|assign|put|set … again|back
@code … not … entered|assigned|set|saved|put|given|typed … @again|anymore|any_more|side ~ already|used|taken|in_use
@code ~ not … entered|assigned|set|saved|put|given|typed … @again|anymore|any_more|side ~ already … used|taken|in_use
old|former|original|previous|same @code ~ already|been? used|taken|in_use|assigned|exists
@code in_use|taken already?; @code exists|exist already|twice|anyway; double|duplicate @code; not assign|reassign|enter|reenter|put|give|set|add @again @code; not same @code @twice; @code … refused|rejected|blocked|declined|denied … in|by|for … album|gallery|backend|admin|gotphoto ~ @code|twice|used
photographer|studio|we|he|they … not … enter|use|assign|type|set|add|reassign … @code any_more|anymore|again|longer; not … enter|use|assign|type|set|add … @code ~ already … used|taken|in_use|exists; @code … not … set|assigned|entered|saved|put|added|given ~ says|error|because? used|taken|exists|in_use|twice
reenter|re_enter|reentering|re_entering|reassign|reassigning|re_assigning|reuse|reusing|re_using … @code … fail|fails|failed|impossible|error|refused|refuses|rejected|not; reenter|reentering|reassign|reassigning|reuse|reusing … @code ~ taken|used|in_use|exists|twice
refused|rejects|refuses|denies|denied|rejected ~ @code in_use|taken|used|exists; @code … again ~ denies|denied|refuses|refused|rejects ~ @code in_use|taken|used
@code ~ blocked|locked|greyed ~ already|used|taken|in_use; not accept|take|allow|accepts … it|@code ~ @code in_use|taken|used|exists; not reassign|reenter|reuse|re_use|re_assign|re_enter @code ~ already|used|taken|in_use|twice; same? @code ~ not accept|accepts|take ~ in_use|taken|exists; not permit|permits|permitted|possible … same @code
not … old|previous|former|original @code ~~ used|taken|in_use|exists; old|previous|former|original|same @code as before ~ already|used|taken|blocked|refused
message|error|notice|warning|msg|says … @code @twice; @code ~ used|given|taken … once|already ~~ not … assign|reassign|enter|put|set|use it … again|anymore|any_more|longer; @code ~ @removed ~ not … put|entered|assigned|set|used|written in? @again; @code ~~ not … assign|reassign it @again|anymore|any_more
not|never … key|put|write in @code; give|assign|write … last_years|previous|old|former|same @code ~ used|taken already|before; @code … burnt|burned|blocked|spent|consumed|gone ~ used|assigned once|already
`,
} satisfies OptionPhrases;
