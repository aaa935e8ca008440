import type { Piece } from './shapes.ts';

/** What stands in the place of what is hidden: what it was, as far as that can be told. */
export const LABELS = /‹(?:code|name|email|phone|link|…)›/gu;
export const SOMETHING = '‹…›';

/** A piece of a text with what is written in its place; with none it is shown as it is. */
export interface Hidden extends Piece {
  readonly label?: string | undefined;
  /** In small letters. */
  readonly word: string;
}

/** A piece that is being looked at. */
export interface Looked extends Hidden {
  label?: string | undefined;
  /** Before what stays of a word: "Emma’s". */
  end: number;
  /** The parts of the word beside its apostrophes. */
  readonly parts: readonly string[];
  readonly isCapital: boolean;
  /** All of it is in capitals. */
  readonly isUpper: boolean;
  /** Of its sentence nothing is before it. */
  readonly begins: boolean;
  /** What is between the piece before and this one. */
  readonly gap: string;
}

export const SPACED = /^[ \t\u00a0]{1,3}$/u;

/** What apostrophes part from a word. */
export const CLITICS = new Set([
  's',
  't',
  'd',
  'm',
  'l',
  'c',
  'j',
  'n',
  're',
  've',
  'll',
  'qu',
  'ne',
  'em',
  'im',
  'y',
  'all',
]);

/** Whether all parts of a word are of a kind. */
export function allParts({ word, parts }: Looked, isFine: (part: string) => boolean): boolean {
  return isFine(word) || parts.every((part) => (parts.length > 1 && CLITICS.has(part)) || isFine(part));
}
