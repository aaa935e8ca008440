import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { people, team } from '../../src/fake-slack/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { runToolBeside } from '../cli/run.ts';
import { startInstalled } from '../support/installed-process.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';

const TEST_MS = 120_000;
const NOTE = 'the proofs show a trampoline';

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

test.concurrent.each([
  ['runs', async () => {}],
  ['does not run', async (app: PhotoHelpProcess) => void (await app.main().kill('SIGTERM'))],
])(
  'what npm run forget deletes is in no byte of the files, while the app %s',
  async (_, prepare) => {
    const { app, folder, dispose } = await startInstalled();
    try {
      const triage = await caseOf(app);
      const [sealed = ''] = /1\.[0-9a-f]{12}\.[\w.-]+/.exec(bytesOf(folder)) ?? [];
      const secrets = [
        'trampoline',
        triage,
        team.id,
        people.mia,
        sealed.slice(20, 60),
        app.workspace.bot.token,
      ];
      expect(secrets.slice(0, -1).filter((secret) => !bytesOf(folder).includes(secret))).toEqual([]);
      await prepare(app);

      const forgotten = await runToolBeside(app.environment, 'src/cli/forget.ts', '--workspace', team.id);

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
      expect(bytesOf(app.folder).includes('trampoline')).toBe(true);

      const forgotten = await runToolBeside(
        { DATABASE_URL: app.databaseUrl },
        'src/cli/forget.ts',
        '--triage',
        triage,
      );

      expect(forgotten).toMatchObject({ status: 0, stderr: '' });
      expect(['trampoline', triage].filter((secret) => bytesOf(app.folder).includes(secret))).toEqual([]);
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
