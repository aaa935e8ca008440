import type { Doubt } from '../reading.ts';

/** What cannot be looked up, and what is not known: "I can't see", "no idea". */
export const doubts = {
  look: `
    can|could|able not see|check|find_out|open|find|access|view|look|get|reach|verify|confirm|search|tell|log_in|login
    not able|allowed|permitted … see|check|open|view|access
    unable … see|check|open|view|access|find|tell|verify
    ^ system|gotphoto|site|backend|server|internet down|offline|unreachable
    not allowed|permitted in|into|there|inside|near
    not let|lets|letting|allow|allows me|us … see|check|open|look|view|in|into
    can|could|able not compare|read|make_out; no chance|possibility|opportunity
    can|could not be checked|seen|verified|opened|viewed; unable compare|read
    no access|permission|permissions|rights|way; not have|got|had … access|permission|permissions|rights
    not see|find that|it|this|anywhere; lack access|permission
  `,
  know: `
    not sure|know|certain|tell|clue|remember|aware; can|could not tell|say|remember|know; no idea|clue; unsure
    unclear; not known; not possible $; not possible … see|check|tell|know|say|find|look|open|verify|access|view|compare|me|us|read; not … clear; hard|impossible|difficult … say|tell|know
    not heard|asked|told|checked|verified if|whether|what|which|where; not heard|got|hear back
    has|have access … i|we not
    only … admin|admins|boss|owner|owners|manager|managers|he|she|they|colleague can|could|may|has|have|knows|sees|get|gets
    gone|went quiet|silent; radio silence; how would|should i|we know; would|might|may know
    waiting|wait for|on her|his|their|an|the? answer|reply|response|feedback|him|them|school|customer|parent
    have|need … ask; i|we have|got|hold no idea|access|rights|permission|way; beats me; not a clue; not say
    who knows; unknown; greyed|grayed|masked|blocked
    not … picking|pick|reply|replied|replying|answering|answer|answered|responded|respond|responding
    no reply|answer|response; idk; not familiar; not visible to|for me; your guess; god|lord knows
    not got … answer|reply; need|have … find out
  `,
  // A customer who has not looked yet still can.
  reply: `
    locked for me|us; not get in|into|inside; not checked|looked|asked|heard|tried|compared|compare
    not … replied|answered|asked|looked|checked|responded|heard|back|said|told|sent yet; ^ not yet $
  `,
} satisfies Readonly<Record<Doubt, string>>;
