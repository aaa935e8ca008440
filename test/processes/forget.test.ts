import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { people, team } from '../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { openStore } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';
import { runToolBeside } from '../cli/run.ts';
import { type PhotoHelpProcess, startProcess, temporaryFolder, type Variables } from '../support/process.ts';
import { until } from '../support/until.ts';

const TEST_MS = 60_000;
const NOTE = 'the proofs came out purplish';

/** Everything in the files of an app's folder. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

/** Opens a case and hands it over with a note; gives its id once nothing is left to do for it. */
async function caseOf(app: PhotoHelpProcess): Promise<string> {
  expect((await app.open({ text: NOTE })).body).toBe('');
  const card = await app.cardWith('question', 'triage:handover');
  await app.deliver(app.requests.blockActions({ actionId: 'triage:handover', message: card }));
  const view = await until(() => app.workspace.views(people.mia).at(-1), { what: 'The window for a note' });
  await app.deliver(app.requests.viewSubmission({ view, inputs: { handover: NOTE } }));
  await app.cardWith('question', 'triage:reopen');
  const store = await openStore(app.databaseUrl, { migrate: false });
  await until(async () => (await store.backlog()).waiting === 0, { timeout: 20_000, what: 'Quiet' });
  await store.close();
  return String(card.metadata?.event_payload.triage);
}

/** The app as any workspace can install it, installed in one, with a token of a secret key. */
async function startInstalled(): Promise<{
  app: PhotoHelpProcess;
  variables: Variables;
  dispose(): Promise<void>;
}> {
  const folder = temporaryFolder();
  const workspace = createWorkspace();
  const key = randomBytes(32);
  const variables = {
    DATABASE_URL: `file:${join(folder.path, 'photo-help.db')}`,
    TOKEN_ENCRYPTION_KEY: key.toString('base64'),
  };
  const store = await openStore(variables.DATABASE_URL);
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
  const app = await startProcess({
    workspace,
    variables: {
      ...variables,
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: '1234.5678',
      SLACK_CLIENT_SECRET: 'c'.repeat(32),
      SLACK_STATE_SECRET: 'a state secret nobody can guess',
    },
  });
  return {
    app,
    variables,
    async dispose() {
      await app.dispose();
      folder.remove();
    },
  };
}

test.concurrent.each([
  ['runs', async () => {}],
  ['does not run', async (app: PhotoHelpProcess) => void (await app.main().kill('SIGTERM'))],
])(
  'what npm run forget deletes is in no byte of the files, while the app %s',
  async (_, prepare) => {
    const { app, variables, dispose } = await startInstalled();
    try {
      const folder = join(variables.DATABASE_URL?.slice('file:'.length) ?? '', '..');
      const triage = await caseOf(app);
      const [sealed = ''] = /1\.[0-9a-f]{12}\.[\w.-]+/.exec(bytesOf(folder)) ?? [];
      const secrets = [
        'purplish',
        triage,
        team.id,
        people.mia,
        sealed.slice(20, 60),
        app.workspace.bot.token,
      ];
      expect(secrets.slice(0, -1).filter((secret) => !bytesOf(folder).includes(secret))).toEqual([]);
      await prepare(app);

      const forgotten = await runToolBeside(
        { ...variables, SLACK_API_URL: app.environment.SLACK_API_URL ?? '' },
        'src/cli/forget.ts',
        '--workspace',
        team.id,
      );

      expect(forgotten).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(folder).toSorted()).toContain('photo-help.db');
      expect(secrets.filter((secret) => bytesOf(folder).includes(secret))).toEqual([]);
      expect(app.workspace.calls('auth.revoke')).toMatchObject([{ outcome: 'ok' }]);
      if (app.main().isRunning()) expect((await fetch(app.url('/readyz'))).status).toBe(200);
    } finally {
      await dispose();
    }
  },
  TEST_MS,
);

test.concurrent(
  'one forgotten case leaves no byte, and the others go on at once',
  async () => {
    const app = await startProcess();
    try {
      const triage = await caseOf(app);
      expect(bytesOf(app.folder)).toContain('purplish');

      const forgotten = await runToolBeside(
        { DATABASE_URL: app.databaseUrl },
        'src/cli/forget.ts',
        '--triage',
        triage,
      );

      expect(forgotten).toMatchObject({ status: 0, stderr: '' });
      expect(['purplish', triage].filter((secret) => bytesOf(app.folder).includes(secret))).toEqual([]);
      expect((await app.open()).body).toBe('');
      await until(
        () =>
          app.messages().filter(({ metadata }) => metadata?.event_payload.card === 'question').length === 2,
      );
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);
