import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { type Config, readConfig } from './config.ts';
import { type Health, healthz, readyz } from './health.ts';
import { KnowledgeError, loadKnowledge } from './knowledge/load.ts';
import { createLog, type Logger } from './log.ts';
import { createApp, createClient } from './slack/app.ts';
import { boltLog } from './slack/bolt-log.ts';
import { createReconciler } from './slack/reconciler.ts';
import { failureOf, type SlackFailure } from './slack/slack-errors.ts';
import { StoreOpenError } from './store/errors.ts';
import { openStore } from './store/open.ts';

/** Something the operator has to mend; its message is one line and tells no secret. */
export class StartError extends Error {}

const WITHOUT_SLACK = `Photo Help needs to know your Slack app. Set these in .env (see .env.example):
  SLACK_BOT_TOKEN   api.slack.com/apps » your app » OAuth & Permissions (xoxb-…)
  SLACK_APP_TOKEN   api.slack.com/apps » your app » Basic Information » App-Level Tokens, scope connections:write (xapp-…)
No app yet? Create one "From a manifest" with the file manifest.json.`;

/** Starts everything and runs until it is told to stop; prints what is wrong and exits with 1 if it cannot. */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const read = readConfig(environment);
  if (!read.ok) return fail('noSlack' in read ? [WITHOUT_SLACK] : read.problems);
  const log = await createLog(read.config.logLevel);
  try {
    const running = await start(read.config, log);
    const stop = (signal: string) => {
      log.info({ signal }, 'Stopping');
      void running.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (error instanceof StoreOpenError) return fail([`DATABASE_URL: ${error.message}`]);
    if (error instanceof StartError || error instanceof KnowledgeError) return fail([error.message]);
    throw error;
  }
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

export interface Running {
  readonly port: number;
  /** Takes nothing new, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/** Starts the app as configured. Throws `StartError`, `KnowledgeError` or `StoreOpenError` for what has to be mended. */
export async function start(config: Config, log: Logger): Promise<Running> {
  const knowledge = loadKnowledge();
  const store = await openStore(config.databaseUrl, { serving: true });
  try {
    const client = createClient(config.slack.botToken, log, {
      ...(config.slackApiUrl && { slackApiUrl: config.slackApiUrl }),
    });
    const bot = await whoAmI(client);
    let ready = false;
    const health: Health = { store, isReady: () => ready };
    const { receiver, listen, close } = transport(config, log, health);

    const shared = { store, knowledge, worker: randomUUID(), now: Date.now, log, clientFor: () => client };
    const reconciler = createReconciler({
      ...shared,
      ...(config.escalationChannel && { escalationChannel: config.escalationChannel }),
    });
    createApp(receiver, { token: config.slack.botToken, ...bot }, { ...shared, reconciler });

    const port = await listen();
    reconciler.start();
    ready = true;
    log.info({ port, mode: config.slack.mode }, 'Photo Help is ready');
    return {
      port,
      async stop() {
        ready = false;
        await close();
        await reconciler.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Asks Slack who the bot token belongs to; a token that Slack rejects stops the start. */
async function whoAmI(
  client: ReturnType<typeof createClient>,
): Promise<{ botId: string; botUserId: string }> {
  try {
    const answer = z.object({ user_id: z.string(), bot_id: z.string() }).parse(await client.auth.test());
    return { botId: answer.bot_id, botUserId: answer.user_id };
  } catch (error) {
    if (error instanceof z.ZodError) throw new StartError('SLACK_BOT_TOKEN: does not belong to a bot');
    const failure = slackFailure(error);
    throw new StartError(
      failure.kind === 'refused'
        ? `SLACK_BOT_TOKEN: Slack rejects it (${failure.error})`
        : 'SLACK_API_URL: Slack does not answer; check the network, or this variable if it is set',
    );
  }
}

/** What answers at the address may not be Slack at all. */
function slackFailure(error: unknown): SlackFailure {
  try {
    return failureOf(error);
  } catch {
    return { kind: 'unclear' };
  }
}

interface Transport {
  readonly receiver: Receiver;
  /** Starts to receive; gives the port. */
  listen(): Promise<number>;
  /** Takes nothing new and waits for what is being answered. */
  close(): Promise<void>;
}

function transport(config: Config, log: Logger, health: Health): Transport {
  return config.slack.mode === 'http'
    ? overHttp(config, config.slack.signingSecret, log, health)
    : overSocket(config, config.slack.appToken, log, health);
}

function overHttp(config: Config, signingSecret: string, log: Logger, health: Health): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: '/slack/events',
    logger: boltLog(log),
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: healthz },
      { path: '/readyz', method: 'GET', handler: (_request, response) => void readyz(response, health) },
    ],
  });
  let server: Server | undefined;
  return {
    receiver,
    async listen() {
      server = await receiver.start(config.port).catch(portError);
      return portOf(server);
    },
    async close() {
      server?.closeIdleConnections();
      await receiver.stop();
    },
  };
}

function overSocket(config: Config, appToken: string, log: Logger, health: Health): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    // Default retries: without them one failed reconnection would end the process.
    installerOptions: { clientOptions: { ...(config.slackApiUrl && { slackApiUrl: config.slackApiUrl }) } },
  });
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/healthz') return healthz(request, response);
    if (request.method === 'GET' && request.url === '/readyz') return void readyz(response, health);
    response.writeHead(404).end();
  });
  return {
    receiver,
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(config.port, resolve);
      }).catch(portError);
      try {
        await receiver.start();
      } catch {
        server.close();
        throw new StartError('SLACK_APP_TOKEN: Slack does not accept it for Socket Mode');
      }
      return portOf(server);
    },
    async close() {
      await receiver.stop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function portError(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE') throw new StartError('PORT: is taken by another program');
  if (error.code === 'EACCES') throw new StartError('PORT: is not allowed for this user');
  throw error;
}
