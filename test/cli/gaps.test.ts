import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupGaps } from '../../src/cli/group-gaps.ts';
import { openStore } from '../../src/store/open.ts';
import type { Gap } from '../../src/store/store.ts';
import { runToolWith } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'photo-help-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const day = (date: string) => Date.parse(date);
const gap = (source: string, text: string, parts: Partial<Gap> = {}): Gap => ({
  installation: 'T1',
  source,
  why: 'notCovered',
  text,
  at: day('2026-11-01'),
  ...parts,
});

test('lists what people asked, the most frequent first, with count, days and examples', async () => {
  const url = `file:${join(folder, 'photo-help.db')}`;
  const store = await openStore(url);
  await store.addGap(gap('1', 'voucher is rejected at checkout'));
  await store.addGap(gap('2', 'customer was charged twice for one order'));
  await store.addGap(
    gap('3', 'she was charged twice for this order', { at: day('2026-11-05'), answer: 'paid it\nback' }),
  );
  await store.addGap(gap('4', 'flurble', { why: 'notUnderstood' }));
  await store.close();

  const { status, stdout, stderr } = runToolWith({ DATABASE_URL: url }, 'src/cli/gaps.ts');

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    'No article covers it',
    '  2 ×  2026-11-01 to 2026-11-05',
    '       she was charged twice for this order',
    '       customer was charged twice for one order',
    '       Solved by hand: paid it back',
    '  1 ×  2026-11-01',
    '       voucher is rejected at checkout',
    'Not understood',
    '  1 ×  2026-11-01',
    '       flurble',
    '',
  ]);
});

test('what people wrote does nothing to the terminal', async () => {
  const url = `file:${join(folder, 'photo-help.db')}`;
  const store = await openStore(url);
  await store.addGap(gap('1', 'red \u001b[31m, title \u009d0;x\u0007, turned \u202eround'));
  await store.close();
  const { stdout } = runToolWith({ DATABASE_URL: url }, 'src/cli/gaps.ts');
  expect(stdout).toContain('red \\u001b[31m, title \\u009d0;x\\u0007, turned \\u202eround');
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
});

test('reads where the database is from a file too', async () => {
  const url = `file:${join(folder, 'photo-help.db')}`;
  await (await openStore(url)).close();
  writeFileSync(join(folder, 'address'), `${url}\n`);
  const from = (file: string) =>
    runToolWith({ DATABASE_URL: '', DATABASE_URL_FILE: join(folder, file) }, 'src/cli/gaps.ts');
  expect(from('address').stdout).toBe('No knowledge gaps so far.\n');
  expect(from('nowhere').stderr).toBe('DATABASE_URL_FILE: the file that it names cannot be read\n');
});

test('says so when there is none, and when there is no database', async () => {
  const url = `file:${join(folder, 'photo-help.db')}`;
  await (await openStore(url)).close();
  expect(runToolWith({ DATABASE_URL: url }, 'src/cli/gaps.ts').stdout).toBe('No knowledge gaps so far.\n');

  const missing = runToolWith({ DATABASE_URL: 'mysql://nope' }, 'src/cli/gaps.ts');
  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/^DATABASE_URL: .+\n$/);
});

test('names a gap that cannot be read, and lists the others', async () => {
  const url = `file:${join(folder, 'photo-help.db')}`;
  const store = await openStore(url);
  await store.addGap(gap('good', 'voucher is rejected at checkout'));
  await store.addGap(gap('bad', 'customer was charged twice'));
  await store.close();
  const db = new DatabaseSync(join(folder, 'photo-help.db'));
  db.exec(`update gaps set why = 'nonsense' where source = 'bad'`);
  db.close();

  const { status, stdout, stderr } = runToolWith({ DATABASE_URL: url }, 'src/cli/gaps.ts');

  expect(status).toBe(1);
  expect(stdout).toContain('voucher');
  expect(stderr).toMatch(/^The knowledge gap bad of T1 cannot be read: why: .*\n$/);
});

test('texts without letters are one group, others stand apart', () => {
  const groups = groupGaps([gap('1', '??'), gap('2', '!'), gap('3', 'colours are wrong')]);
  expect(groups.map((group) => group.length)).toEqual([2, 1]);
});
