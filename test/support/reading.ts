import { elementsIn, type SlackBlock, type SlackElement } from '../../src/fake-slack/slack-blocks.ts';
import { actionIds, type Clicked } from '../../src/slack/block-kit/action-ids.ts';

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

/**
 * What can be pressed in a message or modal, in the order shown, by the id that a button for it has: an entry of a menu
 * goes by its value, and an answer that a list offers to change by its question.
 */
export function actionIdsOf({ blocks = [] }: Readable): string[] {
  return blocks.flatMap(elementsIn).flatMap((element) => Object.keys(pressesOf(element)));
}

interface Press {
  readonly actionId: string;
  /** What is chosen there, where it is a list or a menu. */
  readonly input?: string;
}

/** How to press what has this id, as `actionIdsOf` says it. */
export function pressOf({ blocks = [] }: Readable, id: string): Press {
  const presses = blocks.flatMap(elementsIn).map(pressesOf);
  return presses.find((found) => id in found)?.[id] ?? { actionId: id };
}

function pressesOf(element: SlackElement): Record<string, Press> {
  const { action_id: actionId } = element;
  if (actionId === undefined) return {};
  const isMenu = element.type === 'overflow';
  if (!isMenu && (element.type !== 'static_select' || actionId !== actionIds.changeOne))
    return { [actionId]: { actionId } };
  return Object.fromEntries(
    (element.options ?? []).map(({ value }) => [
      isMenu ? value : actionIds.change(value),
      { actionId, input: value },
    ]),
  );
}

/** What the app reads of every click that can be made in a message: one for each button, and for each entry of a list or menu. */
export function clicksIn({ blocks = [] }: Readable): Clicked[] {
  return blocks.flatMap((block) =>
    elementsIn(block).flatMap((element): Clicked[] => {
      const { action_id: actionId = '', type } = element;
      if (type === 'button') return [{ actionId, value: element.value ?? '' }];
      if (type === 'feedback_buttons')
        return [element.positive_button, element.negative_button].map(({ value }) => ({ actionId, value }));
      if (type !== 'static_select' && type !== 'overflow') return [];
      const groups = type === 'static_select' ? (element.option_groups ?? []) : [];
      const options = [...(element.options ?? []), ...groups.flatMap((group) => group.options)];
      return options.map(({ value }) => ({ actionId, value: block.block_id ?? '', chosen: value }));
    }),
  );
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
