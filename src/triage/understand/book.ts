import { type Question, questionIds, textOf } from '../../../flows/questions.ts';
import { commandPhrases } from './commands.ts';
import { contractions, fillers, negators } from './language.ts';
import { readPhrases } from './phrases.ts';
import { createSpelling } from './spelling.ts';

/** What a phrase of a question means. */
export interface Meaning {
  readonly question: Question;
  /** The option it says, what names the question only, or what sounds like it and is something else. */
  readonly says: { readonly option: string } | 'about' | 'label' | 'unrelated';
  /** Means it only in a reply to its question. */
  readonly replied: boolean;
}

function phrasesOf(question: Question): { meaning: Meaning; said: string }[] {
  const { options, about, label, unrelated } = textOf(question);
  return [
    ...Object.entries(options).flatMap(([option, { said = '', replied = '' }]) => [
      { meaning: { question, says: { option }, replied: false }, said },
      { meaning: { question, says: { option }, replied: true }, said: replied },
    ]),
    { meaning: { question, says: 'about' as const, replied: false }, said: about ?? '' },
    { meaning: { question, says: 'label' as const, replied: false }, said: label ?? '' },
    { meaning: { question, says: 'unrelated' as const, replied: false }, said: unrelated ?? '' },
  ];
}

/** All phrases of `flows/questions/`. */
export const questionBook = readPhrases(questionIds.flatMap(phrasesOf));

/** What cannot be looked up, and what is not known: "I can't see", "no idea". */
export const unsureBook = readPhrases([
  {
    meaning: 'look' as const,
    said: `
      can|could|able not see|check|find_out|open|find|access|view|look|get|reach|verify|confirm|search|tell|log_in|login; not able|allowed|permitted … see|check|open|view|access; unable … see|check|open|view|access|find|tell|verify; ^ system|gotphoto|site|backend|server|internet down|offline|unreachable
      not allowed|permitted in|into|there|inside|near; not let|lets|letting|allow|allows me|us … see|check|open|look|view|in|into; can|could|able not compare|read|make_out; no chance|possibility|opportunity; can|could not be checked|seen|verified|opened|viewed; unable compare|read
      no access|permission|permissions|rights|way; not have|got|had … access|permission|permissions|rights; not see|find that|it|this|anywhere; lack access|permission
    `,
  },
  {
    meaning: 'know' as const,
    said: `
      not sure|know|certain|tell|clue|remember|aware; can|could not tell|say|remember|know; no idea|clue; unsure; unclear; not known|possible; not … clear; hard|impossible|difficult … say|tell|know
      not heard|asked|told|checked|verified if|whether|what|which|where; not heard|got|hear back; has|have access … i|we not; only … admin|admins|boss|owner|owners|manager|managers|he|she|they|colleague can|could|may|has|have|knows|sees|get|gets; gone|went quiet|silent; radio silence; how would|should i|we know; would|might|may know; waiting|wait for|on her|his|their|an|the? answer|reply|response|feedback|him|them|school|customer|parent
      have|need … ask; i|we have|got|hold no idea|access|rights|permission|way; beats me; not a clue; not say; who knows; unknown; greyed|grayed|masked|blocked; not … picking|pick|reply|replied|replying|answering|answer|answered|responded|respond|responding; no reply|answer|response; idk; not familiar; not visible to|for me; your guess; god|lord knows
 not got … answer|reply; need|have … find out
    `,
  },
  // Only in a reply: a customer who has not looked yet still can.
  {
    meaning: 'reply' as const,
    said: 'locked for me|us; not get in|into|inside; not checked|looked|asked|heard|tried|compared|compare; not … replied|answered|asked|looked|checked|responded|heard|back|said|told|sent yet; ^ not yet $',
  },
]);

export type Doubt = 'look' | 'know' | 'reply';

export const commandBook = readPhrases(commandPhrases);

const vocabulary = new Set([
  ...questionBook.vocabulary,
  ...unsureBook.vocabulary,
  ...commandBook.vocabulary,
  ...fillers,
  ...negators,
]);

/** The words of all phrases; a misspelt word is taken for one of them. */
export const spelling = {
  known: (word: string) => vocabulary.has(word) || contractions.has(word),
  meant: createSpelling(vocabulary),
};

/** What the opposite of an option is, where there is one. */
export function oppositeOf(question: Question, option: string): string | undefined {
  const { options } = textOf(question);
  const named = options[option]?.negated;
  if (named !== undefined) return named;
  const others = Object.keys(options).filter((other) => other !== option);
  return others.length === 1 ? others[0] : undefined;
}
