import { App, type Receiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import { registerClicks } from './listeners/clicks.ts';
import { registerCommand } from './listeners/command.ts';
import type { Desk } from './listeners/desk.ts';
import { report } from './listeners/report.ts';
import { registerViews } from './listeners/views.ts';

/** Longer than this nobody waits for Slack: the call counts as unanswered. */
const CALL_TIMEOUT_MS = 4_000;

/** A client that makes each call once: the reconciler repeats what must be, and knows what may not be. */
export function createClient(token: string, log: Logger, options: WebClientOptions = {}): WebClient {
  return new WebClient(token, {
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLog(log),
    ...options,
  });
}

export interface BotIdentity {
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** The Bolt app from its parts, whatever it receives its requests from. */
export function createApp(
  receiver: Receiver,
  bot: BotIdentity,
  desk: Desk,
  slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>,
): App {
  const app = new App({
    receiver,
    // Bolt answers response URLs with this fetch; its own client is not used.
    clientOptions: slack,
    logger: boltLog(desk.log),
    convoStore: false,
    authorize: async ({ teamId, enterpriseId }) => ({
      botToken: bot.token,
      botId: bot.botId,
      botUserId: bot.botUserId,
      ...(teamId && { teamId }),
      ...(enterpriseId && { enterpriseId }),
    }),
  });
  registerCommand(app, desk);
  registerClicks(app, desk);
  registerViews(app, desk);
  // What no listener took care of: it stands in the log by a reference, without the payload.
  app.error(async (error) => {
    report(desk, error);
  });
  return app;
}
