/** Longest reference a case can carry. */
export const REFERENCE_MAX = 24;

/** What stands in `TICKET_URL` in a reference's place. */
const REFERENCE_HERE = '{reference}';

/** Of ticket systems whose numbers have no dash: access codes look alike, so no other letters count. */
const NUMBERED = 'INC|REQ|RITM|TASK|SCTASK|CTASK|CHG|PRB|CS';

const REFERENCE = new RegExp(
  [
    String.raw`^(?:#?\d{1,8}`,
    String.raw`[A-Za-z][A-Za-z0-9]{0,9}-\d{1,8}`,
    String.raw`(?:${NUMBERED})\d{7,10}`,
    String.raw`[A-Z]{2,5}-\d{4,8}-[A-Z0-9]{2,6})$`,
  ].join('|'),
);

/** At the beginning of other words: a bare number counts people or photos there, and small letters are an access code. */
const LEADING = new RegExp(
  [
    String.raw`^(?:#\d{1,8}`,
    String.raw`[A-Z]{2,10}-\d{1,8}`,
    String.raw`(?:${NUMBERED})\d{7,10}`,
    String.raw`[A-Z]{2,5}-\d{4,8}-[A-Z0-9]{2,6})$`,
  ].join('|'),
);

/** What is told of a thing that is named before it. */
const TOLD_OF =
  /^(?:gives?|is|isn|are|was|does|doesn|did|didn|not|says?|shows?|won|can|as|in|on|has|had|leads?|opens?|works?|fails?|still|never|wird|ist|geht|zeigt|sagt)\b/i;

/** Where ticket systems have a ticket in their addresses, such as `/agent/tickets/4711` and `/browse/HELP-123`. */
const TICKET_PATH =
  /\/(?:tickets?|cases?|issues?|incidents?|requests?|conversations?|browse)\/([^/?#]+)\/?(?:[?#].*)?$/i;

/**
 * Whether a text looks like a ticket number ("4711", "#4711", "HELP-123", "INC0012345", "CAS-01234-X7") or is empty.
 * Nothing else is taken, because names, access codes ("abc123") and phone numbers have no place on a card.
 */
export function isReference(text: string): boolean {
  return text === '' || (text.length <= REFERENCE_MAX && REFERENCE.test(text));
}

/**
 * The reference that a text is: a ticket number, or the address of a ticket. `ticketUrl` is where the tickets of this
 * installation are, with `{reference}` in it. Nothing where it is neither.
 */
export function referenceIn(text: string, ticketUrl?: string): string | undefined {
  const address = /^<?(https?:\/\/[^\s|<>]+)(?:\|[^<>]*)?>?$/i.exec(text)?.[1];
  if (address === undefined) return isReference(text) ? text : undefined;
  const found = readTicketUrl(address, ticketUrl) ?? TICKET_PATH.exec(address)?.[1];
  return found !== undefined && found !== '' && isReference(found) ? found : undefined;
}

/** The reference that a text begins with, and the text without it. */
export function leadingReference(
  text: string,
  ticketUrl?: string,
): { readonly reference?: string; readonly rest: string } {
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text.trim()) ?? [];
  const word = first.replace(/[:,;.–—-]$/, '');
  // "ABC-1234 gives incorrect access code" begins with a code, of which the rest tells something.
  const isSubject = !word.startsWith('#') && word === first && TOLD_OF.test(rest);
  const isMeant = (LEADING.test(word) && !isSubject) || /^<?https?:/i.test(word);
  const reference = isMeant ? referenceIn(word, ticketUrl) : undefined;
  return reference === undefined ? { rest: text } : { reference, rest: rest.replace(/^[-–—:,]\s+/, '') };
}

/** The address of a ticket. */
export function ticketAddress(reference: string, ticketUrl: string): string {
  return ticketUrl.replace(REFERENCE_HERE, () => encodeURIComponent(reference.replace(/^#/, '')));
}

function readTicketUrl(address: string, ticketUrl: string | undefined): string | undefined {
  const before = ticketUrl?.split(REFERENCE_HERE)[0];
  if (before === undefined || !address.toLowerCase().startsWith(before.toLowerCase())) return undefined;
  return /^[^/?#&]+/.exec(address.slice(before.length))?.[0];
}
