import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from './log.ts';

/** Slack's largest requests are far smaller. */
const MOST_BYTES = 1024 * 1024;

/**
 * Stands before Bolt's receiver and keeps out what it does not expect: bodies that are too long, bodies that are
 * no JSON object (one that is `null` would end the process), and addresses that are none.
 */
export function guard(
  next: RequestListener,
  { endpoint, log }: { endpoint: string; log: Logger },
): RequestListener {
  return (request, response) => {
    const path = pathOf(request);
    if (path === undefined) return refuse(response, 400);
    if (request.method !== 'POST' || path !== endpoint) return next(request, response);
    readBody(request).then(
      (body) => {
        if (body === 'tooLong') return refuse(response, 413);
        if (isNothing(body.toString('utf8'), request.headers['content-type'])) return refuse(response, 400);
        next(Object.assign(request, { rawBody: body }), response);
      },
      (error: unknown) => {
        // The sender has gone.
        log.debug({ err: error }, 'A request broke off');
        response.destroy();
      },
    );
  };
}

function pathOf({ url = '' }: IncomingMessage): string | undefined {
  return URL.parse(url, 'http://localhost')?.pathname;
}

/** The whole body, unless it is too long; what is too long is not kept. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'tooLong'> {
  if (Number(request.headers['content-length']) > MOST_BYTES) return 'tooLong';
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return 'tooLong';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The receiver reads properties of whatever it has parsed. */
function isNothing(body: string, contentType: string | undefined): boolean {
  const json =
    contentType === 'application/x-www-form-urlencoded'
      ? (new URLSearchParams(body).get('payload') ?? '{}')
      : body;
  return json.trim() === 'null';
}

function refuse(response: ServerResponse, status: number): void {
  // What is still coming is not waited for.
  response.writeHead(status, { connection: 'close' }).end();
}
