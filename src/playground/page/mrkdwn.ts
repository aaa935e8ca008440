/**
 * Slack's texts made ready for slack-blocks-to-jsx, which reads them as Markdown: what Slack shows as it is
 * must not become a heading, a link or a mention there, nor be dropped.
 */
export function forLibrary(mrkdwn: string): string {
  return mrkdwn
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? inCode(part) : inText(part)))
    .join('');
}

/** A plain text, none of whose characters mean anything. */
function plainForLibrary(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, entity);
}

/** The library shows mrkdwn unread where it is `verbatim`; in Slack that only keeps links from being made. */
export function libraryText({ type, text }: { type: 'plain_text' | 'mrkdwn'; text: string }) {
  return type === 'mrkdwn' ? ({ type, text: forLibrary(text) } as const) : libraryPlain(text);
}

/** The library reads mrkdwn in plain text too. */
export function libraryPlain(text: string) {
  return { type: 'plain_text', text: plainForLibrary(text) } as const;
}

function inText(part: string): string {
  return (
    part
      // A quote begins with `&gt;`; everywhere else these are only characters.
      .replace(/^&gt;/gm, '>')
      .replace(/&lt;|&gt;/g, (escaped) => entity(escaped === '&lt;' ? '<' : '>'))
      // All but what begins one of Slack's mentions, dates or links would be HTML, which the library leaves out.
      .replace(/<(?!(?:[@#]\w|!\w|[a-z][a-z0-9+.-]*:)[^<>\n]*>)/gi, entity)
      // Links in square brackets, headings, rules and lists are Markdown's, not Slack's.
      .replace(/[[\]]/g, entity)
      .replace(
        /^(\s*)(#|---|\*\*\*|___|===|[-+*] )/gm,
        (_, space, sign) => `${space}${entity(sign[0])}${sign.slice(1)}`,
      )
  );
}

/** Entities mean nothing in Markdown's code, so they are resolved before. */
function inCode(part: string): string {
  return part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
