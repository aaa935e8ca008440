import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';

/** One of a thousand cases is open, the others ended; each has five entries and three cards. */
const columns = (n: string, text: (value: string) => string) => ({
  triages: `select 'old-' || ${text(n)}, 'T' || ${text(`(${n} % 40)`)}, ${n}, 5, 'request-' || ${text(n)}, 'C1', 'C' || ${text(`(${n} % 400)`)},
    '1700000000.' || ${text(n)}, 'U1', 'mia', 1700000000000, case when ${n} % 1000 = 0 then 'open' else 'resolved' end, 1700000000000`,
  entries: `select 'old-' || ${text(n)}, s.seq, 'U1', 'mia', 1700000000000, '{"type":"answered","question":"symptom","option":"missedTheSale"}'`,
  cards: `select 'old-' || ${text(n)}, c.card, 'C1', '1700000000.' || ${text(n)}, 'abcdefghijklmnopqrstuv'`,
});

const INTO = {
  triages:
    'insert into triages (id, installation, number, version, request_id, asked_in, home_channel, home_thread, opened_by_id, opened_by_name, opened_at, outcome, updated_at)',
  entries: 'insert into entries (triage_id, seq, by_id, by_name, at, act)',
  cards: 'insert into cards (triage_id, card, channel, ts, digest)',
};
const CARDS = "(select 'case' as card union all select 'question' union all select 'fix:jobArchived') c";
const SEQS =
  '(select 1 as seq union all select 2 union all select 3 union all select 4 union all select 5) s';

/** The next case of each workspace counts on from here. */
const COUNTERS = `insert into counters (installation, last_number)
  select distinct installation, 10000000 from triages where true
  on conflict (installation) do nothing`;

/** Fills a database, migrated first, with cases that have nothing to send. Gives its size in bytes. */
export async function fillWith(databaseUrl: string, count: number): Promise<number> {
  await (await openStore(databaseUrl)).close();
  return databaseUrl.startsWith('file:')
    ? fillSqlite(databaseUrl.slice('file:'.length), count)
    : fillPostgres(databaseUrl, count);
}

function fillSqlite(file: string, count: number): number {
  const database = new DatabaseSync(file);
  const { triages, entries, cards } = columns('n.n', (value) => `cast(${value} as text)`);
  const numbers = `(with recursive n(n) as (select 0 union all select n + 1 from n where n + 1 < ${count}) select n from n) n`;
  database.exec(`pragma synchronous = off; begin;
    ${INTO.triages} ${triages} from ${numbers};
    ${INTO.entries} ${entries} from ${numbers} cross join ${SEQS};
    ${INTO.cards} ${cards} from ${numbers} cross join ${CARDS};
    ${COUNTERS};
    commit; analyze; pragma wal_checkpoint(truncate)`);
  database.close();
  return statSync(file).size;
}

async function fillPostgres(url: string, count: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { triages, entries, cards } = columns('n.n', (value) => `(${value})::text`);
  const numbers = `generate_series(0, ${count - 1}) as n(n)`;
  await client.query('set synchronous_commit = off');
  await client.query(`${INTO.triages} ${triages} from ${numbers}`);
  await client.query(`${INTO.entries} ${entries} from ${numbers} cross join ${SEQS}`);
  await client.query(`${INTO.cards} ${cards} from ${numbers} cross join ${CARDS}`);
  await client.query(COUNTERS);
  await client.query('analyze');
  await client.query('checkpoint').catch(() => {});
  const { rows } = await client.query('select pg_database_size(current_database()) as size');
  await client.end();
  return z.array(z.object({ size: z.coerce.number() })).parse(rows)[0]?.size ?? 0;
}
