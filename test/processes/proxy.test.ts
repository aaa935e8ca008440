import { expect, test } from 'vitest';
import { acceptAnswer } from '../../src/fake-slack/answers.ts';
import { team } from '../../src/fake-slack/directory.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { runToolBeside } from '../cli/run.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { startInstalled } from '../support/installed-process.ts';
import { runMain, startProcess, temporaryFolder } from '../support/process.ts';
import { serveSocketMode } from '../support/socket-mode.ts';
import { until } from '../support/until.ts';

const TEST_MS = 120_000;
/** Names that no resolver knows (RFC 6761): whoever does not ask the proxy gets nowhere. */
const API = 'slack.invalid';
const SOCKET = 'wss.slack.invalid';
const SLACK_API_URL = `http://${API}/api/`;

/** A proxy that alone knows where this workspace's Slack is. */
async function onlyWayTo(workspace: Workspace, credentials?: Parameters<typeof startForwardProxy>[1]) {
  let api: number | undefined;
  let socket: number | undefined;
  const portOf = (host: string) => {
    if (host === SOCKET) return socket;
    if (host !== API) return undefined;
    // The app's first call comes when its Slack is already served.
    api ??= Number(new URL(workspace.hooksUrl).port);
    return api;
  };
  const proxy = await startForwardProxy(portOf, credentials);
  return {
    ...proxy,
    /** Has `apps.connections.open` name a host that only the proxy knows. */
    hideSocket() {
      const url = new URL(workspace.socketUrl ?? '');
      socket = Number(url.port);
      workspace.socketUrl = `ws://${SOCKET}${url.pathname}${url.search}`;
    },
    /** The same for the response URLs from now on. */
    hideHooks() {
      workspace.hooksUrl = `http://${API}`;
    },
  };
}

test.concurrent.each(['HTTP_PROXY', 'http_proxy'])(
  'over HTTP, calls and response URLs go through %s',
  async (variable) => {
    const workspace = createWorkspace();
    const proxy = await onlyWayTo(workspace, { user: 'photo', password: 'let me: out' });
    const app = await startProcess({ workspace, variables: { SLACK_API_URL, [variable]: proxy.url } });
    try {
      proxy.hideHooks();
      expect((await app.open()).body).toBe('');
      await app.click('question', 'answer:symptom:missedTheSale');
      const message = await app.cardWith('question', 'answer:jobStatus:archived');
      const value = String(message.metadata?.event_payload.triage);
      await app.deliver(app.requests.forge({ message, actionId: 'triage:nonsense', value }));
      await until(() => workspace.calls('response_url').at(-1)?.outcome === 'ok', {
        what: 'The word by the response URL',
      });
      expect(new Set(proxy.asked)).toEqual(new Set([API]));
      expect(app.main().output.stdout).not.toMatch(/let.*me.*out/);
    } finally {
      await app.dispose();
      await proxy.close();
    }
  },
  TEST_MS,
);

test.concurrent(
  'in Socket Mode, the WebSocket goes through it too, also after Slack has renewed it',
  async () => {
    const workspace = createWorkspace();
    const proxy = await onlyWayTo(workspace);
    const socketMode = await serveSocketMode(workspace);
    proxy.hideSocket();
    const app = await startProcess({
      workspace,
      socketMode: true,
      variables: { SLACK_API_URL, HTTP_PROXY: proxy.url },
    });
    try {
      proxy.hideHooks();
      const send = async (request: Parameters<typeof socketMode.send>[0]) =>
        acceptAnswer(workspace, request, await socketMode.send(request));
      await send(app.requests.slashCommand());
      const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
      await send(app.requests.blockActions({ actionId: 'answer:symptom:missedTheSale', message }));
      await app.cardWith('question', 'answer:jobStatus:archived');
      expect((await fetch(app.url('/readyz'))).status).toBe(200);
      expect(proxy.asked.filter((host) => host === SOCKET)).toHaveLength(1);

      socketMode.disconnect();
      await until(() => socketMode.connections() === 2, { what: 'The next connection' });
      expect(proxy.asked.filter((host) => host === SOCKET)).toHaveLength(2);
      expect(await app.main().kill('SIGTERM')).toEqual({ code: 0, signal: null });
    } finally {
      await app.dispose();
      await socketMode.close();
      await proxy.close();
    }
  },
  TEST_MS,
);

test.concurrent.each(['NO_PROXY', 'no_proxy'])(
  'a host in %s is called directly',
  async (variable) => {
    const workspace = createWorkspace();
    const proxy = await startForwardProxy(() => undefined);
    const app = await startProcess({
      workspace,
      variables: { HTTP_PROXY: proxy.url, [variable]: 'localhost, 127.0.0.1' },
    });
    try {
      await app.open();
      await app.cardWith('question', 'answer:symptom:missedTheSale');
      expect(proxy.asked).toEqual([]);
    } finally {
      await app.dispose();
      await proxy.close();
    }
  },
  TEST_MS,
);

test.concurrent(
  'npm run forget revokes the token through it',
  async () => {
    const { app, dispose } = await startInstalled();
    const proxy = await onlyWayTo(app.workspace);
    try {
      const forgotten = await runToolBeside(
        { ...app.environment, SLACK_API_URL, HTTP_PROXY: proxy.url },
        'src/cli/forget.ts',
        '--workspace',
        team.id,
      );
      expect(forgotten).toMatchObject({ status: 0, stderr: '' });
      expect(app.workspace.calls('auth.revoke')).toMatchObject([{ outcome: 'ok' }]);
      expect(proxy.asked).toEqual([API]);
    } finally {
      await dispose();
      await proxy.close();
    }
  },
  TEST_MS,
);

test.concurrent(
  'a proxy that does not let it through is named when the start fails',
  async () => {
    const folder = temporaryFolder();
    const proxy = await startForwardProxy(() => undefined);
    const main = runMain(
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', HTTPS_PROXY: proxy.url },
      folder.path,
    );
    try {
      expect(await main.exited).toEqual({ code: 1, signal: null });
      expect(main.output.stderr).toMatch(/^SLACK_API_URL: Slack does not answer; .*HTTPS_PROXY/);
    } finally {
      await proxy.close();
      folder.remove();
    }
  },
  TEST_MS,
);
