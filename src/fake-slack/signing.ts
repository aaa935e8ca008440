import { createHmac } from 'node:crypto';
import type { SlackRequest } from './slack-request.ts';

/**
 * The headers with which Slack signs a request.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param timestamp seconds; now if not given
 */
export function signRequest(
  secret: string,
  body: string,
  timestamp = Math.floor(Date.now() / 1_000),
): { 'x-slack-request-timestamp': string; 'x-slack-signature': string } {
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${signature}` };
}

/** A request ready for `fetch`. */
export function signedFetch(secret: string, { contentType, body }: SlackRequest, timestamp?: number) {
  return {
    method: 'POST',
    headers: { 'content-type': contentType, ...signRequest(secret, body, timestamp) },
    body,
  };
}
