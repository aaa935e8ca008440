import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { team } from '../../src/fake-slack/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { newTriage } from '../store/contract.ts';
import { startInstalled } from '../support/installed-process.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type PhotoHelpProcess, startProcess } from '../support/process.ts';
import { until } from '../support/until.ts';
import { storedTriage } from './expected.ts';

const TEST_MS = 120_000;
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
/** Reminders are due days later. */
const BUSY = `select count(*) as busy from triages where due_at < ${Date.now() + 60 * 60_000} or lease_owner is not null`;

const engines = [
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
];

test.concurrent.each(engines)(
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

test.concurrent.each(engines)(
  'a workspace that uninstalled the app loses its cases on $engine after 30 days, counted anew if it comes back before',
  async ({ prepare, query }) => {
    const { app, install, uninstall, dispose } = await startInstalled(await prepare());
    const cases = async (installation: string) => {
      const rows = await query(app, `select id from triages where installation = '${installation}'`);
      return rows.length;
    };
    const deleted = () =>
      app
        .main()
        .log()
        .filter(({ msg }) => msg.includes('uninstalled the app'));
    /** Starts it again so many days later. */
    const startAgainAfter = async (days: number) => {
      await query(app, `update uninstalled set at = at - ${days} * 86400000.0`);
      await app.main().kill('SIGTERM');
      await app.startAgain();
    };
    try {
      const id = await caseOf(app, { handOver: true });
      // A workspace next door, whose cases are nobody's business here.
      const store = await openStore(app.databaseUrl, { migrate: false });
      await store.open(newTriage({ id: 'next-door', installation: 'T2' }), 'worker');
      await store.close();
      expect((await uninstall()).status).toBe(200);
      await startAgainAfter(20);
      expect(await cases(team.id)).toBe(1);
      await install();
      // From the next time on the days count anew.
      expect(await query(app, 'select * from uninstalled')).toEqual([]);
      expect((await uninstall()).status).toBe(200);

      await startAgainAfter(31);

      await until(async () => (await cases(team.id)) === 0, patient);
      expect(await until(() => deleted()[0], patient)).toMatchObject({
        installation: team.id,
        triages: 1,
        gaps: 0,
      });
      expect(JSON.stringify(deleted())).not.toContain(id);
      expect(await cases('T2')).toBe(1);
      expect(await query(app, 'select * from uninstalled')).toEqual([]);
    } finally {
      await dispose();
    }
  },
  TEST_MS,
);
