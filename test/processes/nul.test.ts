import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, places, users } from '../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { openStore } from '../../src/store/open.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { startProcess, type Variables } from '../support/process.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';
import { storedTriage } from './expected.ts';

const TEST_MS = 120_000;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, TEST_MS);
afterAll(() => server.dispose());

const engines: [string, () => Promise<Variables>][] = [
  ['SQLite', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: await server.createDatabase() })],
];

test.each(engines)(
  'a text and a name with U+0000 in them are stored on %s, without it',
  async (_, prepare) => {
    const workspace = createWorkspace({
      users: users.map((user) =>
        user.id === people.mia ? { ...user, name: 'mi\u0000a', realName: 'Mia\u0000 Sommer' } : user,
      ),
    });
    const app = await startProcess({ workspace, variables: await prepare() });
    try {
      // A command's words, and a gap that is made of them.
      expect(await app.open({ text: 'what is the weather like \u0000today' })).toMatchObject({
        status: 200,
        body: '',
      });
      const card = await app.cardWith('question', 'triage:handover');
      // A window's note, and a message's words.
      await app.deliver(app.requests.blockActions({ actionId: 'triage:handover', message: card }));
      const view = await until(() => workspace.views(people.mia).at(-1), { what: 'The window for a note' });
      await app.deliver(app.requests.viewSubmission({ view, inputs: { handover: 'a \u0000dent' } }));
      await app.cardWith('question', 'triage:reopen');
      const message = workspace.say({
        user: people.mia,
        channel: places.support,
        text: `<@${workspace.bot.userId}> missed\u0000 the sale`,
      });
      expect((await app.deliver(app.requests.appMention(message))).status).toBe(200);
      const second = await app.cardWith('question', 'answer:jobStatus:archived');

      const triage = await storedTriage(app, String(card.metadata?.event_payload.triage));
      expect(triage).toMatchObject({ openedBy: { id: people.mia } });
      expect(
        JSON.stringify([triage, await storedTriage(app, String(second.metadata?.event_payload.triage))]),
      ).toMatch(/^(?!.*\\u0000).*a dent/);
      const store = await openStore(app.databaseUrl, { migrate: false });
      await until(
        async () => (await store.gaps()).some(({ text }) => text === 'what is the weather like today'),
        {
          timeout: 10_000,
        },
      );
      await store.close();
      expect(app.messages().map(wordsOf).join()).not.toContain('\u0000');
      expect(
        app
          .main()
          .log()
          // On a busy machine the database may keep the one that asks what is due waiting; it asks again.
          .filter(({ level, msg }) => level >= 50 && msg !== 'The database does not say what is due'),
      ).toEqual([]);
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);
