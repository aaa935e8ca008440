import type { RequestListener, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
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
    const path = pathOf(request.url, endpoint);
    if (path === undefined) return refuse(response, 400);
    if (request.method !== 'POST' || path !== endpoint) return next(request, response);
    getRawBody(request, { limit: MOST_BYTES }).then(
      (body) => {
        if (isNothing(body, request.headers['content-type'])) return refuse(response, 400);
        next(Object.assign(request, { rawBody: body }), response);
      },
      (error: unknown) => {
        if (isTooLong(error)) return refuse(response, 413);
        // The sender has gone.
        log.debug({ err: error }, 'A request broke off');
        response.destroy();
      },
    );
  };
}

function pathOf(url = '', endpoint: string): string | undefined {
  return url === endpoint ? endpoint : URL.parse(url, 'http://localhost')?.pathname;
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large';
}

/** How every click and every window begins. */
const FORM_WITH_OBJECT = Buffer.from(`payload=${encodeURIComponent('{')}`);

/** The receiver reads properties of whatever it has parsed. */
function isNothing(body: Buffer, contentType: string | undefined): boolean {
  const form = contentType === 'application/x-www-form-urlencoded';
  if (form && body.subarray(0, FORM_WITH_OBJECT.length).equals(FORM_WITH_OBJECT)) return false;
  const text = body.toString('utf8');
  const json = form ? (new URLSearchParams(text).get('payload') ?? '{}') : text;
  return json.trim() === 'null';
}

function refuse(response: ServerResponse, status: number): void {
  // What is still coming is not waited for.
  response.writeHead(status, { connection: 'close' }).end();
}
