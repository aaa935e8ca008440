import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const TOKEN = 'xoxb-bench';
export const SECRET = '0123456789abcdef0123456789abcdef';

export interface App {
  readonly url: string;
  /** Milliseconds from starting the process to its first 200 on /readyz. */
  readonly readyAfter: number;
  /** Resident memory in MiB. */
  memory(): number;
  stop(): Promise<void>;
}

const ready = z.object({ port: z.number() });

/** Starts an app as a process of its own and waits until it is ready. */
export async function startApp(
  script: '../../src/main.ts' | './bare-app.ts',
  environment: Readonly<Record<string, string>>,
): Promise<App> {
  const begun = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      PORT: '0',
      // Measured is the app, not its patience.
      SLACK_LIMITS_SHARE: '1000',
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  while ((await fetch(`${url}/readyz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 1));
  const readyAfter = performance.now() - begun;
  return {
    url,
    readyAfter,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('exit', (code) =>
      reject(new Error(`The app ended with ${code} before it was ready: ${output}`)),
    );
    const read = (chunk: Buffer) => {
      output += chunk;
      for (const line of output.split('\n').slice(0, -1)) {
        const parsed = ready.safeParse(line.startsWith('{') ? JSON.parse(line) : undefined);
        if (!parsed.success) continue;
        // What it logs later is read, so that it can go on, and not kept.
        child.stdout?.off('data', read).resume();
        resolve(parsed.data.port);
      }
    };
    child.stdout?.on('data', read);
  });
}
