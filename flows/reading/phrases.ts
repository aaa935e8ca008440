/** The languages that people's own words are read in: each has a folder here, and a file in each symptom's folder. */
export type Language = 'en';

/**
 * How an option is said. Phrases are one a line or parted by `;`; docs/understanding.md tells how to write one.
 */
export interface OptionPhrases {
  /** These mean it wherever they are. */
  readonly said?: string;
  /** These mean it only in a reply to its question. */
  readonly replied?: string;
  /** Of a deed, words in its phrases that speak of doing it and not of its having been done. */
  readonly planned?: string;
}
