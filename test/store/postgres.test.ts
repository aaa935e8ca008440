import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import { REWRITE_AT_ONCE_BYTES } from '../../src/store/erasure.ts';
import { createStore } from '../../src/store/kysely-store.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { openPostgres, postgresNow } from '../../src/store/postgres.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { describeStore, entry, newTriage } from './contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.dispose(), 60_000);

/** Databases are dear to create, so the promises of every store are held on one, which is emptied in between. */
let emptied: string | undefined;

describeStore('a store on PostgreSQL', async () => {
  emptied ??= await server.createDatabase();
  const url = emptied;
  const store = await openStore(url, { serving: true });
  const { db, close } = openPostgres(url);
  return {
    store,
    db,
    async dispose() {
      await store.close();
      const tables = await db.introspection.getTables();
      await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(db);
      await close();
    },
  };
});

describe('several replicas on one PostgreSQL database', () => {
  it('are all served when they set it up at the same time', async () => {
    const url = await server.createDatabase();

    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url, { serving: true })));

    const { db, close } = openPostgres(url);
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
    expect(await one.release('triage-1', 'one', 0, { cards: [] })).toBe(false);
    expect(await one.renew('triage-1', 'one')).toBe(true);
    expect(await one.find('triage-1')).toMatchObject({ version: 1, history: [kept] });
    expect(await one.release('triage-1', 'one', 1, { cards: [] })).toBe(true);
    expect(await other.claim('triage-1', 'other')).toEqual({ takenOver: false });
    await one.close();
    await other.close();
  });
});

describe('a PostgreSQL database', () => {
  it('leads to what is due and to what is old through their indexes, by a clock that is read once', async () => {
    const url = await server.createDatabase();
    const { db, close } = openPostgres(url, { patient: true });
    await migrate(db, { apply: true });
    const queries: CompiledQuery[] = [];
    const watch: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        queries.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const store = createStore(db.withPlugin(watch), { now: postgresNow, clock: systemClock, close });
    // Small tables are faster read as a whole: here it is about what can be used.
    await sql`set enable_seqscan = off`.execute(db);
    await store.open(newTriage(), 'worker-1');
    await store.release('triage-1', 'worker-1', 0, { cards: [], dueIn: 0 });
    const plan = async (run: () => Promise<unknown>) => {
      queries.length = 0;
      await run();
      const plans = queries.map(({ sql: text, parameters }) =>
        db.executeQuery<object>(CompiledQuery.raw(`explain ${text}`, [...parameters])),
      );
      return JSON.stringify((await Promise.all(plans)).map(({ rows }) => rows));
    };

    expect(await plan(() => store.due(10))).toMatch(
      /triages_due_of\b.*Index Cond: .*installation.*due_at <= /,
    );
    expect(await plan(() => store.backlog())).toMatch(/triages_due_of.*Index Cond: \(due_at <= /);
    expect(await plan(() => store.findBySummary('T1', 'C1', '1.1'))).toMatch(
      /cards_summary.*Index Cond: \(\(channel = .*ts = /,
    );
    expect(await plan(() => store.deleteOld(1, 10))).toMatch(
      /triages_closed\b.*Index Cond: \(updated_at < .*gaps_at\b.*Index Cond: \(at < /,
    );
    await close();
  });

  it('is written durably: every commit is on the disk before it is reported', async () => {
    const { db, close } = openPostgres(await server.createDatabase());
    const { rows } = await sql`select current_setting('synchronous_commit') as commit`.execute(db);
    await close();
    expect(rows).toEqual([{ commit: 'on' }]);
  });

  it('keeps what others store when one of those who share a commit cannot be stored', async () => {
    const store = await openStore(await server.createDatabase());
    for (const id of ['a', 'b', 'c']) await store.open(newTriage({ id, requestId: id }), 'worker');
    const append = (id: string, reference: string) => {
      const entries = [entry({ type: 'referenced', reference })];
      return store.append(id, 0, { entries, outcome: 'open' }, 'worker');
    };
    const timeless = entry({ type: 'kept' }, { at: 1e30 });

    const all = await Promise.allSettled([
      append('a', '1'),
      store.append('b', 0, { entries: [timeless], outcome: 'open' }, 'worker'),
      append('c', '3'),
    ]);

    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await Promise.all(['a', 'b', 'c'].map((id) => store.find(id)))).toMatchObject([
      { version: 1 },
      { version: 0 },
      { version: 1 },
    ]);
    await store.close();
  });

  it('is not brought to a standstill by replicas that work on the same triages in groups', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all([0, 1, 2].map(() => openStore(url)));
    const ids = Array.from({ length: 20 }, (_, index) => `triage-${index}`);
    for (const id of ids) await stores[0]?.open(newTriage({ id, requestId: id }), 'worker');
    const change = { entries: [entry({ type: 'kept' })], outcome: 'open' } as const;

    for (let version = 0; version < 5; version += 1) {
      const won = await Promise.all(
        stores.flatMap((store, index) => {
          const order = index % 2 === 0 ? ids : ids.toReversed();
          return order.map((id) => store.append(id, version, change, `worker-${index}`));
        }),
      );
      expect(won.filter(Boolean)).toHaveLength(ids.length);
    }
    for (const store of stores) await store.close();
  });
});

describe('what is deleted from a PostgreSQL database', () => {
  const SECRET = 'flurbled-wurble';
  /** Everything in the database's own files, as they lie on the disk. */
  async function bytes(name: string): Promise<string> {
    const [row] = await server.query(
      name,
      `select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()`,
    );
    await server.query(name, 'checkpoint');
    const { folder } = z.object({ folder: z.string() }).parse(row);
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'latin1'))
      .join('\n');
  }

  it('is in none of its tables, indexes and statistics once they were written anew by their owner', async () => {
    await server.query('postgres', `create user keeper password 'hunter3'`);
    await server.query('postgres', 'create database kept owner keeper');
    const url = new URL(server.urlOf('kept'));
    url.username = 'keeper';
    url.password = 'hunter3';
    const store = await openStore(url.href);
    for (let index = 0; index < 40; index += 1) {
      const id = `${index % 2 === 0 ? SECRET : 'kept'}-${index}`;
      const history = [entry({ type: 'referenced', reference: `${id} `.repeat(1 + index * 9) })];
      await store.open(newTriage({ id, requestId: id, history }), 'worker');
      await store.addGap({ installation: 'T1', source: id, why: 'notCovered', text: id, at: index });
    }
    await server.query('kept', 'analyze');
    for (let index = 0; index < 40; index += 2) await store.deleteTriage(`${SECRET}-${index}`);
    await server.query('kept', 'vacuum');
    expect((await bytes('kept')).includes(SECRET)).toBe(true);

    expect(await store.erase({ whole: false })).toEqual({ rewritten: true, inLog: true });

    const left = await bytes('kept');
    expect([left.includes(SECRET), left.includes('kept-1')]).toEqual([false, true]);
    expect(await store.find('kept-1')).toBeDefined();
    await store.close();
  });

  it('is said to be there still when the tables are large or somebody does not leave them', async () => {
    const url = await server.createDatabase();
    const store = await openStore(url);
    const name = new URL(url).pathname.slice(1);
    await store.addGap({ installation: 'T1', source: 'm', why: 'notCovered', text: SECRET, at: 1 });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('begin; select * from gaps');

    expect(await store.erase({ whole: false })).toEqual({ rewritten: false, because: 'busy', inLog: true });

    await client.query('commit');
    await server.query(
      name,
      `insert into gaps select 'T1', id::text, 'notCovered', (select string_agg(md5((id * n)::text), '') from generate_series(1, 100) n), 1
       from generate_series(1, ${Math.ceil(REWRITE_AT_ONCE_BYTES / 3_000)}) id`,
    );
    expect(await store.erase({ whole: false })).toEqual({ rewritten: false, because: 'large', inLog: true });
    expect(await store.erase({ whole: true })).toEqual({ rewritten: true, inLog: true });
    await client.end();
    await store.close();
  });
});

describe('the playground’s PostgreSQL database', () => {
  it('is its own: it opens no other, and the app does not open it', async () => {
    const real = await server.createDatabase();
    await (await openStore(real, { maker: 'app' })).close();
    await expect(openStore(real, { maker: 'playground' })).rejects.toMatchObject({ why: 'notOurs' });

    const toy = await server.createDatabase();
    for (const times of [1, 2]) {
      const store = await openStore(toy, { maker: 'playground' });
      expect(times && (await store.backlog())).toEqual({ waiting: 0 });
      await store.close();
    }
    await expect(openStore(toy, { maker: 'app' })).rejects.toMatchObject({ why: 'notOurs' });
  });
});

describe('the address of a PostgreSQL server on another machine', () => {
  const connect = async (url: string) => {
    const { close } = openPostgres(url);
    await close();
    return 'opened';
  };

  it.each([
    'postgres://photo:hunter2@db.example.com/name',
    'postgresql://photo:hunter2@10.0.0.7:5432/name?application_name=x',
    'postgres://photo:hunter2@127.example.com/name',
    'postgres://photo:hunter2@localhost/name?host=db.example.com',
    'postgres://photo:hunter2@/name?host=db.example.com',
    'postgres://photo:hunter2@db.example.com/name?sslmode=',
  ])('is refused where it does not say how the way there is protected: %s', async (url) => {
    await expect(connect(url)).rejects.toMatchObject({
      name: 'StoreOpenError',
      why: 'insecure',
      message: expect.stringMatching(
        /^(?!.*(?:hunter|example|10\.0)).*\?sslmode=verify-full.*\?sslmode=disable/,
      ),
    });
  });

  it.each([
    'postgres://photo:hunter2@db.example.com/name?sslmode=verify-full',
    'postgres://photo:hunter2@db.example.com/name?sslmode=disable',
    'postgres://photo:hunter2@localhost/name',
    'postgres://photo:hunter2@127.0.0.1:5433/name',
    'postgres://photo:hunter2@[::1]/name',
    'postgres:///name?host=/var/run/postgresql',
    'postgres://photo@%2Fvar%2Frun%2Fpostgresql/name',
  ])('is taken where it does, and this machine’s own anyway: %s', async (url) => {
    expect(await connect(url)).toBe('opened');
  });
});

it('the address of another machine in PGHOST is refused, too', () => {
  vi.stubEnv('PGHOST', 'db.example.com');
  expect(() => openPostgres('postgres:///name')).toThrow(/sslmode=verify-full/);
  vi.unstubAllEnvs();
});

describe('a PostgreSQL address that cannot be used', () => {
  const open = (url: string) => openStore(url, { serving: true });
  const own = () => new URL(server.urlOf('postgres'));

  it.each([
    [
      'nobody listens there',
      'unreachable',
      () => {
        const url = own();
        url.port = '9';
        return url.href;
      },
    ],
    [
      'the password is wrong',
      'denied',
      () => {
        const url = own();
        url.password = 'hunter3';
        return url.href;
      },
    ],
    [
      'the password is missing',
      'denied',
      () => {
        const url = own();
        url.password = '';
        return url.href;
      },
    ],
    ['there is no such database', 'missing', () => server.urlOf('nowhere')],
    ['the server speaks no TLS', 'insecure', () => `${server.urlOf('postgres')}?sslmode=verify-full`],
    ['it is no address', 'unsupported', () => 'postgres://photo:hunter2@host:port/name'],
  ])('is refused in one line without any part of it when %s', async (_, why, address) => {
    const refused = open(address());

    await expect(refused).rejects.toMatchObject({
      name: 'StoreOpenError',
      why,
      message: expect.not.stringMatching(/\n|hunter|127\.0\.0\.1|photo:|nowhere/),
    });
  });

  it('is refused when the user may create no tables', async () => {
    const url = new URL(await server.createDatabase());
    await server.query('postgres', `create user guest password 'hunter3'`);
    url.username = 'guest';
    url.password = 'hunter3';

    await expect(open(url.href)).rejects.toMatchObject({ why: 'unwritable' });
  });

  it('is refused when it is not set up and may not be, or was used by a newer version', async () => {
    const url = await server.createDatabase();
    await expect(openStore(url, { migrate: false })).rejects.toMatchObject({ why: 'notMigrated' });
    await (await open(url)).close();
    const { db, close } = openPostgres(url);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2999-01-01')`.execute(
      db,
    );
    await close();
    await expect(open(url)).rejects.toMatchObject({ why: 'newer' });
  });
});
