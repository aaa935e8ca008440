/** A text without what it quotes of earlier mails, and that quoted part. */
export interface Parts {
  /** As long as the text, so that places stay the same: what does not belong to the part is blank. */
  readonly own: string;
  readonly quoted: string;
}

const HISTORY =
  /^\s*(?:on .{4,120} wrote:|-{2,} ?(?:original message|forwarded message).*|from: .{3,160}|sent from my .*|am .{4,120} schrieb .*:)\s*$/i;

/** Of a very long text only the beginning and the end are read: 40,000 characters must not keep others waiting. */
const READ_AT_BEGINNING = 4_000;
const READ_AT_END = 1_500;

/** The text with its middle blanked out if it is very long. */
export function withoutMiddle(text: string): string {
  const middle = text.length - READ_AT_BEGINNING - READ_AT_END;
  if (middle <= 0) return text;
  return text.slice(0, READ_AT_BEGINNING) + '\n'.padEnd(middle) + text.slice(-READ_AT_END);
}

/** Tells the writer's own words from mails quoted below: lines with ">", and all below "On … wrote:". */
export function splitQuoted(text: string): Parts {
  const own: string[] = [];
  const quoted: string[] = [];
  let below = false;
  for (const line of text.split('\n')) {
    const blank = ' '.repeat(line.length);
    if (line.length <= 200 && HISTORY.test(line)) {
      below = true;
      own.push(blank);
      quoted.push(blank);
      continue;
    }
    const isQuoted = below || /^\s{0,3}>/.test(line);
    own.push(isQuoted ? blank : line);
    quoted.push(isQuoted ? line.replace(/^[\s>]+/, (marks) => ' '.repeat(marks.length)) : blank);
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') };
}
