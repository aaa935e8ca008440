import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { type Clock, systemClock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';
import { inLogContext, newRequest } from '../../telemetry/log-context.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import { boltLog } from '../api/bolt-log.ts';
import { impatientFetch } from '../api/impatient-fetch.ts';
import { onlyToSlack } from '../api/response-urls.ts';
import { registerChannels } from '../listeners/channels.ts';
import { registerClicks } from '../listeners/clicks.ts';
import { registerCommand } from '../listeners/command.ts';
import type { Desk } from '../listeners/desk.ts';
import { registerEvents } from '../listeners/events.ts';
import { registerFeedback } from '../listeners/feedback.ts';
import { registerHome } from '../listeners/home.ts';
import { authorizeWith, refuseTheUninstalled, registerUninstalls } from '../listeners/installed.ts';
import { registerReactions } from '../listeners/reactions.ts';
import { report } from '../listeners/report.ts';
import { registerSessions } from '../listeners/sessions.ts';
import { registerShortcuts } from '../listeners/shortcuts.ts';
import { registerSuggestions } from '../listeners/suggestions.ts';
import { registerUnknown } from '../listeners/unknown.ts';
import { registerViews } from '../listeners/views.ts';
import { registerWait } from '../listeners/wait.ts';
import { isWellFormed, kindOf } from './well-formed.ts';

/** When a response URL hangs, there is another way to tell the user something. */
const RESPONSE_URL_TIMEOUT_MS = 2_000;

/**
 * Bolt acknowledges an event before any listener has run. Here it is acknowledged when its listeners are
 * done, so that Slack delivers again what could not be stored.
 */
class DurableApp extends App {
  /** Told of each acknowledgement, with the seconds that it took. */
  acknowledged: (kind: string, seconds: number) => void = () => {};
  /** Told of each request that ends without an acknowledgement. */
  unacknowledged: (kind: string) => void = () => {};
  /** Told of each request that is refused because it lacks what its kind must have. */
  malformed: (kind: string) => void = () => {};
  clock: Clock = systemClock;

  readonly #underWay = new Set<Promise<void>>();

  /** Waits for the requests that are being answered. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    const answered = this.#answer(event);
    const done = answered.finally(() => this.#underWay.delete(answered));
    this.#underWay.add(answered);
    return done;
  }

  #answer(event: ReceiverEvent): Promise<void> {
    return inLogContext(newRequest(), async () => {
      const kind = kindOf(event.body);
      const begun = this.clock.elapsed();
      let isAcknowledged = false;
      const ack: ReceiverEvent['ack'] = async (answer) => {
        await event.ack(answer);
        isAcknowledged = true;
        this.acknowledged(kind, (this.clock.elapsed() - begun) / 1_000);
      };
      try {
        if (!isWellFormed(kind, event.body)) {
          this.malformed(kind);
          throw new MalformedRequestError();
        }
        if (event.body.type !== 'event_callback') return await super.processEvent({ ...event, ack });
        await super.processEvent({ ...event, ack: async () => {} });
        await ack();
      } finally {
        if (!isAcknowledged) this.unacknowledged(kind);
      }
    });
  }
}

/**
 * A request of no kind that Slack sends us, or without what its kind must have. No listener is asked: three seconds are
 * not waited for them, and nothing in them has to doubt what Slack always sends.
 */
export class MalformedRequestError extends PhotoHelpError {
  override readonly name = 'MalformedRequestError';

  constructor() {
    super('A request lacks what Slack sends.');
  }
}

/** The Bolt app from its parts, whatever it receives its requests from. */
export function createApp(
  receiver: Receiver,
  desk: Desk,
  slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>,
  metrics: Pick<Metrics, 'acknowledged' | 'unacknowledged'>,
): DurableApp {
  const app = new DurableApp({
    receiver,
    // Bolt answers response URLs with this fetch, whatever they are, and sets it no time; its own client is not used.
    clientOptions: {
      ...slack,
      fetch: onlyToSlack(impatientFetch(slack.fetch, RESPONSE_URL_TIMEOUT_MS, desk.clock), slack.slackApiUrl),
    },
    logger: boltLog(desk.log),
    convoStore: false,
    authorize: authorizeWith(desk),
  });
  app.acknowledged = metrics.acknowledged;
  app.unacknowledged = metrics.unacknowledged;
  app.malformed = (kind) => desk.log.warn({ kind }, 'A request that lacks what Slack sends was refused');
  app.clock = desk.clock;
  refuseTheUninstalled(app);
  registerUninstalls(app, desk);
  registerCommand(app, desk);
  registerHome(app, desk);
  registerClicks(app, desk);
  registerViews(app, desk);
  registerWait(app, desk);
  registerFeedback(app, desk);
  registerShortcuts(app, desk);
  registerEvents(app, desk);
  registerReactions(app, desk);
  registerChannels(app, desk);
  registerSessions(app, desk);
  registerSuggestions(app, desk);
  registerUnknown(app, desk);
  // What no listener handled is logged with a reference, without the payload. Rethrown, it is not
  // acknowledged: Slack repeats events, and shows people that something went wrong.
  app.error(async (error) => {
    report(desk, error);
    throw error;
  });
  return app;
}
