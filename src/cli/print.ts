import { printable } from '../printable.ts';

/** Writes to standard output; what people or files said does nothing to the terminal. */
export function print(text: string): void {
  process.stdout.write(printable(text));
}

/** The same to standard error. */
export function complain(text: string): void {
  process.stderr.write(printable(text));
}
