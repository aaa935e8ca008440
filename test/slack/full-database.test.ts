import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../src/store/schema.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

const { connections } = vi.hoisted(() => {
  const connections: Kysely<Database>[] = [];
  return { connections };
});
vi.mock(import('../../src/store/sqlite.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    openSqlite(...parameters) {
      const opened = real.openSqlite(...parameters);
      connections.push(opened.db);
      return opened;
    },
  };
});

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

/** Lets the app's database grow to so many pages; never below what it has. */
async function roomFor(pages: number): Promise<void> {
  const db = connections.at(-1);
  if (db) await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
}

const readiness = async () => {
  const response = await fetch(`${app.url()}/readyz`);
  return { status: response.status, text: await response.text() };
};

test('when the database is full, agents are told that nothing was saved, and nothing was; with room it goes on', async () => {
  await app.open();
  const message = await app.cardWith('question', 'answer:symptom:photosAlmostReady');
  const long = 'the customer says '.repeat(20);
  await roomFor(1);

  // What little room is left in the pages is used up first: what is acknowledged until then must be kept.
  let kept = 1;
  const isRefused = async () => {
    const { status, body } = await app.open({ text: long });
    expect(status).toBe(200);
    if (body === '') kept += 1;
    return body.includes('could not be saved');
  };
  await until(isRefused, { timeout: 10_000, what: 'A full database' });
  // A click is small: it may just have found room.
  const click = app.requests.blockActions({ actionId: 'answer:symptom:photosAlmostReady', message });
  expect((await app.deliver(click)).status).toBe(200);
  const words = app.workspace.calls('response_url');
  if (words.length > 0) expect(JSON.stringify(words)).toContain('could not be saved');

  expect(await readiness()).toEqual({ status: 503, text: 'the database cannot be written to\n' });

  await roomFor(1_000_000);
  expect(await readiness()).toEqual({ status: 200, text: 'ready\n' });
  if (words.length > 0) expect((await app.deliver(click)).status).toBe(200);
  const messages = () =>
    [...app.workspace.world.channels.keys()].flatMap((channel) => app.workspace.messages(channel));
  const triages = () => {
    const ids = messages().map(({ metadata }) => metadata?.event_payload.triage);
    return new Set(ids.filter((id) => id !== undefined)).size;
  };
  const soon = { timeout: 20_000, what: 'What was accepted' };
  await until(() => triages() === kept, soon);
  const metrics = await (await fetch(`${app.url()}/metrics`)).text();
  expect(metrics).toContain(`\nphoto_help_open_cases ${kept}\n`);
  await until(() => JSON.stringify(messages()).includes('answer:jobStatus:planning'), soon);
});
