import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { TABLES } from '../../src/store/schema.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import { entry, newTriage } from './contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.dispose());

const nameOf = (url: string) => new URL(url).pathname.slice(1);

// The binaries from the registry have no pg_dump. COPY, which pg_dump is built on, moves the same rows.
it('a PostgreSQL database is copied table by table while it is used, and a restored one goes on from there', async () => {
  const url = await server.createDatabase();
  const store = await openStore(url);
  const history = [entry({ type: 'referenced', reference: 'Zoë’s “#1”\n📷' })];
  await store.open(newTriage({ history, home: { channel: 'C1', thread: '1.1' } }), 'worker');
  await store.release('triage-1', 'worker', 1, { cards: [{ card: 'case', channel: 'C1', ts: '1.1' }] });
  await store.addGap({ installation: 'T1', source: 'm', why: 'notCovered', text: 'a dent', at: 1 });
  const before = await store.find('triage-1');

  const folder = temporaryFolder();
  // The server writes the files, as the user it runs as.
  chmodSync(folder.path, 0o777);
  for (const table of TABLES) {
    await server.query(nameOf(url), `copy ${table} to '${join(folder.path, table)}'`);
  }
  await store.open(newTriage({ id: 'later', requestId: 'later' }), 'worker');
  expect(readdirSync(folder.path).toSorted()).toEqual(TABLES.toSorted());

  const restoredUrl = await server.createDatabase();
  await (await openStore(restoredUrl)).close();
  for (const table of TABLES) {
    await server.query(nameOf(restoredUrl), `copy ${table} from '${join(folder.path, table)}'`);
  }
  const restored = await openStore(restoredUrl, { migrate: false });
  expect(await restored.find('triage-1')).toStrictEqual(before);
  expect(await restored.find('later')).toBeUndefined();
  expect(await restored.cards('triage-1')).toEqual([{ card: 'case', channel: 'C1', ts: '1.1' }]);
  expect(await restored.gaps()).toHaveLength(1);
  const next = await restored.open(newTriage({ id: 'next', requestId: 'next' }), 'worker');
  expect(next.triage.number).toBe(2);
  const more = { entries: [entry({ type: 'kept' })], outcome: 'open' } as const;
  expect(await restored.append('triage-1', 1, more, 'worker')).toBe('leased');
  await restored.close();
  await store.close();
  folder.remove();
});
