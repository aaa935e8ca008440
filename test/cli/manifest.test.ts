import { describe, expect, test } from 'vitest';
import { httpManifest } from '../../src/cli/http-manifest.ts';
import { runTool } from './run.ts';

const manifest = {
  display_information: { name: 'Photo Help' },
  features: { slash_commands: [{ command: '/photo-help', description: 'Opens a case' }] },
  settings: {
    event_subscriptions: { bot_events: ['app_mention'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

describe('httpManifest', () => {
  test.each([
    ['https://photo-help.example.com'],
    ['https://photo-help.example.com/'],
    ['https://photo-help.example.com:8443'],
  ])('%s is an address that Slack can reach', (url) => {
    const address = `${url.replace(/\/$/, '')}/slack/events`;
    expect(httpManifest(manifest, url)).toEqual({
      display_information: { name: 'Photo Help' },
      features: {
        slash_commands: [{ command: '/photo-help', description: 'Opens a case', url: address }],
      },
      settings: {
        event_subscriptions: { bot_events: ['app_mention'], request_url: address },
        interactivity: { is_enabled: true, request_url: address },
        socket_mode_enabled: false,
      },
    });
  });

  test.each([
    ['nothing', ''],
    ['http', 'http://photo-help.example.com'],
    ['a name without https', 'photo-help.example.com'],
    ['a path', 'https://example.com/photo-help'],
  ])('%s is none', (_, url) => {
    expect(() => httpManifest(manifest, url)).toThrow(/--url must be the https address/);
  });
});

describe('npm run manifest', () => {
  test('prints JSON and nothing else', () => {
    const { status, stdout, stderr } = runTool(
      'src/cli/manifest.ts',
      '--url',
      'https://photo-help.example.com',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ settings: { socket_mode_enabled: false } });
  });

  test.each([[[]], [['--url', 'http://example.com']]])('%j: says how to use it', (args) => {
    const { status, stdout, stderr } = runTool('src/cli/manifest.ts', ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('--url must be the https address');
    expect(stderr).toContain('Usage:');
  });
});
