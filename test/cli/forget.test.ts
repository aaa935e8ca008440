import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { entry, installed, newTriage } from '../store/contract.ts';
import { temporaryFolder } from '../support/process.ts';
import { runToolWith } from './run.ts';

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

describe('npm run forget, while the app runs', () => {
  test('deletes one case and says how much that was', async () => {
    expect(forget('--triage', 'triage-1')).toEqual({
      status: 0,
      stdout:
        'Deleted: cases 1, entries 2, cards 0, knowledge gaps 0, counters 0, installations 0. What stands in Slack stays there.\n',
      stderr: '',
    });
    expect(await store.find('triage-1')).toBeUndefined();
    expect(await store.find('triage-2')).toBeDefined();
  });

  test('deletes everything of one workspace', async () => {
    const { status, stdout } = forget('--workspace', 'T1');
    expect({ status, stdout }).toMatchObject({
      status: 0,
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
