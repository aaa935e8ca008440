/**
 * Every question the bot can ask: its wording, its options, and where an agent looks for the answer.
 * A fact is one of these questions with one of its options. Ids are stored in records: never rename one.
 */

interface OptionText {
  /** On the button; clients cut what is longer than 30 characters. */
  label: string;
  /** How the fact reads in "what is known": short, no full stop. */
  fact: string;
  /** The exact message the button stands for, read out by screen readers (at most 75 characters). */
  message?: string;
  /** What the customer's page shows beside the message. */
  beside?: string;
  /** Phrases that mean this option wherever they stand, one a line or parted by `;`. See `docs/understanding.md`. */
  said?: string;
  /** Phrases that mean it only in a reply to this question. */
  replied?: string;
  /** What the opposite of a phrase means. Of two options it is the other one, else nothing. */
  negated?: string;
}

interface QuestionText {
  /** The fact's name in "what is known". */
  name: string;
  ask: string;
  /** Where to look, one line under the question. Names its platform wherever it belongs to one. */
  where: string;
  options: Record<string, OptionText>;
  /** Label of the option `unknown`, where the agent may not be able to answer. */
  dontKnow?: string;
  /** Only the customer can answer: a text to send, so that one message gets the answer. */
  customerReply?: string;
  /** What a bare yes and a bare no mean as a reply. */
  yes?: string;
  no?: string;
  /** Phrases that name what is asked: "can't see the job status". */
  about?: string;
  /** Words that name it in front of an answer: "Roster: yes", "codes: in my notes". */
  label?: string;
  /** Phrases that sound like an option and are about something else. */
  unrelated?: string;
  /** Symptoms that it belongs to: with another one it is read only where it was asked. */
  within?: readonly string[];
  /** Options that hold against others said beside them, the strongest first. */
  prevails?: readonly string[];
}

const CANT_CHECK = 'I can’t check';
const DONT_KNOW_YET = 'I don’t know yet';

export const questions = {
  symptom: {
    name: 'What happened',
    ask: 'What does the customer see, or what happened?',
    where: 'Not sure? Ask for a screenshot.',
    options: {
      photosAlmostReady: {
        label: 'Photos almost ready',
        fact: '“Your photos are almost ready.”',
        message: 'Your photos are almost ready.',
        beside: 'with a form',
        said: `
almost|nearly|practically|virtually|shortly ready|prepared|preparated|finished|finalised|finalized|processed
@photo|photographs … ready soon|shortly|later|yet
@photo|they|it not … ready
not quite|yet ready; not ready $; not ready yet; ready soon|shortly; soon … ready; just|about about? ready; close … ready
@photo … being prepared|processed|finalised|finalized|finished
@photo … available soon|shortly; @photo … coming|up|online soon; soon be available; available soon
almost done with @photo; almost there … @photo; @photo … almost|nearly there|done|finished|available
AR; ^ ar $; ar page|screen|message|msg|notice|error|text; almostready
notify|notified|inform when|once … ready; tell|notify|inform|email|mail|message|text|contact you when|once|as_soon … ready|available|online|up
we tell|notify|email|inform|message|text her|him|them|you when|once … ready|up|available|online; let you know when|once|as_soon … ready|available|online; coming soon page|screen|message|msg; just|only a? few|little|bit|more moment|moments|patience|longer … @photo
fast|gleich|bald fertig; presque|bientôt|bientot prêtes|pretes|prêts; casi|quase listas|listos|prontas; prepared|preparing … @photo
`,
      },
      incorrectAccessCode: {
        label: 'Incorrect access code',
        fact: '“Error! You have entered an incorrect access code. Please try again”',
        message: 'Error! You have entered an incorrect access code. Please try again',
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
      },
      missedTheSale: {
        label: 'Missed the Sale?',
        fact: '“Missed the Sale? No Worries - Your Memories Are Safe!”',
        message: 'Missed the Sale? No Worries - Your Memories Are Safe!',
        beside: 'with a form',
        said: `
sale … missed; miss|missed|missing|misses|mised sale|sales|salle|sell|sells|sail; missed … sale
memories … safe; safe … memories; memories safe
MS; ms page|screen|message|msg|notice|error|text
sale|sales|ordering|orders|shop|order_period … over|ended|finished|passed
too late … order; sale … closed; ordering … closed
order|ordering|sales|sale|purchase period|window|deadline|time … over|ended|closed|passed|expired|up
deadline … missed|passed|over|gone; missed … deadline; ordering|order|sale|sales … no longer|more possible|available|open; verkauf|verkaufszeitraum verpasst|beendet|vorbei
`,
      },
      filesNotReceived: {
        label: 'Ordered files not received',
        fact: 'ordered photo files did not arrive',
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
`,
      },
      jobDeleted: {
        label: 'Our job was deleted',
        fact: 'our photo job was deleted',
        said: `
@deleted … @job; @deleted … whole|entire|complete thing
@job … gone|disappeared|vanished; @job … @deleted; @job ~ deleted
hit|hits|pressed|clicked|pushed|pressing delete|remove
delete|deletion|deleting … @job; restore|recover|undelete|retrieve|bring|undo … deleted|deletion|@job back?
accidentally|accidently|mistakenly deleted|removed|wiped|erased; deleted|removed|erased|wiped … accident|mistake|accidentally
deleted everything|school|kindergarten|nursery|club; lost the whole @job; got rid of … @job; @job ~ it|they|which|that got|was|were|is|are|has|been|have @deleted; not|no longer|more have|has @job; @deleted … accident|mistake|accidentally|mistakenly ~ @job; our|the|my|whole|entire @job @deleted
@job … cleaned|cleared out|away|up; @job ~ binned|trashed|axed|no_more; @job … no longer exists|exist|there; @job … not exist|there anymore|any; @job nuked|axed|binned|trashed; @job … cleanup|clear_out|clearout|clean_up
@deleted … school|kindergarten|nursery|wedding|graduation|academy|elementary|preschool … from|in gotphoto|account|system
`,
      },
      somethingElse: {
        label: 'Something else',
        fact: 'something else',
        said: `
! discount|coupon|voucher|promo|gift code|codes|card|cards? ~~ invalid|expired|rejected|accepted|accept|work|works|working|apply|applied|applies|error|taken; ! checkout|basket|cart ~ @trouble; ! payment|paypal|klarna|credit_card|card … declined|refused|rejected
@goods|@money ~ @trouble; @trouble … @goods|@money; @goods|@money ~ not @works; not @works … @goods|@money; @goods|@money ~ no|without|missing @goods|@money
want|wants|wanted|need|needs|would_like|like|ask|asks|asking|please|can_you|could_you|can_we|could_we|to @change … @changeable; want|wants|need|needs|would_like|please|ask|asks|asking|asked|request|requests|can_you|could_you … new|another|different|second|corrected|proper|vat @goods|invoice|receipt|address|frame
@changeable … to be? changed|corrected|amended|updated|moved|swapped|replaced|cancelled|removed|exchanged; @changeable needs|need|has|must … @change|changing|correcting|correction; change|correct|amend surname|name|spelling … on|in|from|to; wrong house|street|postcode|zip_code|post|flat|apartment number|code|name|address; can|could we|you|i @change … shipping|delivery|postage|order
ordered|chose|wanted|bought|picked … @goods … but|instead got|received|came|sent; ordered|chose|wanted|bought|picked … but|instead got|received|came|sent #|another|different|only|wrong|@goods; order|parcel|delivery|package|prints … delivered|sent|shipped to; deliver|send|ship order|parcel|it|them to my|another|different|our|work|grandma|school; send|deliver|ship elsewhere
not pay|checkout|check_out; @money … not supported|possible|available; wrong|incorrect|old|other|different delivery|shipping|billing|home|postal|street|invoice address; delivery|shipping|billing|postal address … wrong|incorrect|old|different
retouch|remove|photoshop|whiten|edit|fix … bruise|pimple|pimples|spot|spots|scar|teeth|glasses|forehead|face|stain|skin|acne|nose|snot|scratch|braces|dirt|crumbs; remove|take me|us from|off; mailing list; banner|landing_page|shop_design … wrong|old|shows|last; stranger kid|child|boy|girl|family|photos
photos|pictures|images|gallery of|from|has|with wrong|different|another|other school|class|club|job|kindergarten|nursery|team|group; charged|billed|paid|debited … instead|more|too_much; @files … corrupt|corrupted|damaged|unreadable|blurry|pixelated|watermarked|grainy|cropped; holiday|holidays|vacation|away|abroad ~ photographer|photographed|photo_day|picture_day; campaign|newsletter|reminder|emails|mails … wrong date|name|link|text|school|language; never|not bought|ordered anything|this|that|it; without names|name|text|frame|border
unpaid|overdue|outstanding; paid|pay|transferred|transfer|payment ~ reminder|unpaid|overdue|not_paid|open|pending|not_arrived; wire|bank transfer … done|made|sent|paid ~ not|still|unpaid; order … unpaid|pending|stuck|frozen|blocked
photos|pictures|images|portraits|photo|picture|image|one|some|few|half|two|three|four|# … missing ~ @files|folder|zip|download|package|order|set; @files ~ one|some|few|two|half|# … missing; only # of # … @files|photos|pictures|images; # of # … missing|there|in|downloaded|arrived
where … class|group|team|sibling|whole|individual @photo|class; class|group|team|sibling|whole_class … photo|picture|photos|pictures|one … missing|not|gone; no|without class|group|team|sibling photo|picture|photos|pictures|shot|shots; not … class|group|team|sibling|whole_class photo|picture|photos|pictures; photos of whole class
lost|misplaced|mislaid|threw|thrown|binned|forgot|forgotten … card|slip|flyer|leaflet|letter; not find|have|got|get|received|receive|given|brought|bring … card|slip|leaflet|envelope $; no|without card|slip|flyer; card … got_lost|lost|washed|eaten|ripped|torn|unreadable|illegible|away|dog; never … card|slip|flyer
nobody|noone|no_one came|showed|turned|arrived … photos|pictures|photograph|shoot|date|day; paid|ordered|bought # ~ only … #; tell|give|send|resend|text|mail|email me|us|her|him @code|card|slip; new|replacement|another|second card|login|slip for|please|pls; what is my|our|her|his|the @code; forgot|forgotten|lost|need|want my|our|her|his|the? @code
separated|divorced|divorcing|ex_husband|ex_wife|ex|custody|estranged|split_up|stepdad|stepmum|grandparents ~ access|own|card|login|code|see|order; own|separate|extra|additional access|login|account|card|@code|qr; second|both|two parent|parents|household|households|homes … access|order|card|code|login
@files|link|links|downloads ~ run|ran|timed|running out; @files|link ~ no longer|more valid|active|works|working|available; link … no longer|expired|elapsed|lapsed|invalid; fresh|renewed|renew|extend|extended|reactivate link|links|@files; @files|zip|link … 30|14|60|90 days
@deleted … @photo|photos ~ @job still|itself|exists|there; @deleted … album|photos|pictures|images|folder ~ @job … still|itself|exists; restore|recover|backup|back_up|undelete|retrieve … @photo|photos|album|gallery; lost … raws|raw|originals|hard_drive|disk|memory_card; backup possible|available|of; trash|bin restore … photos
printer|scanner|tethering|camera|barcode|hot_folder|hotfolder|plugin|extension|app|lightroom|photoshop|desktop_app|mobile_app|ipad|uploader|import|sync|firefox|chrome|safari|edge|browser ~ @trouble|blank|nothing; printer|scanner|camera|app|import|sync|plugin … not; blank|white|black|empty page|screen|site|website; nothing loads; app|website|site|shop|page|browser … blank|white|black|spins|spinning|loading|forever|jumping|jumps|loops|looping|reloads|timeout
shop|page|site|website|emails|mails|gallery|checkout|text ~ in|only english|german|dutch|french|spanish|italian|polish|turkish|swedish|danish|language; language … wrong|changed|change|switch|english|german; translation|translations|translated; wrong language
rude|unfriendly|unprofessional|scam|fraud|ripoff|rip_off|outrageous|disgusted|disgraceful|complaint|complain|complaints … photographer|photo|photos|service|shoot|quality|staff|company|team|price|prices|you|about; photographer … rude|late|unfriendly|never|not|impatient|shouted|missed|forgot|skipped; file|make|formal|official complaint; disappointed|unhappy|dissatisfied|not_happy|not_satisfied|not happy|satisfied with|about
book|schedule|arrange|reschedule|rebook|cancel|postpone shoot|session|photoshoot|appointment|photographer|date|photo_day|picture_day|slot; appointment; absent|ill|sick|poorly|off_sick|away on|for|during|the|when|from … day|photo|shoot|picture|pictures|photographer; was|were|is absent|ill|sick ~ photo|photos|pictures|photographed; missed … photo_day|picture_day|shoot|photographer|session; not … photographed; child|son|daughter … not … photographed; makeup|make_up|catch_up|retake|second|new session|day|shoot|date|retake
glasses|reflection|pimple|spot|scar|bruise|hair|smile|tongue|teeth|chin|head|heads|feet|hands|eyes … retouch|retouched|cut|closed|cropped|off|shut|glare|edit|edited|photoshop|photoshopped|half; cut|chopped|cropped off; stripes|streaks|spots|smear|smudge|smudges|lines|banding|stain … on|across|all|over; red|yellow|blue|green|purple|orange|magenta|grey tint|tinge|cast|stripes|tone; too|very|so|really|far dark|bright|yellow|red|blue|green|orange|pale|blurry|small|large|big|soft|grainy
add|added|adding|put logo|watermark|name|text|border|signature|date; black_and_white|b&w|sepia … instead|want|wanted|ordered|version; wrong|different size|format|crop|pose|background|backdrop|picture|photo|image|child|school|class|year
remove|delete|erase|take_down|taken_down|take … photo|photos|pictures|picture|images|data|account|details|profile … from|off|internet|website|site|online|database|system|immediately|my|our; want|wants|wish|like … photos|pictures|data|images|account|everything deleted|removed|erased|gone|taken; deleted|removed|erased … from your|the website|site|shop|database|internet; not … consent|consented|agreed|agree|permission|sign|signed … photo|photos|photographed|pictures|form|consent; data|personal request|protection|privacy|deletion
logs|logged|kicks|kicked|throws|signs me|us|her|him|you out; spelt|spelled|misspells|misspelled|misspelt|mis_spelled … name|names|surname|school; name|names|surname ~ misspells|misspelled|misspelt|spelled|spelt; currency|dollars|euros|pounds|francs … instead|wrong; wrong currency|iban; supposed black_and_white|colour|color|sepia|matte|glossy; supposed ~ but came|arrived|was|got|is; newsletter|campaign|emails|mails|email|mail … twice|three|several|multiple|five|four times; account|shop|site|we|i hacked; account|profile … locked|blocked|suspended|hacked|disabled; hacked|stolen|breach|leaked|phishing|spam_mails|unsubscribed|unsubscribe|stop … emails|mails|email|reminders|account|data; stop|too_many|so_many … emails|mails|reminders|newsletters|sms
siblings|brother|sister|twins ~ one|same|together|combined|single order|shipping|basket|cart|postage; combine|merge|split … orders|order|baskets|shipping; free shipping|delivery
shows|show|see|sees|seeing|has|shown|contains|displays … different|wrong|another|other|someone|somebody|strangers|else|elses … kid|kids|child|childs|children|childrens|boy|boys|girl|girls|student|family|person|people|else|elses
wrong|different|other|another|someone|somebody|strangers else|elses? kids|childs|childrens|child|kid|children|boy|girl|student … photo|photos|pictures|images|pics
photo|photos|pictures|images|pics … of|from wrong|different|another|other|someone|somebody|strangers else|elses? kids|childs|childrens|child|kid|children|boy|girl|student|family|else
someone|somebody else|elses kid|child|photos|pictures|son|daughter|family; wrong|different kid|child|kids|children|boy|girl|face
not … her|his|my|their|our son|daughter|child|kid|kids|boy|girl
charged|billed|debited|paid|charge|deducted|taken … twice|double|2x|three; double charge|charged|payment|billed|charges|booking|debit; twice … charged|billed|debited|paid
twice … card|account|paypal|statement; duplicate charge|charges|payment|order
refund|refunded|refunds|reimbursement|reimbursed|chargeback; money back; wants … back … money
arrived|came|delivered|received|turned … damaged|broken|bent|scratched|dented|torn|cracked|dent|scratch|scratches|crack|creased|smashed|ripped|wet|shattered
@prints … damaged|broken|bent|scratched|dented|torn|cracked|creased|smashed|ripped|blurry|faded|wrong|missing|dark|smudged
damaged|broken|bent|scratched|dented|torn|cracked|creased|faded|blurry … @prints|glass|frame|photo|print
colours|colors|colour|color … off|wrong|weird|strange|different|dark|bad|faded|pale; colour|color cast; skin tone; too dark; too bright; washed out
shows|costs|price|prices|priced|charges|pricelist|price_list … wrong|different|higher|instead|flyer|expensive|incorrect|than
wrong|different|incorrect|old|higher price|prices|amount|total|currency|pricing; price … wrong|incorrect|not match|off
lightroom|plugin|capture_one|photoshop|uploader|ftp; plugin|app|browser|uploader|software|program|page|site|website|upload … stopped|crashes|crashed|freezes|crash|freeze|frozen|hangs|stuck|slow|down|blank|white|failing|fails|failed
upload|uploads|uploading … not|stuck|fails|failed|slow|error|stops|stopped|aborts|hangs|cancelled|freezes|timeout; not upload|uploading; cannot upload; can not … upload
freezes|froze|crashes|crashed|timeout; times out; 404|500|502|503; server error; error 404|500|502|503
@files|link ~ expired; shop|shows|page|website shows|says|charges #; flyer|pricelist|brochure says|said|shows #; different|wrong|other|another … baby|babies; frame … not choose|order|want|pick; billed|charged|paid|debited|booked … two|three|both|several|multiple|2|3 times; two|three|several times billed|charged|paid|debited; ship|shipped|shipping … weeks; when … @prints ship|arrive|come; photo_book|photobook|calendar|mug|mugs|canvas|parcel|framed|coupon|coupons|voucher|vouchers|klarna|refund|magnet|keyring|yearbook; payment reminder; reminder|dunning; @prints … bent|late|weeks|damaged; add logo|name|text|border … @photo|pictures; logo; link|links|download|downloads|@files … expired|expires|dead|outdated; expired link|links|download|downloads; @files … not … working|work|valid|longer|works
link … broken|corrupt|corrupted; zip|file|files|download|downloads … corrupt|corrupted|damaged|unreadable|empty|broken|fails|failed|error|blurry|watermark|watermarked|pixelated|low|small
not … open|unzip|extract|play … zip|file|files; zip … not … open|opens; download|downloads … not … start|starts|finish|work|open
low|poor|bad resolution|quality; blurry|pixelated|grainy|watermark|watermarks|watermarked|unsharp|cropped|crop|cropping|heads
@prints|order|parcel … not … arrived|come|came|turned|received|delivered|shipped|arriving|here|show|shown
not … received|got|get|had|have|seen … @prints|physical|parcel|delivery; no prints; waiting|waited|where … @prints; @prints … late|delayed|lost|missing|overdue|stuck
shipped|posted|dispatched … weeks|days|not|ago|yet; lost … post|mail|transit; tracking|courier|shipping|postage|dhl|ups|fedex|hermes|customs
voucher|coupon|discount|promo|promotion|giftcard|gift_card|gift_code|promocode|promo_code|discount_code|voucher_code|coupon_code … not|rejected|invalid|expired|declined|refused|error|fails|gone|missing|wrong|working|accepted|disappeared|used|zero
not … accept|apply|redeem|take|use|recognise|recognize|accepting|applied|applying|redeemed|work|working … voucher|coupon|discount|promo|gift_card|voucher_code|promo_code|discount_code|coupon_code|gift_code
no delivery|parcel|package|shipment; download|zip|link|files … only … #|contains|some|half; zip|file|files not … opened|open|openable; no|missing|without|forgot discount|voucher|coupon|invoice|receipt; sibling discount|offer
cancel|cancelled|canceled|cancellation|cancelling|canceling … order|purchase|orders|it; change|amend|edit|modify … order|frame|size|format|delivery|shipping
picked|ordered|chose|selected|bought|got|received|sent|delivered … wrong frame|size|format|product|item|pose|picture|photo|print|package|one|prints|items|photos|background|backdrop
wrong|missing product|item|size|frame|products|items|print|prints|format|background|backdrop|order
no order … under|anywhere|in|found|exists|name; order … not … found|exist|anywhere|show|showing|appear|system|exists|nowhere; not … find … order|payment|purchase; order … disappeared|vanished|missing|nowhere|lost|gone
payment … failed|declined|fails|rejected|refused|not|stuck|pending|error; card|credit_card|paypal|klarna|visa|mastercard … declined|refused|charged; paypal|klarna|visa|mastercard … rejected|fails|failed|not; not … pay|checkout|complete|finish … paypal|card|checkout|order|invoice|payment|purchase
checkout … error|stuck|fails|not|crashes|freezes|failed|empty|broken|hangs|loop; cart|basket … empty|empties|not|error|lost|disappears|emptied|stuck; add … to cart|basket
invoice|vat|tax … missing|wrong|not|need|needs|wants|incorrect; needs|wants|need|asks … invoice|receipt
deleted|removed|erased|lost|wiped|missing … @photo|codes|album|gallery … from|in|out|of … @job|gallery|album|system|account|folder
delete|remove|take|erase … her|his|my|their|our|child|childs|kids|sons|daughters … photo|photos|pictures|data|images|account
gdpr|privacy|consent|unsubscribe|lawyer|complaint_form; data protection
eyes closed|shut; retake|retakes|reshoot; blinking|blinked; not in|on class|group|team photo|picture; missing from class|group|team
name|names … misspelled|misspelt|wrong|spelled|incorrect … print|photo|calendar|mug|certificate|yearbook|composite
statistics|report|reports|payout|commission|invoicing … wrong|missing|not|error|incorrect; not … log|login|sign … admin|backend|account|dashboard|gotphoto; forgot … password; password reset
one code … several|two|siblings|multiple; sms|text_message … not; calendar … wrong
image|photo|photos|images|pictures … duplicate|duplicated|twice|sideways|rotated|upside
backup … not|failed|restore|restored|lost; hard disk|drive … crashed|broken|died|failed; sd card
@goods ~ is|was|are|were … but ordered|wanted|chose|had; swap|exchange it|them|frame|frames; @files … downloaded|received|came|arrived fine|ok|okay|well ~ @prints ~ not @arrived; not let|lets|allow|allows @customer|her|him|me|them|us choose|select|pick; issue|make|send|write … invoice|receipt|bill … to|in name|association|company|school|club|business; without tax|vat|invoice|receipt; one order split; printer|template … shifts|shifted|shifting|crooked|misaligned|cuts; prints|printed|printing … shifted|crooked|misaligned|upside; used|posted|published|shown … instagram|facebook|social_media|newspaper|press|tiktok; never agreed|consented|allowed; have|get|want|has … taken_down; frame|mug|canvas|prints|cushion|calendar|poster|print … is|was|are|were|came … instead of; can|could not choose|select|pick
frame … broken|wrong; glass … broken|cracked|smashed; fell apart
newsletter|campaign|reminder … not … sent|send|sending|go|going; wrong school|name on
`,
        replied: `
^ something else; none of those|these|them|above; ^ other|another|different problem|issue|thing|trouble|matter
`,
      },
    },
  },
  jobStatus: {
    name: 'Job status',
    label: '@job; status; @job status',
    about: `
about @job; @job status|state|settings|page; what status|state; state|status of @job; status
`,
    unrelated: `
planning to|on|for|a|an|our|my|ahead|meeting; we|i|they|you|is|are planning to|on|for|a; wedding planning
selling point|photos|pictures|prints|images|out|well|price|them; best selling; selling @photo|@prints|@files
archived|closed|expired|open … email|mail|ticket|thread|chat|conversation|link|links|voucher|message|eyes|file|zip|window|tab|screenshot|account|school|office|kindergarten|shop
ticket|mail|email|thread|link|links|voucher|eyes|token|session|certificate|card|school|office … closed|expired|archived|open|offline
live in|chat|near|abroad|far|stream|with|together|on; they|we|she|he|who|i live; live photo|photos|view
expired link; draft email|mail|reply|answer|invoice; email|mail|reply draft
prepay credit; let|lets|allow|allows me|us open; can|could not open|see|get|access; order|orders|print|prints|parcel|items|it … production; in production; list|site|website|page|shop|campaign|update|report|feature|app|form is|went|live|goes live|online|active; we|they|you|i are|am|is|re selling
`,
    ask: 'What is the status of this customer’s photo job?',
    where: 'GotPhoto: on the job’s own page. Make sure it is the right school and the right year.',
    options: {
      planning: {
        label: 'Planning',
        fact: 'Planning',
        said: `
@job … planning|draft|drafted|preparation|planing|plannig|planned|unpublished|setup; planning mode|status|stage|phase|state; in|on planning; planning job|event|project
in|on|as draft; draft mode|status|stage|state; status … planning|draft; set|put|left|moved … planning|draft; planning
^ draft $; is|was|as|in|still draft; @job|it … not live; not live|online|published|released|open yet; @job|gallery … not live|published|online|released; @job … not open; not gone|been|went|go live; never went|gone|been live; never live; not yet live; not live; unpublished; not selling yet; not yet selling
not yet on|in|at selling; forgot|forgotten … put|set|switch|make|take|move … live|selling|online; forgot … publish|release; not … set|switched|changed|put|moved … selling|live; not … gone|went|go|been made live; not … published|released yet; @job not … published|released|opened; hidden from customers; from selling|live|archived|prepay to|into planning|draft
preparation status|mode|phase
`,
        replied: `
^ draft|drafts|plan $; not open|published|online; offline yet; draft
`,
      },
      selling: {
        label: 'Selling',
        fact: 'Selling',
        said: `
@job … selling|live|sale|published|onsale; selling mode|status|stage|phase|state; in|on|to|back selling; status … selling|live|sale
^ live $; is|are|went|gone|going|now|already|go|been|currently|again|set|put|job live; live job|event|gallery; selling; sale mode|status; on sale
we|they are|is|went live since|now|already|as_of|again; we|they are selling since|now|already
reopened|reopen|republished|unarchived|relaunched … it|@job|gallery|everything|whole|that; reopened|unarchived|republished
@job|gallery … open|opened|published|online|active for? sale|sales|ordering|orders|selling|again|customers|now|still|for
@job open; open for ordering|orders|sale|sales; for sale; gallery … live|online|published; published; up and running
unticked archiving; took … out of archive; from planning|draft|archived|archive|closed|offline|prepay to selling|live
`,
        replied: `
^ live|open|active|online|sale|sell|published $; open; live; selling status
`,
      },
      archived: {
        label: 'Archived',
        fact: 'Archived',
        said: `
@job … archived|archive|closed|expired|offline|archiving|ended|archieved|achived|deactivated|over|finished|inactive
gallery|sale_period … archived|closed|expired|offline; in|into|from archive|archived; moved|put|set|sent to archive; archived; from selling|live|planning|draft to archived|closed|archive; status … archived|closed|expired|offline|ended
archived itself; auto archived; autoarchived; archive mode|status; archived|closed|expired|offline job|event|gallery|project; set|went|gone|taken|is|been offline
closed status; gone into the archive; @job past … archiving|archive date
`,
        replied: `
^ closed|expired|offline|ended|archive|over $; closed; expired; offline
`,
      },
      other: {
        label: 'Another status',
        fact: 'another status',
        said: `
prepay|prepaid|preorder|pre_order|pre_pay|prepayment|preselling|pre_sale|presale; @job status … completed|cancelled|canceled|prepaid|production; @job in production
@job … prepay|prepaid|preorder|presale|completed|cancelled|canceled|paused|postponed|registration|production|hold; on hold status; status … prepay|prepaid|presale|preorder closed|ended|finished|over; some|another|different|other|odd|weird|strange|unfamiliar status; status … never seen|used|heard|had; status … something else
in|on prepay|registration|preregistration
`,
        replied: `
prepay|prepaid|presale|preorder closed|ended|finished|open|active|done|over; other; none of those|these|them; something else; ^ paused|completed|cancelled|canceled|registration $; neither; another one
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  codeActivated: {
    name: 'Access code',
    within: ['photosAlmostReady', 'incorrectAccessCode', 'missedTheSale', 'somethingElse'],
    label: '@code; activated; activation; code status; @code @active',
    yes: 'yes',
    no: 'no',
    about: `
@code|it … @active|activation; @code status|state; @active; activation|activation_status; list of @code
`,
    unrelated: `
prepay|prepaid|status|selling|planning active; account|campaign|voucher|email|feature|setting|option|job|jobs|event|project|discount|coupon|link|automation|plugin|subscription|profile|gallery|status|shop|sim|filter|promo @active|@inactive
activated|active|activate|deactivate|deactivated account|campaign|voucher|feature|setting|option|job|discount|coupon|plugin|subscription|link|shop|automation
who_is off; which|what … list|@job … @code … on; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation
very|more|longer active; active job|account|campaign|customer|order|orders; auto_send|autosend … active|activated|deactivated|disabled; @photo … tagged
`,
    ask: 'Is the customer’s access code activated?',
    where: 'GotPhoto: among the job’s access codes.',
    options: {
      yes: {
        label: 'Activated',
        fact: 'activated',
        said: `
! not activated|active|tagged ~ did|done|fixed|sorted|changed that|it|now; @code|card|qr|it … @active|activated; @active @code; @active; activated|tagged … @code|it|card; activate it|@code
@code is|are on $; ^ @code on $; @code … enabled|unlocked|activation ok|done|fine|works; activation … done|ok|complete|completed|fine; @code active|live|green; @code … has opened gallery
`,
        replied: `
^ active|on|enabled|green|done|ok|okay|fine $; green; it is $; it has $; looks like it; think so
`,
      },
      no: {
        label: 'Not activated',
        fact: 'not activated',
        said: `
@inactive; @code … @inactive|unused; not … activate|activating|activated|tag|tagged … @code|it|card; forgot|forgotten … activate|tag; @code|card … unopened|untagged; yet … activated
needs activating; awaiting|pending activation; @code … awaiting|pending … activation; activation … pending|missing|outstanding; without activation; no activation; @code still|yet … to be? activated
@code is|are off $; ^ @code off $; deactivated; not yet active; never activated; missing activation; @code … grey|greyed|gray; nobody|never … opened … gallery
`,
        replied: `
^ not any? more|anymore|longer $; ^ off|grey|gray|red|pending|unactivated $; greyed|grayed; it is not $; it has not $; it not $; not $; pending; still to do; not think so; do not think so; off; grey; gray; red
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  galleryPhotos: {
    name: 'Gallery',
    label: '@photo; gallery; album; @photo in gallery',
    within: ['photosAlmostReady', 'incorrectAccessCode', 'missedTheSale'],
    about: `
inside|in|into|open|see|at|look gallery|album; what … in gallery|album; gallery; album; @photo … in|inside gallery|album; photo_management
`,
    prevails: ['elsewhere', 'hidden', 'none', 'visible'],
    unrelated: `
@customer|can|could|cannot not … see|find|view|open … @photo|gallery|them; not see|find … @photo; no photos … back|yet; only|half|some|few of? @photo … there|missing|shown|in; some|half|few … missing
@photo of|from wrong|different|another|other school|class|club; no photo|photos|pictures|images of|from|for|with|on … her|his|son|daughter|child|kid|group|class
now i|we|she|he|they … see everything; i|we|she|he|they … see everything … now $; see everything|all|them ~ gorgeous|beautiful|lovely|great|wonderful|super|thank|thanks; problem|problems|issue|issues|question|questions|trouble|complaint|enquiry with|about|regarding|concerning|on … @photo; no email|mail|link|message no|nor @photo; no @photo … no|nor email|mail|link|message|answer; no @photo ~ just|only … ready|page|message|error; ready|message|error ~~ still no @photo $
@photo … not|almost|nearly|soon … ready; no screenshot|photo_of; screenshot|picture|photo of … page|card|screen|message|error
@photo … hidden … fees|costs; shows … different|wrong kid|child; wrong photo|photos|pictures
one|two|some|few|half missing; one|some|few|two|half of|photo|picture|image … missing|not; @bought … @photo … missing; @photo … missing … folder|zip|download|link|order|package; see … photos|pictures in … shop; @customer|ex|wife|husband|can … see … @photo … with
`,
    ask: 'What is in the gallery behind this code?',
    where:
      'GotPhoto: the album under Photo Management. Hidden images carry an eye icon. “In another gallery” also means that the code opens the wrong one.',
    options: {
      visible: {
        label: 'Photos, all visible',
        fact: 'photos are there and visible',
        said: `
everything … visible|showing; @photo|them … visible|showing|present|there|viewable|unhidden|displayed|fine|ok|okay|good|in_place; @photo … in there; @photo … in|inside gallery|album|it; visible; all visible
all|#|every … @photo … there|visible|in|show|showing; see all|# … them|@photo; i|we … see|seeing|find … all|#|her|his|the|their @photo|of; i|we … have all|#|her|his|the|their @photo|of; i|we … see @photo|them|all|everything … in|there|fine
@photo … show|shows|display|appear|load … up? fine|correctly|ok|normally|in; gallery|album … full|filled|complete|populated|has @photo|pictures
gallery|album … shows|contains|holds … @photo|all|#; gallery|album has # @photo; unhid|unhidden|unhide … @photo|them|all|it; made … visible; # @photo … in|there|visible|gallery|album
@photo … linked|connected|assigned|matched|attached|uploaded; linked|connected|assigned|matched|attached|uploaded|relinked|reassigned … @photo; no|none|zero @photo … hidden|invisible; nothing hidden; none hidden; none|no … hidden; no|without eye|eyes
`,
        replied: `
all|they|everything|# … there|visible|in|good|fine|ok|showing; there; see them|all|# ; ^ # $; ^ photos|pictures|pics|images|fine|ok|okay|normal $; # @photo; all good|fine|ok|okay; looks|look good|fine|ok|normal; full; visible; they show; # of them; all|every there; yes … photos|pictures|pics|images; got photos|pictures|pics|images
`,
      },
      none: {
        label: 'No photos',
        fact: 'no photos',
        said: `
no @photo … in|there|attached|linked|connected|assigned|gallery|album|behind|matched|under|at|uploaded|tagged|on|inside; no @photo; no @photo in|inside there|gallery|album|it; not any @photo … in|gallery|there|attached|linked|album; not … @photo in|there|gallery|album|attached|linked
gallery|album|code|folder … empty|blank|nothing|no @photo|contains|has|shows; empty gallery|album|folder; gallery|album … empty|blank; nothing|0|zero … in|inside gallery|album|there; gallery|album … has|have|contains|shows no|nothing|0|zero
@photo … linked|connected|assigned|matched|attached|uploaded|there|in no|nope|none|negative; 0|zero @photo; @photo not … linked|connected|assigned|matched|attached|uploaded|there|in|tagged|imported|present; @photo … unassigned|unlinked|unmatched|missing|disconnected|gone; without @photo; @photo … missing from|in gallery|album
not … linked|connected|assigned|matched|attached|uploaded … @photo|pictures; nothing … attached|linked|connected|assigned|matched|behind|uploaded|shows; unassigned @photo; @code … without @photo
@code … not … linked|connected|attached|assigned|matched … @photo|anything|any|to
`,
        replied: `
i|we not see|find any? @photo; not see|find a|any? single|one @photo; not single @photo; can|could not see|find any @photo|of; ^ empty|none|nothing|zero|blank|0|no|nada|nope|nil|neither $; empty; nothing; no … photos|pictures|pics|images|there; not … there|any|see any; zero; 0; blank; not a single one; none there; there is none; no one; there are none; nothing there|in; none; missing; not uploaded
`,
        negated: 'visible',
      },
      hidden: {
        label: 'Photos with an eye icon',
        fact: 'photos are hidden',
        said: `
@photo|them|all|they|some|half|every|everything … hidden|invisible; hidden @photo; @photo … eye|eyes|eye_icon|eyeicon; eye icons; eye|eyes|eye_icon … icon|icons|symbol|sign|thing|on|crossed|them|@photo|through|mark; crossed out? eye; eye … crossed; eye icon|symbol; eye_icon; hidden
crossed|strikethrough|slashed|struck eye; hid … @photo|them; set to hidden|invisible; @photo not visible; not visible
`,
        replied: `
^ hidden|eye|eyes|invisible $; eye; eyes; not visible; crossed; little eye; icons
`,
        negated: 'visible',
      },
      elsewhere: {
        label: 'In another gallery',
        fact: 'the photos are in another gallery',
        said: `
@photo|they|them|shots … in|under|to|into|inside|on @other|someone|somebody|else|elses … gallery|album|folder|code|child|kid|girls|boys|class|one|name|kids|childs|students|else|elses|account|girl|boy|family|person
in|under|into|inside|to|with @other|someone|somebody|else|elses … gallery|album|folder|galleries|code
@other|someone|somebody|else|elses … gallery|album|folder has|contains|holds|got|with … @photo; @photo … elsewhere|misplaced|missorted|mixed|swapped|misfiled|mis_sorted|wrongly; wrongly assigned|sorted|matched|linked
@code|card|it … opens|leads|open|goes|points|linked|connected|takes … someone|somebody else gallery|album|folder; @code|card|it … opens|leads|open|goes|points|shows|linked|connected|takes|assigned|belongs … wrong|different|another|other gallery|album|folder|childs|kids; wrong gallery|album|folder; connected|linked|assigned … wrong|different|another|other gallery|album|code|child|kid|student
in|into|to|under|with|inside|at … gallery|album|folder of? kid|kids|child|childs|boy|boys|girl|girls|student|students|pupil|pupils|one|person|name before|after|next|above|below|behind|ahead; with|to|under|at|by kid|child|boy|girl|student|pupil|one before|after|ahead|behind $; with|to|under|at|by kid|child|boy|girl|student|pupil|one before|after|ahead|behind of? him|her|them|hers|his; one gallery|album|folder down|up|off; kid|child|boy|girl|student|pupil before|after|ahead him|her|them has|got … @photo|hers|his; in|into|to|under|with|inside next|previous|preceding|following kid|kids|child|childs|boy|boys|girl|girls|student|students|pupil|pupils|persons|gallery|album
moved|sorted|uploaded|landed|ended|placed|put|sitting|filed|went … wrong|another|different|other|someone|somebody … gallery|album|folder|code|class|kid|child|else|elses; swapped with; mixed up with
@photo … in|into gallery|album|folder of other|another|different|brother|sister|twin|friend|someone|somebody|wrong|his|her brother|sister|twin|friend|child|kid|boy|girl|student|someone?
`,
        replied: `
^ elsewhere|another|other|wrong $; opens|leads|goes|shows … brother|sister|twin|sibling|friend|cousin|someone|somebody|another|other|wrong|different; wrong|another|different|other one|gallery|album|child|kid|folder|class; elsewhere; someone|somebody else|elses; under|in|with|at … sister|sisters|brother|brothers|siblings|twin|twins|sibling; mixed up; swapped
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  codeOrigin: {
    name: 'Printed code',
    label: 'origin; code origin; @code from; code list',
    within: ['photosAlmostReady', 'incorrectAccessCode', 'missedTheSale'],
    about: `
origin of? @code; search|find|look_up|look_for @code; look @code up; where … card … from; where … @code … from|belongs|belong|comes|come; @code list|lists; find|found @code; which job
`,
    prevails: ['deletedJob', 'thisJob', 'notFound'],
    unrelated: `
says|tells|telling|shows|message|told|page|error|reads … @code … not exist|exists|known|recognised; @code not … activated|active|tagged … in|on list|job|@job; @code not … activated|active|tagged|work|working|accepted; not find out; order … not … found|anywhere; list of names; names list; wrong job; code error
`,
    ask: 'Where does the code printed on the customer’s card come from?',
    where:
      'GotPhoto: search for it among your jobs’ access codes. Printed for a job that was deleted since? Then “A deleted job”, even if somebody entered the code again. Listed in another job? Look at that job.',
    options: {
      thisJob: {
        label: 'Listed in a job',
        fact: 'listed in a job',
        said: `
@code|it|card … in|on|from|to|under|belongs|of … this|current|right|correct|same|that|active|existing|another|different|other|her|his|their|live|selling|archived|last|new @job|jobs
find|found|see @code in it|there; see|found|find it in|on|under … list|@job; @code … comes|shows|appears|pops|listed|turns … in|under|for … @job; @code|it … current|this|right one; see|found|find|have|located … @code … in|on|under|within … list|@job|jobs|account|system|there|lists; @code … in|on|from … list|lists|job_list|system|gotphoto|account
@code … listed|exists|found|exist|valid|registered|present|there … in|under|at|with|for|there|job|list|account|system|ok; @code exists|exist|listed|found; it exist|exists in our|the|one|a … list|@job; listed in|under|with … @job|current|this; @code … belongs to … @job; exists … @job|list
@code in there|job|@job|list|account|system; @code in|on|from … @job; @code … part of … @job; @code … match|matches … @job; @job … list … has|contains|shows … @code; found … in list|@job|current|this|another
`,
        replied: `
in|from|of|to|under this|current|right|same|correct|that|another|different|other|her|his|their|last|the @job; ^ this|listed|current|exists|existing|found|there $; listed; this one; this @job; current @job; in list|lists; found it; it exists; from … this|current|job; another @job; in … @job; other @job; last years job; there … list
`,
      },
      deletedJob: {
        label: 'A deleted job',
        fact: 'from a deleted job',
        said: `
@code|card|cards|it|they|one|ones … deleted|removed|erased|wiped @job|one|shoot; @code|card|cards … from|of|for|in|to|belongs|belong|printed|by … @job … deleted|removed|erased|wiped|gone
reused|reusing|reuse|recycled|used … card|cards|@code|qr … deleted|removed|old @job; from|for|to|of|in deleted|removed|erased|wiped @job|one; from … @job … deleted|removed|erased|wiped
printed|made|generated|created|belongs|belonged … for|with|in|to … @job … deleted|removed|erased|wiped|gone; deleted job|jobs codes|code|card|cards|cards; code … retired; @job … deleted … codes|cards reused
from|of|for|belongs|belong|printed … @job ~ one that|which was|got|were|is|has? deleted|removed|erased|wiped; from|of|for|belongs|belong|printed … @job ~ that|which one? was|got|were|is|has? deleted|removed|erased|wiped; @code|card|cards … from ~ deleted one|ones|@job
@code|card|cards … @job … no longer? exists|exist|there; from … @job … not exist; old|previous … @job … deleted … @code|card|cards; card|cards|@code ~ that|which|whose @job … deleted|removed|erased|wiped
`,
        replied: `
deleted; deleted @job|one; @job ~ that|which … deleted|removed|erased|wiped; @job … deleted|removed|wiped|erased; we|i|they … deleted|removed; @deleted … @job; @job … no longer exists; gone|old|removed @job; wiped|erased one
`,
      },
      notFound: {
        label: 'Nowhere in the account',
        fact: 'nowhere in the account',
        said: `
@code|it|card … nowhere|unknown … account|system|gotphoto|jobs|lists|us|found|seen; @code nowhere; nowhere … account|system|jobs|lists|list|found|gotphoto|any|seen; @code ~ nowhere|zilch|nada; no such @code; no such @code … account|system|list|anywhere|gotphoto|jobs|job; no @code like|with|called|matching; no record|trace|sign|match|hit|hits|result|results … @code|code|account|found
@code|it not … listed|found|find|exist|exists|registered|anywhere|present|appear|show|match … anywhere|account|system|in|any|gotphoto|jobs|list|at|there|with; @code not … in … account|system|any|@job|jobs|list; @code not … found|find|exist|listed|anywhere
not … find|found|see|locate|have|got … @code|it … anywhere|account|system|jobs|list|gotphoto|nowhere|any_job|any_jobs|any_of|any_list; not … find|locate|found … @code; no … results|result|hits|match|matches|matching for|on … @code|it; not listed … anywhere|account|any|in|jobs; not … any|one|single of our? jobs|lists|@job; in none … @job|jobs; not … in … our|the|whole|entire account|system; search|searched|looked … it|@code|account|jobs ~ nothing|zilch|nada|nope|nowhere; search|searched … nothing|no|not … found|came|result|results|hits; search|searched|looked|checked|gone … all|every|whole|entire … jobs|job|account|system ~ nothing|zilch|nada|nope|nowhere|not|no; @code … nothing found|comes|came; not listed; unknown @code … account|system
@code … not exist|ours; @code|it not one of ours; not … any @job|jobs
`,
        replied: `
nowhere; no such; not found|listed|there|anywhere|exist|exists|ours|one; not … find|found|exist|see; nothing; ^ none|unknown|no|nope|nada|nil|zilch|nowt $; nothing found|comes; no results|result|hits|hit|match|matches|trace; in none; none of our?; not in any|our|there|any; not any
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  codeTyped: {
    name: 'Typed code',
    label: 'typed; spelling; typing',
    within: ['photosAlmostReady', 'incorrectAccessCode', 'missedTheSale'],
    yes: 'confirmed',
    no: 'mistyped',
    about: `compare|compared; compare|compared it|@code|that|them|both|card; last|first|some|two|three letter|letters|character|characters|digit|digits|sign|signs; have|got|has it|code|that right; read … last|first|all|some|two|three letters|characters|digits|signs|numbers|bit|part|code; type|typed|enter|entered|typing|types|put it? right|correctly|properly|wrong|exactly; typed|entered|types|enters … right|correctly|exactly|@code|code; how … typed|entered; what … typed|entered|types|enters
`,
    prevails: ['mistyped', 'confirmed'],
    unrelated: `
never used|typed; you are|were right; misread|mistyped nothing; not misread|mistyped … anything|it|the; i|we misread|mistyped|misclicked|mistaken before|earlier|your|you|status|question|last|above|@job|message; instead of? hotmail|gmail|yahoo|outlook|gmx|icloud|com|web
email|address|gmail|mail … typed|mistyped|typo|misspelled; typo|typos|mistyped … email|address|mail|order|name; wrong email|address
forgot dot|at; typing … message; entered|entering|typed|typing|use|using|used|put the|a|an|my|her … correct|right|valid|wrong|incorrect|invalid access? @code; entered|entering|typed|typing|use|using|used|enter correct|right|valid @code
`,
    ask: 'Did the customer type exactly what is printed on the card?',
    where: 'The customer compares the card with the screen, sign by sign.',
    options: {
      confirmed: {
        label: 'Exactly as printed',
        fact: 'exactly as printed',
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
exactly; same; identical; it matches|match; matches; correct; correctly; as printed; ^ right|confirmed|match|fine $; checked it?; double checked; hundred; confirmed; no mistake|typo|typos|mistakes; definitely|positive; to the letter; like printed; ^ she|he|they did|has|have $; ^ did $
`,
      },
      mistyped: {
        label: 'It was mistyped',
        fact: 'mistyped',
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
    dontKnow: DONT_KNOW_YET,
    customerReply:
      'Hello,\n\nthank you for writing. Could you please hold your card next to the screen and compare the access code sign by sign? A zero and the letter O, or a one and the letter l, are easily mixed up, and no spaces belong in it.\n\nPlease tell us whether it was exactly the same. If it was, a photo of the page with the message helps us most.\n\nKind regards',
  },
  namesList: {
    name: 'Names list',
    label: '@roster; export; names export; list',
    within: ['jobDeleted'],
    yes: 'yes',
    no: 'no',
    about: `
@roster|export … have|exists|there|had|is; about|if|whether … list; have|has|there … @roster|export; @roster; export
`,
    unrelated: `
not new|old|other|same|latest|current|big|small|test|first|last one; code|codes in|of|from … list; @code … @roster; name|names of|on|is|was|called; my|her|his|file|order name|names; email|emails|codes … list; price list; first|last names; under|with names; no|wrong names on; job … list; in list of
`,
    ask: 'Is there a names list: the organisation’s roster, or an export of the deleted job’s list?',
    where:
      'GotPhoto jobs: look for the school’s or club’s file, or an export made before the job was deleted. As long as you don’t know, it counts as none.',
    options: {
      yes: {
        label: 'Yes, there is one',
        fact: 'there is one',
        said: `
have|has|had|got|hold|keep|kept|found|find|sent|send|provided|gave|give|given|saved|with|supplied|shared|emailed|holds|received|there_is|existing|use|using … @roster|export
have|has|got|had|kept|still|sent|there|with @roster|export|names; @roster … exists|exist|available|saved|attached|here|handy|there|computer|drive|desk|disk|inbox|office|school|sent|safe|from; exported|export|downloaded|backed|saved … @roster|names|list|data|it|job|everything|before|subjects|metadata|up
did|made|ran|took|pulled|created … names_list|roster|list|names export; export … before|of|from|exists|available|saved|job|made|have|week|deletion; an|old|recent|full|complete export|roster|backup; school|organisation|organization|club|office|kindergarten|nursery|teacher|secretary … has|have|sent|send|gave|holds|provided|keeps|kept … @roster|list|names|one
there is|are … @roster|export|list; @roster from|by school|club|organisation|organization|office|secretary|kindergarten|nursery; exported names|list; sent|provided|supplied|shared|gave … list; names … exported|saved|available|excel|csv
`,
        replied: `
^ @roster|list|export|exported|names|one|there|here|exists|available $; from school|club|teacher|office|secretary|kindergarten|nursery; there is one; ^ there is $; have it|one|that|them|a; got it|one|that; exported; list|export … school|here|saved|from|have|got; @roster; school … has|have|sent|one; we|i do $; export; in excel; have|has|got … list|names; ^ i|we have $; backup; pdf; on paper; printed
`,
      },
      no: {
        label: 'No list',
        fact: 'none',
        said: `
@roster we|i|they … not; no @roster|export|names_list|exports|data|names|metadata; not … @roster; never … exported|export|had|made|got … @roster|list|export|anything|one|names|it; nobody|noone|no one exported|made|saved; not|never export|exported; without … @roster|export|names; neither … @roster|export|list … nor|or
@roster|export … gone|lost|missing|deleted|none|nonexistent; lost|deleted … @roster; no list; never … list; no … list … names|kids|students|names|pupils|children
blank cards; no roster
`,
        replied: `
^ none|nothing|no|nope|nada|never|nil $; none; never; not one|any|have|got; nothing; no list|export; lost it; gone; no such; none; not … exported|one|list|anything; neither; nobody; zero; nothing exported
`,
      },
    },
    dontKnow: DONT_KNOW_YET,
  },
  oldCodes: {
    name: 'Old access codes',
    label: 'codes; old codes; access_codes; cards',
    within: ['jobDeleted'],
    yes: 'known',
    no: 'unknown',
    about: `
@code … have|saved|kept|still|known
`,
    unrelated: `
blank cards|qr_cards; new|fresh codes|code|cards|card|qr_cards|qr_codes; reused|reuse|reusing … card|cards|codes; needs|need … cards|codes; without codes; codes … work; code is|was; activation; all the codes work|activated; @code … gone|missing|lost … from|in … list; printed card; lost … card; incorrect|wrong|invalid … codes; parents|families|they|she|customer|mum kept|keep|used|use … cards|card; she|he|customer|mum|mom|dad|mother|parent lost|threw … card|code; no code; not have … code
`,
    ask: 'Do you still have the deleted job’s access codes?',
    where: 'In an export of the names list, in notes, or on the printed cards.',
    options: {
      known: {
        label: 'Yes, we have them',
        fact: 'we have them',
        said: `
have|got|has|hold|kept|keep|saved|still|wrote|noted|written|know|remember|found|find|exported|there_are … codes|access_codes|old_codes|login_codes|cards|qr_cards|qr_codes|old_cards|printed_cards
codes|access_codes|cards|qr_cards|old_codes|qr_codes … saved|noted|written|known|still|available|here|exist|export|notebook|notes|file|list|excel|csv|spreadsheet|desk|drawer|safe|handy|kept|hand|too; wrote … codes|access_codes|cards down; codes known|available|saved|exported|kept; codes … there|have; codes|access_codes in|on it|there|them|that|cards; photographed|scanned … codes|cards
codes|access_codes|old_codes … in|on|from … gsheet|sheet|google|drive; codes|access_codes … in … export|file|list|excel|csv|spreadsheet|notes|notebook|roster; parents|families|kids|children|they … still|all have … cards|codes|card; printed cards … here|exist|have; old codes … yes; list|export|roster … with|including|incl … codes|access_codes; know … codes
`,
        replied: `
^ @roster|export|list|notes|notebook|cards|known|saved $; have them|those|all|it|that|most; got them|those|all; still have; in … export|file|list|excel|csv|spreadsheet|notes|notebook|drawer|computer|folder; on … cards|paper|card; cards; written down; wrote; know them; saved; kept; we|i do $; printed; export; @roster; noted; ^ here|there|available|exist $; still here|there|available|saved|known; in excel; they are … here|there|in|on; all of them; ^ we|i have $; found them; pdf; qr_cards
`,
      },
      unknown: {
        label: 'No, they are gone',
        fact: 'gone',
        said: `
codes|access_codes|cards|old_codes … @lost too|also|as_well; codes|access_codes|cards|old_codes went too|also|as_well|with; codes|access_codes|cards|old_codes|qr_cards|qr_codes|old_cards … @lost|bin|trash|away|rubbish|nowhere; codes|access_codes|cards|old_codes … not … have|saved|kept|noted|known|written|exist|available|anymore|recover; no codes|access_codes|old_codes|cards|qr_cards … left|either|saved|anymore|kept|have|noted|record|any; no codes; no old codes|cards|access_codes; no … record|copy|trace of … codes|cards|access_codes; without … old codes
not … have|got|keep|save|saved|kept|know|remember|find|noted|written|wrote|write … codes|access_codes|cards|old_codes|qr_cards|login_codes; codes … nowhere|unknown; have … codes nowhere; lost|deleted|threw|thrown|binned|destroyed|shredded|trashed|chucked|tossed … codes|access_codes|cards|qr_cards; forgot … codes; neither … codes; codes|cards … went|go with|in|into … job|bin|trash|it|rubbish; cards … thrown|threw|chucked|tossed
`,
        replied: `
^ gone|lost|none|unknown|never|nothing|deleted|zero|nada $; only in|there … @job|system|gotphoto|there; nobody|noone|no_one wrote|kept|saved|noted|has|knows; gone; lost; not have|any|anymore|saved|kept|one|longer|find; none; nothing; thrown|threw|binned|trashed|shredded|tossed|destroyed|deleted|chucked; no longer; bin|trash|rubbish; nowhere; never; unknown; unfortunately not; not … know|have|got|keep|kept|save|saved
`,
      },
    },
  },
  tagging: {
    name: 'Images',
    label: 'sorting; order of? @photo; tagging; @photo',
    within: ['jobDeleted'],
    about: `
how … sorted|ordered|organised|organized|stored; order of? @photo; @photo|files … sorted|order|ordered|disk
`,
    prevails: ['fromScratch', 'bulk'],
    unrelated: `
no @photo; in order to; for|per|of|from|to one|single order|package; one order; out of stock; the order; photos order; her order; mixed up … name|names|email|code|codes|cards; needs|need|needed|wants|new card … payment|credit|bank|visa|replacement
`,
    ask: 'How are the images sorted on your disk?',
    where:
      '“One run each”: every subject’s images stand in one unbroken run, and nobody needs a new card. Otherwise, and when you can’t check: “Mixed, or new cards needed”.',
    options: {
      bulk: {
        label: 'One run each, no new cards',
        fact: 'one unbroken run per subject, no new cards',
        said: `
one|unbroken|single|continuous|uninterrupted|consecutive run|block|row|sequence|series|batch|stretch|runs|order; unbroken; one|each|every|per … kid|child|student|subject|person|pupil … after|by|at|one|following|in|together … other|another|kid|child|time|run|row|sequence|folder|order|block|subject|student|person|the
child|kid|subject|student|person|pupil|one by|after child|kid|subject|student|person|pupil|one|another; still sorted|ordered|grouped; sorted|grouped|ordered|organised|organized|arranged|separated|split by|per|child|kid|into|for|after|in … child|kid|subject|student|person|pupil|name|order|each|folder|sequence|shooting; @photo|files|everything|they|all … in order|sequence|sorted|grouped|together|row|run|chronological|consecutively|consecutive|sequential|continuous|neatly
no new? cards|qr_cards|codes|card needed|required|necessary|needed; not need|needed|require|want new? cards|qr_cards|codes|any; new|cards|qr_cards not needed|required|necessary; nothing|not|none|un shuffled|mixed|jumbled; original|shooting|capture|filename|file order|sequence; @photo … in order|sequence; one subject after; nicely|neatly sorted|ordered; in one go
`,
        replied: `
^ sorted|order|ordered|run|bulk|run|runs|sequence|grouped|clean|neat $; in order; sorted; in … row|sequence|run|block|blocks|runs; one run; together; by child|kid|student|subject|name|folder; one … folder|run|block; per child|kid|student|subject|person; each … own|run|folder|together; as shot|taken; sequential; sequence; consecutive; no new; cards not; neatly; not mixed|shuffled|jumbled; bulk; one each; first
`,
      },
      fromScratch: {
        label: 'Mixed, or new cards needed',
        fact: 'mixed, or new cards needed',
        said: `
@photo|files|they|everything|all|shots|kids|children … mixed|shuffled|jumbled|scrambled|random|mess|unsorted|muddled|scattered|disorder|chaos|messed|intermixed|jumble|interleaved|muddle|chaotic; mixed up|between|together; complete|total|big|real|proper mess|chaos; all|totally|completely|everything|images mixed|shuffled|jumbled|scrambled; shuffled; jumbled; scrambled; unsorted; muddled; all over the place; random order; no particular order; out of order|sequence; higgledy; mishmash
need|needs|require|want|wants|print|printing|printed|make|order|generate|needed new|fresh|replacement|more qr? cards|qr_cards|codes|card|code|qr|ones; new|fresh|replacement cards|qr_cards|codes|card|qr … needed|required|necessary|anyway|printed|have; need qr_cards|cards; need|needs|have|must|want|going to print|make|order|get|generate|create new|fresh ones|cards|qr_cards|codes|qr|some; not … sorted|ordered|grouped|unbroken; not in order|sequence|run|row
`,
        replied: `
^ mixed|random|mess|unsorted|chaos|shuffled|jumbled|messy|messed $; mixed; mess; random; new cards|ones|qr_cards|codes|card; not sorted|ordered|really|grouped; all over; chaos; scattered; no order; need new|cards|qr_cards; messed; various; different folders; second; start over from; scratch
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  contactData: {
    name: 'Contacts',
    label: 'contacts; @contacts; emails',
    within: ['jobDeleted'],
    no: 'none',
    about: `
@contacts … have|got|there|many; contact|contacts|email|emails … details|data|info|addresses|parents|families; how many
`,
    prevails: ['some', 'all', 'none'],
    unrelated: `
email|mail|address … order|wrong|right|correct|typo|fine|in; no email|mail … arrived|came|received|download|link|with|from|in|got|yet|about; order number|numbers; email|mail … junk|spam; no email|mail; @files … email; never|not … got|received|get … email|mail|emails; phone call; on phone; by phone; phone rn; email me; my email; her email; his email; code … number|numbers; emails|email sent; all|some … emails … sent|arrived; form for my email; card number|numbers; no email with; emails … arrived|came|received|bounced
`,
    ask: 'For how many families do you have an email address or a phone number?',
    where: 'In the names list, or in the new job’s contacts. As long as you don’t know, it counts as some.',
    options: {
      none: {
        label: 'For none',
        fact: 'for none',
        said: `
no email|emails|phone|contact|contacts|contact_data|contact_details|contact_info|email_addresses|mails|addresses|phone_numbers|mails|mail_addresses … for|of|or|nor|anyone|anybody|any|parents|families|phone|either|at|whatsoever|them|saved|on|phone_numbers|numbers|details
no contacts|contact_data|contact_details|contact_info|email_addresses|phone_numbers; not … have|got|collect|collected|know|a … contacts|contact_data|contact_details|contact_info|email_addresses|phone_numbers|emails|email_address|single … for|of|anyone|any|from|families|parents|at|email|contact; without … contact_data|contact_details|contacts|email_addresses|contact_info; neither emails|email|phone|contacts|email_addresses
nobodys|no_ones|nobody|noones … email|contact|contacts|phone|email_address; never collected|had|got|asked … emails|email_addresses|contacts|contact_data|contact_details|contact_info|phone_numbers|addresses; zero contacts|emails|email_addresses|contact_details; contact_details|contacts|contact_data|emails|email_addresses for … none|nobody; contacts … none|nothing
`,
        replied: `
^ none|no|zero|0|nobody|nothing|nope|nada|nil|noone $; not … any|single|one|have|anyone|anybody; none of them?; no one; nobody; nothing; zero; none; no contacts|contact|emails|email|data|addresses; never collected; for none
`,
        negated: 'some',
      },
      some: {
        label: 'For some',
        fact: 'for some',
        said: `
# of … email|emails|contact|contacts|phone|phones|numbers; # … families|parents|kids|students … email|emails|contact|contacts|phone; contacts|contact_data|contact_details|contact_info|emails|email_addresses|phone_numbers|email|addresses … for|of|from … some|half|most|few|part|many|several|handful|couple|third|quarter|few|majority|only|about|roughly|around|#|ones|buyers|those|who
some|half|most|few|part|many|several|handful|couple|third|quarter|majority|only|about|roughly|around|# … contacts|contact_data|contact_details|contact_info|email_addresses|phone_numbers|emails; some|half|most|few|many|several|third … parents|families|of … email|emails|contact|contacts|phone|registered
email|emails|contacts … only … who|ones|those|buyers|registered
`,
        replied: `
some; half; most; few; part; many; several; handful; couple; third; quarter; # of|out|percent|from|families|parents|emails|addresses|%; ^ # ; partially|partly; # /? #; # or so; roughly|about|around|maybe|approx #; only for|the|those|ones|who|a|some|registered; majority; not all|everyone|everybody|every; ones who; almost|nearly all|everyone|everybody|every; buyers; a lot; more or less; two thirds; the rest; those who; except; all but
`,
      },
      all: {
        label: 'For all',
        fact: 'for all',
        said: `
contacts|contact_data|contact_details|contact_info|emails|email_addresses|phone_numbers|email|email_address|addresses|phone … for|of|from … all|everyone|every|everybody|each; all|every|everyones|everybodys … parents|families|contact|parent|family … contacts|contact_data|contact_details|contact_info|emails|email_addresses|email|phone|phone_numbers|numbers; all|every|everyones|complete|full … contacts|contact_data|contact_details|contact_info|email_addresses|phone_numbers|emails|email_address
have|got everyones|everybodys|all … email|emails|contacts|phone|email_address|email_addresses|contact_details|contact_data
`,
        replied: `
^ all|everyone|everybody|hundred|everyones|each|every|yes|complete $; everyone; everyones; everybody; everybodys; all|every; for all; all of them; each family|one|parent; hundred percent|%; complete; the lot; full list
`,
        negated: 'some',
      },
    },
    dontKnow: DONT_KNOW_YET,
  },
  autoSendLinks: {
    name: 'Automatic links',
    label: '@auto links|link|sending|send|mails?; setting',
    within: ['filesNotReceived'],
    yes: 'on',
    no: 'off',
    about: `
settings|setting; auto|automatic|autosend|auto_send|automatically … links|link|send|sending|setting|on|off; autosend; photo_handling|photo_files settings?
`,
    unrelated: `
automated campaign; @auto … can|could not … checked|seen|verified; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation; hang|hold|carry|working|come|going on; on it|hold; auto archived|archive; autocorrect; automatic|auto reply|archiving|updates|update
`,
    ask: 'Check 1 of 5: is “Automatically send download links for ordered photo files” on?',
    where:
      'Photocloud: Settings » Photo handling » Photo files. On another platform? No article covers it: hand over.',
    options: {
      on: {
        label: 'On',
        fact: 'on',
        said: `
@auto … on|enabled|active|activated|ticked|checked|set|yes|ok|fine|working|selected; turned|switched|enabled|ticked|activated|put|turn|checked … @auto … on|links|link|send|sending|setting|it?; setting|checkbox|tick|box|option|toggle|switch … on|enabled|ticked|checked|active|activated|selected
@auto ~ switched|turned|it_is|is|now on; links|link … sent|send|go|goes|going|sends out? automatically|auto|automatic; turned|switched|turn|switch it|that|setting|option|back on; send … links … on|enabled|ticked|checked|active; @auto … is|are on
`,
        replied: `
^ on|enabled|ticked|active|checked|activated|set $; on; it is $; enabled; ticked; checked; active; activated; turned|switched on; set; selected; green
`,
      },
      off: {
        label: 'Off',
        fact: 'off',
        said: `
@auto … off|disabled|deactivated|unticked|unchecked|inactive|deselected; @auto is of $; turned|switched|disabled|unticked|deactivated|unchecked … @auto … off|links|link|send|sending|setting|it?; setting|checkbox|tick|box|option|toggle|switch … off|disabled|unticked|unchecked|deactivated|inactive|empty|deselected; send … links … off|disabled|unticked|unchecked; links … manually
@auto ~ switched|turned|it_is|is|now off; not send|sent|sending|sends link|links|them|files|email|emails? automatically|auto; links|link … sent|send manually|by_hand|hand
`,
        replied: `
^ off|disabled|unticked|inactive|unchecked|deactivated $; off; it is not $; disabled; unticked; unchecked; inactive; turned|switched off; deactivated; manual; manually; not set|selected|on; grey|greyed
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  retouchQueue: {
    name: 'Order status',
    label: '@retouch; order status; order; retouch queue; waiting_to_retouch',
    within: ['filesNotReceived'],
    yes: 'waiting',
    no: 'notWaiting',
    about: `
@retouch; waiting … @retouch; order status|state|page; retouch … status
`,
    unrelated: `
retoucher|retouchers; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation
waiting for … @files|link|links|reply|answer|refund|her|him|them|you|response|customer|prints|screenshot; still waiting; edit order|page|settings|email|address|text
`,
    ask: 'Check 2 of 5: is the order in “Waiting to retouch” status?',
    where: 'Photocloud: on the order. Orders wait there when the event has photos edited before production.',
    options: {
      waiting: {
        label: 'Waiting to retouch',
        fact: 'Waiting to retouch',
        said: `
waiting_to_retouch; waiting to|for|on|# … @retouch; waiting_for_retouch; @retouch queue|pending|waiting|list; in|on|at|under @retouch; stuck|sitting|sits|pending|hanging|parked|held|stays|still|awaiting|queued|awaits … @retouch; order|orders … @retouch; not … retouched|edited|finished … yet|photos|pictures|order|images|retouching|editing; needs retouching|editing; awaiting @retouch; retouch_queue; not yet retouched|edited; @retouch … not … finished|done|complete|completed|over
`,
        replied: `
^ waiting|retouch|stuck|retouching|pending|queue $; stuck|sitting|sits|waiting|still … there|in|since; waiting; it is $; stuck; still there|in; there; since; pending; in queue|retouch|there
`,
      },
      notWaiting: {
        label: 'Not waiting',
        fact: 'not waiting to retouch',
        said: `
@retouch … done|finished|complete|completed|over|off|finalised; @retouch ok; retouched already; already retouched|edited; finished|done|completed|released … @retouch; completed|finished it|order; order … completed|complete|finished|processed|fulfilled|done|shipped|released; order marked? completed; marked … completed|complete|done|finished|as; out of … @retouch|queue; past retouch; not … in queue; no @retouch; without retouching; marked completed; status … completed|complete|done|finished|fulfilled|processed
`,
        replied: `
^ not any? more|anymore|longer $; ^ completed|complete|done|finished|processed|released|shipped|delivered|fulfilled|new $; completed; complete; done; finished; processed; it is not $; not there|in|waiting|it; released; shipped; marked; fulfilled; something else; other status; another status; retouched; no longer|more
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  orderEmail: {
    name: 'Email in the order',
    label: '@address; order @address; @address in|on order',
    within: ['filesNotReceived'],
    yes: 'correct',
    no: 'wrong',
    about: `
@address … order; @address right|correct; mail_id|email_id; check|verify|confirm|which email|address|email_address; order @address; which @address; email in order|it|there; email_address
`,
    unrelated: `
@code … right|correct|wrong|incorrect|fine; email … junk|spam; right email … arrived; @address … right|ok away|after|before|now; @address came|arrived|got … right|fine|ok; @email … wrong|right … code|photos|pictures; everything … fine|right; error message; message … wrong; shipping|billing|home|postal|delivery|street|invoice address; @wrong … shipping|billing|home|postal|delivery|street|invoice address; entered|gave|typed|used|put … @wrong|old … shipping|billing|home|postal|delivery|street|invoice address; web address; email … ok … to send; email … not arrived
`,
    ask: 'Check 4 of 5: is the email address in the order right?',
    where:
      'Photocloud: on the order. Compare it with the address the customer writes from. (Check 3 needs the customer, so it comes after this.)',
    options: {
      correct: {
        label: 'It is right',
        fact: 'right',
        said: `
@address … @right|matches|match|same|checks|confirmed|checked; @right @address; no typo|typos|mistake … @address|email|mail|address; same @address; @address … in|on … order|account … @right|matches|same|match|checks; right|correct|fixed|corrected|mended @address; i|we … updated|changed|fixed|corrected … @address; typo ~ corrected|fixed; fixed|corrected|mended|changed typo … @address; fixed|corrected typo; @address ~ corrected|fixed|changed it; @address … corrected|fixed|updated|spelled correctly|spelt; @address spelled|spelt correctly|right|fine; @address … spot_on|spot|bang_on|10/10|no_typo|no_typos; order … right|correct|same @address; @address as? the? one … writes|wrote|uses|writing
`,
        replied: `
^ correct|right|fine|ok|okay|good|valid|matches|same|identical|match $; matches; match; correct; right; fine; same; it is $; looks|look|all right|good|fine|ok|correct; checks out; no typo|typos; ok; okay; spelled correctly|right; good; valid; identical; that is hers|his
`,
      },
      wrong: {
        label: 'It is wrong',
        fact: 'wrong',
        said: `
@address … @wrong|misspelt|mistyped|old|outdated|bounced|bounces|bouncing|missing|invalid|different|nonexistent|typo|another; @wrong|old|outdated|another|different|misspelled|misspelt|mistyped|invalid @address; typo|typos|mistake|error|mistyped|misspelled|misspelt|misspelling|missing|wrong … in|on|of|her|his|their|the|at|dot … @address|email|mail|address|order|domain; gmial|gmai|gmal|gamil|gnail|hotmial|hotmai|yaho|gmaill|outlok|hotmal|icoud|iclod; @email|email|mail|emails bounced|bounces|bouncing|bounce|bouncing back; forgot|missing|missed|left … dot|at|letter|com|domain; @address … not … right|correct|exist|hers|his|valid|match|hers|theirs|spelled
instead of hotmail|gmail|yahoo|outlook|gmx|icloud; gave|used|entered|typed|put … @wrong|old|misspelled|mistyped … @address|email|mail|one; con instead; con not com; @address not match|correct|valid
`,
        replied: `
^ wrong|incorrect|typo|misspelled|old|misspelt|outdated|no|different|bounced $; wrong; typo; typos; incorrect; misspelled; misspelt; missing; old one|address|email; mistake; forgot; mistyped; another; different; bounces|bounced; instead; outdated; dot; letter; character; domain; con|cmo|comm|coom|conm; no longer uses|hers; spelled|spelt wrong; extra; swapped; work address
`,
      },
    },
    dontKnow: CANT_CHECK,
  },
  junkFolder: {
    name: 'Junk folder',
    label: '@junk',
    within: ['filesNotReceived'],
    yes: 'found',
    no: 'notFound',
    about: `
@junk; junk|spam … look|looked|check|checked; that|this folder
`,
    unrelated: `
ask|asked|asking|tell|told|please|will|let … @junk; go|goes|going|land|lands … @junk often|usually|sometimes|always; not looked|checked|searched|look|check|tried|opened|asked … @junk; @junk … will … look|check|try|see|search; not have|had|got access … @junk; @junk no answer|reply|response|idea|clue|access|news
`,
    ask: 'Check 3 of 5: has the customer found the email in the junk folder?',
    where: 'Only the customer can look; their mail program may call it spam.',
    options: {
      found: {
        label: 'Found there',
        fact: 'the email was there',
        said: `
found|find|was|were|landed|sitting|went|gone|discovered|it|hiding|is|there|ended|caught|got|turned … in|into|up|under|by|inside @junk; found … @junk; @email|link|it|they … in @junk; @junk … found|there|yes|was|had|it|bingo; was in? @junk; went to @junk; @junk had it
`,
        replied: `
found; was|is|were there|in; there it? was|is|were; ^ there $; got it|them; it was; in it; she|he has it|them; bingo; yes; indeed; in spam|junk; landed there|in; @junk; turned up
`,
      },
      notFound: {
        label: 'Not there',
        fact: 'not there',
        said: `
not … in|at|under|inside @junk; nothing … in|at|inside|to|under|from @junk; no email|mail|link|sign|trace|message … in @junk; also|already|even checked|looked|check|look … @junk; looked|checked|searched everywhere ~ @junk; @junk ~ not there; @junk ~ nothing|nope|nada; @junk … not there|in|found|here; @junk … joy|luck; @junk ~ no joy|luck; @junk … empty|nothing|nope|no|clean|nada|clear|none|neither|nowhere|too_nothing|either; ! checked|looked|searched|been|checking|look|check|went … @junk … nothing|no|not|nope|nowhere|none|empty|either|too|also|already|as|several|multiple|everything|everywhere|and|but|of_course; @junk … checked|searched; been|gone|went|looked|checked through … @junk; neither … inbox|@junk|spam … nor|or; neither … @junk; not … spam|junk either; not even … @junk; not … find|found|see … @junk; and|nor|or not? spam|junk … nothing; inbox … nor|and|or @junk … nothing; nothing … spam|junk either; in|inbox or|nor|and @junk
`,
        replied: `
^ nothing|nope|empty|none|no|nowhere|nada|clean|negative|neither $; nothing; not there|in|found|either|find|anywhere; empty; none; nowhere; no luck|sign|trace|email|mail|such; nope; zero; not … there|find|found; neither; already checked|looked; has|have looked|checked ~ nothing|no|not; it is not; negative; no such; clean; nada; no email
`,
      },
    },
    dontKnow: DONT_KNOW_YET,
    customerReply:
      'Hello,\n\nthank you for writing. The email with your download links may have been sorted out as junk: it comes from a sender your mailbox does not know, and it contains a link.\n\nCould you please look into your junk or spam folder and tell us whether it is there?\n\nKind regards',
  },
} as const satisfies Record<string, QuestionText>;

export type Question = keyof typeof questions;

type ListedOption<Q extends Question> = keyof (typeof questions)[Q]['options'] & string;

/** The options of one question, `unknown` among them where the agent may not be able to answer. */
export type Option<Q extends Question = Question> = Q extends Question
  ? ListedOption<Q> | ((typeof questions)[Q] extends { dontKnow: string } ? 'unknown' : never)
  : never;

/** What is known: at most one option for each question. */
export type Facts = { readonly [Q in Question]?: Option<Q> };

export const questionIds = Object.keys(questions).filter(isQuestion);

/** Whether a string from outside names a question. */
export function isQuestion(value: string): value is Question {
  return Object.hasOwn(questions, value);
}

/** The question's wording, in the general type that code walking over all questions needs. */
export function textOf(question: Question): QuestionText {
  return questions[question];
}

/** The options of a question in the order they are shown, `unknown` last. */
export function optionsOf(question: Question): readonly string[] {
  const { options, dontKnow } = textOf(question);
  return dontKnow === undefined ? Object.keys(options) : [...Object.keys(options), 'unknown'];
}

/** Whether a string from outside is an option of this question. */
export function isOption<Q extends Question>(question: Q, value: string): value is Option<Q> {
  return optionsOf(question).includes(value);
}

/** What stands on an option's button. */
export function labelOf(question: Question, option: string): string {
  const text = textOf(question);
  return text.options[option]?.label ?? text.dontKnow ?? option;
}

/** How a fact reads: "Selling", "not activated", "not known". */
export function factText(question: Question, option: string): string {
  return textOf(question).options[option]?.fact ?? 'not known';
}
