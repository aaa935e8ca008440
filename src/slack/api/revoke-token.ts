import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { boltLog } from './bolt-log.ts';
import { failureOfAny } from './failures.ts';

/** Somebody is waiting at a terminal. */
const CALL_TIMEOUT_MS = 8_000;
/** What Slack says of tokens that are of no use any more. (`invalid_auth` may also mean: not from this address.) */
const REVOKED = ['token_revoked', 'account_inactive'];

const answerSchema = z.object({ revoked: z.boolean().default(false) });

/**
 * Takes a token out of use at Slack; true also where it is so already. Otherwise why not, in the operator's words.
 * https://docs.slack.dev/reference/methods/auth.revoke
 */
export async function revokeToken(
  token: string,
  slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>,
): Promise<true | string> {
  const silent = () => {};
  const client = new WebClient(token, {
    ...slack,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
    logger: boltLog({ debug: silent, info: silent, warn: silent, error: silent, fatal: silent }),
  });
  try {
    const { revoked } = answerSchema.parse(await client.auth.revoke());
    return revoked || 'Slack did not do it';
  } catch (error) {
    const failure = failureOfAny(error);
    if (failure.kind !== 'refused') return 'Slack does not answer';
    return REVOKED.includes(failure.error) || `Slack refuses (${failure.error})`;
  }
}
