import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../support/until.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MAIN = join(ROOT, 'src/main.ts');

/** The page is built at the first start, on machines that may be busy with other tests. */
const START_MS = 60_000;

export type Server = Awaited<ReturnType<typeof startServer>>;

/**
 * A playground as a process of its own. It runs in an empty folder, so that no `.env` is read.
 * @param options.main what runs it, if not the app's own `main.ts`
 * @param options.ownFlows it runs on a copy of the sources, whose flows a test may change
 */
export async function startServer({ main = MAIN, ownFlows = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-'));
  const sources = ownFlows ? copySources(join(folder, 'copy')) : ROOT;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [ownFlows ? join(sources, 'src/main.ts') : main], {
    cwd: folder,
    env: { PATH, HOME, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let running = true;
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => {
      running = false;
      resolve();
    });
  });

  /** A test that fails because it has ended should say why it has. */
  function mustRun() {
    if (running) return;
    throw new Error(`The playground ended with ${child.exitCode ?? child.signalCode}: ${output}`);
  }

  async function stop() {
    if (running) child.kill('SIGKILL');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }

  const address = until(
    () => {
      mustRun();
      return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    },
    { timeout: START_MS, what: 'The address of the playground' },
  );
  try {
    return { address: await address, flows: join(sources, 'flows'), mustRun, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function copySources(to: string): string {
  mkdirSync(to);
  for (const part of ['src', 'flows', 'package.json', 'package-lock.json', 'manifest.json']) {
    cpSync(join(ROOT, part), join(to, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}
