import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { createInstallations } from '../../src/store/installations.ts';
import { openStore } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';
import type { Store } from '../../src/store/store.ts';
import { entry, installed, newTriage } from '../store/contract.ts';
import { temporaryFolder } from '../support/process.ts';
import { runToolBeside, runToolWith } from './run.ts';

let folder: ReturnType<typeof temporaryFolder>;
let url: string;
let store: Store;

// The app has it open meanwhile.
beforeEach(async () => {
  folder = temporaryFolder();
  url = `file:${folder.path}/photo-help.db`;
  store = await openStore(url, { serving: true });
  const history = [entry({ type: 'kept' }), entry({ type: 'kept' })];
  await store.open(newTriage({ history }), 'worker');
  await store.open(newTriage({ id: 'triage-2', requestId: 'request-2' }), 'worker');
  await store.open(newTriage({ id: 'triage-3', installation: 'T2' }), 'worker');
  await store.addGap({ installation: 'T1', source: 'm', why: 'notCovered', text: 'a dent', at: 1 });
  for (const id of ['T1', 'T2']) await store.putInstallation(installed(id));
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

const forget = (...args: string[]) => runToolWith({ DATABASE_URL: url }, 'src/cli/forget.ts', ...args);

describe('npm run forget, of a workspace’s token', () => {
  const key = randomBytes(32);
  const workspace = createWorkspace();
  const { token } = workspace.bot;
  let slack: Awaited<ReturnType<typeof startSlackServer>>;
  beforeEach(async () => {
    workspace.reset();
    slack = await startSlackServer(workspace);
    await createInstallations(store, createSeal([key])).save({
      id: 'T1',
      token,
      botId: 'B1',
      botUserId: 'U1',
      scopes: [],
      url: 'https://photo-hq.slack.com/',
      installedAt: 1,
    });
  });
  afterEach(() => slack.close());

  const forgetT1 = (variables: Readonly<Record<string, string>> = {}) =>
    runToolBeside(
      {
        DATABASE_URL: url,
        SLACK_API_URL: slack.apiUrl,
        TOKEN_ENCRYPTION_KEY: key.toString('base64'),
        ...variables,
      },
      'src/cli/forget.ts',
      '--workspace',
      'T1',
    );
  const isOfUse = async () => (await workspace.call('auth.test', {}, { token })).body.ok;
  const left = 'Remove the app from that workspace at Slack';

  test('takes it out of use at Slack', async () => {
    expect(await forgetT1()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Its token was revoked at Slack\.\nDeleted: .*installations 1\. /),
      stderr: '',
    });
    expect(await isOfUse()).toBe(false);
  });

  test('is as content where it is out of use already', async () => {
    await workspace.call('auth.revoke', {}, { token });
    expect(await forgetT1()).toMatchObject({ status: 0, stdout: expect.stringContaining('was revoked') });
  });

  test.each([
    ['Slack does not answer', () => workspace.fault({ method: 'auth.revoke', do: 'error500' }), {}],
    ['TOKEN_ENCRYPTION_KEY does not open it', () => {}, { TOKEN_ENCRYPTION_KEY: '' }],
    [
      'TOKEN_ENCRYPTION_KEY does not open it',
      () => {},
      { TOKEN_ENCRYPTION_KEY: randomBytes(32).toString('hex') },
    ],
  ])('deletes all the same, and says what is left to do, where %s', async (why, prepare, variables) => {
    prepare();
    const { status, stdout, stderr } = await forgetT1(variables);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        new RegExp(`^Its token was not revoked at Slack: ${why}\\. ${left}.*\\n$`),
      ),
    });
    expect(stdout).toContain('installations 1.');
    expect(await store.installation('T1')).toBeUndefined();
    expect(await isOfUse()).toBe(true);
  });
});

describe('npm run forget, while the app runs', () => {
  test('deletes one case and says how much that was', async () => {
    expect(forget('--triage', 'triage-1')).toEqual({
      status: 0,
      stdout:
        'Deleted: cases 1, entries 2, cards 0, knowledge gaps 0, counters 0, installations 0. What stands in Slack stays there.\nThe database was written anew: its tables hold nothing deleted.\n',
      stderr: '',
    });
    expect(await store.find('triage-1')).toBeUndefined();
    expect(await store.find('triage-2')).toBeDefined();
  });

  test('deletes everything of one workspace', async () => {
    // The token in this row is none, so it cannot be revoked.
    const { status, stdout } = forget('--workspace', 'T1');
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        'cases 2, entries 2, cards 0, knowledge gaps 1, counters 1, installations 1',
      ),
    });
    expect(await store.find('triage-2')).toBeUndefined();
    expect(await store.gaps()).toEqual([]);
    expect(await store.find('triage-3')).toBeDefined();
    expect(await store.installation('T1')).toBeUndefined();
    expect(await store.installation('T2')).toEqual(installed('T2'));
  });

  test('writes the database anew without deleting anything', async () => {
    expect(forget('--vacuum')).toEqual({
      status: 0,
      stdout: 'The database was written anew: its tables hold nothing deleted.\n',
      stderr: '',
    });
    expect(await store.find('triage-1')).toBeDefined();
  });

  test.each([
    ['--triage', 'case'],
    ['--workspace', 'workspace'],
  ])('says so when there is none by that id: %s', (option, what) => {
    expect(forget(option, 'nope')).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no ${what} with this id here.\n`,
    });
  });

  test.each([[[]], [['--triage', 'triage-1', '--workspace', 'T1']], [['triage-1']], [['--all']]])(
    'deletes nothing and says how it is used when told %j',
    async (args) => {
      const { status, stderr } = forget(...args);
      expect(status).toBe(1);
      expect(stderr).toContain('npm run forget -- --triage ID');
      expect(await store.find('triage-1')).toBeDefined();
    },
  );
});
