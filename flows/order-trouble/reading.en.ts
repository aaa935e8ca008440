import type { orderWish } from '../questions/order-wish.ts';
import type { OptionPhrases } from '../reading/phrases.ts';

/** What the trouble is. Whoever says that says that there is one. */
export const troubles = {
  notThere: {
    said: `
no order|orders … under|anywhere|in|found|exists|name ~ system|name|anywhere|account|gotphoto; no order under|anywhere|found|exists; order … not … found|exist|anywhere|system|exists; order is? nowhere; not … find … order in|under|anywhere|of; order … disappeared|vanished; apple_pay ~ no order|orders; apple_pay ~ not … order|orders; paid ~~ no order|orders; charged ~ no order|orders confirmation? and|nor|or? no? order?; ordered ~ no order|orders … found|there|anywhere|in; @bought ~ order nowhere|missing|vanished|disappeared
`,
    replied: 'no order; not there|found; nowhere; missing; vanished; apple_pay; disappeared',
  },
  cancel: {
    said: `
cancel|cancelled|canceled|cancelling|canceling … order|purchase|orders; change|amend|edit|modify … order|purchase; order … cancelled|canceled|amended; cancellation of order; cancel|cancelling it|that order
wants|want|asks|asking|asked|demands|like … refund|refunded; want|wants|get|have|like … money back; refund for|of … order|purchase; refund the|her|his|their|my order|purchase; money back; get|have|want|wants a? refund
swap|exchange … in|of … order; add … to an|the|her|his|my order; return a|the|her|his|my @goods; return|send the|her|his|my? @goods back
`,
    replied: 'cancel; cancellation; refund; refunded; change; amend; money back; return',
  },
  wrongProduct: {
    said: `
ordered|picked|chose|selected|bought|clicked … wrong frame|size|format|product|item|pose|picture|photo|print|package|prints|items|photos|background|backdrop|one|quantity|thing; ordered|picked|chose|selected|bought wrong @goods; wrong product|size|frame|item|format ordered|chosen|picked|selected|bought; by mistake|accident ordered|bought|chose|picked
`,
    replied: 'wrong product|item|size|frame|format|one; wrong; by mistake',
  },
  damaged: {
    said: `
@prints|@goods|order|it … arrived|came|delivered|received|turned … damaged|broken|bent|scratched|dented|torn|cracked|dent|scratch|scratches|crack|creased|smashed|ripped|wet|shattered; arrived|came|delivered|received|turned … damaged|broken|bent|scratched|dented|torn|cracked|dent|scratch|scratches|crack|creased|smashed|ripped|wet|shattered
@prints|@goods … damaged|broken|bent|scratched|dented|torn|cracked|creased|smashed|ripped|chipped|shattered; damaged|broken|bent|scratched|dented|torn|cracked|creased|smashed|chipped|shattered @goods|@prints|glass; frame|mug|canvas|glass … cracked|smashed|shattered|broken|scratch|scratched|chipped
complaint|complaints|complain|complains|complained … product|products|@goods|print|prints|delivery; faulty|defective|misprinted @goods|product|products; product|products … faulty|defective; magnet|frame|mug fell off|apart
@goods … stripes|streaks|smear|smudge|smudges|spots; colours|colors|colour|color ~ prints|print|canvas|poster|mug|calendar ~ off|wrong|weird|strange|dark|bad; parcel|order ~ wrong|someone_elses|somebody_elses|another|other … @goods; received|got someone|somebody else|elses @goods|parcel|order; got|received wrong product|products|item|items|@goods
`,
    replied:
      'damaged; broken; faulty; defect; defective; complaint; complains; scratched; bent; torn; cracked; misprint',
  },
  chargedTwice: {
    said: `
charged|billed|debited|paid|charge|deducted|booked … twice|double|2x|three_times|two_times|3x|#_times|two_debits; double charge|charged|payment|billed|charges|booking|debit|debited; twice … charged|billed|debited|paid; two|2|three|3 debits|charges|bookings|payments for|on|of|same|one|show|shows; twice … card|account|paypal|statement; duplicate charge|charges|payment; charged|billed|debited|paid|booked … two|three|several|multiple|2|3|4|four times; two|three|several|multiple|2|3 times billed|charged|paid|debited; shows two|2 debits|charges|payments; payment … taken|debited twice|double
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
