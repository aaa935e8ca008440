import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { bot, people, places } from '../../src/fake-slack/directory.ts';
import { workspaceFetch } from '../../src/fake-slack/in-process.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { silent } from '../support/silent.ts';

const { mia } = people;
const { support, secret, botNotInvited } = places;
const scopes = [...bot.scopes, 'files:read', 'files:write'];
/** Bytes that are no text. */
const photo = new Uint8Array([0xff, 0xd8, 0x00, 0x80, 0xfe]);

function start(granted: readonly string[] = scopes) {
  const workspace = createWorkspace({ bot: { ...bot, scopes: granted } });
  const get = workspaceFetch(workspace);
  const web = new WebClient(bot.token, { retryConfig: { retries: 0 }, logger: silent, fetch: get });
  const call = async (method: string, args: Record<string, unknown> = {}) =>
    (await workspace.call(method, args, { token: bot.token })).body;
  return { workspace, web, get, call, requests: createRequests(workspace) };
}

const bearer = { headers: { authorization: `Bearer ${bot.token}` } };
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('an upload by the app', () => {
  test('is shared in a thread, with its words and its title', async () => {
    const { workspace, web, get } = start();
    const root = workspace.say({ user: mia, channel: support, text: 'Case' });
    await web.filesUploadV2({
      channel_id: support,
      thread_ts: root.ts,
      initial_comment: 'The photo',
      file: Buffer.from(photo),
      filename: 'photo.jpeg',
      title: 'A photo',
    });
    const message = workspace.thread(support, root.ts)[1];
    expect(message).toMatchObject({
      subtype: 'file_share',
      user: bot.userId,
      text: 'The photo',
      files: [
        {
          name: 'photo.jpeg',
          title: 'A photo',
          mimetype: 'image/jpeg',
          filetype: 'jpg',
          size: 5,
          is_public: true,
        },
      ],
    });
    expect(message).not.toHaveProperty('team');
    const { files } = await web.conversations
      .replies({ channel: support, ts: root.ts })
      .then(({ messages }) => messages?.[1] ?? {});
    const { file } = await web.files.info({ file: files?.[0]?.id ?? '' });
    expect(file).toMatchObject({ title: 'A photo', channels: [support], groups: [], ims: [] });
    expect(await bytesOf(await get(file?.url_private_download ?? '', bearer))).toEqual(photo);
    expect(await bytesOf(await get(file?.url_private ?? '', bearer))).toEqual(photo);
  });

  test('may be raw bytes, and is in no conversation if none is named', async () => {
    const { workspace, web, get, call } = start();
    const { upload_url = '', file_id = '' } = await web.files.getUploadURLExternal({
      filename: 'list.csv',
      length: photo.length,
    });
    expect(await call('files.completeUploadExternal', { files: [{ id: file_id }] })).toMatchObject({
      error: 'file_not_found',
    });
    expect(await call('files.info', { file: file_id })).toMatchObject({ error: 'file_not_found' });
    expect((await get(upload_url, { method: 'POST', body: photo })).status).toBe(200);
    const done = await web.files.completeUploadExternal({ files: [{ id: file_id, title: 'List' }] });
    expect(done.files).toMatchObject([{ id: file_id, title: 'List', is_public: false, channels: [] }]);
    expect((await get(upload_url, { method: 'POST', body: photo })).status).toBe(404);
    expect(await call('files.completeUploadExternal', { files: [{ id: file_id }] })).toMatchObject({
      error: 'file_not_found',
    });
    expect(workspace.messages(support)).toEqual([]);
  });

  test.each([
    [{ filename: 'a.txt', length: 0 }, 'missing_argument'],
    [{ filename: 'a.txt', length: 1, alt_txt: 'x'.repeat(1_001) }, 'alt_txt_too_large'],
    [{ length: 1 }, 'invalid_arguments'],
  ])('%j is refused with %s', async (args, error) => {
    expect(await start().call('files.getUploadURLExternal', args)).toMatchObject({ ok: false, error });
  });

  test.each([
    [{ channel_id: secret }, 'channel_not_found'],
    [{ channel_id: botNotInvited }, 'not_in_channel'],
    [{ channels: Array.from({ length: 101 }, (_, index) => `C${index}`).join() }, 'channels_limit_exceeded'],
  ])('to %j is refused with %s', async (where, error) => {
    const { web, get, call } = start();
    const { upload_url = '', file_id } = await web.files.getUploadURLExternal({
      filename: 'a.txt',
      length: 1,
    });
    await get(upload_url, { method: 'POST', body: 'x' });
    expect(await call('files.completeUploadExternal', { files: [{ id: file_id }], ...where })).toMatchObject({
      ok: false,
      error,
    });
  });

  test.each([
    ['files.info', 'files:read'],
    ['files.getUploadURLExternal', 'files:write'],
    ['files.completeUploadExternal', 'files:write'],
  ])('%s needs %s', async (method, needed) => {
    const granted = scopes.filter((scope) => scope !== needed);
    expect(await start(granted).call(method)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed,
      provided: granted.join(','),
    });
  });
});

describe('a file of a user', () => {
  test('comes with a message that does not say the team', () => {
    const { workspace, requests } = start();
    const file = workspace.upload({ user: mia, name: 'screen.png', content: photo });
    const said = workspace.say({ user: mia, channel: support, text: '', files: [file] });
    const { event } = requests.message(said).payload;
    expect(event).toMatchObject({ subtype: 'file_share', files: [{ id: file.id, mimetype: 'image/png' }] });
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('team');
  });

  test('is known to the app where it is in a conversation with it', async () => {
    const { workspace, call } = start();
    const file = workspace.upload({ user: mia, name: 'screen.png', content: photo });
    workspace.say({ user: mia, channel: secret, text: '', files: [file] });
    expect(await call('files.info', { file: file.id })).toEqual({ ok: false, error: 'not_visible' });
    workspace.say({ user: mia, channel: support, text: '', files: [file] });
    expect(await call('files.info', { file: file.id })).toMatchObject({
      ok: true,
      file: { id: file.id, user: mia, channels: [support], groups: [secret] },
    });
    expect(await call('files.info', { file: 'F000' })).toEqual({ ok: false, error: 'file_not_found' });
  });

  test.each([
    ['without a token', scopes, {}],
    ['with a wrong token', scopes, { headers: { authorization: 'Bearer xoxb-wrong' } }],
    ['without the scope', bot.scopes, bearer],
  ])('is a page to log in, with status 200, %s', async (_, granted, init) => {
    const { workspace, get } = start(granted);
    const file = workspace.upload({ user: mia, name: 'screen.png', content: photo });
    const response = await get(file.url_private_download, init);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
  });

  test('can be downloaded over HTTP, byte by byte', async () => {
    const { workspace } = start();
    const server = await startSlackServer(workspace);
    try {
      const file = workspace.upload({ user: mia, name: 'my screen.png', content: photo });
      expect(file.url_private_download).toMatch(/^http:\/\/127\.0\.0\.1:/);
      const response = await fetch(file.url_private_download, bearer);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(await bytesOf(response)).toEqual(photo);
    } finally {
      await server.close();
    }
    expect(workspace.filesUrl).toBe('https://files.slack.com');
  });
});

describe('a modal with a field for files', () => {
  const plain = (text: string) => ({ type: 'plain_text', text });

  async function submit(files: (upload: (name: string, size?: number) => string) => string[]) {
    const started = start();
    const { workspace, requests, call } = started;
    const element = { type: 'file_input', action_id: 'files', filetypes: ['jpg', 'png'], max_files: 2 };
    await call('views.open', {
      trigger_id: requests.slashCommand({ user: mia }).payload.trigger_id,
      view: {
        type: 'modal',
        title: plain('Photos'),
        submit: plain('Send'),
        blocks: [{ type: 'input', block_id: 'files', label: plain('Photos'), element }],
      },
    });
    const given = files(
      (name, size = 5) => workspace.upload({ user: mia, name, content: new Uint8Array(size) }).id,
    );
    const view = { id: workspace.views(mia)[0]?.id ?? '' };
    const { payload } = requests.viewSubmission({ user: mia, view, inputs: { files: given } });
    return { ...started, given, payload };
  }

  test('hands them to the app', async () => {
    const { payload, given, call } = await submit((upload) => [upload('a.jpeg'), upload('b.png')]);
    expect(payload.view).toMatchObject({
      state: {
        values: { files: { files: { type: 'file_input', files: given.map((id) => ({ id, user: mia })) } } },
      },
    });
    expect(await call('files.info', { file: given[0] })).toMatchObject({ ok: true });
  });

  test.each([
    ['no file', () => [], 'must be filled in'],
    ['a file that is not there', () => ['F000'], 'no file F000'],
    ['another kind', (upload: (name: string) => string) => [upload('a.pdf')], 'does not take a.pdf'],
    [
      'more than 10 MB',
      (upload: (name: string, size: number) => string) => [upload('a.png', 10_000_001)],
      'does not take a.png',
    ],
    [
      'three files',
      (upload: (name: string) => string) => [upload('a.png'), upload('b.png'), upload('c.png')],
      'at most 2',
    ],
  ])('does not take %s', async (_, files, problem) => {
    await expect(submit(files)).rejects.toThrow(problem);
  });
});

describe('a file that is deleted', () => {
  test('is gone for files.info and downloads, and a tombstone in its message', async () => {
    const workspace = createWorkspace({ bot: { ...bot, scopes, events: ['file_deleted'] } });
    const requests = createRequests(workspace);
    const file = workspace.upload({ user: mia, name: 'photo.png', content: photo });
    const { ts } = workspace.say({ user: mia, channel: support, text: 'Look', files: [file] });
    workspace.deleteFile(file.id);
    const args = { file: file.id };
    expect((await workspace.call('files.info', args, { token: bot.token })).body).toEqual({
      ok: false,
      error: 'file_deleted',
    });
    expect((await workspaceFetch(workspace)(file.url_private_download, bearer)).status).toBe(404);
    expect(workspace.message(support, ts)?.files).toEqual([{ id: file.id, mode: 'tombstone' }]);
    expect(requests.fileDeleted(file.id).payload.event).toEqual({
      type: 'file_deleted',
      file_id: file.id,
      channel_ids: [support],
      event_ts: expect.any(String),
    });
    expect(() => workspace.deleteFile(file.id)).toThrow();
  });

  test('by the app has to be its own, and is deleted once', async () => {
    const { workspace, web, call } = start();
    const theirs = workspace.upload({ user: mia, name: 'photo.png', content: photo });
    expect(await call('files.delete', { file: theirs.id })).toEqual({ ok: false, error: 'cant_delete_file' });
    await web.filesUploadV2({ channel_id: support, file: Buffer.from(photo), filename: 'photo.png' });
    const [own] = workspace.messages(support).flatMap(({ files = [] }) => files);
    const id = (own && typeof own === 'object' && 'id' in own && String(own.id)) || '';
    expect(await call('files.delete', { file: id })).toEqual({ ok: true });
    expect(await call('files.delete', { file: id })).toEqual({ ok: false, error: 'file_deleted' });
    expect(await call('files.delete', { file: 'F000' })).toEqual({ ok: false, error: 'file_not_found' });
    expect(await start(bot.scopes).call('files.delete', { file: id })).toMatchObject({
      needed: 'files:write',
    });
  });
});
