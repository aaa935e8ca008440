import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { people } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { createDelivery } from './deliver.ts';
import { actionIdsOf, pressOf } from './reading.ts';
import { until } from './until.ts';

/** What `npm start` runs. */
export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
/** The app in one file, where the tests' set-up has made it: see `bundle.ts`. */
export const BUNDLE = process.env.PHOTO_HELP_BUNDLE ?? MAIN;
/** How long a process may take to start while others do the same on a small machine. */
const START_MS = 45_000;

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

export type Variables = Readonly<Record<string, string>>;
export type MainProcess = ReturnType<typeof runMain>;

const logLine = z.looseObject({ level: z.number(), msg: z.string(), port: z.number().optional() });

/** An empty folder, and how to remove it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'photo-help-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs `node src/main.ts` in a folder (without a `.env`) with these environment variables and no others. */
export function runMain(variables: Variables, cwd: string, main = MAIN) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main], {
    cwd,
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  let running = true;
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      running = false;
      resolve({ code, signal });
    });
  });

  /** What it has logged so far. Throws where a line is no JSON. */
  function log() {
    const whole = output.stdout.slice(0, output.stdout.lastIndexOf('\n') + 1);
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => logLine.parse(JSON.parse(line)));
  }

  return {
    output,
    exited,
    log,
    isRunning: () => running,
    /** Sends a signal; the promise is `exited`. */
    kill(signal: NodeJS.Signals) {
      child.kill(signal);
      return exited;
    },
    /** Waits until it says that it is ready; gives its port. Throws with its output when it ends before. */
    async ready(): Promise<number> {
      const line = await until(
        () => log().find(({ msg }) => msg === 'Photo Help is ready') ?? (running ? undefined : 'ended'),
        { timeout: START_MS, what: 'The line that says it is ready' },
      );
      if (line === 'ended') throw new Error(`It ended: ${output.stderr}${output.stdout}`);
      return line.port ?? 0;
    },
  };
}

interface Setup {
  readonly workspace?: Workspace;
  /** Connects by Socket Mode instead of taking HTTP requests; the workspace needs its `socketUrl` then. */
  readonly socketMode?: boolean;
  /** More variables, or other values. */
  readonly variables?: Variables;
}

export type PhotoHelpProcess = Awaited<ReturnType<typeof startProcess>>;

/** The app as a process of its own, on a fresh database, against a workspace in memory that is served over HTTP. */
export async function startProcess({
  workspace = createWorkspace(),
  socketMode = false,
  variables = {},
}: Setup = {}) {
  const folder = temporaryFolder();
  const slack = await startSlackServer(workspace);
  const databaseUrl = variables.DATABASE_URL ?? `file:${join(folder.path, 'photo-help.db')}`;
  const environment: Variables = {
    SLACK_BOT_TOKEN: workspace.bot.token,
    ...(socketMode ? { SLACK_APP_TOKEN: workspace.bot.appToken } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    // What is not about Slack's limits should not wait for them.
    SLACK_LIMITS_SHARE: '1000',
    ...variables,
  };
  const requests = createRequests(workspace);

  const run = () => runMain(environment, folder.path, BUNDLE);
  let main = run();
  let port = 0;
  const url = (path = '') => `http://127.0.0.1:${port}${path}`;
  try {
    port = await main.ready();
  } catch (error) {
    await main.kill('SIGKILL');
    await slack.close();
    folder.remove();
    throw error;
  }

  /** All messages that are cards, of all channels, in their order. */
  function messages(): Message[] {
    return [...workspace.world.channels.keys()]
      .flatMap((channel) => workspace.messages(channel))
      .filter(({ metadata }) => metadata !== undefined);
  }

  /** A card's message, once it is there and has this button. */
  function cardWith(card: string, actionId?: string, timeout?: number): Promise<Message> {
    return until(
      () =>
        messages().find(
          (message) =>
            message.metadata?.event_payload.card === card &&
            (actionId === undefined || actionIdsOf(message).includes(actionId)),
        ),
      { ...(timeout !== undefined && { timeout }), what: `The card ${card} with ${actionId ?? 'anything'}` },
    );
  }

  const deliver = (request: SlackRequest) =>
    createDelivery(workspace, url('/slack/events'), SIGNING_SECRET)(request);

  return {
    workspace,
    requests,
    databaseUrl,
    environment,
    folder: folder.path,
    url,
    messages,
    cardWith,
    deliver,
    /** The process as it runs now. */
    main: () => main,
    /** Types `/photo-help`. */
    open: (use: Parameters<typeof requests.slashCommand>[0] = {}) => deliver(requests.slashCommand(use)),
    /** Clicks a button as soon as it is there. */
    async click(card: string, actionId: string, user: string = people.mia) {
      const message = await cardWith(card, actionId);
      return deliver(requests.blockActions({ user, message, ...pressOf(message, actionId) }));
    },
    /** Presses *Hand over* on this card; gives the submission of the window that comes, which does it. */
    async handingOver(message: Message): Promise<SlackRequest> {
      await deliver(requests.blockActions({ actionId: 'triage:handover', message }));
      const view = await until(() => workspace.views(people.mia).at(-1), { what: 'The window for a note' });
      return requests.viewSubmission({ view });
    },
    /** Starts it again, once it has ended, on the same database; resolves when `/readyz` says yes, or it died again. */
    async startAgain() {
      await main.exited;
      main = run();
      port = await main.ready();
      await until(async () => !main.isRunning() || (await fetch(url('/readyz'))).ok, { what: '/readyz' });
    },
    /** One more process on the same database and the same Slack. */
    async replica() {
      const other = run();
      const address = `http://127.0.0.1:${await other.ready()}`;
      return {
        main: other,
        url: (path = '') => address + path,
        deliver: createDelivery(workspace, `${address}/slack/events`, SIGNING_SECRET),
      };
    },
    /** Ends it, however it is, and removes its folder. */
    async dispose() {
      if (main.isRunning()) await main.kill('SIGKILL');
      await slack.close();
      folder.remove();
    },
  };
}
