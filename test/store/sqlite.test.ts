import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { REWRITE_AT_ONCE_BYTES } from '../../src/store/erasure.ts';
import { createStore, releaseAllLeases } from '../../src/store/kysely-store.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { openSqlite, sqliteNow } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { createMovedClock } from '../support/moved-clock.ts';
import { describeStore, entry, newTriage } from './contract.ts';

let folder: string;
let file: string;
let url: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'photo-help-store-'));
  file = join(folder, 'photo-help.db');
  url = `file:${file}`;
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

describeStore('a store on SQLite', async () => {
  const store = await openStore(url, { serving: true });
  const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
  return {
    store,
    db,
    async dispose() {
      await close();
      await store.close();
    },
  };
});

/** Another process on the same file, and the first thing it says. */
async function otherProcess(...task: string[]): Promise<{ child: ChildProcess; said: string }> {
  const script = fileURLToPath(new URL('./serving-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, ...task], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('a SQLite file', () => {
  it('is made with the folders it lies in', async () => {
    const deep = join(folder, 'a', 'b', 'c.db');

    const store = await openStore(`file:${deep}`);
    await store.close();

    expect(existsSync(deep)).toBe(true);
  });

  it.runIf(process.platform !== 'win32')(
    'is read by its owner alone, as are its folder and all beside it',
    async () => {
      const deep = join(folder, 'a', 'b', 'c.db');
      const modes = () =>
        Object.fromEntries(
          readdirSync(join(folder, 'a', 'b')).map((name) => [
            name,
            statSync(join(folder, 'a', 'b', name)).mode & 0o777,
          ]),
        );

      const store = await openStore(`file:${deep}`, { serving: true });

      const names = ['c.db', 'c.db-wal', 'c.db-shm', 'c.db.lock', 'c.db.lock-journal'];
      const all = Object.fromEntries(names.map((name) => [name, 0o600]));
      expect(modes()).toEqual(all);
      expect(['a', 'a/b'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o700, 0o700]);
      // As an earlier version left them.
      for (const name of names.slice(0, -1)) chmodSync(join(folder, 'a', 'b', name), 0o644);
      const tool = await openStore(`file:${deep}`);
      await tool.close();
      await store.close();
      const again = await openStore(`file:${deep}`, { serving: true });
      expect(modes()).toEqual(all);
      await again.close();
    },
  );

  it('can be named by a file URL', async () => {
    const store = await openStore(pathToFileURL(file).href);
    await store.close();

    expect(existsSync(file)).toBe(true);
  });

  it('is written durably: every commit reaches the disk before it is reported', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });

    const settings = await sql`
      select journal_mode, synchronous, foreign_keys, timeout
      from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout`.execute(db);
    await close();

    expect(settings.rows).toEqual([{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, timeout: 1000 }]);
  });

  it('keeps what was stored when it is opened again, and is set up once only', async () => {
    const before = await openStore(url, { serving: true });
    await before.open(newTriage(), 'worker');
    await before.close();

    const after = await openStore(url, { serving: true });

    expect(await after.find('triage-1')).toMatchObject({ number: 1 });
    await after.close();
  });

  it('has everything that a process committed before it was killed, and its work is taken over at once', async () => {
    const { child, said } = await otherProcess('serve');
    expect(said).toBe('committed');
    await kill(child);

    const store = await openStore(url, { serving: true });

    expect(await store.find('triage-1')).toMatchObject({ version: 1, history: [{ act: { type: 'kept' } }] });
    expect(await store.due(10)).toMatchObject([{ id: 'triage-1' }]);
    expect(await store.claim('triage-1', 'worker')).toEqual({ takenOver: true });
    await store.close();
  });

  it('loses no append to another process', async () => {
    const { child } = await otherProcess('serve');
    await kill(child);

    await Promise.all([otherProcess('append', '60'), otherProcess('append', '60')]);

    const store = await openStore(url);
    expect(await store.find('triage-1')).toMatchObject({ version: 121 });
    await store.close();
  });

  it('says so when the disk is full, and goes on once there is room', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    await migrate(db, { apply: true });
    const store = createStore(db, { now: sqliteNow, clock: systemClock, close });
    await store.open(newTriage(), 'worker');
    const large = entry({ type: 'referenced', reference: 'x'.repeat(100_000) });
    const append = () => store.append('triage-1', 0, { entries: [large], outcome: 'open' }, 'worker');
    await sql`pragma max_page_count = 20`.execute(db);

    await expect(append()).rejects.toThrow('database or disk is full');
    expect(await store.find('triage-1')).toMatchObject({ version: 0, history: [] });
    await sql`pragma max_page_count = 100000`.execute(db);

    expect(await append()).toBe('leased');
    expect(await store.find('triage-1')).toMatchObject({ version: 1, history: [large] });
    await close();
  });

  it('has one serving process', async () => {
    await otherProcess('serve');

    await expect(openStore(url, { serving: true })).rejects.toMatchObject({
      name: 'StoreOpenError',
      why: 'inUse',
      message: expect.stringMatching(/^the database file is in use by another running Photo Help/),
    });
  });

  it('has one serving process, however it is named', async () => {
    const store = await openStore(url, { serving: true });
    const link = join(folder, 'link.db');
    symlinkSync(file, link);

    await expect(openStore(`file:${link}`, { serving: true })).rejects.toMatchObject({ why: 'inUse' });

    await store.close();
    await (await openStore(`file:${link}`, { serving: true })).close();
  });

  it('can be read and written by tools meanwhile', async () => {
    await otherProcess('serve');

    const tool = await openStore(url, { migrate: false });

    expect(await tool.find('triage-1')).toMatchObject({ version: 1 });
    expect(
      await tool.append('triage-1', 1, { entries: [entry({ type: 'kept' })], outcome: 'open' }, 'tool'),
    ).toBeTruthy();
    await tool.close();
  });

  it('is let go when opening it fails', async () => {
    writeFileSync(file, 'not a database, but long enough to have a header of its own'.repeat(10));
    await expect(openStore(url, { serving: true })).rejects.toMatchObject({ why: 'notADatabase' });
    rmSync(file);

    await (await openStore(url, { serving: true })).close();
  });
});

/** Everything in the files of the database, one after the other. */
const bytes = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('what is deleted from a SQLite file', () => {
  const SECRET = 'flurbled-wurble';
  /** Cases with rows of many sizes, so that pages split and join again; every other one is to be deleted. */
  async function fill(store: Store, count: number, size = 400) {
    for (let index = 0; index < count; index += 1) {
      const id = `${index % 2 === 0 ? SECRET : 'kept'}-${index}`;
      const reference = `${id} `.repeat(1 + ((index * 37) % size) / 10);
      const history = [entry({ type: 'referenced', reference }, { message: `${index}.1` })];
      await store.open(newTriage({ id, requestId: id, history }), 'worker');
      await store.addGap({ installation: 'T1', source: id, why: 'notCovered', text: reference, at: index });
    }
  }
  async function empty(store: Store, count: number) {
    for (let index = 0; index < count; index += 2) await store.deleteTriage(`${SECRET}-${index}`);
  }

  it('is in none of its files any longer once they were written anew, while others have it open', async () => {
    const serving = await openStore(url, { serving: true });
    await fill(serving, 60);
    const tool = await openStore(url, { migrate: false });
    await empty(tool, 60);
    expect(bytes().includes(SECRET)).toBe(true);

    expect(await tool.erase({ whole: false })).toEqual({ rewritten: true, inLog: false });

    expect(bytes().includes(SECRET)).toBe(false);
    expect(bytes().includes('kept-1')).toBe(true);
    await tool.close();
    expect(await serving.find('kept-59')).toBeDefined();
    expect(
      await serving.append('kept-59', 1, { entries: [entry({ type: 'kept' })], outcome: 'open' }, 'worker'),
    ).toBe('leased');
    await serving.close();
    expect(bytes().includes(SECRET)).toBe(false);
  });

  it('is written anew in a large file only when asked for, and not beside the app', async () => {
    const serving = await openStore(url, { serving: true });
    await fill(serving, 4);
    const history = [entry({ type: 'referenced', reference: 'x'.repeat(REWRITE_AT_ONCE_BYTES) })];
    await serving.open(newTriage({ id: 'large', requestId: 'large', history }), 'worker');
    const tool = await openStore(url, { migrate: false });
    await tool.erase({ whole: false });
    await empty(tool, 4);

    expect(await tool.erase({ whole: false })).toEqual({ rewritten: false, because: 'large', inLog: false });
    expect(await tool.erase({ whole: true })).toEqual({ rewritten: false, because: 'inUse', inLog: false });
    await serving.close();
    expect(await tool.erase({ whole: true })).toEqual({ rewritten: true, inLog: false });

    await tool.close();
    expect(bytes().includes(SECRET)).toBe(false);
    await (await openStore(url, { serving: true })).close();
  });

  it('is said to be there still when another process does not stop reading', async () => {
    const store = await openStore(url);
    await store.open(newTriage(), 'worker');
    const reader = new DatabaseSync(file);
    reader.exec('begin; select * from triages');
    reader.prepare('select * from triages').all();
    await store.deleteTriage('triage-1');
    const clock = createMovedClock();
    const impatient = openSqlite(file, { serving: false, clock });
    await sql`pragma busy_timeout = 1`.execute(impatient.db);

    let erased: unknown;
    void impatient.erase({ whole: false }).then((erasure) => {
      erased = erasure;
    });
    await clock.until(async () => erased !== undefined);

    expect(erased).toEqual({ rewritten: false, because: 'busy', inLog: false });
    reader.close();
    expect(await store.erase({ whole: false })).toMatchObject({ rewritten: true });
    await impatient.close();
    await store.close();
  });
});

describe('the playground’s SQLite file', () => {
  it('is its own: it opens no other, and the app does not open it', async () => {
    await (await openStore(url, { maker: 'app' })).close();
    const before = bytes();
    await expect(openStore(url, { maker: 'playground' })).rejects.toMatchObject({ why: 'notOurs' });
    expect(bytes() === before).toBe(true);

    const toy = `file:${join(folder, 'toy.db')}`;
    for (const times of [1, 2]) {
      const store = await openStore(toy, { maker: 'playground', serving: true });
      expect(times && (await store.backlog())).toEqual({ waiting: 0 });
      await store.close();
    }
    await expect(openStore(toy, { maker: 'app' })).rejects.toMatchObject({ why: 'notOurs' });
    await (await openStore(toy, { migrate: false })).close();
  });
});

describe('a SQLite file that cannot be used', () => {
  it.each([
    ['is something else', 'notADatabase', () => writeFileSync(file, 'Dear diary, '.repeat(100))],
    ['is a folder', 'unwritable', () => mkdirSync(file)],
    [
      'lies under a file',
      'unwritable',
      () => {
        writeFileSync(join(folder, 'plain'), '');
        url = `file:${join(folder, 'plain', 'photo-help.db')}`;
      },
    ],
    [
      'has no path',
      'unsupported',
      () => {
        url = 'file:';
      },
    ],
    [
      'lies on another machine',
      'unsupported',
      () => {
        url = 'file://elsewhere/photo-help.db';
      },
    ],
    [
      'is not a file',
      'unsupported',
      () => {
        url = 'mysql://localhost/photo-help';
      },
    ],
  ])('is refused in one line without its address when it %s', async (_, why, prepare) => {
    prepare();

    const refused = openStore(url, { serving: true });

    await expect(refused).rejects.toMatchObject({
      name: 'StoreOpenError',
      why,
      message: expect.not.stringContaining('\n'),
    });
    await expect(refused).rejects.not.toThrow(folder);
  });

  it('is refused when a newer version has used it', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    await migrate(db, { apply: true });
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2999-01-01')`.execute(
      db,
    );
    await close();

    for (const options of [{ serving: true }, { migrate: false }]) {
      await expect(openStore(url, options)).rejects.toMatchObject({ why: 'newer' });
    }
  });

  it('is refused unchanged when it is not set up and may not be', async () => {
    await expect(openStore(url, { migrate: false })).rejects.toMatchObject({ why: 'notMigrated' });
  });
});

describe('the schema', () => {
  it('stays as it is when set up again', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    const tables = () => sql`select name, sql from sqlite_schema order by name`.execute(db);

    await migrate(db, { apply: true });
    const first = await tables();
    await migrate(db, { apply: true });

    expect(await tables()).toEqual(first);
    await close();
  });

  it('takes over the cases of the version before there were owners and reminders', async () => {
    const before = await openStore(url, { serving: true });
    await before.open(newTriage({ id: 'open', requestId: 'open' }), 'worker');
    await before.open(newTriage({ id: 'ended', requestId: 'ended', outcome: 'handedOver' }), 'worker');
    await before.close();
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    for (const undo of [
      'drop table people',
      'drop table feedback',
      'drop table leads_told',
      'drop index triages_standing',
      'drop index cards_summary',
      'alter table triages drop column standing',
      'alter table gaps drop column answer',
      "delete from kysely_migration where name >= '0009'",
      'update triages set due_at = null, lease_owner = null, lease_until = null',
    ])
      await db.executeQuery(CompiledQuery.raw(undo));
    await close();

    const after = await openStore(url, { serving: true });

    expect((await after.standing('T1', 10)).map(({ id }) => id)).toEqual(['open']);
    expect((await after.due(10)).map(({ id }) => id)).toEqual(['open']);
    await after.close();
  });

  it('is set up as a whole or not at all', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    await sql`create table cards (something_else text)`.execute(db);

    await expect(migrate(db, { apply: true })).rejects.toThrow('already exists');

    const { rows } = await sql`select name from sqlite_schema where name in ('triages', 'entries')`.execute(
      db,
    );
    expect(rows).toEqual([]);
    await close();
  });

  it('leads to every triage through an index, and to due ones through that of due ones alone', async () => {
    const { db, close } = openSqlite(file, { serving: false, clock: systemClock });
    await migrate(db, { apply: true });
    const queries: CompiledQuery[] = [];
    const watch: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        queries.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const watched = db.withPlugin(watch);
    const store = createStore(watched, { now: sqliteNow, clock: systemClock, close });
    const plan = async (run: () => Promise<unknown>) => {
      queries.length = 0;
      await run();
      const plans = await Promise.all(
        queries.map((query) =>
          db.executeQuery<{ detail: string }>(
            CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]),
          ),
        ),
      );
      return plans.flatMap(({ rows }) => rows.map((row) => row.detail));
    };

    await store.open(newTriage(), 'worker-1');
    await store.release('triage-1', 'worker-1', 0, { cards: [], dueIn: 0 });
    const due = await plan(() => store.due(10));
    expect(due).toContain('SEARCH triages USING INDEX triages_due_of (installation=? AND due_at<?)');
    expect(due).toContain('SEARCH triages USING COVERING INDEX triages_due_of (installation>?)');
    expect(due.filter((step) => /^SCAN triages(?! USING)/.test(step))).toEqual([]);
    expect(await plan(() => store.backlog())).toEqual([
      expect.stringContaining('COVERING INDEX triages_due_of'),
    ]);
    expect(await plan(() => releaseAllLeases(watched))).toEqual([
      expect.stringContaining('INDEX triages_due_of'),
    ]);

    await store.saveCard('triage-1', 'worker-1', { card: 'left:case', channel: 'C1', ts: '1.1' });
    const doubt = await plan(() => store.doubtChannel('T1', 'C1'));
    expect(doubt).toContain('SEARCH triages USING INDEX triages_home (home_channel=?)');
    expect(doubt).toContain('SEARCH cards USING INDEX cards_left (channel=?)');
    expect(doubt.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(await plan(() => store.findMoved('T1', 'C1', '1.2'))).toEqual([
      'SEARCH cards USING INDEX cards_left (channel=?)',
    ]);

    expect(await plan(() => store.findBySummary('T1', 'C1', '1.1'))).toEqual([
      'SEARCH cards USING INDEX cards_summary (channel=? AND ts=?)',
    ]);

    const deletion = await plan(() => store.deleteOld(1, 10));
    expect(deletion).toContain('SEARCH triages USING INDEX triages_closed (updated_at<?)');
    expect(deletion).toContain('SEARCH gaps USING INDEX gaps_at (at<?)');
    expect(deletion.filter((step) => step.startsWith('SCAN'))).toEqual([]);

    const other = await plan(async () => {
      await store.open(newTriage(), 'worker');
      await store.open(newTriage(), 'worker');
      await store.append('triage-1', 0, { entries: [entry({ type: 'kept' })], outcome: 'open' }, 'worker');
      await store.find('triage-1');
      await store.claim('triage-1', 'worker');
      await store.saveCard('triage-1', 'worker', { card: 'case', channel: 'C1' });
      await store.cards('triage-1');
      await store.release('triage-1', 'worker', 1, { cards: [] });
    });
    expect(other.filter((step) => step.startsWith('SCAN') || step.includes('TEMP B-TREE'))).toEqual([]);
    expect(other.filter((step) => step.startsWith('SEARCH')).length).toBeGreaterThan(5);
    await close();
  });
});
