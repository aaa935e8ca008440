/** A text without what it quotes of earlier mails, and that quoted part. */
export interface Parts {
  /** As long as the text, so that places stay the same: what does not belong to the part is blank. */
  readonly own: string;
  readonly quoted: string;
}

const HISTORY =
  /^\s*(?:on .{4,120} wrote:|-{2,} ?(?:original message|forwarded message).*|from: .{3,160}|sent from my .*|am .{4,120} schrieb .*:)\s*$/i;

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
