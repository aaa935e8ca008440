import { expect, test } from 'vitest';
import { people } from '../../src/fake-slack/directory.ts';
import type { Fault } from '../../src/fake-slack/faults.ts';
import type { Arguments } from '../../src/fake-slack/world.ts';
import { startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';

const { mia } = people;
const direct = `D${mia.slice(1)}`;
/** Cards catch up within this time of `/readyz`, and the session a little after them. */
const CATCH_UP_MS = 12_000;

test.concurrent.each<[string, Fault]>([
  ['is lost', { do: 'timeout' }],
  ['is made, but nobody learns it', { do: 'hangAfter' }],
  ['is on its way, and arrives after the restart', { do: 'delay', ms: 2_000 }],
])(
  'kill -9 while a call about a session %s: it ends as the case does',
  async (_, fate) => {
    const app = await startProcess();
    try {
      const { token } = app.workspace.bot;
      await app.workspace.call('conversations.open', { users: mia }, { token });
      const { ts } = app.workspace.say({ user: mia, channel: direct, text: 'missed the sale' });
      const message = app.workspace.message(direct, ts);
      if (message === undefined) throw new Error('Mia has written nothing');
      const session = () => app.workspace.world.sessions.get(`${direct} ${ts}`);
      const killing = (method: string, when: (args: Arguments) => boolean = () => true) =>
        app.workspace.fault({
          ...fate,
          method,
          when(args) {
            if (!when(args)) return false;
            void app.main().kill('SIGKILL');
            return true;
          },
        });

      killing('agents.sessions.setStatus');
      await app.deliver(app.requests.message(message));
      await until(() => !app.main().isRunning(), { what: 'The crash at its beginning' });
      await app.startAgain();
      await until(() => session()?.status === 'active', { timeout: CATCH_UP_MS, what: 'A session' });

      expect((await app.click('question', 'answer:jobStatus:archived')).status).toBe(200);
      killing('agents.sessions.setStatus', ({ status }) => status === 'closed');
      expect((await app.click('fix:jobArchived', 'verdict:solved')).status).toBe(200);
      await until(() => !app.main().isRunning(), { what: 'The crash at its end' });
      await app.startAgain();
      await until(() => session()?.status === 'closed', { timeout: CATCH_UP_MS, what: 'Its end' });
      // What was on its way says nothing else.
      const calls = () => app.workspace.calls('agents.sessions.setStatus');
      await until(() => calls().every(({ outcome }) => outcome !== 'pending'), {
        what: 'All to have arrived',
      });
      expect(session()).toEqual({ status: 'closed', title: '#1 Missed the Sale?' });
    } finally {
      await app.dispose();
    }
  },
  120_000,
);
