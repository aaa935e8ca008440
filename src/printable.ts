/**
 * What a terminal would take for a command instead of showing it, line breaks and tabs apart: control characters, also
 * those above ASCII, and marks that turn the direction of what follows or break a line.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu;

/** A text that does nothing to a terminal: such characters as `\u001b`. JSON stays the same JSON. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
