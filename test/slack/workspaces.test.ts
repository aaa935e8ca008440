import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { people, places, team } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { openStore } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { type ManyWorkspaces, startManyWorkspaces, workspaceOf } from '../support/many-workspaces.ts';
import { pressOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const OTHER = { id: 'T07STUDIO02', name: 'Studio Two', domain: 'studio-two' };
const GRID = {
  id: 'T07GRID0001',
  name: 'Grid Photos',
  domain: 'grid-photos',
  enterprise: { id: 'E07GRID0001', name: 'Grid' },
};
const key = () => randomBytes(32);
const first = key();

let app: ManyWorkspaces;
let ours: ReturnType<ManyWorkspaces['at']>;
let theirs: ReturnType<ManyWorkspaces['at']>;
let grid: ReturnType<ManyWorkspaces['at']>;

beforeEach(async () => {
  const workspaces = [workspaceOf(team, 1), workspaceOf(OTHER, 2), workspaceOf(GRID, 3)] as const;
  app = await startManyWorkspaces(workspaces, [first]);
  [ours, theirs, grid] = [app.at(workspaces[0]), app.at(workspaces[1]), app.at(workspaces[2])];
});
afterEach(() => app.stop());

const triageOf = (message: Message) => String(message.metadata?.event_payload.triage);
const privateWords = (at: typeof ours, user: string = people.mia) =>
  at.workspace.ephemerals(user).map(wordsOf).join('\n');

describe('an installation', () => {
  test('leads to Slack, comes back, and the app works there with a token of its own', async () => {
    const { status, to } = await app.begin();
    expect(status).toBe(302);
    expect(to.pathname).toBe('/oauth/v2/authorize');
    expect(to.searchParams.get('scope')).toContain('chat:write');
    for (const at of [ours, theirs]) {
      const { status, page } = await app.install(at.workspace);
      expect({ status, page }).toMatchObject({ status: 200, page: expect.stringContaining('is installed') });
      await at.open();
      await at.card('question', 'answer:symptom:missedTheSale');
    }
    expect(ours.workspace.messages(places.support)).toHaveLength(2);
    expect(theirs.workspace.messages(places.support)).toHaveLength(2);
  });

  test('goes through the outgoing proxy, where there is no other way to Slack', async () => {
    let port = 0;
    const proxy = await startForwardProxy((host) => (host === 'slack.invalid' ? port : undefined));
    const workspace = workspaceOf(team, 1);
    const far = await startManyWorkspaces([workspace], [first], systemClock, (apiUrl) => {
      port = Number(new URL(apiUrl).port);
      return {
        slackApiUrl: 'http://slack.invalid/api/',
        proxy: { http: proxy.url, https: '', except: '' },
      };
    });
    try {
      const { status, page } = await far.install(workspace);
      expect({ status, page }).toMatchObject({ status: 200, page: expect.stringContaining('is installed') });
      await far.at(workspace).open();
      await far.at(workspace).card('question', 'answer:symptom:missedTheSale');
      expect(workspace.calls('auth.test')).not.toEqual([]);
      expect(proxy.asked).toContain('slack.invalid');
    } finally {
      await far.stop();
      await proxy.close();
    }
  });

  test('of a whole organisation serves its workspaces', async () => {
    await app.install(grid.workspace, { orgWide: true });
    const request = grid.requests.slashCommand();
    const body = new URLSearchParams(request.body);
    body.set('is_enterprise_install', 'true');
    await grid.deliver({ ...request, body: body.toString() });
    expect(await app.store().installation(GRID.enterprise.id)).toMatchObject({ id: GRID.enterprise.id });
    const triage = await app.store().find(triageOf(await grid.card('question')));
    expect(triage?.installation).toBe(GRID.enterprise.id);
  });

  test.each([
    ['whose requests name no workspace', { orgWide: true }, GRID.id],
    ['from another of its workspaces', { orgWide: false }, 'T07GRID0002'],
  ])('of an organisation serves people %s, and nobody else', async (_, { orgWide }, from) => {
    await app.install(grid.workspace, { orgWide });
    const command = new URLSearchParams(grid.requests.slashCommand({ text: 'missed the sale' }).body);
    command.set('is_enterprise_install', String(orgWide));
    await grid.deliver({ ...grid.requests.slashCommand(), body: command.toString() });
    const message = await grid.card('question', 'answer:jobStatus:archived');
    const click = (user: string, team_id: string) => {
      const request = grid.requests.blockActions({ user, actionId: 'answer:jobStatus:archived', message });
      const payload = {
        ...request.payload,
        user: { ...Object(request.payload.user), team_id },
        ...(orgWide && { team: null, is_enterprise_install: true }),
      };
      return grid.deliver({
        ...request,
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      });
    };
    await click(people.outsider, 'T07OTHER001');
    await until(() => privateWords(grid, people.outsider).includes('Only members of the organisation'));
    await click(people.mia, from);
    await grid.card('fix:jobArchived', 'verdict:solved');
    const { thread_ts: threadTs = '' } = message;
    const said = grid.workspace.say({ user: people.jonas, channel: places.support, text: 'done', threadTs });
    await grid.event({ ...said, team: from, channel: places.support, channel_type: 'channel' }, { orgWide });
    await grid.card('fix:jobArchived', 'step:1:open');
  });

  test.each([
    ['for one of its workspaces', false],
    ['as a whole', true],
  ])(
    'of an organisation, installed %s, takes a case out of a channel that becomes shared',
    async (_, orgWide) => {
      await app.install(grid.workspace, { orgWide });
      const command = new URLSearchParams(grid.requests.slashCommand({ text: 'missed the sale' }).body);
      command.set('is_enterprise_install', String(orgWide));
      await grid.deliver({ ...grid.requests.slashCommand(), body: command.toString() });
      await grid.card('question', 'answer:jobStatus:archived');
      grid.workspace.channel(places.support).externallyShared = true;
      const event = { type: 'channel_shared', connected_team_id: 'T07OTHER001', channel: places.support };
      await grid.event(event, { orgWide, externallyShared: true });
      await until(() => grid.workspace.messages(places.support).length === 1);
      expect(grid.workspace.messages(places.support)[0]?.text).toContain('goes on in a direct message');
    },
  );

  test.each([
    ['a mention', places.shared],
    ['a direct message', `D${people.mia.slice(1)}`],
  ])(
    'of an organisation hears %s of its people where others read along, and no others',
    async (_, channel) => {
      await app.install(grid.workspace);
      await grid.workspace.call(
        'conversations.open',
        { users: people.mia },
        { token: grid.workspace.bot.token },
      );
      const say = (user: string, team: string, text: string) => {
        const words = `<@${grid.workspace.bot.userId}> ${text}`;
        const event = {
          ...grid.workspace.say({ user, channel, text: words }),
          channel,
          team,
          user_team: team,
        };
        return grid.event(
          channel === places.shared
            ? { ...event, type: 'app_mention' }
            : { ...event, type: 'message', channel_type: 'im' },
          { externallyShared: true },
        );
      };
      expect((await say(people.outsider, 'T07OTHER001', 'files never arrived')).status).toBe(200);
      expect((await say(people.jonas, GRID.id, 'help')).status).toBe(200);
      expect(grid.workspace.calls('users.info').map(({ args }) => args.user)).toEqual([people.outsider]);
      await say(people.mia, 'T07GRID0002', 'missed the sale');
      await grid.card('question', 'answer:jobStatus:archived');
      expect(privateWords(grid, people.outsider)).toBe('');
      expect(grid.workspace.calls('chat.postMessage')).toHaveLength(2);
    },
  );

  test('stores no token that could be read', async () => {
    await app.install(ours.workspace);
    const stored = app.stored();
    expect(stored).toContain(ours.workspace.bot.userId);
    expect(stored).not.toContain(ours.workspace.bot.token);
    expect(stored).not.toContain(Buffer.from(ours.workspace.bot.token).toString('base64url'));
  });

  test('that Slack refuses is refused in plain words, and the log says why', async () => {
    const { to, cookie } = await app.begin();
    const state = to.searchParams.get('state') ?? '';
    for (const error of ['invalid_team_for_non_distributed_app', 'Oliver <script>', 'x'.repeat(51)])
      expect(await app.comeBack({ error, state }, cookie)).toMatchObject({
        status: 400,
        page: expect.stringContaining('Nothing was installed'),
      });
    const lines = app.logged.filter((line) => line.includes('Slack refused an installation'));
    expect(lines).toEqual([expect.stringContaining('"error":"invalid_team_for_non_distributed_app"')]);
    expect(app.logged.join('')).not.toMatch(/Oliver|xxx|"level":50/);
  });

  test('that began elsewhere, is too old, made up or cancelled is refused in plain words', async () => {
    const { to, cookie } = await app.begin();
    const state = to.searchParams.get('state') ?? '';
    const refused = [
      await app.comeBack({ code: 'x', state }, ''),
      await app.comeBack({ code: 'x', state }, `${cookie}x`),
      await app.comeBack({ code: 'x', state: 'made.up.state' }, '__Host-photo-help-state=made.up.state'),
      await app.comeBack({ code: 'x' }, cookie),
      await app.comeBack({ state }, cookie),
      await app.comeBack({}, ''),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400));
    const cancelled = await app.comeBack({ error: 'access_denied', state }, cookie);
    expect(cancelled).toMatchObject({ status: 200, page: expect.stringContaining('cancelled') });
    expect(app.logged.join('')).not.toContain('"level":50');
    const failed = await app.comeBack({ code: '<script>', state }, cookie);
    expect(failed.status).toBe(500);
    expect(failed.page).toMatch(/runs Photo Help this: [0-9a-f]{6}/);
    for (const { page } of [...refused, cancelled, failed]) {
      expect(page).toContain('Not installed');
      expect(page).not.toMatch(/script>|cccccccc|invalid_code|state secret|at .*\.js/);
    }
  });
});

describe('the pages of an installation', () => {
  test('are shown in no frame, taken for nothing else, and their cookie stays with this host', async () => {
    const begun = await app.begin();
    const installed = await app.install(ours.workspace);
    const refused = await app.comeBack({}, '');
    for (const { headers } of [begun, installed, refused]) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    for (const { headers } of [begun, installed]) {
      const [cookie = ''] = headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-/);
      const parts = cookie.split('; ').slice(1);
      expect(parts).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']));
      expect(cookie).not.toContain('Domain');
    }
  });

  test('take a state once, whichever replica sees it again', async () => {
    const { status, again } = await app.install(ours.workspace);
    expect(status).toBe(200);
    expect(await again()).toMatchObject({
      status: 400,
      page: expect.stringContaining('has been used before'),
    });
    await app.restart([first]);
    expect((await again()).status).toBe(400);
    expect((await app.install(ours.workspace)).status).toBe(200);
  });

  test('store no token of another workspace than the one that Slack granted it for', async () => {
    const elsewhere = [
      { access_token: theirs.workspace.bot.token },
      { team: { id: OTHER.id, name: OTHER.name } },
      { bot_user_id: theirs.workspace.bot.userId },
    ];
    for (const grant of elsewhere) {
      const { status, page } = await app.install(ours.workspace, { grant });
      expect({ status, page }).toMatchObject({
        status: 400,
        page: expect.stringContaining('belongs to another'),
      });
    }
    const { status } = await app.install(grid.workspace, {
      orgWide: true,
      grant: { enterprise: { id: 'E07OTHER001', name: 'Other' } },
    });
    expect(status).toBe(400);
    for (const id of [team.id, OTHER.id, GRID.enterprise.id, 'E07OTHER001'])
      expect(await app.store().installation(id)).toBeUndefined();
  });

  test('say in plain words that tokens which expire are not supported, and store none', async () => {
    const { status, page } = await app.install(ours.workspace, {
      grant: { refresh_token: 'xoxe-1-refresh', expires_in: 43_200 },
    });
    expect({ status, page }).toMatchObject({ status: 400, page: expect.stringContaining('token rotation') });
    expect(await app.store().installation(team.id)).toBeUndefined();
    expect(app.stored()).not.toContain('xoxe');
    expect(app.logged.join('')).toContain('"why":"rotates"');
  });
});

describe('another workspace', () => {
  beforeEach(async () => {
    await app.install(ours.workspace);
    await app.install(theirs.workspace);
    await ours.open();
    await theirs.open();
  });

  test('can neither read nor change a case with a click, however it is forged', async () => {
    const mine = await ours.card('question', 'answer:symptom:missedTheSale');
    const card = await theirs.card('question', 'answer:symptom:missedTheSale');
    const before = (await app.store().find(triageOf(mine)))?.version;
    for (const actionId of [
      'answer:symptom:missedTheSale',
      'triage:handover',
      'triage:reply',
      'triage:reference',
      'triage:change:symptom',
    ]) {
      const { status } = await theirs.deliver(
        theirs.requests.forge({ message: card, actionId, value: triageOf(mine) }),
      );
      expect(status).toBe(200);
    }
    await until(() => privateWords(theirs).split('do not know this case').length === 6);
    expect((await app.store().find(triageOf(mine)))?.version).toBe(before);
    expect(theirs.workspace.views()).toEqual([]);
  });

  test('can not put its words into a case by a window', async () => {
    const mine = triageOf(await ours.card('case', 'triage:reference'));
    const card = await theirs.card('case', 'triage:reference');
    await theirs.deliver(
      theirs.requests.blockActions({ message: card, ...pressOf(card, 'triage:reference') }),
    );
    const [view] = await until(() => theirs.workspace.views().length > 0 && theirs.workspace.views());
    if (view === undefined) throw new Error('No window opened');
    const request = theirs.requests.viewSubmission({ view, inputs: { text: 'HELP-1' } });
    const body = request.body.replaceAll(encodeURIComponent(triageOf(card)), encodeURIComponent(mine));
    expect(body).not.toBe(request.body);
    expect(await theirs.deliver({ ...request, body })).toMatchObject({
      status: 200,
      body: expect.stringContaining('do not know this case'),
    });
    expect((await app.store().find(mine))?.version).toBe(0);
  });

  test('writes in a thread of the same ids without being heard in the case', async () => {
    const root = await ours.card('case');
    await ours.card('question');
    const { team: _, ...event } = theirs.workspace.say({
      user: people.mia,
      channel: places.support,
      text: 'missed the sale',
    });
    const { status } = await theirs.event({
      ...event,
      type: 'message',
      channel: places.support,
      channel_type: 'channel',
      ts: root.ts.replace(/.$/, '9'),
      thread_ts: root.ts,
    });
    expect(status).toBe(200);
    expect((await app.store().find(triageOf(root)))?.version).toBe(0);
  });
});

describe('a workspace without the app', () => {
  test('is told so, and nothing is stored for it', async () => {
    const { status, body } = await ours.open();
    expect({ status, body }).toMatchObject({ status: 200, body: expect.stringContaining('not installed') });
    await app.install(theirs.workspace);
    await theirs.open();
    const card = await theirs.card('question', 'answer:symptom:missedTheSale');
    expect((await theirs.event({ type: 'app_uninstalled' })).status).toBe(200);
    const click = theirs.requests.blockActions({ message: card, actionId: 'answer:symptom:missedTheSale' });
    expect((await theirs.deliver(click)).status).toBe(200);
    await until(() => privateWords(theirs).includes('not installed'));
    expect((await app.store().find(triageOf(card)))?.version).toBe(0);
    expect((await theirs.event({ type: 'message', text: 'hello', user: 'U1', ts: '1.1' })).status).toBe(200);
  });

  test('is told so in the window that was open when the app was thrown out', async () => {
    await app.install(theirs.workspace);
    await theirs.open();
    const card = await theirs.card('case', 'triage:reference');
    await theirs.deliver(
      theirs.requests.blockActions({ message: card, ...pressOf(card, 'triage:reference') }),
    );
    const view = await until(() => theirs.workspace.views()[0]);
    await theirs.event({ type: 'app_uninstalled' });
    await theirs.deliver(theirs.requests.viewSubmission({ view, inputs: { text: 'HELP-1' } }));
    expect(JSON.stringify(theirs.workspace.views())).toContain('not installed in this workspace');
  });

  test('keeps its cases, which go on when it comes back', async () => {
    await app.install(ours.workspace);
    await ours.open();
    await ours.card('question', 'answer:symptom:missedTheSale');
    ours.workspace.fault({ method: 'chat.update', do: 'rateLimited', retryAfter: 1, times: 2 });
    const card = await ours.card('question');
    await ours.deliver(
      ours.requests.blockActions({ message: card, actionId: 'answer:symptom:missedTheSale' }),
    );
    await until(() => ours.workspace.calls('chat.update').length > 0);
    await ours.event({ type: 'tokens_revoked', tokens: { oauth: ['U07MIA00001'] } });
    expect(await app.store().installation(team.id)).toBeDefined();
    await ours.event({ type: 'tokens_revoked', tokens: { bot: [ours.workspace.bot.userId] } });
    expect(await app.store().installation(team.id)).toBeUndefined();
    // It is due in a second; then it is put away, without a call.
    const calls = ours.workspace.calls().length;
    await until(async () => (await app.store().due(1)).length === 1, { timeout: 5_000 });
    await until(async () => (await app.store().backlog()).waiting === 0, { timeout: 5_000 });
    expect(ours.workspace.calls()).toHaveLength(calls);

    await app.install(ours.workspace);
    await ours.card('question', 'answer:jobStatus:archived');
  });

  test('an event that comes late does not remove what was installed after it', async () => {
    await app.install(ours.workspace);
    await ours.event({ type: 'app_uninstalled' }, { at: Date.now() - 60_000 });
    expect(await app.store().installation(team.id)).toBeDefined();
    await app.install(grid.workspace, { orgWide: true });
    await grid.event({ type: 'app_uninstalled' }, { orgWide: true });
    expect(await app.store().installation(GRID.enterprise.id)).toBeUndefined();
  });
});

test('a new key encrypts every token at the start, and then the old one is not needed', async () => {
  await app.install(ours.workspace);
  const second = key();
  const before = await app.store().installation(team.id);
  await app.restart([second, first]);
  expect((await app.store().installation(team.id))?.sealed).not.toBe(before?.sealed);
  await app.restart([second]);
  await ours.open();
  await ours.card('question');
  await expect(app.restart([key()])).rejects.toThrow(/^TOKEN_ENCRYPTION_KEY: 1 stored token/);
});

/** Changes what is stored of an installation while the app is down. */
const spoil = (column: string, value: string | bigint, id: string) => () => {
  const db = new DatabaseSync(app.databaseFile);
  db.prepare(`update installations set ${column} = ? where id = ?`).run(value, id);
  db.close();
};
const errors = (id: string) => app.logged.filter((line) => line.includes('"level":50') && line.includes(id));

describe('an installation that cannot be read', () => {
  const damaged = createSeal([first]).lock('not what was stored there', OTHER.id);
  const foreign = createSeal([key()]).lock(JSON.stringify({ token: 'xoxb-1', botId: 'B1' }), OTHER.id);

  test.each([
    ['its token is none', 'sealed', 'nonsense'],
    ['its token is damaged', 'sealed', damaged],
    ['its token needs another key', 'sealed', foreign],
    ['its token is cut off', 'sealed', damaged.slice(0, -9)],
    ['its address is none', 'workspace_url', 'nonsense'],
    ['its time is none', 'installed_at', 'yesterday'],
    ['its time is too large', 'installed_at', 9_000_000_000_000_000_000n],
  ])('is named and left out, and the others work: %s', async (_, column, value) => {
    for (const at of [ours, theirs]) await app.install(at.workspace);
    await app.restart([key(), first], spoil(column, value, OTHER.id));

    expect(errors(OTHER.id)).toHaveLength(1);
    expect(errors(team.id)).toEqual([]);
    await ours.open();
    await ours.card('question');
    for (let times = 0; times < 3; times += 1) {
      const { status, body } = await theirs.open();
      expect({ status, body }).toMatchObject({
        status: 200,
        body: expect.stringMatching(/about this workspace cannot be read.*install it again/),
      });
    }
    const said = { type: 'message', text: 'hello', user: 'U1', ts: '1.1', channel: places.support };
    expect((await theirs.event(said)).status).toBe(200);
    expect(errors(OTHER.id)).toHaveLength(2);
    expect(app.logged.join('')).not.toContain(String(value));
  });

  test('is mended by installing the app again', async () => {
    await app.install(theirs.workspace);
    await theirs.open();
    const card = await theirs.card('question', 'answer:symptom:missedTheSale');
    await app.restart([first], spoil('workspace_url', 'nonsense', OTHER.id));
    const click = theirs.requests.blockActions({ message: card, actionId: 'answer:symptom:missedTheSale' });
    await theirs.deliver(click);
    await until(() => privateWords(theirs).includes('cannot be read'));

    await app.install(theirs.workspace);

    await theirs.deliver(click);
    await theirs.card('question', 'answer:jobStatus:archived');
  });

  test('can be uninstalled', async () => {
    await app.install(theirs.workspace);
    await app.restart([first], spoil('sealed', 'nonsense', OTHER.id));
    expect((await theirs.event({ type: 'app_uninstalled' })).status).toBe(200);
    expect(await app.store().installation(OTHER.id)).toBeUndefined();
    expect((await theirs.open()).body).toContain('not installed');
  });
});

test('a key is changed in two rounds, in which no replica meets a token that it cannot read', async () => {
  const [old, fresh] = [key(), key()];
  const store = await openStore(`file:${join(mkdtempSync(join(tmpdir(), 'photo-help-keys-')), 'keys.db')}`);
  const replica = (...keys: Uint8Array[]) => createInstallations(store, createSeal(keys));
  const token = 'xoxb-rotated';
  await replica(old).save({
    id: 'T1',
    token,
    botId: 'B1',
    botUserId: 'U1',
    scopes: ['chat:write'],
    url: 'https://ours.slack.com/',
    installedAt: 1,
  });
  // docs/operations.md: `old,new` everywhere, then `new,old` everywhere, then `new`.
  await replica(old, fresh).reseal();
  expect(await replica(old).find('T1')).toMatchObject({ token });
  await replica(fresh, old).reseal();
  expect(await replica(old, fresh).find('T1')).toMatchObject({ token });
  expect(await replica(fresh).find('T1')).toMatchObject({ token });
  await store.close();
});
