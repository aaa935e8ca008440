import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type OtherLanguage, otherLanguages } from '../../../flows/reading/languages.ts';
import { phraseBook } from './book.ts';
import { wordsOf } from './features.ts';
import { fillers, negators } from './language.ts';
import { otherBook } from './other-rules.ts';
import { realWords } from './real-words.ts';

/** A language that texts are read in, or `other`. */
export type TextLanguage = 'en' | OtherLanguage | 'other';

/** So much of a text in plain English words, and it is English. */
const ENGLISH = 0.7;
/** With fewer words no other language is believed. */
const FEWEST_WORDS = 5;
const LONGEST = 600;
/** So much of a text is looked at, quoted parts and all. */
const LONGEST_SEEN = 3_000;

/** On-screen words stay English whatever the text is in. */
const QUOTES = /"[^"\n]{1,200}"|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»/gu;
/** Signatures and farewells are often in another language than the mail. */
const FAREWELL =
  /\n[ \t]{0,8}(?:--[ \t]{0,8}\n|(?:best|kind|warm) regards|sent from|von meinem|l[äa]hetetty|envoyé de|skickat från)[\s\S]*$/iu;
const ON_SCREEN =
  /\b(?:selling|planning|archived|prepay|almost ready|missed the sale|incorrect access code|waiting to retouch)\b/giu;

interface Detector {
  detect(text: string): { language: string };
}

let detector: Detector | undefined;

/** Loaded when the first text comes that is not plainly English: it takes half a second and 80 MB. */
function detect(text: string): string {
  const require = createRequire(import.meta.url);
  const loaded: { eld: Detector } | undefined = detector
    ? undefined
    : require(fileURLToPath(import.meta.resolve('eld/extrasmall')));
  detector ??= loaded?.eld;
  return detector?.detect(text).language ?? '';
}

/** Which language somebody's own words are in, signatures and on-screen words left aside. */
export function languageOf(own: string): TextLanguage {
  const seen = own
    .slice(0, LONGEST_SEEN)
    .replace(QUOTES, ' ')
    .replace(FAREWELL, ' ')
    .replace(ON_SCREEN, ' ')
    .trim()
    .slice(0, LONGEST);
  const words = wordsOf(seen).filter((word) => /^\p{L}/u.test(word));
  const english = words.filter(isEnglish).length / Math.max(1, words.length);
  if (words.length === 0 || english >= ENGLISH) return 'en';
  // Too short for any detector: whose phrases and little words are these?
  if (words.length < FEWEST_WORDS) {
    const nearest = nearestOf(words);
    if (nearest.share > Math.max(english, HALF)) return nearest.language;
  }
  const found = detect(seen);
  const read = otherLanguages.find((language) => language === found);
  if (read !== undefined) return read;
  if (found === 'en' || found === '' || english > 0.4) return 'en';
  return words.length < FEWEST_FOR_OTHERS ? 'en' : 'other';
}

const HALF = 0.5;
const FEWEST_FOR_OTHERS = 3;

function nearestOf(words: readonly string[]): { language: OtherLanguage; share: number } {
  const shares = otherLanguages.map((language) => {
    const { phrases, knows } = otherBook(language);
    const { fillers, negators, yes } = phrases.grammar;
    const known = words.filter(
      (word) => fillers.has(word) || negators.has(word) || yes.has(word) || knows(word),
    );
    return { language, share: known.length / words.length };
  });
  return shares.reduce((best, one) => (one.share > best.share ? one : best));
}

/** A word of English, also a misspelt one: a mail full of slips is in no other language. */
function isEnglish(word: string): boolean {
  if (fillers.has(word) || negators.has(word) || realWords.has(word) || word.includes("'")) return true;
  const { known, meant } = phraseBook().spelling;
  return known(word) || known(meant(word));
}
