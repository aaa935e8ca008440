import { z } from 'zod';
import { limits } from '../slack/block-kit/limits.ts';
import { readContent } from './methods/chat.ts';
import type { SlackBlock } from './slack-blocks.ts';
import type { ResponseTarget } from './tickets.ts';
import { type Arguments, SlackError, type World } from './world.ts';

const responseShape = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/**
 * What a POST to a response URL does.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 * @throws SlackError with Slack's name for what is wrong
 */
export function respond(world: World, path: string, args: Arguments): void {
  const ticket = world.tickets.useResponsePath(path);
  if ('error' in ticket) throw new SlackError(ticket.error);
  showResponse(world, ticket.target, args);
}

/** Shows an app's response where the click or command came from. */
export function showResponse(world: World, target: ResponseTarget, args: Arguments): void {
  const parsed = responseShape.safeParse(args);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const { response_type, replace_original, delete_original, thread_ts, ...content } = parsed.data;
  if (delete_original) {
    removeSource(world, target);
    return;
  }
  const shown = readContent(world, content, limits.message.text);
  // Slack replaces the clicked message unless told otherwise: here always, so that a forgotten flag is seen.
  const replaces = target.source !== undefined && (replace_original ?? response_type === undefined);
  if (replaces) replaceSource(world, target, shown);
  else if (response_type === 'in_channel') post(world, target.channel, shown, thread_ts);
  else showEphemeral(world, target, shown, thread_ts);
}

interface Shown {
  text: string;
  blocks?: SlackBlock[];
}

function showEphemeral(world: World, { channel, user }: ResponseTarget, shown: Shown, thread_ts?: string) {
  world.ephemerals.push({
    channel,
    user,
    ts: world.nextTs(),
    ...shown,
    ...(thread_ts !== undefined && { thread_ts }),
  });
  world.changed({ type: 'ephemeral', channel, user });
}

function post(world: World, channel: string, shown: Shown, thread_ts?: string) {
  const root = thread_ts === undefined ? undefined : world.log.find(channel, thread_ts);
  const ts = world.nextTs();
  world.log.add(channel, {
    type: 'message',
    user: world.bot.userId,
    team: world.team.id,
    bot_id: world.bot.botId,
    app_id: world.bot.appId,
    ...shown,
    ts,
    ...(root && thread_ts !== undefined && { thread_ts, parent_user_id: root.user }),
  });
  world.changed({ type: 'message', channel, ts });
}

function replaceSource(world: World, target: ResponseTarget, shown: Shown) {
  const { channel, user, source } = target;
  if (source?.ephemeral) {
    world.ephemerals = world.ephemerals.map((ephemeral) => {
      if (ephemeral.ts !== source.ts) return ephemeral;
      const { blocks, ...kept } = ephemeral;
      return { ...kept, ...shown };
    });
    world.changed({ type: 'ephemeral', channel, user });
    return;
  }
  const message = source && world.log.find(channel, source.ts);
  if (message === undefined) throw new SlackError('message_not_found');
  const { blocks, ...kept } = message;
  const edited = { user: world.bot.userId, ts: world.nextTs() };
  world.log.replace(channel, { ...kept, ...shown, edited });
  world.changed({ type: 'message', channel, ts: message.ts });
}

function removeSource(world: World, { channel, user, source }: ResponseTarget) {
  if (source?.ephemeral) {
    world.ephemerals = world.ephemerals.filter(({ ts }) => ts !== source.ts);
    world.changed({ type: 'ephemeral', channel, user });
  } else if (source) {
    world.log.remove(channel, source.ts);
    world.changed({ type: 'message', channel, ts: source.ts });
  }
}
