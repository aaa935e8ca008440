import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { team } from '../../src/fake-slack/directory.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { openStore } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';
import { SIGNING_SECRET, startProcess, temporaryFolder, type Variables } from './process.ts';

/** The app as any workspace can install it, as a process of its own, installed in one workspace in memory. */
export async function startInstalled(variables: Variables = {}) {
  const folder = temporaryFolder();
  const workspace = createWorkspace();
  const key = randomBytes(32);
  const databaseUrl = variables.DATABASE_URL ?? `file:${join(folder.path, 'photo-help.db')}`;

  /** As the page at which it is installed stores it. */
  async function install(): Promise<void> {
    const store = await openStore(databaseUrl);
    await createInstallations(store, createSeal([key])).save({
      id: team.id,
      token: workspace.bot.token,
      botId: workspace.bot.botId,
      botUserId: workspace.bot.userId,
      scopes: workspace.bot.scopes,
      url: `https://${team.domain}.slack.com/`,
      installedAt: Date.now(),
    });
    await store.close();
  }
  await install();
  const app = await startProcess({
    workspace,
    variables: {
      DATABASE_URL: databaseUrl,
      TOKEN_ENCRYPTION_KEY: key.toString('base64'),
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: '1234.5678',
      SLACK_CLIENT_SECRET: 'c'.repeat(32),
      SLACK_STATE_SECRET: 'a state secret nobody can guess',
      ...variables,
    },
  });
  return {
    app,
    /** Where its SQLite file is. */
    folder: dirname(databaseUrl.slice('file:'.length)),
    install,
    /** The workspace removes the app. */
    uninstall: () =>
      fetch(
        app.url('/slack/events'),
        signedFetch(SIGNING_SECRET, {
          type: 'events_api',
          payload: {},
          contentType: 'application/json',
          body: JSON.stringify({
            type: 'event_callback',
            team_id: team.id,
            event_id: 'Ev07GONE',
            event_time: Math.ceil(Date.now() / 1_000),
            event: { type: 'app_uninstalled' },
          }),
        }),
      ),
    async dispose() {
      await app.dispose();
      folder.remove();
    },
  };
}
