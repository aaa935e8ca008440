import { maskBeginning } from './understand/mask.ts';

/** Longest note for whoever takes a case over, in characters. */
export const NOTE_MAX = 500;

/** Longest line on how a case was solved by hand, in characters. */
export const HOW_MAX = 200;

/** A note as it is kept: masked, no longer than it may be; undefined where nothing was written. */
export function noteFrom(text: string | undefined, most: number = NOTE_MAX): string | undefined {
  return maskBeginning(text?.trim() ?? '', most) || undefined;
}
