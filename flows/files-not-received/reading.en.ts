import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
@files not … @arrived|yet|here
@files … failed|fail … @arrived
not … @got … @files; not … @got … link; not … @got … email|mail … @files|link
no email|mail|message with|for|about … @files|link; @files|link ~ not … in|at inbox|mailbox; no @files|link … @arrived|yet|email|mail|nothing|came; no @files; no link; no email … @files|link
@email with|containing|for|about … @photo … not @arrived; @files ~ @bought ~ no|not|nothing @email|link|@arrived; no email|mail no|nor @photo|@files; no @photo no|nor email|mail|link ~~ @bought
no download; no email|mail with|for|about … @photo|link
nothing … @arrived … @files; @bought … @files … not|nothing|nowhere|no|never|without|missing|zero|nada|unfulfilled
@files … nothing|nowhere|missing|lost|unavailable; missing @files; @files … no sign|show|trace; no sign|trace … @files|link
waiting|waits|waited|awaiting … @files|link; where|wheres … @files
when … get|receive|arrive|have … @files; still … no @files|link
link … not @arrived|came; link never; links … not @arrived; download … not @arrived
@email with|containing|for … @files|link … not @arrived; @email … @files|link … missing
paid … @photo … not @got … email|link|mail|download; @photo … never emailed|mailed; @files ~ not … had anything|any; @bought … @files ~ not @arrived|got; @bought … @photo|@files ~ not|never|no|nothing @arrived|got|@email|link|download; nothing … download|downloads … @arrived; never emailed; not emailed
not … sent|send … @files|link; never got … @files|pictures she|he|they|i|we bought|paid|ordered
bought|ordered|purchased … online … no|nothing; @files no-show|noshow; no-show
@photo|pictures|photos i|she|he|they|we bought|ordered|purchased … not arrived|received|came|come
@files … not … @arrived
@files not there|here|in|seen|anywhere; neither … @files|link … nor … @arrived|@files|link; neither … nor … @files|link … @arrived; nor @files|link … @arrived
@bought ~ @files ~ nowt|nada|zilch|naught|nothing|silence; @bought … @files ~~ not @got … @photo|foto|them|it|mail|email|link; @files ~ nothing|nowt @arrived|yet|so; @bought ~~ not get|got|receive|received … @files|link; @bought ~ not get|got|receive|received foto|fotos
@files ~ nowt|zilch|nada … @arrived|through; nowt|zilch|nada … @arrived|through; inbox empty ~~ @files; not … @got … email|mail|message|link with|for … @photo|@files; chasing … @files; after paying|payment|purchase|ordering ~ nothing|no|not; not … @got … email|mail|link ~ paying|paid|payment|bought|ordered; @bought … @files ~~ inbox … empty; @bought … @files ~~ heard nothing; no-one|nobody|noone … sent|send … @files
@files never|not … came|come|made|got|gone through|up|in|out|here|inbox; @files … still outstanding|pending|missing|due|awaited; @files outstanding|overdue|awol|mia
@files|link|links ~ expired|elapsed|lapsed; @files|link|links|downloads … run|ran|timed|running out; @files|link|links … expires|dead|outdated; expired @files|link|links; @files|link ~ no longer|more valid|active; link … no longer; fresh|renewed|renew|extend|extended|reactivate link|links|@files
link|links for|to download|downloading|downloads … not … valid|work|working|active|good|open; @files|link|links … not … valid|active more|anymore|longer|any_more; link … not_valid|invalid ~ @files|download|downloads|bought|ordered|pictures; wanted|want|tried|trying|like to? download … @photo|@files ~ link; not download … @photo|@files … anymore|any_more|longer
wait|waits|waiting|waited … @files; @customer wait … @files|link; @bought … @files|files … never|not got|get|received|receive|arrived|come; @photo … as|for download|files|jpegs|jpg|file … not|never … @arrived|inbox; @photo|pictures for download … not|never … @arrived; no files|file; confirmation ~ no download|downloads|files|link
misses|miss|lacks … @files
`,
} satisfies OptionPhrases;
