import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { people } from '../../src/fake-slack/directory.ts';
import { channelIds } from '../../src/playground/server/channels.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type PhotoHelpProcess, runMain, startProcess, type Variables } from '../support/process.ts';
import { until } from '../support/until.ts';

const TEST_MS = 120_000;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, TEST_MS);
afterAll(() => server.dispose());

const query = async (app: PhotoHelpProcess, text: string): Promise<unknown[]> => {
  if (!app.databaseUrl.startsWith('file:'))
    return server.query(new URL(app.databaseUrl).pathname.slice(1), text);
  const db = new DatabaseSync(app.databaseUrl.slice('file:'.length), { timeout: 1_000 });
  const rows = db.prepare(text).all();
  db.close();
  return rows;
};

/** Runs the app or the playground until it ends by itself; gives what it wrote for the operator. */
async function refused(variables: Variables, cwd: string): Promise<string> {
  const main = runMain(variables, cwd);
  try {
    await until(() => !main.isRunning(), { timeout: 30_000, what: 'The end' });
    expect(await main.exited).toEqual({ code: 1, signal: null });
    return main.output.stderr;
  } finally {
    await main.kill('SIGKILL');
  }
}

const act = async (address: string, action: object): Promise<unknown> => {
  const answer = await fetch(`${address}/playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  return answer.json();
};

const messages = z.array(z.object({ ts: z.string(), thread_ts: z.string().optional() }));
const shown = z.object({
  keepsCases: z.boolean(),
  channels: z.array(
    z.intersection(
      z.object({ id: z.string() }),
      z.union([z.object({ messages }), z.object({ changed: messages, gone: z.array(z.string()) })]),
    ),
  ),
});

/** Follows what Mia sees until there are so many threads in the support channel. */
async function threads(address: string, count: number): Promise<z.infer<typeof shown>> {
  const answer = await fetch(`${address}/playground/events?as=${people.mia}`, {
    signal: AbortSignal.timeout(15_000),
  });
  let text = '';
  const threadOf = new Map<string, string | undefined>();
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + part).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events.filter((each) => each.startsWith('data: '))) {
      const snapshot = shown.parse(JSON.parse(event.slice('data: '.length)));
      const news = snapshot.channels.find(({ id }) => id === channelIds.support);
      if (news === undefined) continue;
      if ('messages' in news) threadOf.clear();
      else for (const ts of news.gone) threadOf.delete(ts);
      for (const { ts, thread_ts } of 'messages' in news ? news.messages : news.changed)
        threadOf.set(ts, thread_ts);
      if (new Set([...threadOf.values()].filter((thread) => thread !== undefined)).size === count)
        return snapshot;
    }
  }
  throw new Error('The playground has ended');
}

const engines: [string, () => Promise<Variables>][] = [
  ['SQLite', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: await server.createDatabase() })],
];

test.each(engines)(
  'the playground refuses the database of a real installation on %s, and touches nothing in it',
  async (_, prepare) => {
    const app = await startProcess({ variables: await prepare() });
    try {
      await app.open();
      await app.cardWith('question');
      await app.main().kill('SIGTERM');
      // Due, as where the app has died: the playground would post it.
      await query(app, 'update triages set due_at = 1, lease_owner = null, lease_until = null');
      const before = await query(app, 'select * from triages');

      const said = await refused({ PORT: '0', DATABASE_URL: app.databaseUrl }, app.folder);

      expect(said).toMatch(/^DATABASE_URL: the playground did not make this database, .*\n$/);
      expect(await query(app, 'select * from triages')).toEqual(before);
      await app.startAgain();
      await app.click('question', 'answer:symptom:missedTheSale');
      await app.cardWith('question', 'answer:jobStatus:archived');
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);

test.each(engines)(
  'the playground comes back to a database of its own on %s, and the app refuses that',
  async (_, prepare) => {
    const app = await startProcess();
    try {
      const own = { DATABASE_URL: `file:${join(app.folder, 'toy.db')}`, ...(await prepare()) };
      for (let times = 0; times < 2; times += 1) {
        const main = runMain({ PORT: '0', ...own }, app.folder);
        const address = await until(() => /http:\/\/\S+/.exec(main.output.stdout)?.[0], {
          timeout: 30_000,
          what: `The playground ${main.output.stderr}`,
        });
        // A command is no duplicate of an earlier start's, nor of one before a reset.
        const command = { type: 'write', user: people.mia, channel: channelIds.support, text: '/photo-help' };
        for (const count of [1, 2]) {
          expect(await act(address, command)).toEqual({ ok: true });
          expect(await threads(address, count)).toMatchObject({ keepsCases: true });
        }
        await act(address, { type: 'reset' });
        await threads(address, 0);
        await act(address, command);
        await threads(address, 1);
        expect(await main.kill('SIGTERM')).toEqual({ code: 0, signal: null });
      }

      expect(await refused({ ...app.environment, ...own }, app.folder)).toMatch(
        /^DATABASE_URL: the playground made this database; .*\n$/,
      );
    } finally {
      await app.dispose();
    }
  },
  TEST_MS,
);
