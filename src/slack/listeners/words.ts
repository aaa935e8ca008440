import { z } from 'zod';

const words = z.string().nullish().catch(undefined);
const anything = z.array(z.unknown()).nullish().catch(undefined);

/** Where a message has words, as Slack gives it to every door: whatever else is in it or missing does no harm. */
export const writtenSchema = z.object({
  text: words,
  blocks: anything,
  attachments: anything,
  files: anything,
  bot_id: words,
});

export type Written = z.infer<typeof writtenSchema>;

const block = z.object({
  type: z.string(),
  text: z
    .union([z.string(), z.object({ text: z.string() })])
    .nullish()
    .catch(undefined),
  fields: z
    .array(z.object({ text: words }))
    .nullish()
    .catch(undefined),
  elements: anything,
});

const leaf = z.object({
  type: z.string(),
  text: words,
  url: words,
  name: words,
  user_id: words,
  elements: anything,
});

const attachment = z.object({
  is_share: z.boolean().nullish().catch(undefined),
  from_url: words,
  original_url: words,
  app_unfurl_url: words,
  title_link: words,
  pretext: words,
  title: words,
  text: words,
  fallback: words,
  fields: z
    .array(z.object({ title: words, value: words }))
    .nullish()
    .catch(undefined),
  blocks: anything,
  message_blocks: z
    .array(z.object({ message: z.object({ blocks: anything }) }))
    .nullish()
    .catch(undefined),
  files: anything,
});

const file = z.object({ title: words, plain_text: words, preview: words });

/** More parts than this no message of people has. */
const MOST_PIECES = 300;
/** Rich text holds lists in lists, but no more. */
const DEEPEST = 6;

/** What the writer says: the text, and the words that stand only in blocks. No word twice. */
export function ownWords({ text, blocks }: Written): string {
  return withoutRepeats([unescapeText(text ?? ''), ...blocksOf(blocks)])
    .join('\n')
    .trim();
}

/**
 * What a message brings along: what is forwarded with it, e-mails and snippets, and what a helpdesk's app puts into
 * attachments. The preview of a link is nobody's words.
 */
export function broughtWords(message: Written): string {
  const own = ownWords(message);
  const pieces = [
    ...(message.attachments ?? []).flatMap((one) => attachmentOf(one, Boolean(message.bot_id))),
    ...(message.files ?? []).flatMap(fileOf),
  ];
  return withoutRepeats([own, ...pieces])
    .filter((piece) => piece !== own)
    .join('\n\n')
    .trim();
}

/** All words of a message, each once. */
export function allWords(message: Written): string {
  return [ownWords(message), broughtWords(message)].filter((part) => part !== '').join('\n\n');
}

/** Slack escapes three characters in texts that people wrote: https://docs.slack.dev/messaging/formatting-message-text#escaping */
function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function blocksOf(blocks: Written['blocks']): string[] {
  return (blocks ?? []).slice(0, MOST_PIECES).flatMap((one) => {
    const { data } = block.safeParse(one);
    if (data === undefined) return [];
    const { type, text, fields, elements } = data;
    if (type === 'rich_text') return (elements ?? []).flatMap((element) => linesOf(element, ''));
    if (!['section', 'header', 'context', 'markdown'].includes(type)) return [];
    return [
      typeof text === 'string' ? text : text?.text,
      ...(fields ?? []).map((field) => field.text?.replace(/^\*([^*\n]+?):?\*[ ]*\n/, '$1: ')),
      ...(type === 'context' ? (elements ?? []).map((element) => leaf.safeParse(element).data?.text) : []),
    ].flatMap((piece) => (piece ? [unescapeText(piece)] : []));
  });
}

/** The lines of a part of a rich text, whose characters are not escaped. */
function linesOf(element: unknown, before: string, depth = 0): string[] {
  const { data } = leaf.safeParse(element);
  if (data === undefined || depth > DEEPEST) return [];
  const inside = data.elements ?? [];
  if (data.type === 'rich_text_list') return inside.flatMap((one) => linesOf(one, before, depth + 1));
  const mark = data.type === 'rich_text_quote' ? '> ' : before;
  return inside
    .map(leafWords)
    .join('')
    .split('\n')
    .map((line) => `${mark}${line}`);
}

function leafWords(element: unknown): string {
  const { data } = leaf.safeParse(element);
  if (data === undefined) return '';
  const { type, text, url, name, user_id } = data;
  if (type === 'user') return user_id ? `<@${user_id}>` : '';
  if (type === 'emoji') return name ? `:${name}:` : '';
  return text || (type === 'link' ? (url ?? '') : '');
}

function attachmentOf(one: unknown, isOfApp: boolean): string[] {
  const { data } = attachment.safeParse(one);
  if (data === undefined) return [];
  const { is_share, from_url, original_url, app_unfurl_url, title_link } = data;
  // People attach nothing themselves: what links somewhere in their message, Slack or an app has put there. A helpdesk's
  // app links its own tickets.
  const isPreview = from_url || original_url || app_unfurl_url || (title_link && !isOfApp);
  if (isPreview && !is_share) return [];
  const texts = [data.pretext, is_share ? undefined : data.title, data.text];
  const pieces = [
    ...texts.flatMap((text) => (text ? [unescapeText(text)] : [])),
    ...(data.fields ?? []).map(({ title, value }) => unescapeText([title, value].filter(Boolean).join(': '))),
    ...blocksOf(data.blocks),
    ...(data.message_blocks ?? []).flatMap(({ message }) => blocksOf(message.blocks)),
    ...(data.files ?? []).flatMap(fileOf),
  ];
  if (pieces.length > 0 || !data.fallback) return pieces;
  return [unescapeText(data.fallback)];
}

/** A file that is a text: its title says what an e-mail is about. Of all others the title is a file's name. */
function fileOf(one: unknown): string[] {
  const { title, plain_text, preview } = file.safeParse(one).data ?? {};
  const text = plain_text || preview;
  return text ? [title ?? '', text] : [];
}

/** Texts without those that another one says as well: blocks repeat the text, or the text is their beginning. */
function withoutRepeats(pieces: readonly string[]): string[] {
  const some = pieces.filter((piece) => piece.trim() !== '').slice(0, MOST_PIECES);
  if (some.length < 2) return some;
  const bares = some.map((piece) => ` ${bare(piece)} `);
  return some.filter((_, index) => {
    const own = bares[index] ?? '';
    return !bares.some(
      (other, place) =>
        place !== index && other.includes(own) && (other.length > own.length || place < index),
    );
  });
}

/** A link is told by its label, as in rich text; marks of formatting are left out. */
function bare(text: string): string {
  return text
    .replace(/<([^<>|]*)\|?([^<>]*)>/g, (_, address: string, label: string) => label || address)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
