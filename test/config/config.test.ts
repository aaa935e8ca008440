import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
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
  ])('a malformed %s is named, its value is not', (name, value) => {
    const read = readConfig({ ...oauth, [name]: value });
    expect(read).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(new RegExp(`^${name}: must be`))],
    });
    expect(JSON.stringify(read)).not.toContain(value.replace(',', ''));
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
