import type { orderWish } from '../questions/order-wish.ts';
import type { OptionPhrases } from '../reading/phrases.ts';

/** What the trouble is. Whoever says that says that there is one. */
export const troubles = {
  notThere: {
    said: `
pressed|ordered|bought|pay|paid|clicked ~ never|not got|received|get|receive a? confirmation ~~ no order under|for|in|with? my|her|his|the? name|email|account?; pressed|clicked|hit|pushed pay|order|buy ~~ no order; ordered|bought|paid ~~ no|not|never confirmation ~~ no order|orders … under|in|for|with|found; ordered|bought ~~ no order|orders under|for|with my|her|his|their|the name|email; ordered|bought ~~ not find|found|locate any|such order; no order|orders … under|anywhere|in|found|exists|name ~ system|name|anywhere|account|gotphoto; no order under|anywhere|found|exists; order … not … found|exist|anywhere|system|exists; order is? nowhere; not find|found|locate|finding my|her|his|the|their|an|this|customers? order|orders; order|orders missing|vanished|disappeared; missing order; order|orders … not show|shows|showing up; not … find … order in|under|anywhere|of; order … disappeared|vanished; apple_pay ~ no order|orders; apple_pay ~ not … order|orders; paid ~~ no order|orders; charged ~ no order|orders confirmation? and|nor|or? no? order?; ordered ~ no order|orders … found|there|anywhere|in; @bought ~ order nowhere|missing|vanished|disappeared
`,
    replied: 'no order; not there|found; nowhere; missing; vanished; apple_pay; disappeared',
  },
  cancel: {
    said: `
annul|annulate|anull|revoke|withdraw|storno|stornate|stop|undo|retract|rescind … order|purchase|orders; wish|wishes|want|wants|like|need|needs|ask|asks|please … annul|annulate|revoke|withdraw|storno|cancel … order|purchase|orders; withdraw from order|purchase|contract; wish|wishes|desire|desires to? cancel|change … order; need|needs|have|has|like|likes|wish|wishes to? cancel|change|amend|modify … order|purchase
want|wants|wanted|asks|asked|asking|would_like|likes|needs|need|please to? cancel|change|amend|edit|modify … order|orders|purchase; wants|want|asks|asked … order|purchase stopped|cancelled|canceled|annulled|revoked|changed|amended; cancel|cancelled|canceled|cancelling|canceling … order|purchase|orders; change|amend|edit|modify … order|purchase; order … cancelled|canceled|amended; cancellation of order; can_you|could_you|can_we|could_we cancel|change|amend|modify … order|orders; would_like|wants|want to cancel $
wants|want|asks|asking|asked|demands|needs|would_like … refund|refunded; want|wants|would_like … money back; refund for|of|on … order|purchase; refund the|her|his|their|my order|purchase; money back; get|have a? refund
swap|exchange … in|of … order; wants|want|would_like|asks to? swap|exchange … in|of … order; wants|want|would_like|asks to? swap|exchange … order; add … to an|the|her|his|my order; wants|want|would_like|asks to? add … to an|the|her|his|my order; return a|the|her|his|my? @goods; wants|want|would_like|asks to? return … @goods; wants|want|would_like to? send … @goods back; return photo book
`,
    replied: 'cancel; cancellation; refund; refunded; change; amend; money back; return',
  },
  wrongProduct: {
    said: `
wrong|false pose|picture|photo|print|prints|image|frame|colour|color|package|quantity … selected|chosen|picked|ordered|clicked|bought; accidentally|mistakenly|wrongly|unintentionally|inadvertently ordered|bought|chose|picked|selected|took|clicked; accidentally|mistakenly|wrongly ordered|bought|chose|picked|took … @goods … instead of|the|by; ordered|bought|chose|picked|clicked … @goods instead of … @goods ~ change|changed|swap|swapped|exchange|corrected|changing; ordered|bought|chose|picked|selected … by mistake|accident|error
ordered|picked|chose|selected|bought|clicked … wrong frame|size|format|product|item|pose|picture|photo|print|package|prints|items|photos|background|backdrop|one|quantity|thing; ordered|picked|chose|selected|bought wrong @goods; wrong product|size|frame|item|format ordered|chosen|picked|selected|bought; by mistake|accident ordered|bought|chose|picked
`,
    replied: 'wrong product|item|size|frame|format|one; wrong; by mistake',
  },
  complaint: {
    said: `
@goods with wrong|bad|faulty|false cutting|cut|crop|binding|colour|color|colours|colors|print|printing; @goods ~ head|heads|faces|feet … cut|cropped|chopped off?; want|wants|like|wish|need to? reclaim|claim|complain|complaint|reclamation; received|got|arrived … @goods ~ dented|scratched|scratch|cracked|torn|bent|cut|defect ~ replacement|new_one|money|refund|reclaim; @goods ~ defect|defective|faulty|reclamation|reclaim
@prints|@goods|order|it … arrived|came|delivered|received|turned … damaged|broken|bent|scratched|dented|torn|cracked|dent|scratch|scratches|crack|creased|smashed|ripped|wet|shattered|crumpled|chipped; arrived|came|delivered|received|turned … damaged|broken|bent|scratched|dented|torn|cracked|dent|scratch|scratches|crack|creased|smashed|ripped|wet|shattered|crumpled|chipped
@prints|@goods … damaged|broken|bent|scratched|dented|torn|cracked|creased|smashed|ripped|chipped|shattered; damaged|broken|bent|scratched|dented|torn|cracked|creased|smashed|chipped|shattered @goods|@prints|glass; frame|mug|canvas|glass … cracked|smashed|shattered|broken|scratch|scratched|chipped; @goods ~ chipped|dented|smashed|cracked; @prints ~ bent|creased|dented|cracked|scratched|torn|smashed
complaint|complaints|complain|complains|complained about|over … product|products|@goods|print|prints; faulty|defective|misprinted @goods|product|products; product|products … faulty|defective; magnet|frame|mug fell off|apart
@goods|order … stripes|streaks|smear|smudge|smudges|spots; red|yellow|blue|green stripes|streaks|lines … over|across|on; colours|colors|colour|color … prints|print|canvas|poster|mug|calendar … off|wrong|weird|strange|dark|bad; skin|face looks|look orange|yellow|red|green … prints|print|canvas; parcel|order contained|contains|came|arrived … wrong|someone_elses|another|other @goods
received|got someone|somebody else|elses @goods; received|got|sent wrong product|products|item|items|@goods
@goods … received|got|have|is|was|are ~ but … ordered|wanted|chose|had; ordered # @goods|poster|print … but got|received|came #; ordered … @goods ~ but got|received|came; arrived|came in frame|@goods … not choose|chosen|order|ordered|want; frame|mug|canvas|poster … is|was|came … instead of
photo_book|photobook|book|calendar|calendars … empty|blank|swapped|missing|wrong|two|double page|pages|month|months|februaries; photo_book|photobook|book … empty|blank pages|page; photo_book|photobook|calendar|calendars … pages|page|# … swapped|missing|empty|blank|upside; calendar|calendars … with wrong|two|double|missing month|months|februaries; calendar|calendars starts|begins with wrong month; heads|head|hair cut|cropped|chopped off … prints|print|10x15|10x15s|13x18; prints|print ~ cut|cropped off at top|side|bottom|edge; picture|photo on canvas|mug … blurry|upside|dark|crooked; picture|photo on the? mug|canvas is? upside down
name|names|surname is? spelled|spelt|misspelled wrong|wrongly? on the? calendar|mug|certificate|yearbook|poster; printed with … names|name misspelled|misspelt|wrong; certificate misspells … surname|name
`,
    replied:
      'damaged; broken; faulty; defect; defective; complaint; complains; scratched; bent; torn; cracked; misprint',
  },
  chargedTwice: {
    said: `
chrgd|charged|billed|debited|paid 2x|x2|double|two_times|again|doubly; taken|took|withdrawn|withdrew|drawn|debited|deducted|collected|booked|charged|pulled … @twice; money|amount|sum|payment … @twice … card|account|paypal|order|bank; @twice … taken|withdrawn|debited … card|account|bank
charged|billed|debited|paid|charge|deducted|booked … twice|double|2x|three_times|two_times|3x|#_times; card|account|bank was? charged|billed|debited … twice|double|two_times|three_times; double charge|charged|payment|billed|charges|booking|debit|debited; twice … charged|billed|debited|paid; two|2|three|3 debits|charges|bookings|payments for|on|of|same|one|show|shows; twice … card|account|paypal|statement; duplicate charge|charges|payment; charged|billed|debited|paid|booked … two|three|several|multiple|2|3|4|four times; two|three|several|multiple|2|3 times billed|charged|paid|debited; shows two|2 debits|charges|payments; payment … taken|debited twice|double
`,
    replied: 'twice; two times; double; 2x; charged again',
  },
} satisfies Record<keyof (typeof orderWish)['options'], OptionPhrases>;

const anyTrouble = Object.values<OptionPhrases>(troubles).map(({ said = '' }) => said);

export const en = {
  said: `
order|orders trouble|problem|problems|issue; trouble|problem|problems|issue with my|her|his|their|an|the|this? order|orders
${anyTrouble.join('\n')}
`,
} satisfies OptionPhrases;
