import { readFileSync } from 'node:fs';
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { type Clock, systemClock } from '../clock.ts';
import type { Config, WorkspacesConfig } from '../config/config.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { throughProxy } from '../slack/api/proxy.ts';
import type { InstallPages } from '../slack/app/oauth.ts';
import { overHttp, overSocket } from '../slack/app/transports.ts';
import type { Logger } from '../telemetry/log.ts';
import { type Running, run, type TransportParts } from './run.ts';

/** What the app is given from outside. */
interface Outside {
  readonly clock: Clock;
  /** Node's own if not given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Read from the files if not given. */
  readonly knowledge?: Knowledge;
}

/** Starts the app as configured. Throws `StartError` for what has to be fixed. */
export async function start(
  config: Config,
  log: Logger,
  { clock, fetch, knowledge = loadKnowledge() }: Outside = { clock: systemClock },
): Promise<Running> {
  const { slack, slackApiUrl, proxy, port, host, ...settings } = config;
  const wayOut = proxy && (await throughProxy(proxy));
  const call = fetch ?? wayOut?.fetch;
  const address = { ...(slackApiUrl && { slackApiUrl }), ...(call && { fetch: call }) };
  const at = { port, ...(host && { host }) };
  const running = await run(
    {
      ...settings,
      maker: 'app',
      ...(slack.mode === 'workspaces'
        ? { encryptionKeys: slack.encryptionKeys }
        : { botToken: slack.botToken }),
      knowledge,
      slack: address,
      clock,
      transport: async (parts) => {
        if (slack.mode === 'socket')
          return overSocket(
            {
              ...at,
              ...address,
              ...(wayOut && { dispatcher: wayOut.dispatcher }),
              appToken: slack.appToken,
            },
            log,
            parts,
          );
        const pages =
          slack.mode === 'workspaces' ? await installPages(slack, address, log, parts) : undefined;
        return overHttp({ ...at, signingSecret: slack.signingSecret }, log, parts, pages);
      },
    },
    log,
  );
  log.info({ port: running.port, mode: slack.mode }, 'Photo Help is ready');
  return running;
}

/** The pages at which a workspace installs the app, which asks for what the manifest asks for. */
async function installPages(
  { clientId, clientSecret, stateSecret }: WorkspacesConfig,
  slack: Pick<WebClientOptions, 'slackApiUrl' | 'fetch'>,
  log: Logger,
  { installations, workspaces, clock }: TransportParts,
): Promise<InstallPages | undefined> {
  if (installations === undefined) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
  const { oauth_config } = manifestSchema.parse(manifest);
  const { createInstallPages } = await import('../slack/app/oauth.ts');
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
