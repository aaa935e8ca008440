import { z } from 'zod';
import { limits } from '../../slack/block-kit/limits.ts';
import { deleteFile, fileObject, newFile, ofFileShare, uploadUrl } from '../files.ts';
import type { Message } from '../messages.ts';
import {
  type Arguments,
  findVisible,
  type Method,
  read,
  SlackError,
  type StoredFile,
  type World,
} from '../world.ts';
import { writableChannel } from './chat.ts';

const wanted = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().min(0),
  alt_txt: z.string().optional(),
});

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const getUploadUrl: Method = (world, args) => {
  const { filename, length, alt_txt } = read(wanted, args);
  if (length === 0) throw new SlackError('missing_argument');
  if ((alt_txt?.length ?? 0) > limits.file.altText) throw new SlackError('alt_txt_too_large');
  const file = newFile(world, { name: filename, user: world.bot.userId, altText: alt_txt });
  return { upload_url: uploadUrl(world, file), file_id: file.id };
};

const completed = z.object({
  files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
  channel_id: z.string().optional(),
  channels: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
});

/**
 * Slack shares the files a moment later; here it is done at once.
 * https://docs.slack.dev/reference/methods/files.completeUploadExternal
 */
export const completeUpload: Method = (world, args) => {
  const { files, channel_id, channels, thread_ts, initial_comment = '' } = read(completed, args);
  const ids = [...new Set([channel_id, ...(channels?.split(',') ?? [])])].filter((id) => id !== undefined);
  if (ids.length > limits.file.channels) throw new SlackError('channels_limit_exceeded');
  const places = ids.map((id) => writableChannel(world, id));
  const uploaded = files.map(({ id, title }) => {
    const file = world.files.get(id);
    if (file?.content === undefined || file.complete) throw new SlackError('file_not_found');
    return { file, title };
  });
  for (const { file, title } of uploaded) {
    file.complete = true;
    file.title = title ?? file.title;
    for (const { id } of places) file.channels.add(id);
  }
  const shown = uploaded.map(({ file }) => fileObject(world, file));
  for (const { id } of places) share(world, id, { text: initial_comment, files: shown }, thread_ts);
  return { files: shown };
};

function share(world: World, channel: string, content: Pick<Message, 'text' | 'files'>, thread_ts?: string) {
  const root = thread_ts === undefined ? undefined : world.log.find(channel, thread_ts);
  const message: Message = {
    type: 'message',
    // Of a message with a file Slack does not say the team: https://github.com/slackapi/slack-api-specs/issues/62
    subtype: 'file_share',
    ...ofFileShare,
    user: world.bot.userId,
    bot_id: world.bot.botId,
    app_id: world.bot.appId,
    ...content,
    ts: world.nextTs(),
    ...(root && { thread_ts: root.ts, parent_user_id: root.user }),
  };
  world.log.add(channel, message);
  world.changed({ type: 'message', channel, ts: message.ts });
}

/** https://docs.slack.dev/reference/methods/files.info */
export const info: Method = (world, args) => {
  const file = completeFile(world, args);
  const isVisible =
    file.user === world.bot.userId ||
    file.givenToApp ||
    [...file.channels].some((channel) => findVisible(world, channel));
  if (!isVisible) throw new SlackError('not_visible');
  return { file: fileObject(world, file), comments: [], response_metadata: { next_cursor: '' } };
};

/** Only the app's own. https://docs.slack.dev/reference/methods/files.delete */
export const remove: Method = (world, args) => {
  const file = completeFile(world, args);
  if (file.user !== world.bot.userId) throw new SlackError('cant_delete_file');
  deleteFile(world, file);
  return {};
};

/** A file that has come in and is still there. */
function completeFile(world: World, args: Arguments): StoredFile {
  const file = world.files.get(read(z.object({ file: z.string() }), args).file);
  if (!file?.complete) throw new SlackError('file_not_found');
  if (file.deleted) throw new SlackError('file_deleted');
  return file;
}
