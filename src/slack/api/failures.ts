import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { RedirectedError } from './impatient-fetch.ts';

/** What a failed call to Slack means for what to do next. */
export type SlackFailure =
  /** Slack's rate limit for this method: no call before `retryAfterMs`. */
  | { kind: 'rateLimited'; retryAfterMs: number }
  /** No answer, or one that does not tell whether the call took effect. */
  | { kind: 'unclear' }
  /** The message is gone or can no longer be edited. */
  | { kind: 'messageGone' }
  /** The thread that it should go into is gone. */
  | { kind: 'threadGone' }
  /** The bot may not act in this channel. */
  | { kind: 'notHere'; because: 'notAMember' | 'archived' | 'readOnly' }
  /** Slack says no, and will again until something is changed. */
  | { kind: 'refused'; error: string };

const MESSAGE_GONE = ['message_not_found', 'edit_window_closed', 'cant_update_message'];
const NOT_HERE: Record<string, 'notAMember' | 'archived' | 'readOnly'> = {
  channel_not_found: 'notAMember',
  not_in_channel: 'notAMember',
  is_archived: 'archived',
  // What `chat.update` says of it.
  is_inactive: 'archived',
  restricted_action: 'readOnly',
  restricted_action_read_only_channel: 'readOnly',
  restricted_action_thread_only_channel: 'readOnly',
  restricted_action_non_threadable_channel: 'readOnly',
  restricted_action_thread_locked: 'readOnly',
  cannot_reply_to_message: 'readOnly',
};
const PASSING = [
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];

/** Not a code of Slack's: something else stands at the address and sends callers on. Nothing was done. */
export const REDIRECT = 'redirect';
/** The same for the operator. */
export const REDIRECTED =
  'SLACK_API_URL: answers with a redirect, which is not followed; set the address that it leads to, or none for Slack';

/** Sorts what a call threw, where the server at the address may not be Slack at all. */
export function failureOfAny(error: unknown): SlackFailure {
  try {
    return failureOf(error);
  } catch {
    return { kind: 'unclear' };
  }
}

/** Sorts what a call to Slack threw; rethrows anything that is not an answer of Slack's. */
export function failureOf(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'rateLimited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof WebAPIRequestError && error.original instanceof RedirectedError)
    return { kind: 'refused', error: REDIRECT };
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) return { kind: 'unclear' };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (code === 'ratelimited' || code === 'rate_limited')
      return { kind: 'rateLimited', retryAfterMs: 30_000 };
    if (MESSAGE_GONE.includes(code)) return { kind: 'messageGone' };
    if (code === 'thread_not_found') return { kind: 'threadGone' };
    const because = NOT_HERE[code];
    if (because !== undefined) return { kind: 'notHere', because };
    // Not a code of Slack's but, say, a proxy's error page.
    if (PASSING.includes(code) || !/^[a-z_0-9]+$/.test(code)) return { kind: 'unclear' };
    return { kind: 'refused', error: code };
  }
  // web-api gives up on a 429 without a usable Retry-After with a plain error.
  if (error instanceof Error && error.message.startsWith('Retry header')) {
    return { kind: 'rateLimited', retryAfterMs: 30_000 };
  }
  throw error;
}

/** What only an administrator can fix, by another token, scope or address: no channel is to blame. */
export function isAboutTheApp(failure: Extract<SlackFailure, { kind: 'refused' }>): boolean {
  const codes = [
    'invalid_auth',
    'account_inactive',
    'token_revoked',
    'not_authed',
    'missing_scope',
    REDIRECT,
  ];
  return codes.includes(failure.error);
}
