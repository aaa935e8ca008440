import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { ANY_PLATFORM } from '../../src/cases/parts.ts';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { Config } from '../../src/config/config.ts';
import { USUAL_REMINDING } from '../../src/config/config.ts';
import { bot, type Team, users } from '../../src/fake-slack/directory.ts';
import { answerRequest } from '../../src/fake-slack/http.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { start } from '../../src/start/start.ts';
import { logOptions } from '../../src/telemetry/log.ts';
import { createDelivery } from './deliver.ts';
import { SIGNING_SECRET } from './photo-help.ts';
import { actionIdsOf } from './reading.ts';
import { until } from './until.ts';

/** A workspace whose people, channels and messages have the same ids as every other's. */
export function workspaceOf(team: Team, serial: number): Workspace {
  return createWorkspace({
    team,
    bot: {
      ...bot,
      userId: `U07BOT00000${serial}`,
      botId: `B07BOT00000${serial}`,
      token: `xoxb-000${serial}-many`,
    },
    users: users.map((user) =>
      user.id.includes('OUT')
        ? user
        : { ...user, teamId: team.id, ...(team.enterprise && { enterpriseId: team.enterprise.id }) },
    ),
  });
}

/** Slack with several workspaces: calls go by their token, response URLs by their team, installations by their code. */
async function serveWorkspaces(workspaces: readonly Workspace[]) {
  /** Codes of workspaces, and whether the whole organisation is meant. */
  const codes = new Map<string, { workspace: Workspace; orgWide: boolean; grant: object }>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const body = await text(request);
    const json = (value: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (path === '/api/oauth.v2.access') {
      const granted = codes.get(new URLSearchParams(body).get('code') ?? '');
      if (granted === undefined) return json({ ok: false, error: 'invalid_code' });
      const { team, bot } = granted.workspace;
      return json({
        ok: true,
        app_id: bot.appId,
        authed_user: { id: 'U07MIA00001' },
        scope: bot.scopes.join(','),
        token_type: 'bot',
        access_token: bot.token,
        bot_user_id: bot.userId,
        team: granted.orgWide ? null : { id: team.id, name: team.name },
        enterprise: team.enterprise ?? null,
        is_enterprise_install: granted.orgWide,
        ...granted.grant,
      });
    }
    const token = request.headers.authorization?.replace('Bearer ', '');
    const workspace = workspaces.find(({ bot, team }) =>
      path.startsWith('/api/') ? bot.token === token : path.split('/')[2] === team.id,
    );
    if (workspace === undefined) return json({ ok: false, error: 'invalid_auth' });
    const answer = await answerRequest(workspace, {
      path,
      authorization: request.headers.authorization,
      contentType: request.headers['content-type'],
      body,
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  for (const workspace of workspaces) workspace.hooksUrl = url;
  return {
    apiUrl: `${url}/api/`,
    codes,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export type ManyWorkspaces = Awaited<ReturnType<typeof startManyWorkspaces>>;

/** The real app as any workspace can install it; `reach`: how it gets to the Slack that is served at an address. */
export async function startManyWorkspaces(
  workspaces: readonly Workspace[],
  firstKeys: readonly Uint8Array[],
  clock: Clock = systemClock,
  reach: (apiUrl: string) => Pick<Config, 'slackApiUrl' | 'proxy'> = (slackApiUrl) => ({ slackApiUrl }),
) {
  const directory = mkdtempSync(join(tmpdir(), 'photo-help-'));
  const slack = await serveWorkspaces(workspaces);
  const logged: string[] = [];
  const log = pino(logOptions('warn'), { write: (line: string) => void logged.push(line) });
  const launch = (encryptionKeys: readonly Uint8Array[]) =>
    start(
      {
        slack: {
          mode: 'workspaces',
          signingSecret: SIGNING_SECRET,
          clientId: '1234.5678',
          clientSecret: 'c'.repeat(32),
          stateSecret: 'a state secret nobody can guess',
          encryptionKeys,
        },
        port: 0,
        ...reach(slack.apiUrl),
        slackShare: 1_000,
        databaseUrl: `file:${join(directory, 'photo-help.db')}`,
        logLevel: 'silent',
        platforms: ANY_PLATFORM,
        reminding: USUAL_REMINDING,
      },
      log,
      { clock },
    );
  let running = await launch(firstKeys);
  const url = (path: string) => `http://127.0.0.1:${running.port}${path}`;

  /** One of the workspaces, as the app sees it. */
  function at(workspace: Workspace) {
    const requests = createRequests(workspace);
    const deliver = (request: SlackRequest) =>
      createDelivery(workspace, url('/slack/events'), SIGNING_SECRET)(request);
    return {
      workspace,
      requests,
      deliver,
      open: () => deliver(requests.slashCommand()),
      card: (id: string, actionId?: string) =>
        until(
          () =>
            [...workspace.world.channels.keys()]
              .flatMap((channel) => workspace.messages(channel))
              .find(
                (message) =>
                  message.metadata?.event_payload.card === id &&
                  (actionId === undefined || actionIdsOf(message).includes(actionId)),
              ),
          {
            timeout: 10_000,
            what: `The card ${id} with ${actionId ?? 'anything'} in ${workspace.team.name}`,
          },
        ),
      /** The workspace's side of an event about the app itself. */
      event: (event: object, { at = Date.now(), orgWide = false, externallyShared = false } = {}) => {
        const { team, bot } = workspace;
        const enterprise_id = team.enterprise?.id ?? null;
        const body = JSON.stringify({
          type: 'event_callback',
          team_id: orgWide ? null : team.id,
          enterprise_id,
          is_enterprise_install: orgWide,
          is_ext_shared_channel: externallyShared,
          api_app_id: bot.appId,
          event_id: `Ev${at}`,
          event_time: Math.floor(at / 1_000),
          event,
        });
        return fetch(
          url('/slack/events'),
          signedFetch(SIGNING_SECRET, {
            type: 'events_api',
            payload: {},
            contentType: 'application/json',
            body,
          }),
        );
      },
    };
  }

  return {
    url,
    at,
    /** The lines of the log, from warnings on. */
    logged,
    store: () => running.store,
    /** Begins an installation; gives Slack's address and the browser's cookie. */
    async begin() {
      const response = await fetch(url('/slack/install'), { redirect: 'manual' });
      const [cookie = ''] = response.headers.getSetCookie()[0]?.split(';') ?? [];
      const to = new URL(response.headers.get('location') ?? '');
      return { status: response.status, to, cookie, headers: response.headers };
    },
    /** Comes back from Slack to the app. */
    async comeBack(parameters: Record<string, string>, cookie: string) {
      const query = new URLSearchParams(parameters);
      const response = await fetch(url(`/slack/oauth_redirect?${query}`), { headers: { cookie } });
      return { status: response.status, page: await response.text(), headers: response.headers };
    },
    /** A user installs the app; `grant`: what Slack grants in another way than it would. */
    async install(
      workspace: Workspace,
      { orgWide = false, grant = {} }: { orgWide?: boolean; grant?: object } = {},
    ) {
      const { to, cookie } = await this.begin();
      const code = `code-${workspace.team.id}`;
      slack.codes.set(code, { workspace, orgWide, grant });
      const back = { code, state: to.searchParams.get('state') ?? '' };
      return { ...(await this.comeBack(back, cookie)), again: () => this.comeBack(back, cookie) };
    },
    /** Everything in the database's files. */
    stored: () =>
      readdirSync(directory)
        .filter((name) => name.includes('.db'))
        .map((name) => readFileSync(join(directory, name), 'latin1'))
        .join(''),
    databaseFile: join(directory, 'photo-help.db'),
    async restart(keys: readonly Uint8Array[], meanwhile: () => void = () => {}) {
      await running.stop();
      meanwhile();
      running = await launch(keys);
    },
    async stop() {
      await running.stop().catch(() => {});
      await slack.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
