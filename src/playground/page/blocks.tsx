import { memo } from 'react';
import type { RichTextBlock } from 'slack-blocks-to-jsx';
import { anyBlock, type Block } from '../../fake-slack/block-kit.ts';
import { BlockElement, InputElement, type SomeElement } from './elements.tsx';
import { LibraryDrawn } from './library.tsx';
import { forLibrary, plainForLibrary } from './mrkdwn.ts';

/**
 * Block Kit. Texts, fields, pictures and rules are drawn by slack-blocks-to-jsx; what can be clicked or
 * filled in is drawn here, because there it neither says that it was clicked nor what it is called.
 *
 * What is drawn is what the workspace's own schema of Block Kit accepts: `section` (text, fields, and a button,
 * select, overflow menu, checkboxes, radio buttons or picture beside them), `context`, `actions`, `divider`,
 * `header`, `input`, `image` and `rich_text`. For all else a marked box is shown: the library would silently
 * draw nothing.
 */
export function Blocks({ blocks }: { blocks: readonly unknown[] }) {
  const seen = new Map<string, number>();
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <AnyBlock key={keyOf(block, seen)} block={block} />
      ))}
    </div>
  );
}

const AnyBlock = memo(function AnyBlock({ block }: { block: unknown }) {
  const { data, error } = anyBlock.safeParse(block);
  if (data === undefined) {
    const [issue] = error.issues;
    const where = issue?.path.join('/');
    // Of an unknown type there is no more to say.
    const why = where === 'type' ? undefined : `${where}: ${issue?.message}`;
    return <CannotDraw type={typesIn(block)} why={why} />;
  }
  return <KnownBlock block={data} />;
});

function KnownBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'section': {
      const { text, fields, accessory } = block;
      const drawn = (
        <LibraryDrawn
          block={{
            type: 'section',
            ...(text && { text: libraryText(text) }),
            ...(fields && { fields: fields.map(libraryText) }),
          }}
        />
      );
      if (accessory === undefined) return drawn;
      return (
        <div className="section-with-accessory" data-beside={text?.text.split('\n')[0]}>
          {drawn}
          {accessory.type === 'image' ? (
            <img className="accessory-image" src={accessory.image_url} alt={accessory.alt_text} />
          ) : (
            <BlockElement key={accessory.action_id} element={accessory} />
          )}
        </div>
      );
    }
    case 'actions':
      return (
        <div className="actions">
          {block.elements.map((element) => (
            <BlockElement key={element.action_id} element={element} />
          ))}
        </div>
      );
    case 'context':
      return (
        <LibraryDrawn
          block={{
            type: 'context',
            elements: block.elements.map((element) =>
              element.type === 'image'
                ? { type: 'image', image_url: element.image_url ?? '', alt_text: element.alt_text }
                : libraryText(element),
            ),
          }}
        />
      );
    case 'header':
      return <LibraryDrawn block={{ type: 'header', text: libraryPlain(block.text.text) }} />;
    case 'divider':
      return <LibraryDrawn block={{ type: 'divider' }} />;
    case 'image':
      return (
        <LibraryDrawn
          block={{
            type: 'image',
            ...(block.image_url !== undefined && { image_url: block.image_url }),
            alt_text: block.alt_text,
            ...(block.title && { title: libraryPlain(block.title.text) }),
          }}
        />
      );
    case 'rich_text':
      return <RichText block={block} />;
    case 'input':
      return <InputElement block={block} />;
  }
}

/** What the library draws inside rich text. */
const richTextElements = [
  'rich_text_section',
  'text',
  'link',
  'emoji',
  'user',
  'usergroup',
  'channel',
  'broadcast',
  'color',
  'date',
];

function RichText({ block }: { block: Extract<Block, { type: 'rich_text' }> }) {
  const parts = block.elements.flatMap(({ elements }) => elements);
  const unknown = parts.find(({ type }) => !richTextElements.includes(type));
  if (unknown !== undefined) return <CannotDraw type={`rich_text › ${unknown.type}`} />;
  return isDrawable(block) ? <LibraryDrawn block={block} /> : undefined;
}

/** The schema knows only the outline of rich text, because the app sends none: from here on it is believed. */
function isDrawable(block: unknown): block is RichTextBlock {
  return isRecord(block) && block.type === 'rich_text';
}

function CannotDraw({ type, why }: { type: string; why?: string | undefined }) {
  return (
    <div className="cannot-draw">
      <strong>Cannot draw: {type}</strong>
      {why && <span>{why}</span>}
    </div>
  );
}

/** The library shows mrkdwn unread where it is `verbatim`; in Slack that only keeps links from being made. */
function libraryText({ type, text }: { type: 'plain_text' | 'mrkdwn'; text: string }) {
  return type === 'mrkdwn' ? ({ type, text: forLibrary(text) } as const) : libraryPlain(text);
}

/** The library reads mrkdwn in plain text too. */
function libraryPlain(text: string) {
  return { type: 'plain_text', text: plainForLibrary(text) } as const;
}

/** “actions › datepicker”: the type of a block and of the first thing in it that no element here is. */
function typesIn(block: unknown): string {
  const { type, elements, element, accessory } = isRecord(block) ? block : {};
  const inside = [...(Array.isArray(elements) ? elements : []), element, accessory]
    .filter(isRecord)
    .map((candidate) => candidate.type)
    .find((candidate) => !knownElements.some((known) => known === candidate));
  return [type ?? 'a block without a type', inside].filter((word) => word !== undefined).join(' › ');
}

const knownElements: readonly (SomeElement['type'] | 'image' | 'plain_text' | 'mrkdwn')[] = [
  'button',
  'static_select',
  'overflow',
  'checkboxes',
  'radio_buttons',
  'plain_text_input',
  'image',
  'plain_text',
  'mrkdwn',
];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The same block keeps its key when others come and go, so that it keeps the keyboard's focus too. */
function keyOf(block: unknown, seen: Map<string, number>): string {
  const { type, accessory, element } = isRecord(block) ? block : {};
  const clickable = [accessory, element].find(isRecord);
  const name = `${type}:${clickable?.action_id ?? ''}`;
  const count = seen.get(name) ?? 0;
  seen.set(name, count + 1);
  return `${name}:${count}`;
}
