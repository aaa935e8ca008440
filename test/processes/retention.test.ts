import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';
import { storedTriage } from './expected.ts';

const TEST_MS = 60_000;
const patient = { timeout: 45_000 };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, TEST_MS);
afterAll(() => server.dispose());

/** Opens a case, hands it over if asked to, and waits until nothing is left to do for it; gives its id. */
async function caseOf(app: PhotoHelpProcess, { handOver }: { handOver: boolean }): Promise<string> {
  const known = new Set(app.messages().map(({ metadata }) => metadata?.event_payload.triage));
  expect((await app.open()).status).toBe(200);
  const card = await until(
    () =>
      app
        .messages()
        .find(
          ({ metadata }) =>
            metadata?.event_payload.card === 'question' && !known.has(metadata.event_payload.triage),
        ),
    patient,
  );
  if (handOver) {
    expect((await app.deliver(await app.handingOver(card))).status).toBe(200);
    await app.cardWith('question', 'triage:reopen');
  }
  return String(card.metadata?.event_payload.triage);
}

const AGED = 'update triages set updated_at = updated_at - 31 * 86400000.0';
const BUSY = 'select count(*) as busy from triages where due_at is not null or lease_owner is not null';

test.concurrent.each([
  {
    engine: 'SQLite',
    prepare: async () => ({}),
    query: async (app: PhotoHelpProcess, text: string): Promise<unknown[]> => {
      const db = new DatabaseSync(app.databaseUrl.slice('file:'.length), { timeout: 1_000 });
      const rows = db.prepare(text).all();
      db.close();
      return rows;
    },
  },
  {
    engine: 'PostgreSQL',
    prepare: async () => ({ DATABASE_URL: await server.createDatabase() }),
    query: (app: PhotoHelpProcess, text: string) =>
      server.query(new URL(app.databaseUrl).pathname.slice(1), text),
  },
])(
  'RETENTION_DAYS on $engine deletes closed cases that are older, while others are worked on',
  async ({ prepare, query }) => {
    const app = await startProcess({ variables: { ...(await prepare()), RETENTION_DAYS: '30' } });
    try {
      const closed = await caseOf(app, { handOver: true });
      const open = await caseOf(app, { handOver: false });
      await until(async () => /"busy":"?0/.test(JSON.stringify(await query(app, BUSY))), patient);
      await query(app, AGED);
      const young = await caseOf(app, { handOver: true });
      const first = app.main();
      await first.kill('SIGTERM');

      await app.startAgain();

      await until(async () => (await storedTriage(app, closed)) === undefined, patient);
      expect(await storedTriage(app, open)).toBeDefined();
      expect(await storedTriage(app, young)).toBeDefined();
      // A quick machine has aged the case before the first process looks for old ones, a second after its start.
      const logged = () =>
        [first, app.main()].flatMap((main) => main.log()).find(({ msg }) => msg.includes('RETENTION_DAYS'));
      expect(await until(logged, patient)).toMatchObject({ triages: 1 });
      expect((await app.click('question', 'answer:symptom:missedTheSale')).status).toBe(200);
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);
