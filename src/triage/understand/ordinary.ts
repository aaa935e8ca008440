import { readWords } from '../../../flows/reading/words.ts';
import { phraseBook } from './book.ts';
import { contractions, fillers, negators, reaches, tails } from './language.ts';
import type { TextLanguage } from './language-of.ts';
import { otherBook } from './other-rules.ts';
import { wordSet } from './word-set.ts';

/** Which words of a language are known to name no person, place or code. Words are in small letters. */
export interface Ordinary {
  /** Holds others together: "the", "is", "not". */
  isLittle(word: string): boolean;
  /** A phrase names it. */
  isPhrases(word: string): boolean;
  /** Little, a phrase’s, or any other word of the language. */
  isKnown(word: string): boolean;
  /** May have a capital in the middle of a sentence. */
  isCapital(word: string): boolean;
  /** The word that a misspelt one was taken for when the text was read; itself where it was not. */
  meant(word: string): string;
}

/**
 * Phrases know beginnings of words too: so long they have to be, and not much may follow. The Finns' words have many
 * endings ("kuva*"); elsewhere a short beginning is that of a name as well ("klar*", "Klara").
 */
const SHORTEST_BEGINNING = { finnish: 4, others: 5 };
const LONGEST_ENDING = 7;

/** So much of a word that is not known may be left out, and it is a known one in the plural or with an English ending. */
const ENGLISH_ENDING = /(?:s|es|ed|ing|ly)$/;
const SHORTEST_STEM = 4;

/** What stands in phrases and is often a name or a code as well. */
const AMBIGUOUS = wordSet('art bill chin hermes joy lord mark carey');

const made = new Map<TextLanguage, Ordinary>();

/** The ordinary words of a text in a language: English ones are in all of them. Made when first asked for. */
export function ordinaryWords(lang: TextLanguage): Ordinary {
  const before = made.get(lang);
  if (before !== undefined) return before;
  const ordinary = lang === 'en' || lang === 'other' ? english() : otherThan(lang);
  made.set(lang, ordinary);
  return ordinary;
}

function english(): Ordinary {
  const capitals = readWords('capitals');
  const { spelling, vocabulary } = phraseBook();
  const little = new Set([...fillers, ...negators, ...tails, ...reaches, ...contractions.keys()]);
  const phrases = new Set([...vocabulary, ...contractions.keys()].filter((word) => !AMBIGUOUS.has(word)));
  // "Missing in action", and a girl.
  phrases.delete('mia');
  const words = new Set([...little, ...phrases, ...AMBIGUOUS, ...readWords('en'), ...capitals]);
  const isWord = (word: string) => words.has(word);
  return {
    isLittle: (word) => little.has(word),
    isPhrases: (word) => phrases.has(word),
    isKnown: (word) => isWord(word) || isInflected(word, isWord),
    isCapital: (word) => capitals.has(word),
    meant: spelling.meant,
  };
}

function isInflected(word: string, isWord: (word: string) => boolean): boolean {
  const ending = ENGLISH_ENDING.exec(word);
  if (ending === null || ending.index < SHORTEST_STEM) return false;
  const stem = word.slice(0, ending.index);
  return isWord(stem) || isWord(`${stem}e`);
}

function otherThan(lang: Exclude<TextLanguage, 'en' | 'other'>): Ordinary {
  const inEnglish = ordinaryWords('en');
  const nouns = lang === 'de' ? readWords('de-nouns') : new Set<string>();
  const { phrases: files, questions, doubts, commands } = otherBook(lang);
  const { grammar } = files;
  const little = new Set(Object.values(grammar).flatMap((list) => (list instanceof Set ? [...list] : [])));
  const phrases = new Set([...questions.vocabulary, ...doubts.vocabulary, ...commands.vocabulary]);
  const words = new Set([...little, ...phrases, ...nouns, ...readWords(lang)]);
  const isLittle = (word: string) => little.has(word) || inEnglish.isLittle(word);
  const shortest = lang === 'fi' ? SHORTEST_BEGINNING.finnish : SHORTEST_BEGINNING.others;
  const isBegun = (word: string) => {
    for (let rest = 0; rest <= LONGEST_ENDING && word.length - rest >= shortest; rest += 1) {
      const beginning = word.slice(0, word.length - rest);
      if (questions.beginnings.has(beginning) || doubts.beginnings.has(beginning)) return true;
    }
    return false;
  };
  return {
    isLittle,
    isPhrases: (word) => phrases.has(word) || inEnglish.isPhrases(word) || isBegun(word),
    isKnown: (word) => words.has(word) || inEnglish.isKnown(word) || isBegun(word),
    isCapital: (word) => nouns.has(word) || inEnglish.isCapital(word),
    meant: (word) => word,
  };
}
