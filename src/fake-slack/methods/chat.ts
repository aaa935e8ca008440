import { z } from 'zod';
import { limits } from '../../slack/block-kit/limits.ts';
import { lengthOfWords, parseBlocks } from '../check-blocks.ts';
import { type Channel, newDirectMessage } from '../directory.ts';
import type { Message, Metadata } from '../messages.ts';
import { type SlackBlock, withIds } from '../slack-blocks.ts';
import { flag, joinedChannel, type Method, read, SlackError, visibleChannel, type World } from '../world.ts';

const content = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  metadata: z.unknown().optional(),
};
const address = z.object({ channel: z.string(), ts: z.string() });
const newMessage = z.object({
  channel: z.string(),
  thread_ts: z.string().optional(),
  reply_broadcast: flag,
  ...content,
});
const changedMessage = address.extend(content);
const privateMessage = newMessage.extend({ user: z.string() });

const flat = z.union([z.string(), z.number(), z.boolean()]);
const nested = z.record(z.string(), flat);
const metadataShape = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.union([flat, nested, z.array(z.union([flat, nested]))])),
});

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export const postMessage: Method = (world, args) => {
  const { channel: id, thread_ts, reply_broadcast, ...rest } = read(newMessage, args);
  const channel = writableChannel(world, world.users.has(id) ? openDirectMessage(world, id).id : id);
  const { text, blocks } = readContent(world, rest, limits.message.text);
  const metadata = readMetadata(rest.metadata);
  if (thread_ts !== undefined && !/^\d+\.\d+$/.test(thread_ts)) throw new SlackError('invalid_thread_ts');
  const root = thread_ts === undefined ? undefined : world.log.find(channel.id, thread_ts);
  const message: Message = {
    type: 'message',
    user: world.bot.userId,
    team: world.team.id,
    bot_id: world.bot.botId,
    app_id: world.bot.appId,
    text,
    ts: world.nextTs(),
    ...(blocks && { blocks }),
    ...(metadata && { metadata }),
    // The thread is gone: Slack posts at top level and does not say so.
    ...(root && { thread_ts: root.ts, parent_user_id: root.user }),
    ...(root && reply_broadcast && { subtype: 'thread_broadcast' }),
  };
  world.log.add(channel.id, message);
  world.changed({ type: 'message', channel: channel.id, ts: message.ts });
  return { channel: channel.id, ts: message.ts, message };
};

/** https://docs.slack.dev/reference/methods/chat.update */
export const update: Method = (world, args) => {
  const { channel: id, ts, ...rest } = read(changedMessage, args);
  const channel = joinedChannel(world, id);
  if (channel.archived) throw new SlackError('is_inactive');
  const before = ownMessage(world, channel, ts, 'cant_update_message');
  if (world.editWindowClosed) throw new SlackError('edit_window_closed');
  const { text, blocks } = readContent(world, rest, limits.message.editableText);
  const metadata = readMetadata(rest.metadata);
  const { blocks: oldBlocks, metadata: oldMetadata, ...kept } = before;
  // Blocks stay only where no text is given; metadata stays until other metadata, or none (`{}`), is given.
  const newBlocks = blocks ?? (rest.text === undefined ? oldBlocks : undefined);
  const newMetadata = rest.metadata === undefined ? oldMetadata : metadata;
  const message: Message = {
    ...kept,
    text: rest.text === undefined ? before.text : text,
    edited: { user: world.bot.userId, ts: world.nextTs() },
    ...(newBlocks && newBlocks.length > 0 && { blocks: newBlocks }),
    ...(newMetadata && { metadata: newMetadata }),
  };
  world.log.replace(channel.id, message);
  world.changed({ type: 'message', channel: channel.id, ts });
  return { channel: channel.id, ts, text: message.text, message };
};

/** https://docs.slack.dev/reference/methods/chat.delete */
export const remove: Method = (world, args) => {
  const { channel: id, ts } = read(address, args);
  const channel = joinedChannel(world, id);
  ownMessage(world, channel, ts, 'cant_delete_message');
  world.log.remove(channel.id, ts);
  world.changed({ type: 'message', channel: channel.id, ts });
  return { channel: channel.id, ts };
};

/** https://docs.slack.dev/reference/methods/chat.postEphemeral */
export const postEphemeral: Method = (world, args) => {
  const { channel: id, user, thread_ts, ...rest } = read(privateMessage, args);
  const channel = writableChannel(world, id);
  if (!channel.members.has(user)) throw new SlackError('user_not_in_channel');
  const { text, blocks } = readContent(world, rest, limits.message.text);
  const ts = world.nextTs();
  world.ephemerals.push({
    channel: id,
    user,
    ts,
    text,
    ...(blocks && { blocks }),
    ...(thread_ts !== undefined && { thread_ts }),
  });
  world.changed({ type: 'ephemeral', channel: id, user });
  return { message_ts: ts };
};

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
export const getPermalink: Method = (world, args) => {
  const { channel: id, message_ts } = read(z.object({ channel: z.string(), message_ts: z.string() }), args);
  const channel = visibleChannel(world, id);
  const message = world.log.find(channel.id, message_ts);
  if (message === undefined) throw new SlackError('message_not_found');
  const page = `https://${world.team.domain}.slack.com/archives/${id}/p${message_ts.replace('.', '')}`;
  const isReply = message.thread_ts !== undefined && message.thread_ts !== message_ts;
  return { channel: id, permalink: isReply ? `${page}?thread_ts=${message.thread_ts}&cid=${id}` : page };
};

/** The direct message with a user, opened where it is not yet. */
export function openDirectMessage(world: World, user: string): Channel {
  const fresh = newDirectMessage(user, world.bot.userId);
  const channel = world.channels.get(fresh.id) ?? fresh;
  world.channels.set(channel.id, channel);
  return channel;
}

/** Text and blocks as Slack would store them. */
export function readContent(
  world: World,
  { text, blocks }: { text?: string | undefined; blocks?: unknown },
  longest: number,
): { text: string; blocks?: SlackBlock[] } {
  if (blocks !== undefined && !Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
  if (!text && (blocks === undefined || blocks.length === 0)) throw new SlackError('no_text');
  if (text !== undefined && text.length > longest) throw new SlackError('msg_too_long');
  if (blocks === undefined) return { text: text ?? '' };
  const parsed = parseBlocks(blocks, world.chartsRefused ? ['data_visualization'] : []);
  if ('problems' in parsed) {
    throw new SlackError(
      'invalid_blocks',
      parsed.problems.map((problem) => `[ERROR] ${problem}`),
    );
  }
  if (lengthOfWords(parsed.blocks) > limits.message.allBlocks) throw new SlackError('msg_blocks_too_long');
  return { text: text ?? '', blocks: withIds(parsed.blocks, world.nextId) };
}

/** Undefined also for `{}`, with which an app removes metadata. */
function readMetadata(metadata: unknown): Metadata | undefined {
  if (metadata === undefined) return undefined;
  if (typeof metadata !== 'object' || metadata === null) throw new SlackError('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return undefined;
  const parsed = metadataShape.safeParse(metadata);
  if (!parsed.success) throw new SlackError('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(metadata)) > limits.message.metadata) {
    throw new SlackError('metadata_too_large');
  }
  return parsed.data;
}

/** The conversation, if the bot may write in it. */
export function writableChannel(world: World, id: string): Channel {
  const channel = visibleChannel(world, id);
  if (channel.archived) throw new SlackError('is_archived');
  if (!channel.members.has(world.bot.userId)) throw new SlackError('not_in_channel');
  if (channel.readOnly) throw new SlackError('restricted_action');
  return channel;
}

function ownMessage(world: World, channel: Channel, ts: string, refusal: string): Message {
  const message = world.log.find(channel.id, ts);
  if (message === undefined || message.subtype === 'tombstone') throw new SlackError('message_not_found');
  if (message.user !== world.bot.userId) throw new SlackError(refusal);
  return message;
}
