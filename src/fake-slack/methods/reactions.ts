import { z } from 'zod';
import { joinedChannel, type Method, read, SlackError } from '../world.ts';

const target = z.object({ channel: z.string(), timestamp: z.string(), name: z.string() });

/** https://docs.slack.dev/reference/methods/reactions.add */
export const add: Method = (world, args) => {
  const { channel: id, timestamp: ts, name } = read(target, args);
  const channel = joinedChannel(world, id);
  if (channel.archived) throw new SlackError('is_archived');
  const message = world.log.find(channel.id, ts);
  if (message === undefined) throw new SlackError('message_not_found');
  if (!/^[a-z0-9_+-]+$/.test(name)) throw new SlackError('invalid_name');
  const { reactions = [] } = message;
  const users = reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (users.includes(world.bot.userId)) throw new SlackError('already_reacted');
  const more = { name, users: [...users, world.bot.userId], count: users.length + 1 };
  world.log.replace(channel.id, {
    ...message,
    reactions: [...reactions.filter((reaction) => reaction.name !== name), more],
  });
  world.changed({ type: 'message', channel: channel.id, ts });
  return {};
};
