import { maskBeginning } from './understand/mask.ts';

/** Longest note for whoever takes a case over, in characters. */
export const NOTE_MAX = 500;

/** A note as it is kept: masked, no longer than it may be; undefined where nothing was written. */
export function noteFrom(text: string | undefined): string | undefined {
  return maskBeginning(text?.trim() ?? '', NOTE_MAX) || undefined;
}
