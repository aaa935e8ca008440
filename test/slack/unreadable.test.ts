import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp;
let logged: string[];
beforeEach(async () => {
  logged = [];
  const log = pino({ level: 'warn', base: null }, { write: (line: string) => void logged.push(line) });
  app = await startPhotoHelp({ log });
});
afterEach(() => app.stop());

/** Copies of a case that is due, of which no record can be read. */
function addUnreadable(count: number): void {
  const db = new DatabaseSync(join(app.directory, 'photo-help.db'), { timeout: 1_000 });
  const columns = 'installation, asked_in, opened_by_id, opened_by_name, opened_at, outcome, updated_at';
  const insert = db.prepare(
    `insert into triages (id, number, request_id, home_moved_because, due_at, version, ${columns})
     select ?, ?, ?, 'nonsense', 1, 0, ${columns} from triages limit 1`,
  );
  for (let index = 1; index <= count; index += 1) insert.run(`bad-${index}`, 1_000 + index, `bad-${index}`);
  db.close();
}

async function timePasses(ms: number): Promise<void> {
  const begun = clock.elapsed();
  await until(() => clock.elapsed() - begun > ms, { timeout: 30_000 });
}

const namingThem = () => logged.filter((line) => line.includes('The record of triage bad-'));

test('200 cases that cannot be read are each named once in 20 seconds, and the others go on', async () => {
  await app.open();
  await app.cardWith('question', 'answer:symptom:missedTheSale');
  addUnreadable(200);

  await timePasses(20_000);

  const ids = namingThem().map(
    (line) => /"msg":"The record of triage (bad-\d+) cannot be read"/.exec(line)?.[1],
  );
  expect(ids).toHaveLength(200);
  expect(new Set(ids).size).toBe(200);
  expect(logged.filter((line) => line.includes('"level":50'))).toHaveLength(200);
  expect(logged[0]).toContain('home_moved_because');
  await app.click('question', 'answer:symptom:missedTheSale');
  await app.cardWith('question', 'answer:jobStatus:archived');
});

test('one that cannot be read is looked at again after longer and longer pauses, and goes on once it is mended', async () => {
  await app.open();
  await app.cardWith('question', 'answer:symptom:missedTheSale');
  addUnreadable(1);

  await timePasses(30_000);
  expect(namingThem()).toHaveLength(1);
  await timePasses(60_000);
  expect(namingThem()).toHaveLength(2);
  await timePasses(60_000);
  expect(namingThem()).toHaveLength(2);
  const db = new DatabaseSync(join(app.directory, 'photo-help.db'), { timeout: 1_000 });
  db.exec('update triages set home_moved_because = null');
  db.close();
  await until(() => app.cards('bad-1').get('question'), { timeout: 30_000 });
  expect(namingThem()).toHaveLength(2);
});
