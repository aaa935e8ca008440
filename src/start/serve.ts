import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Clock, systemClock } from '../clock.ts';
import { type Config, readConfig, type WorkspacesConfig } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { KnowledgeError, loadKnowledge } from '../knowledge/load.ts';
import { createInstallPages, type InstallPages } from '../slack/app/oauth.ts';
import { overHttp, overSocket } from '../slack/app/transports.ts';
import { StoreOpenError } from '../store/errors.ts';
import { createLog, type Logger, type LogLevel } from '../telemetry/log.ts';
import { type Running, run, type TransportParts } from './run.ts';

const WITHOUT_SLACK = `Photo Help needs to know your Slack app. Set these in .env (see .env.example):
  SLACK_BOT_TOKEN   api.slack.com/apps » your app » OAuth & Permissions (xoxb-…)
  SLACK_APP_TOKEN   api.slack.com/apps » your app » Basic Information » App-Level Tokens, scope connections:write (xapp-…)
No app yet? Create one "From a manifest" with the file manifest.json.`;

/** Process managers kill after ten seconds. */
const STOP_WITHIN_MS = 9_000;

/**
 * Starts everything and runs until it is told to stop; prints what is wrong and exits with 1 if it cannot.
 * Without any Slack variable it is the playground, but not where people work with it.
 */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const read = readConfig(environment);
  if (read.ok) return runUntilStopped(read.config.logLevel, (log) => start(read.config, log));
  if (!('noSlack' in read)) return fail(read.problems);
  const playground = environment.NODE_ENV === 'production' ? undefined : await loadPlayground();
  if (playground === undefined) return fail([WITHOUT_SLACK]);
  return runUntilStopped(read.playground.logLevel, async (log) => {
    const running = await playground.startPlayground(read.playground, log);
    process.stdout.write(`Photo Help playground: ${running.address}\n`);
    return running;
  });
}

/** The playground, or nothing where only what production needs is installed: Vite, which builds its page, is not. */
async function loadPlayground() {
  try {
    import.meta.resolve('vite');
  } catch {
    return undefined;
  }
  return import('../playground/server/playground.ts');
}

async function runUntilStopped(
  logLevel: LogLevel,
  begin: (log: Logger) => Promise<Pick<Running, 'stop'>>,
): Promise<void> {
  const log = await createLog(logLevel);
  try {
    const running = await begin(log);
    const stop = (signal: string) => {
      log.info({ signal }, 'Stopping');
      // Everything that was acknowledged is stored: what still hangs then is done after the next start.
      setTimeout(() => {
        log.warn('Something still hangs; stopping without it');
        process.exit(0);
      }, STOP_WITHIN_MS);
      void running.stop().then(() => process.exit(0));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (error instanceof StoreOpenError) return fail([`DATABASE_URL: ${error.message}`]);
    if (error instanceof StartError || error instanceof KnowledgeError) return fail([error.message]);
    throw error;
  }
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

/** What the app finds outside itself. */
interface Outside {
  readonly clock: Clock;
  /** The one of Node if not given. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Starts the app as configured. Throws `StartError`, `KnowledgeError` or `StoreOpenError` for what has to be mended. */
export async function start(
  config: Config,
  log: Logger,
  { clock, fetch }: Outside = { clock: systemClock },
): Promise<Running> {
  const { slack, slackApiUrl, port, ...settings } = config;
  const address = slackApiUrl === undefined ? {} : { slackApiUrl };
  const running = await run(
    {
      ...settings,
      ...(slack.mode === 'workspaces'
        ? { encryptionKeys: slack.encryptionKeys }
        : { botToken: slack.botToken }),
      knowledge: loadKnowledge(),
      slack: { ...address, ...(fetch && { fetch }) },
      clock,
      transport: (parts) => {
        if (slack.mode === 'socket')
          return overSocket({ port, appToken: slack.appToken, ...address }, log, parts);
        const pages = slack.mode === 'workspaces' ? installPages(slack, address, log, parts) : undefined;
        return overHttp({ port, signingSecret: slack.signingSecret }, log, parts, pages);
      },
    },
    log,
  );
  log.info({ port: running.port, mode: slack.mode }, 'Photo Help is ready');
  return running;
}

/** The pages at which a workspace installs the app, which asks for what the manifest asks for. */
function installPages(
  { clientId, clientSecret, stateSecret }: WorkspacesConfig,
  slack: { slackApiUrl?: string },
  log: Logger,
  { installations, workspaces, clock }: TransportParts,
): InstallPages | undefined {
  if (installations === undefined) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
  const { oauth_config } = manifestSchema.parse(manifest);
  return createInstallPages({
    clientId,
    clientSecret,
    stateSecret,
    scopes: oauth_config.scopes.bot,
    installations,
    installed: workspaces.forget,
    slack,
    log,
    clock,
  });
}

const manifestSchema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1) }) }),
});
