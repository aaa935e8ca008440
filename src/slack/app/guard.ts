import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import getRawBody from 'raw-body';
import type { Logger } from '../../telemetry/log.ts';

/** Slack's largest requests are smaller: messages of 40,000 characters, twice, as JSON. */
const MOST_BYTES = 1024 * 1024;
/** Clicks, modals, commands and nearly all messages are smaller. */
const SMALL_BYTES = 64 * 1024;
/** This many of the larger ones are read at a time: Slack sends the others again. */
const MOST_LARGE = 32;

/**
 * Runs before Bolt's receiver and keeps out what did not come from Slack, by Bolt's own check of its signature but
 * before anything in it is decoded; and what the receiver does not expect: bodies that are too long, bodies that are
 * no JSON object (one that is `null` would end the process), and malformed addresses.
 */
export function guard(
  next: RequestListener,
  { endpoint, signingSecret, log }: { endpoint: string; signingSecret: string; log: Logger },
): RequestListener {
  let large = 0;
  return (request, response) => {
    const path = pathOf(request.url, endpoint);
    if (path === undefined) return answer(response, 400);
    if (request.method !== 'POST' || path !== endpoint) return next(request, response);

    const isLarge = !(Number(request.headers['content-length']) <= SMALL_BYTES);
    if (isLarge && large >= MOST_LARGE) return answer(response, 503);
    if (isLarge) large += 1;
    getRawBody(request, { limit: MOST_BYTES })
      .finally(() => {
        if (isLarge) large -= 1;
      })
      .then(
        (body) => {
          const text = body.toString('utf8');
          if (!isSigned(request, text, signingSecret)) {
            if (isCertificateCheck(text)) return answer(response, 200);
            log.warn('A request without a valid signature was refused');
            return answer(response, 401);
          }
          if (isNothing(text, request.headers['content-type'])) return answer(response, 400);
          next(Object.assign(request, { rawBody: body }), response);
        },
        (error: unknown) => {
          if (isTooLong(error)) return answer(response, 413);
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

/** Signed by Slack, and not older than five minutes. */
function isSigned({ headers }: IncomingMessage, body: string, signingSecret: string): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
  });
}

/** Slack checks the certificate now and then, by an unsigned request. */
function isCertificateCheck(body: string): boolean {
  return body.length < 1_000 && new URLSearchParams(body).get('ssl_check') === '1';
}

/** How the body of every click and every modal submission begins. */
const FORM_WITH_OBJECT = `payload=${encodeURIComponent('{')}`;

/** The receiver reads properties of whatever it has parsed. */
function isNothing(body: string, contentType: string | undefined): boolean {
  const form = contentType === 'application/x-www-form-urlencoded';
  if (form && body.startsWith(FORM_WITH_OBJECT)) return false;
  const json = form ? (new URLSearchParams(body).get('payload') ?? '{}') : body;
  return json.trim() === 'null';
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large';
}

function answer(response: ServerResponse, status: number): void {
  // What is still coming is not waited for.
  response.writeHead(status, { connection: 'close' }).end();
}
