import type { SocketModeReceiver } from '@slack/bolt';
import { type Clock, type Timer, wait } from '../../clock.ts';
import { StartError } from '../../errors.ts';
import type { Logger } from '../../telemetry/log.ts';
import { failureOfAny, REDIRECT, REDIRECTED } from '../api/failures.ts';

const FIRST_PAUSE_MS = 500;
/** However long Slack was away, we are back at most this long after it. */
const LONGEST_PAUSE_MS = 30_000;
/** Slack greets a new connection in well under a second. */
const GREETED_WITHIN_MS = 10_000;
/**
 * Over a connection that answers pings Slack may still send nothing any more. One that has brought no request for so
 * long makes way for the next, whose greeting shows that Slack speaks. (Where pings are not answered any more, the client
 * notices that itself within nine seconds.)
 */
const QUIET_MS = 10 * 60_000;

type Client = SocketModeReceiver['client'];

export interface SocketConnection {
  /** Connects; throws `StartError` if Slack does not accept the token. */
  open(): Promise<void>;
  /** From now on no further connection is opened. */
  close(): void;
}

/**
 * Keeps one Socket Mode connection open. Slack ends each after some hours; the next one is opened at once, since
 * Slack delivers no click again that it could not deliver. (The client's own reconnection waits five seconds first,
 * ever longer when Slack is away, and ends the process when Slack refuses.) A connection that has been quiet for long
 * counts as none and makes way for the next.
 */
export function keepConnected(
  client: Client,
  clock: Clock,
  log: Logger,
  onChange: (connected: boolean) => void,
): SocketConnection {
  const closing = new AbortController();
  let quiet: Timer | undefined;
  /** Begins to wait for a request anew. */
  function heard(): void {
    clock.clearTimeout(quiet);
    quiet = clock.setTimeout(() => {
      log.info('Slack has sent nothing for ten minutes; opening another connection');
      onChange(false);
      void client.disconnect();
    }, QUIET_MS);
  }
  client.on('slack_event', heard);

  /** Tries until there is a connection, or until it is closed. */
  async function connect({ first, pause }: { first: boolean; pause: number }): Promise<void> {
    onChange(false);
    for (let next = pause; ; ) {
      await wait(clock, next, closing.signal);
      if (closing.signal.aborted) return;
      next = Math.min(Math.max(next * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
      try {
        await startInTime(client, clock);
        if (closing.signal.aborted) return void client.disconnect();
        const since = clock.elapsed();
        client.once('disconnected', () => reconnect(since));
        heard();
        onChange(true);
        return log.info('Connected to Slack');
      } catch (error) {
        const failure = failureOfAny(error);
        if (failure.kind === 'refused' && failure.error === REDIRECT && first)
          throw new StartError(REDIRECTED);
        if (failure.kind !== 'refused') {
          log.warn({ failure }, 'No connection to Slack; trying again');
        } else if (first) {
          throw new StartError(
            `SLACK_APP_TOKEN: Slack does not accept it for Socket Mode (${failure.error})`,
          );
        } else {
          log.error(
            { failure },
            failure.error === REDIRECT
              ? 'A redirect answers at SLACK_API_URL, which is not followed'
              : 'Slack refuses to connect: is SLACK_APP_TOKEN valid, and Socket Mode on?',
          );
        }
        if (failure.kind === 'rateLimited') next = Math.max(next, failure.retryAfterMs);
      }
    }
  }

  function reconnect(since: number): void {
    clock.clearTimeout(quiet);
    if (!closing.signal.aborted) log.info('The connection to Slack has ended; opening the next');
    // A server that takes connections only to drop them is not asked for another at once.
    const lasted = clock.elapsed() - since > LONGEST_PAUSE_MS;
    void connect({ first: false, pause: lasted ? 0 : FIRST_PAUSE_MS });
  }

  function close(): void {
    closing.abort();
    clock.clearTimeout(quiet);
    client.off('slack_event', heard);
  }

  return { open: () => connect({ first: true, pause: 0 }), close };
}

/** The client itself waits for ever for a greeting that does not come. */
async function startInTime(client: Client, clock: Clock): Promise<void> {
  const late = clock.setTimeout(() => void client.disconnect(), GREETED_WITHIN_MS);
  await client.start().finally(() => clock.clearTimeout(late));
}
