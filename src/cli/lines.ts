import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Where the lines are that the judge learns from. */
export const LINES = new URL('../../flows/reading/lines/', import.meta.url);

/** Lines that the phrases were not fitted to, and lines that they were. */
export const FOLDERS = ['fresh', 'fitted'] as const;

/** A digest of all lines: weights with another one were learnt from others. */
export function digestOfLines(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, LINES))
      .toSorted()
      .map((file) => readFileSync(new URL(`${folder}/${file}`, LINES), 'utf8')),
  );
  return hash('sha256', files.join('\n'), 'base64url');
}
