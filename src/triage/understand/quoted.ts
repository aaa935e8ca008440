/** A text without what it quotes of earlier mails, and that quoted part. */
export interface Parts {
  /** As long as the text, so that places stay the same: what does not belong to the part is blank. */
  readonly own: string;
  readonly quoted: string;
}

/** No line that announces an earlier mail is longer. */
const LONGEST_LINE = 200;

/** Lines that announce an earlier mail, in the languages whose mails are read. */
const HISTORY = new RegExp(
  String.raw`^\s*(?:${[
    'on .{4,120} wrote:',
    'am .{4,120} schrieb .*:',
    'am .{4,120} hat .{2,80} geschrieben:',
    String.raw`(?=.*\d).{2,120} schrieb am .{4,60}:`,
    String.raw`le .{4,150} a écrit\s?:`,
    'den .{4,120} skrev .{0,80}:',
    String.raw`(?=.*\d).{2,120} skrev .{4,60}:`,
    String.raw`(?=.*\d).{4,160} kirjoitti:`,
    String.raw`.{2,120}@.{2,80} (?:wrote|schrieb|a écrit|skrev|kirjoitti)\s?:`,
    '[-_*]{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d.origine|message transféré|message initial|ursprungligt meddelande|vidarebefordrat meddelande|alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti).*',
    String.raw`(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|vidarebefordrat brev|välitetty viesti alkaa)\s?:`,
    '[*_]*from:.{3,160}',
    // "Karen Miller (Nov 23, 9:14 AM):", "Karen Miller, 23/11/2026 09:14:", "Nov 23, 2026, 9:14 AM, Karen Miller wrote:"
    String.raw`[^\s:(][^:(]{1,60} \([^)]{0,30}\d{1,2}[:.]\d{2}[^)]{0,20}\)\s?:?`,
    String.raw`[^\s,:][^,:]{1,60},\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?\s?:?`,
    String.raw`(?=.*\d).{8,120} wrote\s?:`,
    String.raw`(?:sent from my|von meinem \S+ gesendet|envoyé de(?:puis)? mon|skickat från min|lähetetty \S+st[aä](?=\s|$)).*`,
  ].join('|')})\s*$`,
  'i',
);

/** How such a line begins where a mail program has broken it in two. */
const BROKEN_HISTORY = /^\s*(?:on|am|le|den|ma|ti|ke|to|pe|la|su)\b.*\d/i;

/** Above this line of a helpdesk stands the answer, below it what was there before. */
const REPLY_ABOVE =
  /(?:reply|answer|write) above (?:this|the) line|(?:über|oberhalb) dieser (?:linie|zeile)|au-dessus de cette ligne|ovanför (?:den här|denna) (?:linjen|raden|rad)|tämän (?:rivin|viivan) yläpuolelle/i;

/** "Karen Miller, Nov 23, 9:14 AM:", as helpdesks head each mail of a ticket. */
const NAME_AND_TIME =
  /^\s*[*_]*[^\s,:][^,:]{1,60}[*_]*,\s+(?:\d{1,2}\.?\s+)?\p{L}{3,10}\.?\s+(?:\d{1,2}(?:,|\s|$)\s*)?(?:\d{4},?\s*)?(?:(?:at|um|à|kl\.?|klo)\s+)?\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|[a-z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?))?\s*:?[*_]*\s*$/iu;

/** What mail programs draw between mails. */
const RULE = /^\s*[-_]{10,}\s*$/;

const FROM = 'from|von|de|från|lähettäjä';
const SUBJECT = 'subject|betreff|objet|ämne|aihe';
const OTHERS =
  'sent|date|to|cc|bcc|reply-to|importance|attachments?|gesendet|datum|an|antwort an|anlagen?|envoyé|à|pièces jointes|skickat|till|kopia|lähetetty|päiväys|päivämäärä|vastaanottaja|kopio';
/** A line of a mail's header. */
const HEADER = new RegExp(String.raw`^\s*[*_]*(${FROM}|${SUBJECT}|${OTHERS})[*_]*\s?:[*_]*(?:\s|$)`, 'i');
const HEADS_ONE = new RegExp(`^(?:${FROM}|${SUBJECT})$`, 'i');
/** A whole header in one line, or in the middle of one: small letters are a sentence. */
const HEADER_IN_LINE =
  /(?:^|\s)[*_]*(?:From|Von|De|Från|Lähettäjä)[*_]*\s?:[*_]*\s.{1,150}?\s[*_]*(?:Sent|Date|Gesendet|Datum|Envoyé|Skickat|Lähetetty)[*_]*\s?:/;

/** Of a very long text only the beginning and the end are read: 40,000 characters must not keep others waiting. */
const READ_AT_BEGINNING = 2_300;
const READ_AT_END = 900;
/** Of a text so many characters are read at most. */
export const MOST_READ = READ_AT_BEGINNING + READ_AT_END;

/** The text with its middle blanked out if it is very long. */
function withoutMiddle(text: string): string {
  const middle = text.length - READ_AT_BEGINNING - READ_AT_END;
  if (middle <= 0) return text;
  return text.slice(0, READ_AT_BEGINNING) + '\n'.padEnd(middle) + text.slice(-READ_AT_END);
}

/** What is read of a text: the writer's own words, and quoted mails. */
export function readableIn(text: string): Parts {
  return splitQuoted(withoutMiddle(text));
}

/**
 * Tells the writer's own words from mails quoted below: lines with ">", and all below a line that announces an earlier
 * mail. A header at the very top is that of the mail itself: nobody's words, and what follows is its text.
 */
export function splitQuoted(text: string): Parts {
  const own: string[] = [];
  const quoted: string[] = [];
  const lines = text.split('\n');
  const blank = (line: string) => ' '.repeat(line.length);
  let below: boolean = false;
  let begun: boolean = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const heading: Heading | undefined = below ? undefined : headingAt(lines, index, begun);
    if (heading !== undefined) {
      for (const skipped of lines.slice(index, index + heading.lines)) {
        own.push(blank(skipped));
        quoted.push(blank(skipped));
      }
      index += heading.lines - 1;
      below = heading.endsOwn;
      continue;
    }
    const inLine = below || line.length > READ_AT_BEGINNING ? null : HEADER_IN_LINE.exec(line);
    if (inLine) {
      const { index: at } = inLine;
      own.push(line.slice(0, at) + blank(line.slice(at)));
      quoted.push(blank(line.slice(0, at)) + line.slice(at));
      below = true;
      continue;
    }
    const isQuoted: boolean = below || /^\s{0,3}>/.test(line);
    begun ||= !isQuoted && line.trim() !== '';
    own.push(isQuoted ? blank(line) : line);
    quoted.push(isQuoted ? line.replace(/^[\s>]+/, blank) : blank(line));
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') };
}

/** Lines that head a mail: how many, and whether what follows is an earlier one. */
interface Heading {
  readonly lines: number;
  readonly endsOwn: boolean;
}

/** The lines here that head a mail, if any. `begun`: own words stand above. */
function headingAt(lines: readonly string[], index: number, begun: boolean): Heading | undefined {
  const line = lines[index] ?? '';
  if (line.length > LONGEST_LINE || line.trim() === '') return undefined;
  if (RULE.test(line)) return { lines: 1, endsOwn: false };
  const header = headerAt(lines, index);
  if (header > 0) return { lines: header, endsOwn: begun };
  if (REPLY_ABOVE.test(line) || NAME_AND_TIME.test(line)) return { lines: 1, endsOwn: begun };
  if (HISTORY.test(line)) {
    // "From: karen@example.org" heads the mail itself; "From: a customer who …" may be how somebody begins.
    if (!begun && HEADER.test(line)) return line.includes('@') ? { lines: 1, endsOwn: false } : undefined;
    return { lines: 1, endsOwn: true };
  }
  const next = lines[index + 1] ?? '';
  const joined = `${line} ${next.trim()}`;
  const isBroken = next.trim() !== '' && joined.length <= LONGEST_LINE && BROKEN_HISTORY.test(line);
  return isBroken && HISTORY.test(joined) ? { lines: 2, endsOwn: true } : undefined;
}

/** How many lines a mail's header has that begins here; 0 where none does. */
function headerAt(lines: readonly string[], index: number): number {
  let count = 0;
  let headsOne = false;
  for (let line = lines[index]; line !== undefined; line = lines[index + count]) {
    const label = line.length > LONGEST_LINE * 5 ? undefined : HEADER.exec(line)?.[1];
    if (label === undefined) break;
    headsOne ||= HEADS_ONE.test(label);
    count += 1;
  }
  return count >= 2 && headsOne ? count : 0;
}
