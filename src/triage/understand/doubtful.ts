import type { OtherLanguage } from '../../../flows/reading/languages.ts';
import { otherBook } from './other-rules.ts';

/** What makes a clause a guess. */
const GUESS =
  /\b(?:may|might|maybe|perhaps|probably|probs?|presumably|supposedly|possibly|allegedly|likely|(?:i|we|he|she|they|you)(?:['’]d)? (?:just |only |kinda )?(?:think|guess|assume|suppose|believe|reckon|suspect|imagine|mean|bet)|(?:colleague|boss|he|she) means|bet (?:it|she|he|they)|(?:my|a|wild) guess|could (?:be|have)|(?:let['’]?s|let us) say|suppose|assuming|thinks|believes|reckons|not (?:100 |quite |entirely )?(?:sure|certain)|unsure)\b/iu;
/** "I know I sound unsure, but it definitely says Planning". */
const CERTAIN =
  /\b(?:definitely|certainly|clearly|surely not|for sure|100 ?%|i(?:['’]ve| have)? (?:compared|checked|counted|looked)|no doubt)\b/iu;
const CLAUSE_END = /[.!?;\n]|,(?=\s)|\s[–—-]\s|\bbut\b/giu;

/** Whether anything in a text is guessed: most texts guess nothing, and need no closer look. */
export function guesses(text: string, language: 'en' | OtherLanguage): boolean {
  return language === 'en' ? GUESS.test(text) : hasDoubt(text, language);
}

function hasDoubt(text: string, language: OtherLanguage): boolean {
  const { doubts } = otherBook(language).phrases.grammar;
  return text
    .toLowerCase()
    .replaceAll(/[-’']/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => doubts.has(word));
}

/** Whether the clause around some words of a text is a guess: what it says is never a fact. */
export function isDoubtful(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: 'en' | OtherLanguage,
  isReply: boolean,
): boolean {
  const around = between(CLAUSE_END, text, { start, end });
  // Who dictates sets no full stops: a guess far from a trouble is about something else.
  const from = Math.max(around.from, start - FAR_BEFORE);
  const to = Math.min(around.to, end + FAR_BEHIND);
  // "Hidden, I think", "selling I guess": what hangs on a short text is about all of it.
  const clause = isReply && text.length <= SHORT ? text : text.slice(from, to);
  if (language === 'en') return GUESS.test(clause) && !CERTAIN.test(clause);
  return hasDoubt(clause, language);
}

/** Another case, or another time. */
const ELSEWHERE =
  /\b(?:(?:an)?other|diff(?:erent)?|previous|earlier|sister|neighbou?r(?:ing)?) (?:one|job|customer|cust|family|fam|mom|mum|parent|school|client|order|shoot|team|kindergarten|club|studio|case|ticket|year)s?\b|\b(?:last|previous) (?:year|fall|autumn|spring|summer|winter|season|order)|\byears? (?:back|ago)\b|\bback in (?:the )?(?:autumn|spring|summer|winter|fall)\b|\bin (?:autumn|spring|summer|winter) we\b/iu;
/** What turns back to this case, or explains itself. */
const HERE =
  /\b(?:this|these|ours?|us|current|actually|sorry|no|not|thought|yes|since|now|still|indeed)\b|n[’']t\b/iu;
const SENTENCE_END = /[.!?;](?=\s|$)|\n/gu;

/** Whether the sentence around some words of an English text tells of another case: what it says is no fact of this one. */
export function isOfAnother(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const { from, to } = between(SENTENCE_END, text, { start, end });
  return (
    ELSEWHERE.test(`${text.slice(from, start)} ${text.slice(end, to)}`) && !HERE.test(text.slice(from, to))
  );
}

/** What somebody else sees, and says. */
const SEEN =
  /\b(?:she|he|they|customer|cust|client|family|parents?|mother|father|mum|mom|dad|gran\w*|who|mama|papa)\b.{0,60}\b(?:sees?|seeing|saw|gets?|getting|got|logs?|says?|shows?|without)\b|^\W*(?:sees|gets|logs in)\b|\bwith the customer\b/iu;
/** Where we look. */
const OURS = /\b(?:gallery|album|job|behind|uploaded|system|our|we|i|eye|under|checked|looked|here)\b/iu;

/** "She gets the form and no pictures": what somebody sees is not what is in the gallery. */
export function isSeenByOthers(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const { from, to } = between(SENTENCE_END, text, { start, end });
  const sentence = text.slice(from, to);
  return SEEN.test(sentence) && !OURS.test(sentence);
}

/** From the last mark before some words to the first behind them. */
function between(
  marks: RegExp,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { from: number; to: number } {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (index >= end) return { from, to: index };
    if (index + mark.length <= start) from = index + mark.length;
  }
  return { from, to: text.length };
}

const SHORT = 45;
const FAR_BEFORE = 60;
const FAR_BEHIND = 25;
