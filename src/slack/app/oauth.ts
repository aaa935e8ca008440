import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { InstallProvider } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Installation, Installations } from '../../store/installations.ts';
import type { Logger } from '../../telemetry/log.ts';
import { boltLog } from '../api/bolt-log.ts';
import { installationId } from '../api/installation-id.ts';

/** A person is waiting at a browser. */
const CALL_TIMEOUT_MS = 8_000;

export interface OAuthParts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** The bot scopes that are asked for. */
  readonly scopes: readonly string[];
  readonly installations: Installations;
  readonly installed: (id: string) => void;
  readonly slack: Pick<WebClientOptions, 'slackApiUrl'>;
  readonly log: Logger;
  readonly clock: Clock;
}

/** The two addresses at which a workspace installs the app. */
export interface InstallPages {
  readonly install: (request: IncomingMessage, response: ServerResponse) => void;
  readonly redirect: (request: IncomingMessage, response: ServerResponse) => void;
}

const grantedSchema = z.object({
  team: z.object({ id: z.string() }).optional(),
  enterprise: z.object({ id: z.string() }).optional(),
  isEnterpriseInstall: z.boolean().default(false),
  bot: z.object({
    token: z.string(),
    id: z.string(),
    userId: z.string(),
    scopes: z.array(z.string()),
  }),
});

/**
 * Bolt's OAuth pages with our store behind them. The state that protects them is signed and not stored, so any
 * replica may answer the second request: https://docs.slack.dev/authentication/installing-with-oauth
 */
export function createInstallPages(parts: OAuthParts): InstallPages {
  const { clientId, clientSecret, stateSecret, slack, log } = parts;
  const clientOptions = {
    ...slack,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const authorizationUrl =
    slack.slackApiUrl === undefined ? undefined : new URL('/oauth/v2/authorize', slack.slackApiUrl).href;

  /** What Slack granted, with the workspace's address, which the grant does not tell. */
  async function toStore(granted: unknown): Promise<Installation> {
    const { team, enterprise, isEnterpriseInstall, bot } = grantedSchema.parse(granted);
    const id = installationId(isEnterpriseInstall, team?.id, enterprise?.id);
    if (id === undefined) throw new Error('Slack names neither a team nor an enterprise.');
    const client = new WebClient(bot.token, { ...clientOptions, logger: boltLog(log) });
    const { url } = z.object({ url: z.url() }).parse(await client.auth.test());
    return {
      id,
      token: bot.token,
      botId: bot.id,
      botUserId: bot.userId,
      scopes: bot.scopes,
      url,
      installedAt: parts.clock.now(),
    };
  }

  const bolt = boltLog(log);
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    directInstall: true,
    // What comes of it is logged below.
    logger: { ...bolt, error: bolt.warn },
    clientOptions,
    ...(authorizationUrl && { authorizationUrl }),
    installationStore: {
      async storeInstallation(granted) {
        const installation = await toStore(granted);
        await parts.installations.save(installation);
        parts.installed(installation.id);
        log.info({ installation: installation.id }, 'The app was installed');
      },
      // Requests are authorized from our own store, which knows what this one would have to be told.
      fetchInstallation: () => Promise.reject(new Error('Not used.')),
    },
  });
  const scopes = { scopes: [...parts.scopes] };

  return {
    install(request, response) {
      guarded(response, log, () => provider.handleInstallPath(request, response, {}, scopes));
    },
    redirect(request, response) {
      guarded(response, log, () =>
        provider.handleCallback(
          request,
          response,
          {
            success: () => page(response, 200, 'Photo Help is installed', [words.installed]),
            failure: (error) => refuse(error, request, response, log),
          },
          scopes,
        ),
      );
    },
  };
}

const words = {
  installed: 'Type /photo-help in a channel of your workspace. You can close this window.',
  cancelled: 'You have cancelled it, so nothing was installed. You can close this window.',
  stale:
    'This link is too old, or was opened in another browser than it began in. Nothing was installed. Please start again at /slack/install.',
  incomplete:
    'Slack did not say that the app may be installed. Nothing was installed. Please start again at /slack/install.',
  failed:
    'Slack or the database did not play along, so the installation is not complete. Please start again at /slack/install in a moment.',
} as const;

const CANCELLED = 'slack_oauth_installer_authorization_error';
const STALE = ['slack_oauth_missing_state', 'slack_oauth_invalid_state'];
const INCOMPLETE = 'slack_oauth_missing_code';
const SLACK_ERROR = /^[a-z_]{1,50}$/;

function refuse(
  error: { readonly code?: unknown },
  request: IncomingMessage,
  response: ServerResponse,
  log: Logger,
): void {
  const code = String(error.code);
  if (code === CANCELLED) page(response, 200, 'Not installed', [words.cancelled]);
  else if (STALE.includes(code)) page(response, 400, 'Not installed', [words.stale]);
  else if (code === INCOMPLETE) {
    const why = new URL(request.url ?? '/', 'http://localhost').searchParams.get('error') ?? '';
    if (SLACK_ERROR.test(why)) log.warn({ error: why }, 'Slack refused an installation');
    page(response, 400, 'Not installed', [words.incomplete]);
  } else fail(error, response, log);
}

function fail(error: unknown, response: ServerResponse, log: Logger): void {
  const reference = randomBytes(3).toString('hex');
  log.error({ err: error, reference }, 'An installation failed');
  page(response, 500, 'Not installed', [
    words.failed,
    `If it happens again, tell whoever runs Photo Help this: ${reference}`,
  ]);
}

function guarded(response: ServerResponse, log: Logger, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    if (response.headersSent) response.end();
    else fail(error, response, log);
  });
}

/** Nothing that came with a request is shown on a page. */
function page(response: ServerResponse, status: number, title: string, lines: readonly string[]): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      // The address holds a code.
      'referrer-policy': 'no-referrer',
    })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${lines
        .map((line) => `<p>${line}</p>`)
        .join('')}</html>`,
    );
}
