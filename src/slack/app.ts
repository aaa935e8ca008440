import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import { registerClicks } from './listeners/clicks.ts';
import { registerCommand } from './listeners/command.ts';
import type { Desk } from './listeners/desk.ts';
import { registerEvents } from './listeners/events.ts';
import { report } from './listeners/report.ts';
import { registerShortcuts } from './listeners/shortcuts.ts';
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

/**
 * Bolt acknowledges an event before anybody has looked at it. Here it is acknowledged when its listeners are
 * done, so that Slack delivers again what could not be stored.
 */
class DurableApp extends App {
  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (event.body.type !== 'event_callback') return super.processEvent(event);
    await super.processEvent({ ...event, ack: async () => {} });
    await event.ack();
  }
}

/** The Bolt app from its parts, whatever it receives its requests from. */
export function createApp(
  receiver: Receiver,
  bot: BotIdentity,
  desk: Desk,
  slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>,
): App {
  const app = new DurableApp({
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
  registerShortcuts(app, desk);
  registerEvents(app, desk);
  // What no listener took care of: it stands in the log by a reference, without the payload. Thrown on, it is
  // not acknowledged: Slack repeats events, and shows people that something went wrong.
  app.error(async (error) => {
    report(desk, error);
    throw error;
  });
  return app;
}
