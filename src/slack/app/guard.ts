import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { isValidSlackRequest } from '@slack/bolt';
import getRawBody from 'raw-body';
import { systemClock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';
import type { Logger } from '../../telemetry/log.ts';
import { createUnfinished, SMALL_BYTES } from './unfinished.ts';

/** Slack's largest requests are smaller: messages of 40,000 characters, twice, as JSON. */
const MOST_BYTES = 1024 * 1024;
/** How far Slack's clock and ours may differ, and how long a request may be on its way: Slack's own advice. */
const MOST_SECONDS_OFF = 5 * 60;

/**
 * Runs before Bolt's receiver and keeps out what did not come from Slack, by Bolt's own check of its signature but
 * before anything in it is decoded; and what the receiver does not expect: bodies that are too long, bodies that are
 * no JSON object (one that is `null` would end the process), and malformed addresses.
 */
export function guard(
  next: RequestListener,
  { endpoint, signingSecret, log }: { endpoint: string; signingSecret: string; log: Logger },
): RequestListener {
  const unfinished = createUnfinished();

  /** A body that may be large. Throws `GivenUpError` when another one needed its place. */
  async function readLarge(request: IncomingMessage): Promise<Buffer> {
    const body = new PassThrough();
    const leave = unfinished.watch(request, () => {
      request.unpipe(body);
      body.destroy(new GivenUpError());
    });
    request.once('error', (error) => body.destroy(error)).pipe(body);
    try {
      const length = request.headers['content-length'];
      return await getRawBody(body, { limit: MOST_BYTES, ...(length && { length }) });
    } finally {
      leave();
    }
  }

  return (request, response) => {
    const path = pathOf(request.url, endpoint);
    if (path === undefined) return answer(response, 400);
    if (request.method !== 'POST' || path !== endpoint) return next(request, response);

    const isSmall = Number(request.headers['content-length']) <= SMALL_BYTES;
    const reading = isSmall ? getRawBody(request, { limit: MOST_BYTES }) : readLarge(request);
    reading.then(
      (body) => {
        const text = body.toString('utf8');
        const why = whyNotSlack(request, text, signingSecret);
        if (why !== undefined) {
          if (isCertificateCheck(text)) return answer(response, 200);
          log.warn(...why);
          return answer(response, 401);
        }
        if (isNothing(text, request.headers['content-type'])) return answer(response, 400);
        next(Object.assign(request, { rawBody: body }), response);
      },
      (error: unknown) => {
        if (error instanceof GivenUpError) return discard(request, response);
        if (isTooLong(error)) return answer(response, 413);
        // The sender has gone.
        log.debug({ err: error }, 'A request broke off');
        response.destroy();
      },
    );
  };
}

/**
 * Lets the rest of a body come without keeping it. An answer before its end would only bring those back who send
 * halves; the time that a request may take ends them.
 */
function discard(request: IncomingMessage, response: ServerResponse): void {
  let left = MOST_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left >= 0) return;
    request.pause();
    answer(response, 413);
  });
  request.once('end', () => answer(response, 503)).resume();
}

class GivenUpError extends PhotoHelpError {
  override readonly name = 'GivenUpError';
}

function pathOf(url = '', endpoint: string): string | undefined {
  return url === endpoint ? endpoint : URL.parse(url, 'http://localhost')?.pathname;
}

/**
 * Why a request is not taken for Slack's, for the log: it is not signed with our secret, or its time is more than five
 * minutes off, either way. A wrong clock is not to look like a wrong secret.
 */
function whyNotSlack(
  { headers }: IncomingMessage,
  body: string,
  signingSecret: string,
): readonly [{ seconds?: number }, string] | undefined {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  const unsigned = [{}, 'A request without a valid signature was refused'] as const;
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp))
    return unsigned;
  const seconds = Number(timestamp);
  const isValid = isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
    // The signature alone: Bolt's own check of the time lets through what is from the future.
    nowMilliseconds: seconds * 1_000,
  });
  if (!isValid) return unsigned;
  // Slack's time is the world's, not one that a test or a playground moves.
  const off = Math.floor(systemClock.now() / 1_000) - seconds;
  if (Math.abs(off) <= MOST_SECONDS_OFF) return undefined;
  return [
    { seconds: off },
    off > 0
      ? 'A request with a valid signature was refused: it is more than five minutes old. Is the clock of this machine right?'
      : 'A request with a valid signature was refused: it is from more than five minutes ahead. Is the clock of this machine right?',
  ];
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
  if (response.headersSent) return;
  // What is still coming is not waited for.
  response.writeHead(status, { connection: 'close' }).end();
}
