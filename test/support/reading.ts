import { elementsIn, type SlackBlock } from '../../src/fake-slack/slack-blocks.ts';

interface Readable {
  readonly text?: string;
  readonly blocks?: readonly SlackBlock[];
}

/** The buttons of a message or modal, in the order shown. */
export function buttonsOf({ blocks = [] }: Readable) {
  return blocks
    .flatMap(elementsIn)
    .flatMap((element) =>
      element.type === 'button'
        ? [{ actionId: element.action_id ?? '', label: element.text.text, value: element.value ?? '' }]
        : [],
    );
}

/** Buttons by their value, lists by their block's id: what tells one moment of a card from another. */
export function elementsOf({ blocks = [] }: Readable) {
  return blocks.flatMap((block) =>
    elementsIn(block).map((element) => ({
      actionId: element.action_id ?? '',
      value: element.type === 'button' ? (element.value ?? '') : (block.block_id ?? ''),
    })),
  );
}

/** The `action_id`s of a message or modal, in the order shown. */
export function actionIdsOf({ blocks = [] }: Readable): string[] {
  return blocks.flatMap(elementsIn).flatMap(({ action_id }) => action_id ?? []);
}

/** All words in a message or modal, line by line: not its fallback text, no confirmation dialogs. */
export function wordsOf({ text = '', blocks }: Readable): string {
  return blocks === undefined ? text : blocks.flatMap(wordsIn).join('\n');
}

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'confirm') return [];
    return key === 'text' && typeof inner === 'string' ? [inner] : wordsIn(inner);
  });
}
