import { extname } from 'node:path';
import type { Channel, Team } from './directory.ts';
import type { IncomingRequest, WireAnswer } from './wire.ts';
import type { StoredFile, World } from './world.ts';

const mimetypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
};

/** A file that is awaited, or there already. */
export function newFile(
  world: World,
  { name, user, altText, content }: Pick<StoredFile, 'name' | 'user' | 'altText' | 'content'>,
): StoredFile {
  const file: StoredFile = {
    id: `F07${world.nextId().toUpperCase()}`,
    name,
    title: name,
    user,
    created: Math.floor(world.clock.now() / 1_000),
    altText,
    ...(content && { content }),
    complete: content !== undefined,
    givenToApp: false,
    deleted: false,
    channels: new Set(),
  };
  world.files.set(file.id, file);
  return file;
}

/** What a message says because it has files. https://docs.slack.dev/reference/events/message/file_share */
export const ofFileShare = { upload: false, display_as_bot: false };

/** Slack's name for a kind of file. */
export const plainType = (extension: string): string =>
  extension.toLowerCase().replace('jpeg', 'jpg') || 'binary';

/** A file as Slack shows it: https://docs.slack.dev/reference/objects/file-object */
export function fileObject(world: World, file: StoredFile) {
  const { id, name, title, user, created, altText, content } = file;
  const filetype = plainType(extname(name).slice(1));
  const place = `${world.filesUrl}/files-pri/${world.team.id}-${id}`;
  const inKind = (...kinds: Channel['kind'][]) =>
    [...file.channels].filter((channel) => kinds.some((kind) => world.channels.get(channel)?.kind === kind));
  const channels = inKind('public');
  return {
    id,
    created,
    timestamp: created,
    name,
    title,
    mimetype: mimetypes[filetype] ?? 'application/octet-stream',
    filetype,
    pretty_type: filetype.toUpperCase(),
    user,
    user_team: world.users.get(user)?.teamId ?? world.team.id,
    editable: false,
    size: content?.byteLength ?? 0,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: channels.length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${place}/${encodeURIComponent(name)}`,
    url_private_download: `${place}/download/${encodeURIComponent(name)}`,
    permalink: `${pageOf(world.team)}/files/${user}/${id}/${encodeURIComponent(name)}`,
    channels,
    groups: inKind('private', 'group'),
    ims: inKind('direct'),
    has_rich_preview: false,
    ...(altText !== undefined && { alt_txt: altText }),
  };
}

/**
 * Takes its content away. In the messages that it was shared in, a tombstone stays in its place:
 * https://docs.slack.dev/reference/objects/file-object
 */
export function deleteFile(world: World, file: StoredFile): void {
  file.deleted = true;
  delete file.content;
  for (const channel of file.channels) {
    for (const message of world.log.all(channel)) {
      const isIt = (one: unknown) => isRecord(one) && one.id === file.id;
      if (!message.files?.some(isIt)) continue;
      const files = message.files.map((one) => (isIt(one) ? { id: file.id, mode: 'tombstone' } : one));
      world.log.replace(channel, { ...message, files });
      world.changed({ type: 'message', channel, ts: message.ts });
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export type FileObject = ReturnType<typeof fileObject>;

export const uploadUrl = ({ filesUrl }: World, { id }: StoredFile) => `${filesUrl}/upload/v1/${id}`;

/** Answers uploads and downloads; undefined for anything else. */
export async function answerFileRequest(
  world: World,
  request: IncomingRequest,
): Promise<WireAnswer | undefined> {
  const [, awaited] = /^\/upload\/v1\/(\w+)$/.exec(request.path) ?? [];
  if (awaited !== undefined) return upload(world, awaited, request);
  const [, wanted] = /^\/files-pri\/\w+-(\w+)\//.exec(request.path) ?? [];
  return wanted === undefined ? undefined : download(world, wanted, request);
}

/** Raw, or as the one field of a form. https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
async function upload(world: World, id: string, { contentType, body }: IncomingRequest): Promise<WireAnswer> {
  const file = world.files.get(id);
  if (file === undefined || file.complete) return { status: 404, headers: {}, body: '' };
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (contentType?.startsWith('multipart/form-data')) {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const [part] = form.values();
    file.content =
      part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : new TextEncoder().encode(part);
  } else {
    file.content = bytes;
  }
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'OK' };
}

/**
 * Without a token that may read files, Slack shows its page to log in, with status 200:
 * https://github.com/chenhg5/cc-connect/pull/204, https://github.com/nlink-jp/scli/releases/tag/v1.7.2
 */
function download(world: World, id: string, { authorization }: IncomingRequest): WireAnswer {
  const { bot, tokenRevoked } = world;
  const token = authorization?.replace(/^Bearer /i, '');
  if (token !== bot.token || tokenRevoked || !bot.scopes.includes('files:read')) return logInPage(world.team);
  const file = world.files.get(id);
  if (file?.content === undefined) return { status: 404, headers: {}, body: '' };
  const { mimetype } = fileObject(world, file);
  return { status: 200, headers: { 'content-type': mimetype }, body: file.content };
}

const pageOf = ({ domain }: Team) => `https://${domain}.slack.com`;

const logInPage = (team: Team): WireAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html lang="en-US"><head><title>Login | Slack</title></head><body><h1>Sign in to ${team.name}</h1><p>${pageOf(team)}</p></body></html>`,
});
