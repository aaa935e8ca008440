import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { httpManifest } from '../../src/cli/http-manifest.ts';
import { shortcutIds } from '../../src/slack/block-kit/action-ids.ts';
import { beginnings } from '../../src/slack/block-kit/prompts.ts';
import { hear } from '../../src/triage/hear.ts';

const SLACK = fileURLToPath(new URL('../../src/slack', import.meta.url));
const RUN = fileURLToPath(new URL('../../src/start/run.ts', import.meta.url));

/**
 * The bot scopes that each Web API method we call needs, from the method's page:
 * `https://docs.slack.dev/reference/methods/<method>`. Where Slack wants one scope for each kind of
 * conversation, all kinds stand here, because a case may live in any of them. `conversations.open` opens only
 * direct messages with one person here, so only that kind's scope is needed.
 */
const scopesOf: Record<string, readonly string[]> = {
  'agents.sessions.rename': ['chat:write'],
  'agents.sessions.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.revoke': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.join': ['channels:join'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'reactions.add': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Needed for having slash commands at all: https://docs.slack.dev/reference/scopes/commands */
const SCOPE_OF_COMMANDS = 'commands';

/** What each event that we listen to needs: https://docs.slack.dev/reference/events/app_mention */
const scopesOfEvents: Record<string, readonly string[]> = {
  // Slack's pages name none for these two; only apps with `agent_view` have sessions.
  agent_session_stopped: [],
  agent_session_title_changed: [],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  channel_shared: ['channels:read', 'groups:read'],
  channel_unarchive: ['channels:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  reaction_added: ['reactions:read'],
};

/** Slack adds it to apps with `agent_view`: https://docs.slack.dev/ai/developing-agents */
const SCOPE_OF_AGENTS = 'assistant:write';

/** What we set, with Slack's limits: https://docs.slack.dev/reference/app-manifest */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z
      .strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.boolean(),
      })
      .optional(),
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string(), message: z.string() }))
        .min(1)
        .max(4),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z
            .string()
            .max(32)
            .regex(/^\/[a-z-]+$/),
          description: z.string().max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.boolean(),
          url: z.url().optional(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url()).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    event_subscriptions: z.strictObject({
      bot_events: z.array(z.string()).max(100),
      request_url: z.url().optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const written: unknown = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
const manifest = manifestSchema.parse(written);

const sources = [
  RUN,
  ...readdirSync(SLACK, { recursive: true, encoding: 'utf8' })
    // What is registered there answers all that is not declared.
    .filter((path) => path.endsWith('.ts') && !path.endsWith('unknown.ts'))
    .map((path) => join(SLACK, path)),
].map((path) => readFileSync(path, 'utf8'));

/** Every method that Slack's client knows, such as `chat.postMessage`. */
function methodsOf(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return prefix === '' ? [] : [`${prefix}${name}`];
    return typeof value === 'object' && value !== null ? methodsOf(value, `${prefix}${name}.`) : [];
  });
}

/** The names that the sources register with Bolt by one of its functions. */
function registered(by: 'command' | 'event' | 'shortcut' | 'message'): string[] {
  const pattern = new RegExp(String.raw`\bapp\.${by}\(\s*(?:'([^']+)')?`, 'g');
  return sources.flatMap((source) => [...source.matchAll(pattern)].map(([whole, name]) => name ?? whole));
}

describe('the manifest', () => {
  test('declares exactly the commands that have a listener', () => {
    const declared = manifest.features.slash_commands.map(({ command }) => command);
    expect(declared).toEqual(registered('command'));
    expect(declared.length).toBeGreaterThan(0);
  });

  test('declares exactly the events that have a listener', () => {
    const declared = manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]);
    expect(declared.length).toBeGreaterThan(0);
    expect([...new Set(declared)].toSorted()).toEqual([...new Set(registered('event'))].toSorted());
    expect(registered('message')).toEqual([]);
  });

  test('has messages sent from every kind of conversation that a case may live in', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['message.channels', 'message.groups', 'message.im', 'message.mpim']),
    );
  });

  test('declares exactly the shortcuts that have a listener', () => {
    const source = sources.join('\n');
    expect(source.match(/\bapp\.shortcut\(/g)).toHaveLength(manifest.features.shortcuts.length);
    expect(
      Object.fromEntries(
        manifest.features.shortcuts.map((shortcut) => [shortcut.type, shortcut.callback_id]),
      ),
    ).toEqual(shortcutIds);
  });

  test('suggests prompts that are understood', () => {
    for (const { message } of manifest.features.agent_view.suggested_prompts) {
      expect(hear(message).facts.map(({ question }) => question)).toEqual(['symptom']);
    }
    // The same stand beside a person's own cases.
    expect(manifest.features.agent_view.suggested_prompts).toEqual(beginnings);
  });

  test('asks for exactly the scopes of the methods called', () => {
    const known = methodsOf(new WebClient());
    const called = known.filter((method) => sources.some((source) => source.includes(`.${method}(`)));
    expect(called.toSorted()).toEqual(Object.keys(scopesOf).toSorted());

    const needed = new Set([
      SCOPE_OF_COMMANDS,
      SCOPE_OF_AGENTS,
      ...called.flatMap((method) => scopesOf[method] ?? []),
      ...manifest.settings.event_subscriptions.bot_events.flatMap((event) => scopesOfEvents[event] ?? []),
    ]);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].toSorted());
  });

  test('has a Home, and lets people read and write in the bot’s direct messages, where cases may be opened', () => {
    // Off unless it is declared; then nobody can type there, and Slack may refuse what the bot posts.
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('is for Socket Mode and names no address', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('http');
  });
});

describe('the manifest for many workspaces', () => {
  const url = 'https://photo-help.example.com';
  const many = manifestSchema.parse(httpManifest(written, url, { workspaces: true }));

  test('leads back to us after an installation, and can be installed in a whole organisation', () => {
    expect(many.oauth_config.redirect_urls).toEqual([`${url}/slack/oauth_redirect`]);
    expect(many.settings.org_deploy_enabled).toBe(true);
    expect(manifest.settings.org_deploy_enabled).toBe(false);
    expect(manifest.oauth_config.redirect_urls).toBeUndefined();
  });

  test('tells us when the app is thrown out', () => {
    expect(many.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_uninstalled', 'tokens_revoked']),
    );
  });
});

describe('the manifest for HTTP', () => {
  const address = 'https://photo-help.example.com/slack/events';
  const http = manifestSchema.parse(httpManifest(written, 'https://photo-help.example.com'));

  test('has everything come to /slack/events', () => {
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(http.settings.interactivity).toEqual({ is_enabled: true, request_url: address });
    expect(http.features.slash_commands.map(({ url }) => url)).toEqual(
      manifest.features.slash_commands.map(() => address),
    );
  });

  test('is the same app otherwise', () => {
    expect(http.display_information).toEqual(manifest.display_information);
    expect(http.oauth_config).toEqual(manifest.oauth_config);
    expect(http.features.bot_user).toEqual(manifest.features.bot_user);
  });
});
