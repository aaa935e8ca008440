import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ClearStateStore, InstallProvider, InvalidStateError } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';
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
  readonly slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>;
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
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
});

/** Whose the token is, as Slack says to whoever has it: https://docs.slack.dev/reference/methods/auth.test */
const testedSchema = z.object({
  url: z.url(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  user_id: z.string(),
});

/** Slack granted something that is not stored. */
class RefusedGrantError extends PhotoHelpError {
  override readonly name = 'RefusedGrantError';
  readonly why: 'rotates' | 'belongsElsewhere';

  constructor(why: RefusedGrantError['why']) {
    super(`A grant was refused: ${why}`);
    this.why = why;
  }
}

/** A browser keeps it for this address alone, and takes it from no other host of the domain. */
const STATE_COOKIE = '__Host-photo-help-state';

/**
 * Bolt's OAuth pages with our store behind them. The state that protects them is signed, so any replica may answer the
 * second request, and once it has been used that is stored, so that no replica takes it again:
 * https://docs.slack.dev/authentication/installing-with-oauth
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
    if (bot.token.startsWith('xoxe') || bot.refreshToken !== undefined || bot.expiresAt !== undefined)
      throw new RefusedGrantError('rotates');
    const id = installationId(isEnterpriseInstall, team?.id, enterprise?.id);
    if (id === undefined) throw new Error('Slack names neither a team nor an enterprise.');
    const client = new WebClient(bot.token, { ...clientOptions, logger: boltLog(log) });
    const tested = testedSchema.parse(await client.auth.test());
    const isSame = isEnterpriseInstall
      ? tested.enterprise_id === enterprise?.id
      : tested.team_id === team?.id;
    if (!isSame || tested.user_id !== bot.userId) throw new RefusedGrantError('belongsElsewhere');
    return {
      id,
      token: bot.token,
      botId: bot.id,
      botUserId: bot.userId,
      scopes: bot.scopes,
      url: tested.url,
      installedAt: parts.clock.now(),
    };
  }

  const bolt = boltLog(log);
  const signed = new ClearStateStore(stateSecret);
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateStore: {
      generateStateParam: (options, now) => signed.generateStateParam(options, now),
      async verifyStateParam(now, state) {
        const options = await signed.verifyStateParam(now, state);
        if (await parts.installations.useState(state)) return options;
        throw new InvalidStateError('The state has been used before');
      },
    },
    stateCookieName: STATE_COOKIE,
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
      protect(response);
      guarded(response, log, () => provider.handleInstallPath(request, response, {}, scopes));
    },
    redirect(request, response) {
      protect(response);
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

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // The address holds a code.
  'referrer-policy': 'no-referrer',
};

/** Whatever is answered here is shown in no other page's frame, and its cookie goes along with no other site's request. */
function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const setHeader = response.setHeader.bind(response);
  // Bolt sets the cookie, and has no setting for this.
  response.setHeader = (name, value) =>
    setHeader(
      name,
      name.toLowerCase() === 'set-cookie' ? [value].flat().map((one) => `${one}; SameSite=Lax`) : value,
    );
}

const words = {
  installed: 'Type /photo-help in a channel of your workspace. You can close this window.',
  cancelled: 'You have cancelled it, so nothing was installed. You can close this window.',
  stale:
    'This link is too old, has been used before, or was opened in another browser than it began in. Nothing was installed. Please start again at /slack/install.',
  incomplete:
    'Slack did not say that the app may be installed. Nothing was installed. Please start again at /slack/install.',
  rotates:
    'The tokens of this app expire, because token rotation is switched on in its settings at Slack, and Photo Help cannot renew them. Nothing was installed. Whoever runs Photo Help has to make the app anew, with token rotation off: it cannot be switched off again.',
  belongsElsewhere:
    'Slack granted this for one workspace and gave a token that belongs to another. Nothing was installed. Please start again at /slack/install.',
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
  if (error instanceof RefusedGrantError) {
    log.warn({ why: error.why }, 'An installation was refused');
    page(response, 400, 'Not installed', [words[error.why]]);
    return;
  }
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
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${lines
        .map((line) => `<p>${line}</p>`)
        .join('')}</html>`,
    );
}
