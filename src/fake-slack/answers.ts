import { z } from 'zod';
import { changeView, pushView, readView, stackOf } from './methods/views.ts';
import { showResponse } from './respond.ts';
import type { SlackRequest } from './slack-request.ts';
import type { Workspace } from './workspace.ts';
import { SlackError, type World } from './world.ts';

const viewAnswer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.enum(['update', 'push']), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

/**
 * What Slack does with the app's answer to a request: shows the text that acknowledges a command,
 * closes, changes or marks the modal that was submitted.
 * @param answer the body of the HTTP response, or the payload of a Socket Mode acknowledgement
 * @throws Error where the answer makes no sense; Slack then tells the user that something went wrong
 */
export function acceptAnswer(workspace: Workspace, { answers }: SlackRequest, answer: unknown): void {
  if (answers === undefined) return;
  const { world } = workspace;
  const value = typeof answer === 'string' ? decode(answer) : answer;
  const isEmpty = isObject(value) ? Object.keys(value).length === 0 : !value;
  if ('target' in answers) {
    if (!isEmpty)
      showResponse(world, answers.target, isObject(value) ? { ...value } : { text: String(value) });
    return;
  }

  const open = world.views.get(answers.viewId);
  if (open === undefined) return;
  const close = (...ids: string[]) => {
    for (const id of ids) world.views.delete(id);
    world.changed({ type: 'view', user: open.user });
  };
  if (isEmpty) {
    // The user sees the view below it again.
    close(answers.viewId);
    return;
  }
  const parsed = viewAnswer.parse(value);
  switch (parsed.response_action) {
    case 'errors':
      open.errors = parsed.errors;
      world.changed({ type: 'view', user: open.user });
      return;
    case 'clear':
      close(...stackOf(world, answers.viewId).map(({ id }) => id));
      return;
    case 'update':
      changeView(world, answers.viewId, viewIn(world, parsed.view, answers.viewId));
      return;
    case 'push':
      pushView(world, open.user, viewIn(world, parsed.view));
  }
}

/** The modal typed, or an error that says all that is wrong with it. */
function viewIn(world: World, view: unknown, replaced?: string) {
  try {
    return readView(world, view, replaced);
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    throw new Error([error.message, ...error.messages].join('\n'));
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
