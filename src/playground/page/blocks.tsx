import { memo } from 'react';
import type { RichTextBlock } from 'slack-blocks-to-jsx';
import { type SlackBlock, type SlackElement, slackBlock } from '../../fake-slack/slack-blocks.ts';
import { Chart } from './charts.tsx';
import { Alert, Card, Container } from './containers.tsx';
import { BlockElement, InputElement } from './elements.tsx';
import { imageAddress } from './files.ts';
import { LibraryDrawn } from './library.tsx';
import { libraryPlain, libraryText } from './mrkdwn.ts';
import { DataTable, Table } from './tables.tsx';

/**
 * Block Kit. Texts, fields, pictures, charts and rules are drawn by slack-blocks-to-jsx; what can be clicked or
 * filled in is drawn here, because there it neither says that it was clicked nor what it is called.
 *
 * What is drawn is what the workspace's own schema of Block Kit accepts. For all else a marked box is shown: the
 * library would silently draw nothing.
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
  const { data, error } = slackBlock.safeParse(block);
  if (data === undefined) {
    const [issue] = error.issues;
    const where = issue?.path.join('/');
    // Of an unknown type there is no more to say.
    const why = where === 'type' ? undefined : `${where}: ${issue?.message}`;
    return <CannotDraw type={typesIn(block)} why={why} />;
  }
  return <KnownBlock block={data} />;
});

function KnownBlock({ block }: { block: SlackBlock }) {
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
            <img className="accessory-image" src={imageAddress(accessory)} alt={accessory.alt_text} />
          ) : (
            <BlockElement key={elementKey(block, accessory)} element={accessory} />
          )}
        </div>
      );
    }
    case 'actions':
      return (
        <div className="actions">
          {block.elements.map((element) => (
            <BlockElement key={elementKey(block, element)} element={element} />
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
                ? { type: 'image', image_url: imageAddress(element), alt_text: element.alt_text }
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
            image_url: imageAddress(block),
            alt_text: block.alt_text,
            ...(block.title && { title: libraryPlain(block.title.text) }),
          }}
        />
      );
    case 'rich_text':
      return <RichText block={block} />;
    case 'input':
      return <InputElement block={block} />;
    case 'context_actions':
      return (
        <div className="actions context-actions">
          {block.elements.map((element) => (
            <BlockElement key={element.action_id} element={element} />
          ))}
        </div>
      );
    case 'data_visualization':
      return <Chart block={block} />;
    case 'markdown':
      return <LibraryDrawn block={{ type: 'markdown', text: block.text }} />;
    case 'table':
      return <Table block={block} draw={drawBlock} />;
    case 'data_table':
      return <DataTable block={block} draw={drawBlock} />;
    case 'alert':
      return <Alert block={block} />;
    case 'card':
      return (
        <Card block={block}>
          {block.actions?.map((button) => (
            <BlockElement key={button.action_id} element={button} />
          ))}
        </Card>
      );
    case 'container':
      return (
        <Container block={block} draw={drawBlock}>
          <Blocks blocks={block.child_blocks} />
        </Container>
      );
  }
}

const drawBlock = (block: SlackBlock) => <KnownBlock block={block} />;

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

function RichText({ block }: { block: Extract<SlackBlock, { type: 'rich_text' }> }) {
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

/** “actions › datepicker”: the type of a block and of the first thing in it that no element here is. */
function typesIn(block: unknown): string {
  const { type, elements, element, accessory } = isRecord(block) ? block : {};
  const inside = [...(Array.isArray(elements) ? elements : []), element, accessory]
    .filter(isRecord)
    .map((candidate) => candidate.type)
    .find((candidate) => typeof candidate !== 'string' || !Object.hasOwn(knownElements, candidate));
  return [type ?? 'a block without a type', inside].filter((word) => word !== undefined).join(' › ');
}

const knownElements: Readonly<Record<SlackElement['type'] | 'image' | 'plain_text' | 'mrkdwn', true>> = {
  button: true,
  static_select: true,
  overflow: true,
  checkboxes: true,
  radio_buttons: true,
  plain_text_input: true,
  datetimepicker: true,
  number_input: true,
  file_input: true,
  conversations_select: true,
  multi_static_select: true,
  multi_users_select: true,
  multi_channels_select: true,
  multi_conversations_select: true,
  feedback_buttons: true,
  icon_button: true,
  image: true,
  plain_text: true,
  mrkdwn: true,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The same block keeps its key when others come and go, so that it keeps the keyboard's focus too. */
/** What was chosen in a select stays chosen as long as its block keeps its id. */
function elementKey({ block_id }: SlackBlock, { type, action_id }: SlackElement): string | undefined {
  return type === 'static_select' ? `${block_id} ${action_id}` : action_id;
}

function keyOf(block: unknown, seen: Map<string, number>): string {
  const { type, accessory, element } = isRecord(block) ? block : {};
  const clickable = [accessory, element].find(isRecord);
  const name = `${type}:${clickable?.action_id ?? ''}`;
  const count = seen.get(name) ?? 0;
  seen.set(name, count + 1);
  return `${name}:${count}`;
}
