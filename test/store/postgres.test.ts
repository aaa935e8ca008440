import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { describeStore, entry, newTriage } from './contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.dispose());

describeStore('a store on PostgreSQL', async () => {
  const url = await server.createDatabase();
  const store = await openStore(url, { serving: true });
  const { db, close } = openPostgres(url);
  return {
    store,
    db,
    async dispose() {
      await close();
      await store.close();
    },
  };
});

describe('several replicas on one PostgreSQL database', () => {
  it('set it up once when they start at the same time', async () => {
    const url = await server.createDatabase();

    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url, { serving: true })));

    const { db, close } = openPostgres(url);
    const applied = await db
      .$extendTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    expect(new Set(applied.map(({ name }) => name)).size).toBe(applied.length);
    await migrate(db, { apply: false });
    await close();
    for (const store of stores) {
      await store.ping();
      await store.close();
    }
  });

  it('let the others write while one works on a triage: it sees that there is more to do', async () => {
    const url = await server.createDatabase();
    const [one, other] = await Promise.all([openStore(url), openStore(url)]);
    await one.open(newTriage(), 'one');

    const kept = entry({ type: 'kept' });
    expect(await other.append('triage-1', 0, { entries: [kept], outcome: 'open' }, 'other')).toBe('stored');

    expect(await other.due(10)).toEqual([]);
    expect(await one.settle('triage-1', 'one', 0, { cards: [] })).toBe(false);
    expect(await one.renew('triage-1', 'one')).toBe(true);
    expect(await one.find('triage-1')).toMatchObject({ version: 1, history: [kept] });
    expect(await one.settle('triage-1', 'one', 1, { cards: [] })).toBe(true);
    expect(await other.claim('triage-1', 'other')).toEqual({ takenOver: false });
    await one.close();
    await other.close();
  });
});
