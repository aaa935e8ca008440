import { createServer, type IncomingMessage, type Server } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { within } from '../../clock.ts';
import { StartError } from '../../errors.ts';
import { type Health, healthz, metricsPage, readyz } from '../../telemetry/health.ts';
import type { Logger } from '../../telemetry/log.ts';
import { boltLog } from '../api/bolt-log.ts';
import { impatientFetch } from '../api/impatient-fetch.ts';
import { MalformedRequestError } from './app.ts';
import { guard } from './guard.ts';
import type { InstallPages } from './oauth.ts';
import { keepConnected } from './socket-connection.ts';

const ENDPOINT = '/slack/events';

/** How requests come in. */
export interface Transport {
  readonly receiver: Receiver;
  /** Starts to receive; gives the port. */
  listen(): Promise<number>;
  /** Takes nothing new and waits for what is being answered; `idle` says when that is done. */
  close(idle: () => Promise<void>): Promise<void>;
}

/** A sender slower than this is not Slack, who itself waits three seconds for the answer. */
const SLOWEST = { headersTimeout: 3_000, requestTimeout: 5_000, connectionsCheckingInterval: 500 };
/** What is being answered when the process is told to stop may take this long. */
const CLOSE_WITHIN_MS = 4_000;
/** Slack tells where to connect in well under a second. */
const CONNECT_WITHIN_MS = 10_000;

/** Where a port is opened; `host` only where the operator says so. */
interface Address {
  readonly port: number;
  readonly host?: string;
}

/**
 * Slack sends signed requests to a port of ours, at every address of this machine. Metrics are at the same port, and
 * without a `host` for this machine alone.
 */
export function overHttp(
  { port, host, signingSecret }: Address & { signingSecret: string },
  log: Logger,
  health: Health,
  pages?: InstallPages,
): Transport {
  const { clock } = health;
  const receiver = new HTTPReceiver({
    signingSecret,
    // The guard has checked it, with the same function.
    signatureVerification: false,
    endpoints: ENDPOINT,
    logger: boltLog(log),
    // Bolt would say this of requests too that were refused at once, and answered.
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      log.error('A request has not been acknowledged within three seconds');
      response.writeHead(404).end();
    },
    processEventErrorHandler: async ({ error, response }) => {
      // `app.error` has logged what went wrong; without an acknowledgement, Slack says so or delivers again.
      if (!response.headersSent) response.writeHead(error instanceof MalformedRequestError ? 400 : 500).end();
      return false;
    },
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: healthz },
      { path: '/readyz', method: 'GET', handler: (_request, response) => void readyz(response, health) },
      {
        path: '/metrics',
        method: 'GET',
        handler: (request, response) => {
          if (host !== undefined || isFromHere(request)) return void metricsPage(response, health);
          response.writeHead(404).end();
        },
      },
      ...(pages === undefined
        ? []
        : [
            { path: '/slack/install', method: 'GET', handler: pages.install },
            { path: '/slack/oauth_redirect', method: 'GET', handler: pages.redirect },
          ]),
    ],
  });
  receiver.requestListener = guard(receiver.requestListener, { endpoint: ENDPOINT, signingSecret, log });
  let server: Server | undefined;
  return {
    receiver,
    async listen() {
      server = await receiver.start({ port, ...(host && { host }) }, SLOWEST).catch(portError);
      return portOf(server);
    },
    async close() {
      server?.closeIdleConnections();
      const late = clock.setTimeout(() => server?.closeAllConnections(), CLOSE_WITHIN_MS);
      await receiver.stop();
      clock.clearTimeout(late);
    },
  };
}

/** Asked on this machine, and not by a proxy on it for somebody else. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const isForwarded = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
  return (address === '::1' || address.startsWith('127.')) && !isForwarded;
}

type SocketOptions = Pick<SocketModeReceiverOptions, 'appToken' | 'dispatcher'> &
  Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>;

/** We hold a connection to Slack; the port only tells how we are: this machine, unless the operator names a `host`. */
export function overSocket(
  { port, host = '127.0.0.1', appToken, slackApiUrl, fetch, dispatcher }: Address & SocketOptions,
  log: Logger,
  health: Health,
): Transport {
  const { clock } = health;
  const receiver = new SocketModeReceiver({
    appToken,
    ...(dispatcher && { dispatcher }),
    logger: boltLog(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(slackApiUrl && { slackApiUrl }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        fetch: impatientFetch(fetch, CONNECT_WITHIN_MS, clock),
      },
    },
  });
  let connected = false;
  const connection = keepConnected(receiver.client, clock, log, (now) => {
    connected = now;
    health.metrics.connected(now);
  });
  const isReady = () => connected && health.isReady();
  const server = createServer(SLOWEST, (request, response) => {
    if (request.method === 'GET' && request.url === '/healthz') return healthz(request, response);
    if (request.method === 'GET' && request.url === '/readyz')
      return void readyz(response, { ...health, isReady });
    if (request.method === 'GET' && request.url === '/metrics') return void metricsPage(response, health);
    response.writeHead(404).end();
  });
  return {
    receiver,
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen({ port, host }, resolve);
      }).catch(portError);
      try {
        await connection.open();
      } catch (error) {
        server.close();
        throw error;
      }
      return portOf(server);
    },
    async close(idle) {
      connection.close();
      // What is being answered needs the connection for its acknowledgement.
      await within(clock, CLOSE_WITHIN_MS, idle()).catch(() => {});
      await receiver.stop();
      const late = clock.setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
      await new Promise((resolve) => server.close(resolve));
      clock.clearTimeout(late);
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
  if (error.code === 'EADDRINUSE')
    throw new StartError('PORT: is taken by another program; end that, or set another');
  if (error.code === 'EACCES')
    throw new StartError('PORT: is not allowed for this user; set one from 1024 on');
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? ''))
    throw new StartError('HOST: is no address of this machine');
  throw error;
}
