import { readFileSync } from 'node:fs';
import type { OtherLanguage } from './languages.ts';

/**
 * Ordinary words, in small letters, beside those that phrases name. `capitals` are written with a capital and name no
 * person, place or school; so do the nouns of German. None is only a name.
 */
export type WordList = 'en' | OtherLanguage | 'de-nouns' | 'capitals';

/** Reads a list of words. */
export function readWords(list: WordList): ReadonlySet<string> {
  // From the root, so that it is found from a bundle too.
  const file = new URL(`../../flows/reading/words/${list}.txt`, import.meta.url);
  return new Set(readFileSync(file, 'utf8').split(/\s+/).filter(Boolean));
}
