import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

const key = randomBytes(32);
const oauth = {
  SLACK_CLIENT_ID: '123456.789',
  SLACK_CLIENT_SECRET: 'a'.repeat(32),
  SLACK_STATE_SECRET: 'nobody can guess this',
  SLACK_SIGNING_SECRET: 'b'.repeat(32),
  TOKEN_ENCRYPTION_KEY: key.toString('base64'),
};

describe('many workspaces', () => {
  test('need no bot token', () => {
    expect(readConfig(oauth)).toMatchObject({
      ok: true,
      config: { slack: { mode: 'workspaces', clientId: '123456.789' } },
    });
  });

  test.each(Object.keys(oauth))('without %s: one line that names it', (name) => {
    const read = readConfig({ ...oauth, [name]: '' });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(new RegExp(`^${name}: is missing`))],
    });
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'of one workspace', 'xoxb-1'],
    ['SLACK_APP_TOKEN', 'for Socket Mode', 'xapp-1'],
  ])('take no %s, which is %s', (name, _, token) => {
    const read = readConfig({ ...oauth, [name]: token });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(new RegExp(`^${name}: must be empty`))],
    });
  });

  test('take keys as base64 or hex, several of them', () => {
    const text = `${key.toString('hex')}, ${key.toString('base64url')},${key.toString('base64')}`;
    const read = readConfig({ ...oauth, TOKEN_ENCRYPTION_KEY: text });
    expect(read.ok && read.mode === 'app' && read.config.slack).toMatchObject({
      encryptionKeys: [key, key, key],
    });
  });

  test.each([
    ['SLACK_CLIENT_ID', 'secret-value'],
    ['SLACK_CLIENT_SECRET', 'secret-value'],
    ['SLACK_STATE_SECRET', 'secret-value'],
    ['TOKEN_ENCRYPTION_KEY', 'secret-value'],
    ['TOKEN_ENCRYPTION_KEY', `${key.toString('hex')},`],
    ['TOKEN_ENCRYPTION_KEY', key.subarray(1).toString('base64')],
    ['TOKEN_ENCRYPTION_KEY', Buffer.alloc(32).toString('base64')],
    ['TOKEN_ENCRYPTION_KEY', `${key.toString('hex')},${'0'.repeat(64)}`],
    ['TOKEN_ENCRYPTION_KEY', 'ab'.repeat(32)],
    ['SLACK_LIMITS_SHARE', '0.0'],
    ['TICKET_URL', 'secret-value/{reference}'],
    ['TICKET_URL', 'https://help.example.com/secret-value'],
    ['SLACK_LIMITS_SHARE', 'secret-value'],
    ['HTTPS_PROXY', 'secret-value:3128'],
    ['https_proxy', 'socks5://secret-value:3128'],
    ['HTTP_PROXY', 'http://user:%secret-value@proxy.example.com'],
    ['http_proxy', 'secret-value'],
  ])('a malformed %s is named, its value is not', (name, value) => {
    const read = readConfig({ ...oauth, [name]: value });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(new RegExp(`^${name}: must be`))],
    });
    expect(JSON.stringify(read)).not.toContain(value.replace(',', ''));
  });
});

describe('the outgoing proxy', () => {
  const A = 'http://a.example.com:3128';
  const B = 'http://user:p%20w@b.example.com';
  const plain = 'http://slack.example.com/api/';
  test.each([
    ['is none where none is set', {}, undefined],
    ['is none where it is empty', { HTTPS_PROXY: '', https_proxy: '' }, undefined],
    ['to Slack is that for https', { HTTPS_PROXY: A }, { https: A, http: '', except: '' }],
    ['to Slack is not that for http', { HTTP_PROXY: A }, undefined],
    ['to an http address is not that for https', { HTTPS_PROXY: A, SLACK_API_URL: plain }, undefined],
    [
      'to an http address is that for http',
      { http_proxy: B, SLACK_API_URL: plain },
      { https: '', http: B, except: '' },
    ],
    [
      'is the one in small letters, where both are set',
      { HTTPS_PROXY: A, https_proxy: B, HTTP_PROXY: B, http_proxy: A, NO_PROXY: 'x', no_proxy: 'y' },
      { https: B, http: A, except: 'y' },
    ],
  ])('%s', (_, variables, proxy) => {
    const read = readConfig({ ...oauth, ...variables });
    expect(read.ok && read.mode === 'app' && read.config.proxy).toEqual(proxy);
  });
});

describe('the escalation channel', () => {
  const escalation = (value?: string) => {
    const variables = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', ESCALATION_CHANNEL: value };
    const read = readConfig(variables);
    return read.ok ? read.config.escalation : read.problems;
  };

  test.each([
    [undefined, undefined, {}],
    ['', undefined, {}],
    ['C0123456789', 'C0123456789', {}],
    ['default=C01', 'C01', {}],
    ['filesNotReceived=C01', undefined, { filesNotReceived: 'C01' }],
    [
      ' filesNotReceived = C01, default=C02 ,orderTrouble=C01',
      'C02',
      { filesNotReceived: 'C01', orderTrouble: 'C01' },
    ],
  ])('%s', (value, others, symptoms) => {
    expect(escalation(value)).toEqual(
      value ? { symptoms: new Map(Object.entries(symptoms)), ...(others && { others }) } : undefined,
    );
  });

  test.each([
    ['#escalations', /must be a channel’s id, .*one for each symptom/],
    ['C01,C02', /must be a channel’s id/],
    ['default=C01,filesLost=C02', /part 2 of it must begin with default or a symptom: .*filesNotReceived/],
    ['default=C01,C02', /part 2 of it must begin with default or a symptom/],
    ['filesNotReceived=#help', /behind the = part 1 of it must be a channel’s id/],
    ['filesNotReceived=', /behind the = part 1 of it must be a channel’s id/],
    ['default=C01=C02', /behind the = part 1 of it must be a channel’s id/],
    ['filesNotReceived=C01,filesNotReceived=C02', /part 2 of it must not name again/],
    ['default=C01,default=C02', /part 2 of it must not name again/],
  ])('%s: one line says what is wrong, and shows nothing of it', (value, line) => {
    const problems = escalation(value);
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect(JSON.stringify(problems)).toMatch(/^\["ESCALATION_CHANNEL: /);
    expect(JSON.stringify(problems)).not.toContain(value);
  });
});

describe('the platform', () => {
  const platforms = (value?: string) => {
    const read = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', PLATFORM: value });
    return read.ok ? read.config.platforms : read.problems;
  };

  test.each([
    [undefined, undefined, {}],
    ['both', undefined, {}],
    ['GotPhoto', 'GotPhoto', {}],
    ['photocloud', 'Photocloud', {}],
    ['C0123456789=GotPhoto', undefined, { C0123456789: 'GotPhoto' }],
    ['GotPhoto, C01=Photocloud ,C02=both', 'GotPhoto', { C01: 'Photocloud', C02: undefined }],
  ])('%s', (value, everywhere, channels) => {
    expect(platforms(value)).toEqual({
      channels: new Map(Object.entries(channels)),
      ...(everywhere && { everywhere }),
    });
  });

  test.each(['Gotfoto', 'GotPhoto,Photocloud', 'C01=GotPhoto,C01=both', 'C01=', 'GotPhoto,'])(
    '%s is no platform, and the line says what is',
    (value) => {
      expect(platforms(value)).toEqual([
        expect.stringMatching(/^PLATFORM: must be GotPhoto, Photocloud or both/),
      ]);
    },
  );
});

test('TICKET_URL is known with and without a Slack app', () => {
  const ticketUrl = 'https://help.example.com/t/{reference}?tab=1';
  for (const slack of [{}, { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }])
    expect(readConfig({ ...slack, TICKET_URL: ticketUrl })).toMatchObject({
      ok: true,
      config: { ticketUrl },
    });
});

describe('secrets in files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'photo-help-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('are read like variables, without their last line break', () => {
    const read = readConfig({
      SLACK_BOT_TOKEN_FILE: file('bot', 'xoxb-1\n'),
      SLACK_APP_TOKEN_FILE: file('app', 'xapp-1\r\n'),
      DATABASE_URL_FILE: file('database', 'file:elsewhere.db'),
    });
    expect(read).toMatchObject({
      ok: true,
      config: {
        slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
        databaseUrl: 'file:elsewhere.db',
      },
    });
    const files = Object.entries(oauth).map(([name, value]) =>
      name === 'SLACK_CLIENT_ID' ? [name, value] : [`${name}_FILE`, file(name, `${value}\n`)],
    );
    expect(readConfig(Object.fromEntries(files))).toEqual(readConfig(oauth));
  });

  test('that cannot be read, are empty, or are set twice: one line that names the variable and shows nothing', () => {
    const read = readConfig({
      SLACK_BOT_TOKEN_FILE: join(folder, 'hunter1'),
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_APP_TOKEN_FILE: file('hunter2', 'xapp-hunter3'),
      SLACK_SIGNING_SECRET_FILE: file('hunter4', '\n'),
      DATABASE_URL_FILE: file('hunter5', 'mysql://hunter6'),
      PORT: 'hunter7',
    });
    expect(read).toEqual({
      ok: false,
      problems: [
        'SLACK_BOT_TOKEN_FILE: the file that it names cannot be read',
        'SLACK_APP_TOKEN_FILE: is set, and SLACK_APP_TOKEN too; leave one of them out',
        'SLACK_SIGNING_SECRET_FILE: the file that it names is empty',
        expect.stringMatching(/^PORT: must be/),
        expect.stringMatching(/^DATABASE_URL: must be/),
      ],
    });
    expect(JSON.stringify(read)).not.toMatch(/hunter|xapp/);
  });
});

test('a token that expires is refused with words', () => {
  const read = readConfig({ SLACK_BOT_TOKEN: 'xoxe.xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1' });
  expect(read).toEqual({
    ok: false,
    problems: [expect.stringMatching(/^SLACK_BOT_TOKEN: .*token rotation/)],
  });
});

describe('HOST', () => {
  const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

  test.each(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'app.internal'])('can be %s', (HOST) => {
    expect(readConfig({ ...one, HOST })).toMatchObject({ ok: true, config: { host: HOST } });
  });

  test.each(['http://x', '127.0.0.1:80/', 'a b', '-x'])('cannot be “%s”', (HOST) => {
    expect(readConfig({ ...one, HOST })).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^HOST: must be/)],
    });
  });
});
