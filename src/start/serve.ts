import { readConfig } from '../config/config.ts';
import { StartError } from '../errors.ts';
import { printable } from '../printable.ts';
import type { Logger } from '../telemetry/log.ts';
import type { LogLevel } from '../telemetry/log-level.ts';

const WITHOUT_SLACK = `Photo Help needs to know your Slack app. Set these in .env (see .env.example):
  SLACK_BOT_TOKEN   api.slack.com/apps » your app » OAuth & Permissions (xoxb-…)
  SLACK_APP_TOKEN   api.slack.com/apps » your app » Basic Information » App-Level Tokens, scope connections:write (xapp-…)
No app yet? Create one "From a manifest" with the file manifest.json.`;

/** Process managers kill after ten seconds. */
const STOP_WITHIN_MS = 9_000;

/**
 * Starts everything and runs until it is told to stop; prints what is wrong and exits with 1 if it cannot.
 * Without any Slack variable it is the playground, but not where people work with it. What is not needed to say that
 * something is wrong is loaded later.
 */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const read = readConfig(environment);
  if (!read.ok) return fail(read.problems);
  if (read.mode === 'app') {
    const { start } = await import('./start.ts');
    return runUntilStopped(read.config.logLevel, (log) => start(read.config, log));
  }
  const playground = environment.NODE_ENV === 'production' ? undefined : await loadPlayground();
  if (playground === undefined) return fail([WITHOUT_SLACK]);
  return runUntilStopped(read.config.logLevel, async (log) => {
    const running = await playground.startPlayground(read.config, log);
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
  begin: (log: Logger) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  const { createLog } = await import('../telemetry/log.ts');
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
    if (error instanceof StartError) return fail([error.problem]);
    throw error;
  }
}

function fail(lines: readonly string[]): void {
  process.stderr.write(printable(`${lines.join('\n')}\n`));
  process.exitCode = 1;
}
