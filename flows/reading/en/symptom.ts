import type { ReadingOf } from '../reading.ts';

export const symptom = {
  unrelated: `
@deleted … email|mail|message|app|text|sms|cookies|history|newsletter|invite; accidentally|accidently|mistakenly @deleted … email|mail|message|app|text|sms; password|pw|passwort reset link|email|mail|mails; reset link|email|mail … not|never|nothing; @deleted … photo|picture of my|our cat|dog|wife|husband|dinner
`,
  options: {
    somethingElse: {
      said: `
! discount|coupon|voucher|promo|gift code|codes|card? has|been|was? already? used|taken before|already|twice|once|earlier; ! account|record|profile … deleted|removed|lost ~ accident|mistake|accidentally; ! deleted|removed … account|record|profile ~ accident|mistake|accidentally; ! shipping|postage|delivery … twice|double; ! charge|charges|charged shipping|postage twice|double
! discount|coupon|voucher|promo|gift code|codes|card|cards? ~~ invalid|expired|rejected|accepted|accept|work|works|working|apply|applied|applies|error|taken|used|use; ! checkout|basket|cart ~ @trouble; ! payment|paypal|klarna|credit_card|card … declined|refused|rejected
not … finish|complete|able|possible … pay|paying|payment|checkout|check_out; button … nothing|grey|gray|greyed|dead; button not … works|work|react|respond|click; shop|page|site|website|emails|mails|gallery|checkout … on|all_in english|german|dutch|french|spanish|italian|polish|turkish|swedish|danish; change|switch|set … language; sending|delivery|shipping|dispatch|mailing|post … delay|delayed|late|nothing; post|postman|mailman|courier bring|brings|brought|delivers|delivered|knows nothing; paper pictures|photos|prints … not|late|delay; @photo in|on paper … delay|late|not|arrive|arrived|weeks; reserve|reservation|appointment … photographing|photographer|shooting|baby
@goods|@money ~ @trouble; @trouble … @goods|@money; @goods|@money ~ not @works; not @works … @goods|@money; @goods|@money ~ no|without|missing @goods|@money
want|wants|wanted|need|needs|would_like|like|ask|asks|asking|please|can_you|could_you|can_we|could_we|to @change … @changeable; want|wants|need|needs|would_like|please|ask|asks|asking|asked|request|requests|can_you|could_you … new|another|different|second|corrected|proper|vat @goods|invoice|receipt|address|frame
@changeable … to be? changed|corrected|amended|updated|moved|swapped|replaced|cancelled|removed|exchanged; @changeable needs|need|has|must … @change|changing|correcting|correction; change|correct|amend surname|name|spelling … on|in|from|to; wrong house|street|postcode|zip_code|post|flat|apartment number|code|name|address; can|could we|you|i @change … shipping|delivery|postage|order
ordered|chose|wanted|bought|picked … @goods … but|instead got|received|came|sent; ordered|chose|wanted|bought|picked … but|instead got|received|came|sent #|another|different|only|wrong|@goods; order|parcel|delivery|package|prints … delivered|sent|shipped to; deliver|send|ship order|parcel|it|them to my|another|different|our|work|grandma|school; send|deliver|ship elsewhere
not pay|checkout|check_out; @money … not supported|possible|available; wrong|incorrect|old|other|different delivery|shipping|billing|home|postal|street|invoice address; delivery|shipping|billing|postal address … wrong|incorrect|old|different
retouch|remove|photoshop|whiten|edit|fix … bruise|pimple|pimples|spot|spots|scar|teeth|glasses|forehead|face|stain|skin|acne|nose|snot|scratch|braces|dirt|crumbs; remove|take me|us from|off; mailing list; banner|landing_page|shop_design … wrong|old|shows|last
photos|pictures|images|gallery of|from|has|with wrong|different|another|other school|class|club|job|kindergarten|nursery|team|group; charged|billed|paid|debited … instead|more|too_much; @files … corrupt|corrupted|damaged|unreadable|blurry|pixelated|watermarked|grainy|cropped; holiday|holidays|vacation|away|abroad ~ photographer|photographed|photo_day|picture_day; campaign|newsletter|reminder|emails|mails … wrong date|name|link|text|school|language; never|not bought|ordered anything|this|that|it; without names|name|text|frame|border
unpaid|overdue|outstanding; paid|pay|transferred|transfer|payment ~ reminder|unpaid|overdue|not_paid|open|pending|not_arrived; wire|bank transfer … done|made|sent|paid ~ not|still|unpaid; order … unpaid|pending|stuck|frozen|blocked
photos|pictures|images|portraits|photo|picture|image|one|some|few|half|two|three|four|# … missing ~ @files|folder|zip|download|package|order|set; @files ~ one|some|few|two|half|# … missing; only # of # … @files|photos|pictures|images; # of # … missing|there|in|downloaded|arrived
where … class|group|team|sibling|whole|individual @photo|class; class|group|team|sibling|whole_class … photo|picture|photos|pictures|one … missing|not|gone; no|without class|group|team|sibling photo|picture|photos|pictures|shot|shots; not … class|group|team|sibling|whole_class photo|picture|photos|pictures; photos of whole class
nobody|noone|no_one came|showed|turned|arrived … photos|pictures|photograph|shoot|date|day; paid|ordered|bought # ~ only … #
restore|recover|backup|back_up|undelete|retrieve … @photo|photos|album|gallery; lost … raws|raw|originals|hard_drive|disk|memory_card; backup possible|available|of; trash|bin restore … photos
printer|scanner|tethering|camera|barcode|hot_folder|hotfolder|plugin|extension|app|lightroom|photoshop|desktop_app|mobile_app|ipad|uploader|import|sync|firefox|chrome|safari|edge|browser ~ @trouble|blank|nothing; printer|scanner|camera|app|import|sync|plugin … not; blank|white|black|empty page|screen|site|website; nothing loads; app|website|site|shop|page|browser … blank|white|black|spins|spinning|loading|forever|jumping|jumps|loops|looping|reloads|timeout
shop|page|site|website|emails|mails|gallery|checkout|text ~ in|only english|german|dutch|french|spanish|italian|polish|turkish|swedish|danish|language; language … wrong|changed|change|switch|english|german; translation|translations|translated; wrong language
rude|unfriendly|unprofessional|scam|fraud|ripoff|rip_off|outrageous|disgusted|disgraceful|complaint|complain|complaints … photographer|photo|photos|service|shoot|quality|staff|company|team|price|prices|you|about; photographer … rude|late|unfriendly|never|not|impatient|shouted|missed|forgot|skipped; file|make|formal|official complaint; disappointed|unhappy|dissatisfied|not_happy|not_satisfied|not happy|satisfied with|about
book|schedule|arrange|reschedule|rebook|cancel|postpone shoot|session|photoshoot|appointment|photographer|date|photo_day|picture_day|slot; appointment; absent|ill|sick|poorly|off_sick|away on|for|during|the|when|from … day|photo|shoot|picture|pictures|photographer; was|were|is absent|ill|sick ~ photo|photos|pictures|photographed; missed … photo_day|picture_day|shoot|photographer|session; not … photographed; child|son|daughter … not … photographed; makeup|make_up|catch_up|retake|second|new session|day|shoot|date|retake
glasses|reflection|pimple|spot|scar|bruise|hair|smile|tongue|teeth|chin|head|heads|feet|hands|eyes … retouch|retouched|cut|closed|cropped|off|shut|glare|edit|edited|photoshop|photoshopped|half; cut|chopped|cropped off; stripes|streaks|spots|smear|smudge|smudges|lines|banding|stain … on|across|all|over; red|yellow|blue|green|purple|orange|magenta|grey tint|tinge|cast|stripes|tone; too|very|so|really|far dark|bright|yellow|red|blue|green|orange|pale|blurry|small|large|big|soft|grainy
add|added|adding|put logo|watermark|name|text|border|signature|date; black_and_white|b&w|sepia … instead|want|wanted|ordered|version; wrong|different size|format|crop|pose|background|backdrop|picture|photo|image|child|school|class|year
remove|delete|erase|take_down|taken_down|take … photo|photos|pictures|picture|images|data|account|details|profile … from|off|internet|website|site|online|database|system|immediately|my|our; want|wants|wish|like … photos|pictures|data|images|account|everything deleted|removed|erased|gone|taken; deleted|removed|erased … from your|the website|site|shop|database|internet; not … consent|consented|agreed|agree|permission|sign|signed … photo|photos|photographed|pictures|form|consent; data|personal request|protection|privacy|deletion
logs|logged|kicks|kicked|throws|signs me|us|her|him|you out; spelt|spelled|misspells|misspelled|misspelt|mis_spelled … name|names|surname|school; name|names|surname ~ misspells|misspelled|misspelt|spelled|spelt; currency|dollars|euros|pounds|francs … instead|wrong; wrong currency|iban; supposed black_and_white|colour|color|sepia|matte|glossy; supposed ~ but came|arrived|was|got|is; newsletter|campaign|emails|mails|email|mail … twice|three|several|multiple|five|four times; account|shop|site|we|i hacked; account|profile … locked|blocked|suspended|hacked|disabled; hacked|stolen|breach|leaked|phishing|spam_mails|unsubscribed|unsubscribe|stop … emails|mails|email|reminders|account|data; stop|too_many|so_many … emails|mails|reminders|newsletters|sms
siblings|brother|sister|twins ~ one|same|together|combined|single order|shipping|basket|cart|postage; combine|merge|split … orders|order|baskets|shipping; free shipping|delivery
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
shop|shows|page|website shows|says|charges #; flyer|pricelist|brochure says|said|shows #; different|wrong|other|another … baby|babies; frame … not choose|order|want|pick; billed|charged|paid|debited|booked … two|three|both|several|multiple|2|3 times; two|three|several times billed|charged|paid|debited; ship|shipped|shipping … weeks; when … @prints ship|arrive|come; photo_book|photobook|calendar|mug|mugs|canvas|parcel|framed|coupon|coupons|voucher|vouchers|klarna|refund|magnet|keyring|yearbook; payment reminder; reminder|dunning; @prints … bent|late|weeks|damaged; add logo|name|text|border … @photo|pictures; logo; @files … not … working|work|valid|longer|works
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
lost|missing … @photo|codes|album|gallery … from|in|out|of … @job|gallery|album|system|account|folder
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
reminder … not … sent|send|sending|go|going; wrong school|name on
`,
      replied: `
^ something else; none of those|these|them|above; ^ other|another|different problem|issue|thing|trouble|matter
`,
    },
  },
} satisfies ReadingOf<'symptom'>;
