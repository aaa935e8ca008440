import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import {
  BUNDLE,
  MAIN,
  type MainProcess,
  runMain,
  SIGNING_SECRET,
  startProcess,
  temporaryFolder,
  type Variables,
} from '../support/process.ts';
import { until } from '../support/until.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** How long it may take to end on a small machine, with others starting at the same time. */
const END_MS = 60_000;
vi.setConfig({ testTimeout: 2 * END_MS });

const workspace = createWorkspace();
const folder = temporaryFolder();
const inFolder = (name: string) => join(folder.path, name);
let slack: Awaited<ReturnType<typeof startSlackServer>>;
let works: Variables;
beforeAll(async () => {
  slack = await startSlackServer(workspace);
  works = {
    SLACK_BOT_TOKEN: workspace.bot.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
  };
});
afterAll(async () => {
  await slack.close();
  folder.remove();
});

/** Runs it from one file, in a folder of its own, until it ends; gives the lines it wrote for the operator. */
async function whatItSays(variables: Variables, file = BUNDLE): Promise<string[]> {
  const own = temporaryFolder();
  const main = runMain(variables, own.path, file);
  try {
    await until(() => !main.isRunning(), { timeout: END_MS, what: 'The end' });
    expect(await main.exited).toEqual({ code: 1, signal: null });
    return complaints(main);
  } finally {
    await main.kill('SIGKILL');
    own.remove();
  }
}

function complaints({ output }: MainProcess): string[] {
  expect(output.stderr).not.toMatch(/^\s+at /m);
  expect(output.stdout).not.toContain('"stack"');
  return output.stderr.split('\n').filter((line) => line !== '');
}

test.concurrent('in production with nothing set it says in a few lines what to set and where to get it', async () => {
  const lines = await whatItSays({ NODE_ENV: 'production' });
  expect(lines.length).toBeLessThanOrEqual(8);
  for (const words of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'api.slack.com/apps', 'manifest.json']) {
    expect(lines.join('\n')).toContain(words);
  }
});

describe.concurrent('the playground', () => {
  const withoutSlack = { PORT: '0' };

  test('is what starts with nothing set, says where in one line, and lets the port go at the end', async () => {
    const own = temporaryFolder();
    const main = runMain(withoutSlack, own.path);
    try {
      const address = await until(
        () => /^Photo Help playground: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(main.output.stdout)?.[1],
        {
          timeout: END_MS,
          what: 'The address',
        },
      );
      expect(await (await fetch(address)).text()).toContain('<div id="root">');
      await main.kill('SIGTERM');
      expect(await main.exited).toEqual({ code: 0, signal: null });
      await expect(fetch(address)).rejects.toThrow();
      expect(readdirSync(own.path)).toEqual([]);
    } finally {
      await main.kill('SIGKILL');
      own.remove();
    }
  });

  test('a taken port is said with the variable that names it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await whatItSays({ PORT: port }, MAIN)).toEqual([
      'PORT: is taken by another program; end that, or set another',
    ]);
    taken.close();
  });

  test('answers nobody but its own page', async () => {
    const own = temporaryFolder();
    const main = runMain(withoutSlack, own.path);
    try {
      const address = await until(() => /http:\/\/\S+/.exec(main.output.stdout)?.[0], { timeout: END_MS });
      const status = async (path: string, init: RequestInit = {}) =>
        (await fetch(address + path, init)).status;
      const origin = 'http://evil.example';
      const body = JSON.stringify({ type: 'reset' });
      const json = { 'content-type': 'application/json' };
      expect(await status('/', { headers: { origin } })).toBe(403);
      expect(await status('/playground/act', { method: 'POST', body, headers: { ...json, origin } })).toBe(
        403,
      );
      // What a form on another site could send.
      expect(
        await status('/playground/act', { method: 'POST', body, headers: { 'content-type': 'text/plain' } }),
      ).toBe(415);
      expect(await status('/playground/act', { method: 'POST', body: '{"type":"fly"}', headers: json })).toBe(
        400,
      );
      expect(await status('/../package.json')).toBe(404);
      expect(await status('/playground/flow?triage=nope')).toBe(404);
    } finally {
      await main.kill('SIGKILL');
      own.remove();
    }
  });

  test('is left out where only what production needs is installed', async () => {
    const own = temporaryFolder();
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    for (const part of ['src', 'flows', 'package.json', 'manifest.json']) {
      cpSync(join(ROOT, part), join(own.path, part), { recursive: true });
    }
    for (const name of Object.keys(dependencies)) {
      const link = join(own.path, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), link, 'junction');
    }
    const main = runMain(withoutSlack, own.path, join(own.path, 'src/main.ts'));
    try {
      expect(await main.exited).toEqual({ code: 1, signal: null });
      expect(complaints(main)[0]).toContain('Photo Help needs to know your Slack app');
    } finally {
      await main.kill('SIGKILL');
      own.remove();
    }
  });
});

describe.concurrent('a wrong value stops the start with one line that names the variable, not the value', () => {
  test.each([
    ['SLACK_BOT_TOKEN', 'xoxp-1234567890-somebodys'],
    ['SLACK_BOT_TOKEN', 'xoxb-…'],
    ['SLACK_BOT_TOKEN', 'xoxb-1234567890-broken\nacross-lines'],
    ['SLACK_APP_TOKEN', 'xoxb-1234567890-mixed-up'],
    ['SLACK_APP_TOKEN', 'xapp-…'],
    ['SLACK_SIGNING_SECRET', '0123456789abcdef-too-short'],
    ['SLACK_SIGNING_SECRET', '0123456789abcdef0123456789abcdefff'],
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['ESCALATION_CHANNEL', '#escalations'],
    ['ESCALATION_CHANNEL', 'c0123456789'],
    ['SLACK_API_URL', 'https://slack.example/no-slash'],
    ['SLACK_API_URL', 'slack.example'],
    ['SLACK_API_URL', 'ftp://slack.example/api/'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/photo'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'postgres://photo:hunter2@127.0.0.1:9/photo'],
    ['DATABASE_URL', 'postgresql://photo:hunter2@host:port/photo'],
    ['RETENTION_DAYS', 'soon'],
    ['RETENTION_DAYS', '0'],
    ['LOG_LEVEL', 'talkative'],
  ])('%s=%s', async (variable, value) => {
    const lines = await whatItSays({ ...works, [variable]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${variable}: .{10,}`));
    if (value !== 'file:') expect(lines[0]).not.toContain(value);
  });
});

test.concurrent('several wrong values are all told at once', async () => {
  const lines = await whatItSays({
    SLACK_BOT_TOKEN: 'hunter2',
    SLACK_SIGNING_SECRET: 'hunter3',
    PORT: 'hunter4',
    LOG_LEVEL: 'hunter5',
  });
  expect(lines.map((line) => line.split(':')[0]).toSorted()).toEqual([
    'LOG_LEVEL',
    'PORT',
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
  ]);
  expect(lines.join('\n')).not.toContain('hunter');
});

test.concurrent.each([
  ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: SIGNING_SECRET }],
  ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1-alone' }],
])('%s is asked for when it alone is missing', async (variable, variables) => {
  const lines = await whatItSays(variables);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${variable}: is missing`));
});

describe.concurrent('Slack', () => {
  test('a bot token that Slack rejects', async () => {
    const lines = await whatItSays({ ...works, SLACK_BOT_TOKEN: 'xoxb-1-revoked' });
    expect(lines).toEqual(['SLACK_BOT_TOKEN: Slack rejects it (invalid_auth)']);
  });

  test('an app-level token that Slack rejects', async () => {
    const lines = await whatItSays({ ...works, SLACK_APP_TOKEN: 'xapp-1-revoked' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SLACK_APP_TOKEN: /);
  });

  test('nobody listens at that address', async () => {
    const lines = await whatItSays({ ...works, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SLACK_API_URL: /);
    expect(lines[0]).not.toContain('127.0.0.1');
  });

  test('it never answers', async () => {
    const silent = createWorkspace();
    silent.fault({ method: 'auth.test', do: 'timeout' });
    const server = await startSlackServer(silent);
    const lines = await whatItSays({ ...works, SLACK_API_URL: server.apiUrl });
    await server.close();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SLACK_API_URL: /);
  });

  test.each([
    ['every call', /./, {}],
    [
      'the first call of Socket Mode',
      /apps\.connections\.open$/,
      { SLACK_APP_TOKEN: workspace.bot.appToken },
    ],
  ])('a redirect answers %s', async (_, redirected, more) => {
    const server = createHttpServer(async (request, response) => {
      const path = request.url ?? '';
      if (redirected.test(path))
        return response.writeHead(302, { location: 'https://login.example.com/' }).end();
      const { method = 'POST', headers } = request;
      const passed = await fetch(`${slack.url}${path}`, {
        method,
        headers: {
          authorization: headers.authorization ?? '',
          'content-type': headers['content-type'] ?? '',
        },
        body: await text(request),
      });
      return response
        .writeHead(passed.status, { 'content-type': 'application/json' })
        .end(await passed.text());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const lines = await whatItSays({ ...works, ...more, SLACK_API_URL: `http://127.0.0.1:${port}/api/` });
    server.close();
    expect(lines).toEqual([expect.stringMatching(/^SLACK_API_URL: answers with a redirect/)]);
  });

  test('something else answers at that address', async () => {
    const lines = await whatItSays({ ...works, SLACK_API_URL: `${slack.url}/elsewhere/api/` });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SLACK_API_URL: /);
  });
});

describe.concurrent('the port', () => {
  test.each([
    ['HTTP', {}],
    ['Socket Mode', { SLACK_APP_TOKEN: workspace.bot.appToken }],
  ])('a taken one, with %s', async (_, more) => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const lines = await whatItSays({ ...works, ...more, PORT: port });
    other.close();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^PORT: .*taken/);
    expect(lines[0]).not.toContain(port);
  });
});

test.concurrent('an address that is none of this machine', async () => {
  expect(await whatItSays({ ...works, HOST: '192.0.2.1' })).toEqual(['HOST: is no address of this machine']);
});

describe.concurrent('the database', () => {
  test('a path that cannot be written to', async () => {
    writeFileSync(inFolder('a-file'), '');
    const lines = await whatItSays({ ...works, DATABASE_URL: `file:${inFolder('a-file/photo-help.db')}` });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^DATABASE_URL: .*written/);
    expect(lines[0]).not.toContain('a-file');
  });

  test('a file that is something else', async () => {
    writeFileSync(inFolder('notes.txt'), 'Nothing to see here. '.repeat(200));
    const lines = await whatItSays({ ...works, DATABASE_URL: `file:${inFolder('notes.txt')}` });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^DATABASE_URL: .*not a SQLite database/);
  });

  test('a second process on the same file says so and ends; the first goes on', async () => {
    const app = await startProcess();
    try {
      const lines = await whatItSays(app.environment);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^DATABASE_URL: /);
      expect(lines[0]).not.toContain(app.folder);
      expect((await fetch(app.url('/readyz'))).status).toBe(200);
      expect((await app.open()).status).toBe(200);
      await app.cardWith('question', 'answer:symptom:jobDeleted');
    } finally {
      await app.dispose();
    }
  });

  test('without DATABASE_URL it makes data/photo-help.db where it is started', async () => {
    const own = temporaryFolder();
    const main = runMain(works, own.path);
    try {
      await main.ready();
      expect(existsSync(join(own.path, 'data', 'photo-help.db'))).toBe(true);
    } finally {
      await main.kill('SIGKILL');
      own.remove();
    }
  });
});
