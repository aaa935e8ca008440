import { createServer, type Server } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type Health, healthz, readyz } from './health.ts';
import type { Logger } from './log.ts';
import { boltLog } from './slack/bolt-log.ts';
import { StartError } from './start-error.ts';

/** How requests come in. */
export interface Transport {
  readonly receiver: Receiver;
  /** Starts to receive; gives the port. */
  listen(): Promise<number>;
  /** Takes nothing new and waits for what is being answered. */
  close(): Promise<void>;
}

/** Slack sends signed requests to a port of ours. */
export function overHttp(
  { port, signingSecret }: { port: number; signingSecret: string },
  log: Logger,
  health: Health,
): Transport {
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
      server = await receiver.start(port).catch(portError);
      return portOf(server);
    },
    async close() {
      server?.closeIdleConnections();
      await receiver.stop();
    },
  };
}

/** We hold a connection to Slack; the port only tells how we are. */
export function overSocket(
  { port, appToken, slackApiUrl }: { port: number; appToken: string; slackApiUrl?: string },
  log: Logger,
  health: Health,
): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    // Default retries: without them one failed reconnection would end the process.
    installerOptions: { clientOptions: { ...(slackApiUrl && { slackApiUrl }) } },
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
        server.once('error', reject).listen(port, resolve);
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

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Says in the operator's words why a port cannot be listened on. */
export function portError(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE') throw new StartError('PORT: is taken by another program');
  if (error.code === 'EACCES') throw new StartError('PORT: is not allowed for this user');
  throw error;
}
