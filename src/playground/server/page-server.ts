import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import getRawBody from 'raw-body';
import { portError, portOf } from '../../slack/app/transports.ts';
import { type ActionResult, actionSchema, type FlowView, type ReadAction, type Update } from '../page-api.ts';
import { pageFiles } from './page-files.ts';
import type { ShownFile } from './uploads.ts';

const HOST = '127.0.0.1';
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** All files are kept in memory. Bytes. */
const LARGEST_FILE = 50_000_000;

/** What there is to show and to do. */
export interface Playground {
  /** What a window of this user sees, at each call what is to be told of it by then. */
  watch(user: string): () => Update;
  flow(triage: string): Promise<FlowView | undefined>;
  act(action: ReadAction): Promise<ActionResult>;
  /** Gives the id of a file that someone has uploaded, and not shared yet. */
  upload(file: { user: string; name: string; content: Uint8Array<ArrayBuffer> }): string;
  file(id: string): ShownFile | undefined;
  /** Calls the listener after each change. Returns a function that ends this. */
  subscribe(listener: () => void): () => void;
}

/**
 * Serves the page and what it asks for, to this machine only.
 * @throws StartError where the port is taken
 */
export async function servePage(
  playground: Playground,
  port: number,
): Promise<{ address: string; close(): Promise<void> }> {
  const files = await pageFiles();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.end();
      else reply(response, 500, { problem: error instanceof Error ? error.message : String(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  }).catch(portError);
  const address = `http://${HOST}:${portOf(server)}`;
  const own = new Set([new URL(address).host, `localhost:${portOf(server)}`]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site's page must not reach it, neither by its own address nor by a name that leads here.
    const { host = '', origin } = request.headers;
    if (!own.has(host) || (origin !== undefined && !own.has(origin.replace('http://', '')))) {
      return reply(response, 403, { problem: 'Only the playground’s own page may ask.' });
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', address);
    if (request.method === 'POST' && pathname === '/playground/act') return act(request, response);
    if (request.method === 'POST' && pathname === '/playground/upload') {
      return upload(request, response, searchParams);
    }
    if (request.method !== 'GET') return reply(response, 405, { problem: 'Only GET here.' });
    if (pathname === '/playground/events') return stream(searchParams.get('as') ?? '', response);
    if (pathname === '/playground/flow') {
      const view = await playground.flow(searchParams.get('triage') ?? '');
      return reply(response, view ? 200 : 404, view ?? { problem: 'There is no such case.' });
    }
    if (pathname === '/playground/file') return sendFile(searchParams.get('id') ?? '', response);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (file === undefined) return reply(response, 404, { problem: 'There is nothing here.' });
    response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(file.body);
  }

  async function act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['content-type'] !== 'application/json') {
      return reply(response, 415, { ok: false, problem: 'Actions are JSON.' });
    }
    const action = actionSchema.safeParse(await json(request));
    if (!action.success) return reply(response, 400, { ok: false, problem: action.error.message });
    reply(response, 200, await playground.act(action.data));
  }

  async function upload(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const [user, name] = [query.get('as'), query.get('name')];
    if (!user || !name) return reply(response, 400, { problem: 'A file has a name and someone it is from.' });
    if (Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) > LARGEST_FILE) {
      response.setHeader('connection', 'close');
      return reply(response, 413, { problem: 'The file is too large.' });
    }
    const content = new Uint8Array(await getRawBody(request, { limit: LARGEST_FILE }));
    reply(response, 200, { id: playground.upload({ user, name, content }) });
  }

  /** Pictures are shown in the page. Anything else is only downloaded: it might be a page of its own. */
  function sendFile(id: string, response: ServerResponse): void {
    const file = playground.file(id);
    if (file === undefined) {
      reply(response, 404, { problem: 'There is no such file.' });
      return;
    }
    const isPicture = file.type.startsWith('image/');
    response
      .writeHead(200, {
        ...HEADERS,
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': file.type,
        'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      })
      .end(file.content);
  }

  /** What is seen at once and after each change; changes of one moment come as one. */
  function stream(user: string, response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    const next = playground.watch(user);
    let waiting: NodeJS.Immediate | undefined;
    const send = () => {
      waiting = undefined;
      response.write(`data: ${JSON.stringify(next())}\n\n`);
    };
    send();
    const unsubscribe = playground.subscribe(() => {
      waiting ??= setImmediate(send);
    });
    response.on('close', () => {
      unsubscribe();
      clearImmediate(waiting);
    });
  }

  return {
    address,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
