/** Longest reference a case can carry. */
export const REFERENCE_MAX = 24;

/**
 * Whether a text looks like a ticket number ("4711", "#4711", "HELP-123") or is empty. Nothing else is
 * taken, because names, access codes ("abc123") and phone numbers have no place on a card.
 */
export function isReference(text: string): boolean {
  return text === '' || /^(#?\d{1,8}|[A-Za-z][A-Za-z0-9]{0,9}-\d{1,8})$/.test(text);
}
