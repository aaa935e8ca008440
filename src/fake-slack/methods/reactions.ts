import { z } from 'zod';
import type { Channel } from '../directory.ts';
import { type Message, withoutReaction, withReaction } from '../messages.ts';
import { joinedChannel, type Method, read, SlackError, type World, withoutMetadata } from '../world.ts';
import { getPermalink } from './chat.ts';

const item = { channel: z.string().optional(), timestamp: z.string().optional() };
const target = z.object({ ...item, name: z.string() });

/** https://docs.slack.dev/reference/methods/reactions.add */
export const add: Method = (world, args) => {
  const { name, ...about } = read(target, args);
  const { channel, message } = messageMeant(world, about);
  if (channel.archived) throw new SlackError('is_archived');
  if (!/^[a-z0-9_+-]+$/.test(name)) throw new SlackError('invalid_name');
  const reacted = withReaction(message, name, world.bot.userId);
  if (reacted === undefined) throw new SlackError('already_reacted');
  put(world, channel, reacted);
  return {};
};

/** https://docs.slack.dev/reference/methods/reactions.remove */
export const remove: Method = (world, args) => {
  const { name, ...about } = read(target, args);
  const { channel, message } = messageMeant(world, about);
  const left = withoutReaction(message, name, world.bot.userId);
  if (left === undefined) throw new SlackError('no_reaction');
  put(world, channel, left);
  return {};
};

/** Of messages; here all who reacted are always named. https://docs.slack.dev/reference/methods/reactions.get */
export const get: Method = (world, args) => {
  const { channel, message } = messageMeant(world, read(z.object(item), args));
  const { permalink } = getPermalink(world, { channel: channel.id, message_ts: message.ts });
  return { type: 'message', channel: channel.id, message: { ...withoutMetadata(message), permalink } };
};

function messageMeant(
  world: World,
  { channel: id, timestamp: ts }: { channel?: string | undefined; timestamp?: string | undefined },
): { channel: Channel; message: Message } {
  if (id === undefined || ts === undefined) throw new SlackError('no_item_specified');
  const channel = joinedChannel(world, id);
  const message = world.log.find(channel.id, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  return { channel, message };
}

function put(world: World, { id }: Channel, message: Message): void {
  world.log.replace(id, message);
  world.changed({ type: 'message', channel: id, ts: message.ts });
}
