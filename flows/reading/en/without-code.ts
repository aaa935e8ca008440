// One code, and one card: "the codes are gone" and "we need new cards" are about a job that was deleted.
const code = 'code|access_code|accesscode|login_code|gallery_code|entry_code|qr_code';
/** What opens a gallery too, but is also what people sign in with. */
const way = `${code}|login|log_in|password|passcode|access`;
export const card = 'card|qr_card|code_card|slip|flyer|leaflet|envelope';
const got = 'become|became|got|get|gotten|given|received|recieved|receive|brought|handed';
export const family =
  'parent|parents|customer|customers|family|families|mum|mums|mom|moms|mother|dad|father|grandma|granny|grandpa|grandparents|client|buyer|child|son|daughter|kid|student|pupil';
const somebody = `${family}|she|he|i|we`;
export const staff =
  'teacher|teachers|principal|headteacher|head_teacher|headmaster|headmistress|director|coach|coaches|trainer|staff|secretary|manager|headmistress|leader|caretaker|carer|board|school_office|office|head_of|educator|educators';
export const place = 'school|kindergarten|nursery|club|team_manager|daycare';
const look = 'see|view|look|access|open|browse|check';
const need = 'need|needs|want|wants|like|ask|asks|asking|asked|require|requires';
const other = 'own|second|another|separate|extra|additional|replacement|spare';

/** Who tells that somebody has no code mostly tells who that is. */
export const withoutCode = {
  parent: `
lost|lose|loses|losing|misplaced|mislaid|mislay my|our|her|his|their|the|a? little|small|tiny|paper|printed|qr|access|school? ${card}|${code}; not|never got|get|received|have a? code; did lose … ${card}|${code}; ${card} handed|given|distributed out? ~ not|never got|get|received; lost|lose … ${card} with … ${code}
lost|misplaced|mislaid|binned|washed|shredded|ate|eaten ${card}|${code}; lost|misplaced|mislaid my|our|her|his|their|the ${card}|${code}; threw|thrown|threw_away|thrown_away away? ${card}; ${card} … got_lost|lost|washed|eaten|ripped|torn|thrown|unreadable|illegible|away|disappeared|vanished; ${card} is|was|has? gone
not find my|our|her|his? ${card}; not find my|our ${code}; where … my|our|her|his ${code}; not|no_longer remember|know my|her|his|our|their ${code}; forgot|forgotten my|her|his|our|their|the? ${code}; ${card} … not|never … @arrived|came; not read|decipher … ${code}
not ${got} home|out|sent|back? ${card}|${code}; not have|has|had a|any|my|our|her|his ${code}|${card}
${somebody} … no|without ${card}|${code}; ${somebody} … has|have|got|with no ${code}|${card}; no ${card}|${code} for ${family}; ${family} … without ${code}|${card}
tell|give|send|resend|text|mail|email me|us ${code}|${card}; can|could|would|please you|u? tell|give|send|resend|text|mail|email me|us my|our|her|his|the? ${code}|${card}; tell|give|send|resend|text|mail|email me|us my|our|her|his … ${code}|${card}; what is|was my|our ${code}; look up my|our|her|his ${code}
${somebody} … would? ${need} … ${other} ${way}|${card}; new|replacement|another|second|spare ${card} for|please|pls; ${family}|they|she|he … ${need} a|the|her|his|their|for ${code}; ${other} access to|for … @photo|gallery
separated|divorced|divorcing|ex_husband|ex_wife|ex|custody|estranged|split_up ~ ${other} ${way}|${card}; ex|ex_husband|ex_wife has|have|got|keeps ${card}|${code}; second|other|both parent|parents ~ ${other} ${way}|${card}; ${code}|${card} for other|second|both parent|parents|household
`,
  staff: `
${staff}|${place} would like|love|want to? look|looking at|through … @photo|kids|children|players|galleries; ${staff}|${place} wants|want|needs|need|wishes|asks to? look|looking at|through … @photo|kids|children|players|galleries; ${staff} ~~ need|needs|want|wants|like|have to? ${look} all|every|everyones|everybodys|whole … @photo|players|kids|children|classes|everything; coach|trainer|teacher|principal|director|headteacher ~~ ${look} all|every|everyones|whole … @photo|players|kids|children|classes ~~ ${code}; head|leader|manager|director|chief|board of? … nursery|school|kindergarten|club|daycare would? like|want|wants|need|needs|wish|wishes to? ${look} … all|every|whole|everything; head|leader|manager|director|chief|board of? … nursery|school|kindergarten|club|daycare ${look} … all|every|whole; ${staff}|${place}|educators want|wants|wish|wishes|need|needs to? ${look} at? all|every|everything|whole|entire; ${staff}|coach|trainer ~~ ${look} all|every|everyones|whole … @photo|players|kids|children|classes ~ code; one|a ${code} … opens|open|shows|show|unlocks everything|all|every … staff|teachers|team|educators
${staff}|${place} … ${look} … all|every|everything|everyones|everybodys|whole|entire|any @photo|gallery|kids|children|students|pupils|classes|class|of; ${staff}|${place} would? ${need} to? ${look} … all|every|everything|everyones|everybodys|whole|entire
${staff}|${place} … would? need|needs|want|wants|like|ask_for|asks_for|asking_for|asked_for|require|requires … ${code}|access|${card}; access|${code}|${card} for … ${staff}; ${code} is for ${staff}|${place}; ${staff}|${place} … overview … all|every|entire
global|master|universal|general|admin ${code}|access; global_access_code; global_access; master_code; staff ${code}|access
`,
  everybody: `
would like|want|need|prefer one|same|single|common|a ${code} for all|everyone|everybody|whole|every|entire|team|class; would like|love … same|one|single ${code} for all|everyone|everybody|whole|every|entire;share|shares|sharing|shared one|same|single|common|a ${code}; same|one|single|common code|codes for all|everyone|everybody|whole|entire|every|families|parents; one and? the? same ${way} for|to; everybody|everyone|all|us|parents … use|uses|using|enter|enters|get|got|have|has|type one|same|single|common and? the? same? ${code}; ${code} … equal|same|identical|valid|shared for all|everybody|everyone|whole; one ${code} equal|same|common
one|single|same|common|shared ${way} for all|everyone|everybody|whole|every|entire|team|class|group|club; one|single|same|common|shared ${code} ~ everyone|everybody|all|whole; everyone|everybody|all|whole|team|class|group … one|same|single|common|shared ${code}
everyone|everybody … ${code} … everything|all
`,
} as const;
