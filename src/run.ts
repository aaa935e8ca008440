import { randomUUID } from 'node:crypto';
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Health } from './health.ts';
import type { Knowledge } from './knowledge/fix.ts';
import type { Logger } from './log.ts';
import { startRetention } from './retention.ts';
import { createApp, createClient } from './slack/app.ts';
import { createBackground } from './slack/background.ts';
import { createReconciler } from './slack/reconciler.ts';
import { failureOf, type SlackFailure } from './slack/slack-errors.ts';
import { StartError } from './start-error.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import type { Transport } from './transports.ts';

/** For links to messages where Slack does not say its address for the workspace. */
const ANY_WORKSPACE = 'https://slack.com/';

/** Everything in which one way of running the app differs from another. */
export interface Wiring {
  readonly botToken: string;
  readonly databaseUrl: string;
  readonly escalationChannel?: string;
  readonly retentionDays?: number;
  readonly knowledge: Knowledge;
  /** Where Slack is. */
  readonly slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>;
  readonly transport: (health: Health) => Transport;
}

export interface Running {
  readonly port: number;
  readonly store: Store;
  /** Takes nothing new, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/** Runs the app: store, Slack, cards. Throws `StartError` or `StoreOpenError` for what has to be mended. */
export async function run(wiring: Wiring, log: Logger): Promise<Running> {
  const { botToken, escalationChannel, knowledge, slack } = wiring;
  const store = await openStore(wiring.databaseUrl, { serving: true });
  try {
    const client = createClient(botToken, log, slack);
    const { workspaceUrl, ...bot } = await whoAmI(client);
    let ready = false;
    const { receiver, listen, close } = wiring.transport({ store, isReady: () => ready });

    const shared = { store, knowledge, worker: randomUUID(), now: Date.now, log, clientFor: () => client };
    const reconciler = createReconciler({ ...shared, ...(escalationChannel && { escalationChannel }) });
    const background = createBackground(log);
    const desk = { ...shared, reconciler, workspaceUrl, background };
    createApp(receiver, { token: botToken, ...bot }, desk, slack);

    const port = await listen();
    reconciler.start();
    const retention = wiring.retentionDays && startRetention(wiring.retentionDays, shared);
    ready = true;
    return {
      port,
      store,
      async stop() {
        ready = false;
        await close();
        if (retention) await retention.stop();
        await reconciler.stop();
        await background.idle();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Asks Slack who the bot token belongs to; a token that Slack rejects stops the start. */
async function whoAmI(
  client: ReturnType<typeof createClient>,
): Promise<{ botId: string; botUserId: string; workspaceUrl: string }> {
  try {
    const answer = z
      .object({ user_id: z.string(), bot_id: z.string(), url: z.url().catch(ANY_WORKSPACE) })
      .parse(await client.auth.test());
    return { botId: answer.bot_id, botUserId: answer.user_id, workspaceUrl: answer.url };
  } catch (error) {
    if (error instanceof z.ZodError) throw new StartError('SLACK_BOT_TOKEN: does not belong to a bot');
    const failure = slackFailure(error);
    throw new StartError(
      failure.kind === 'refused'
        ? `SLACK_BOT_TOKEN: Slack rejects it (${failure.error})`
        : 'SLACK_API_URL: Slack does not answer; check the network, or this variable if it is set',
    );
  }
}

/** What answers at the address may not be Slack at all. */
function slackFailure(error: unknown): SlackFailure {
  try {
    return failureOf(error);
  } catch {
    return { kind: 'unclear' };
  }
}
