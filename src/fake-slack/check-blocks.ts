import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';
import { anyBlock, type Block, interactiveElements, type Modal, modal } from './block-kit.ts';

const messageBlocks = z.array(anyBlock).max(limits.message.blocks);

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
    ...(parsed.success ? duplicates(parsed.data, '/blocks') : describe(parsed.error, blocks, '/blocks')),
  ];
}

/** What Slack would object to in a modal; see `problemsOfMessage`. */
export function problemsOfView(view: unknown): string[] {
  const parsed = modal.safeParse(view);
  return parsed.success
    ? duplicates(parsed.data.blocks, '/view/blocks')
    : describe(parsed.error, view, '/view');
}

/** The blocks typed, or what is wrong with them. */
export function parseBlocks(blocks: unknown): { blocks: Block[] } | { problems: string[] } {
  const problems = problemsOfMessage({ blocks });
  const parsed = messageBlocks.safeParse(blocks);
  return parsed.success && problems.length === 0 ? { blocks: parsed.data } : { problems };
}

/** The modal typed, or what is wrong with it. */
export function parseView(view: unknown): { view: Modal } | { problems: string[] } {
  const problems = problemsOfView(view);
  const parsed = modal.safeParse(view);
  return parsed.success && problems.length === 0 ? { view: parsed.data } : { problems };
}

function duplicates(blocks: readonly Block[], pointer: string): string[] {
  const blockIds = new Set<string>();
  const actionIds = new Set<string>();
  const problems: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.block_id !== undefined && blockIds.has(block.block_id)) {
      problems.push(at(`\`block_id\` ${block.block_id} already exists`, `${pointer}/${index}/block_id`));
    }
    if (block.block_id !== undefined) blockIds.add(block.block_id);
    for (const { action_id } of interactiveElements(block)) {
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
