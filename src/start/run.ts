import { randomUUID } from 'node:crypto';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { createBackground } from '../cases/background.ts';
import { createFollowUp } from '../cases/follow-up.ts';
import { type EscalationChannels, NO_ESCALATION, type Platforms } from '../cases/parts.ts';
import { startRetention } from '../cases/retention.ts';
import type { Clock } from '../clock.ts';
import type { Reminding } from '../config/config.ts';
import { StartError } from '../errors.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import { SlackClient } from '../slack/api/client.ts';
import { failureOfAny, REDIRECT, REDIRECTED } from '../slack/api/failures.ts';
import { createHomes } from '../slack/api/homes.ts';
import { createMembers } from '../slack/api/members.ts';
import { createRateLimiter } from '../slack/api/rate-limiter.ts';
import { createSessions } from '../slack/api/sessions.ts';
import { createWorkingTimes } from '../slack/api/working-times.ts';
import { manyWorkspaces, oneWorkspace, type Workspaces } from '../slack/api/workspaces.ts';
import { createApp } from '../slack/app/app.ts';
import type { Transport } from '../slack/app/transports.ts';
import { createGlances } from '../slack/home/glances.ts';
import { createHomeTabs } from '../slack/home/home-tabs.ts';
import { createPaces } from '../slack/listeners/pace.ts';
import { createReconciler } from '../slack/reconcile/reconciler.ts';
import { createInstallations, type Installations } from '../store/installations.ts';
import type { Maker } from '../store/maker.ts';
import { openStore } from '../store/open.ts';
import { createSeal } from '../store/seal.ts';
import type { Store } from '../store/store.ts';
import type { Health } from '../telemetry/health.ts';
import type { Logger } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';

/** For links to messages where Slack does not say its address for the workspace. */
const ANY_WORKSPACE = 'https://slack.com/';

/** Where no time is set, a workspace that uninstalled the app has so many days to come back. */
const UNINSTALLED_DAYS = 30;

/** The token of the one workspace, or the keys to the tokens of all that have installed the app. */
export type Access = { readonly botToken: string } | { readonly encryptionKeys: readonly Uint8Array[] };

/** What a way to receive requests is given. */
export interface TransportParts extends Health {
  readonly workspaces: Workspaces;
  /** Where any workspace can install the app. */
  readonly installations?: Installations;
}

/** Everything in which one way of running the app differs from another. */
export type Wiring = Access & {
  readonly databaseUrl: string;
  /** Whose database it has to be. */
  readonly maker: Maker;
  /** Where summaries are posted; nowhere if not given. */
  readonly escalation?: EscalationChannels;
  readonly leadsChannel?: string;
  readonly ticketUrl?: string;
  readonly platforms: Platforms;
  readonly reminding: Reminding;
  readonly retentionDays?: number;
  readonly knowledge: Knowledge;
  /** Where Slack is. */
  readonly slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>;
  /** This process's share of Slack's rate limits. */
  readonly slackShare: number;
  readonly clock: Clock;
  readonly transport: (parts: TransportParts) => Transport | Promise<Transport>;
};

export interface Running {
  readonly port: number;
  readonly store: Store;
  /** Takes nothing new, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/** Runs the app: store, Slack, cards. Throws `StartError` for what has to be fixed. */
export async function run(wiring: Wiring, log: Logger): Promise<Running> {
  const {
    escalation = NO_ESCALATION,
    leadsChannel,
    ticketUrl,
    platforms,
    reminding,
    knowledge,
    slack,
    slackShare,
    clock,
  } = wiring;
  const metrics = createMetrics(clock, knowledge);
  const store = metrics.counting(
    await openStore(wiring.databaseUrl, { serving: true, clock, maker: wiring.maker }),
  );
  try {
    const limiter = createRateLimiter({
      clock,
      share: slackShare,
      unknown: slack.slackApiUrl !== undefined && slackShare === 1,
    });
    const clientOf = ({ id, token }: { id: string; token: string }) =>
      new SlackClient({ installation: id, token, limiter, log, clock, slack, onCall: metrics.slackCall });
    const access = await openAccess(wiring, store, clientOf, clock, log);
    let ready = false;
    const isReady = () => ready;
    const { receiver, listen, close } = await wiring.transport({ store, isReady, metrics, clock, ...access });

    const shared = {
      ...{ store, knowledge, platforms, escalation, ticketUrl, clock, log },
      ...access,
      worker: randomUUID(),
    };
    const workingTimes = createWorkingTimes({ ...access, store, clock, days: reminding.days });
    const reconciler = createReconciler({
      ...shared,
      reminding,
      workingTimes,
      homes: createHomes(clock),
      sessions: createSessions(clock, log),
      ...(leadsChannel && { leadsChannel }),
    });
    const background = createBackground(log);
    const members = createMembers(access.workspaces, clock);
    const glances = createGlances(shared);
    const homeTabs = createHomeTabs({ ...shared, members, glances });
    const { wake } = reconciler;
    const followUp = createFollowUp({ store, log, background, wake, changed: homeTabs.changed });
    const app = createApp(
      receiver,
      {
        ...shared,
        members,
        workingTimes,
        paces: createPaces(clock),
        glances,
        homeTabs,
        reconciler,
        background,
        followUp,
      },
      slack,
      metrics,
    );

    const port = await listen();
    reconciler.start();
    const retention = startRetention(
      {
        ...(wiring.retentionDays && { days: wiring.retentionDays }),
        ...(access.installations && { uninstalledDays: wiring.retentionDays ?? UNINSTALLED_DAYS }),
      },
      shared,
    );
    ready = true;
    return {
      port,
      store,
      async stop() {
        ready = false;
        await close(() => app.idle());
        await retention.stop();
        await reconciler.stop();
        await homeTabs.stop();
        await background.idle();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Finds out which workspaces there are: the token's own, or those that have installed the app. */
async function openAccess(
  access: Access,
  store: Store,
  clientOf: (installation: { id: string; token: string }) => SlackClient,
  clock: Clock,
  log: Logger,
): Promise<{ workspaces: Workspaces; installations?: Installations }> {
  if ('botToken' in access) {
    // There is one, so its limiter needs no other name.
    const client = clientOf({ id: '', token: access.botToken });
    return { workspaces: oneWorkspace({ client, ...(await whoAmI(client)) }) };
  }
  const installations = createInstallations(store, createSeal(access.encryptionKeys));
  const { resealed, readable, unknownKey, damaged } = await installations.reseal();
  if (resealed > 0) log.info({ resealed }, 'Tokens were encrypted with the newest key');
  for (const { id, error } of damaged)
    log.error({ installation: id, err: error }, 'An installation cannot be read: it has to be made again');
  // Where others can be read, the key is right, and those that it does not open are the exception.
  if (unknownKey.length > 0 && readable === 0) {
    throw new StartError(
      `TOKEN_ENCRYPTION_KEY: ${unknownKey.length} stored token(s) need another key; add the earlier one behind a comma`,
    );
  }
  for (const installation of unknownKey)
    log.error(
      { installation },
      'A token needs another key: add the earlier one to TOKEN_ENCRYPTION_KEY, or have the app installed again',
    );
  return { installations, workspaces: manyWorkspaces(installations, clientOf, clock, log) };
}

/** Asks Slack who the bot token belongs to; a token that Slack rejects stops the start. */
async function whoAmI(client: WebClient): Promise<{ botId: string; botUserId: string; url: string }> {
  try {
    const answer = z
      .object({ user_id: z.string(), bot_id: z.string(), url: z.url().catch(ANY_WORKSPACE) })
      .parse(await client.auth.test());
    return { botId: answer.bot_id, botUserId: answer.user_id, url: answer.url };
  } catch (error) {
    if (error instanceof z.ZodError) throw new StartError('SLACK_BOT_TOKEN: does not belong to a bot');
    const failure = failureOfAny(error);
    if (failure.kind === 'refused' && failure.error === REDIRECT) throw new StartError(REDIRECTED);
    throw new StartError(
      failure.kind === 'refused'
        ? `SLACK_BOT_TOKEN: Slack rejects it (${failure.error})`
        : 'SLACK_API_URL: Slack does not answer; check the network, the proxy if one is set (HTTPS_PROXY), or this variable if it is set',
    );
  }
}
