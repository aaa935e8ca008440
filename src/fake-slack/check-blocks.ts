import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';
import {
  elementsIn,
  type Home,
  home,
  type Modal,
  modal,
  type SlackBlock,
  slackBlock,
  withChildren,
} from './slack-blocks.ts';

const messageBlocks = z.array(slackBlock).max(limits.message.blocks);

/** Where a block may be: https://docs.slack.dev/reference/block-kit/blocks */
const onlyIn: Readonly<Record<string, 'message' | 'modal' | 'home'>> = {
  data_visualization: 'message',
  alert: 'modal',
};

/**
 * What Slack would object to in a message, as it says it (`must be … [json-pointer:/blocks/0/text]`).
 * Empty when the message is fine. Stricter than Slack in one point: an `action_id` must be unique
 * within the whole message, because the app finds buttons by it.
 */
export function problemsOfMessage({ text, blocks }: { text?: unknown; blocks?: unknown }): string[] {
  const problems: string[] = [];
  if (text !== undefined && typeof text !== 'string') problems.push('must be a string [json-pointer:/text]');
  if (typeof text === 'string' && text.length > limits.message.text) {
    problems.push(`must be less than ${limits.message.text + 1} characters [json-pointer:/text]`);
  }
  if (blocks === undefined) return problems;
  const parsed = messageBlocks.safeParse(blocks);
  return [
    ...problems,
    ...(parsed.success
      ? [
          ...duplicates(parsed.data, '/blocks'),
          ...misplaced(parsed.data, 'message', '/blocks'),
          ...tooMany(parsed.data, '/blocks'),
        ]
      : describe(parsed.error, blocks, '/blocks')),
  ];
}

/** What Slack would object to in a modal; see `problemsOfMessage`. */
export function problemsOfView(view: unknown): string[] {
  const parsed = modal.safeParse(view);
  return parsed.success ? problemsInView(parsed.data) : describe(parsed.error, view, '/view');
}

function problemsInView({ type, blocks }: Modal | Home): string[] {
  return [...duplicates(blocks, '/view/blocks'), ...misplaced(blocks, type, '/view/blocks')];
}

/** A message's blocks typed, or what is wrong with them. Blocks of the types in `refused` are wrong everywhere. */
export function parseBlocks(
  blocks: unknown,
  refused: readonly string[],
): { blocks: SlackBlock[] } | { problems: string[] } {
  const parsed = messageBlocks.safeParse(blocks);
  const problems = [
    ...problemsOfMessage({ blocks }),
    ...(parsed.data ?? []).flatMap(({ type }, index) =>
      refused.includes(type) ? [at(`unsupported type: ${type}`, `/blocks/${index}/type`)] : [],
    ),
  ];
  return parsed.success && problems.length === 0 ? { blocks: parsed.data } : { problems };
}

/** The Home tab typed, or what is wrong with it. */
export function parseHome(view: unknown): { view: Home } | { problems: string[] } {
  const parsed = home.safeParse(view);
  if (!parsed.success) return { problems: describe(parsed.error, view, '/view') };
  const problems = problemsInView(parsed.data);
  return problems.length === 0 ? { view: parsed.data } : { problems };
}

/** How long all words in the blocks are together: not the ids and values, which no one sees. */
export function lengthOfWords(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + lengthOfWords(inner), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (typeof inner === 'string' ? (words.includes(key) ? inner.length : 0) : lengthOfWords(inner)),
    0,
  );
}

const words = ['text', 'title', 'caption', 'label', 'name', 'alt_text'];

/** The modal typed, or what is wrong with it. */
export function parseView(view: unknown): { view: Modal } | { problems: string[] } {
  const problems = problemsOfView(view);
  const parsed = modal.safeParse(view);
  return parsed.success && problems.length === 0 ? { view: parsed.data } : { problems };
}

function misplaced(
  blocks: readonly SlackBlock[],
  surface: 'message' | 'modal' | 'home',
  pointer: string,
): string[] {
  return blocks.flatMap(({ type }, index) =>
    (onlyIn[type] ?? surface) === surface
      ? []
      : [at(`unsupported type: ${type}`, `${pointer}/${index}/type`)],
  );
}

function tooMany(blocks: readonly SlackBlock[], pointer: string): string[] {
  const all = blocks.flatMap(withChildren);
  const { charts, allCells } = limits.message;
  const tables = all.flatMap((block) =>
    block.type === 'table' || block.type === 'data_table' ? [block.rows] : [],
  );
  return [
    ...(all.filter(({ type }) => type === 'data_visualization').length > charts
      ? [at(`no more than ${charts} data_visualization blocks allowed`, pointer)]
      : []),
    ...(lengthOfWords(tables) > allCells
      ? [at(`all cells together must be less than ${allCells + 1} characters`, pointer)]
      : []),
  ];
}

function duplicates(blocks: readonly SlackBlock[], pointer: string): string[] {
  const blockIds = new Set<string>();
  const actionIds = new Set<string>();
  const problems: string[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const { block_id } of withChildren(block)) {
      if (block_id === undefined) continue;
      if (blockIds.has(block_id)) {
        problems.push(at(`\`block_id\` ${block_id} already exists`, `${pointer}/${index}/block_id`));
      }
      blockIds.add(block_id);
    }
    for (const { action_id } of elementsIn(block)) {
      if (action_id === undefined) continue;
      if (actionIds.has(action_id)) {
        problems.push(at(`\`action_id\` ${action_id} already exists`, `${pointer}/${index}`));
      }
      actionIds.add(action_id);
    }
  }
  return problems;
}

function describe(error: z.ZodError, value: unknown, pointer: string): string[] {
  return error.issues.map((issue) => {
    const path = `${pointer}${issue.path.map((step) => `/${String(step)}`).join('')}`;
    switch (issue.code) {
      case 'too_big':
        return issue.origin === 'array'
          ? at(`no more than ${issue.maximum} items allowed`, path)
          : at(
              issue.origin === 'string'
                ? `must be less than ${Number(issue.maximum) + 1} characters`
                : `must be at most ${issue.maximum}`,
              path,
            );
      case 'too_small':
        return issue.origin === 'array'
          ? at(`must have at least ${issue.minimum} item`, path)
          : at(
              issue.origin === 'string'
                ? `must be more than ${Number(issue.minimum) - 1} characters`
                : `must be at least ${issue.minimum}`,
              path,
            );
      case 'unrecognized_keys':
        return at(`invalid additional property: ${issue.keys.join(', ')}`, path);
      case 'invalid_type':
        return isMissing(value, issue.path)
          ? at(`missing required field: ${String(issue.path.at(-1))}`, path.slice(0, path.lastIndexOf('/')))
          : at(`must be of type ${issue.expected}`, path);
      case 'invalid_union':
        return isMissing(value, issue.path)
          ? at('missing required field: type', path.slice(0, path.lastIndexOf('/')))
          : at(`unsupported type: ${String(valueAt(value, issue.path))}`, path);
      case 'invalid_value':
        return at('must be a valid enum value', path);
      default:
        return at(issue.message, path);
    }
  });
}

const at = (problem: string, pointer: string) => `${problem} [json-pointer:${pointer}]`;

const isMissing = (value: unknown, path: readonly PropertyKey[]) => valueAt(value, path) === undefined;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
