import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { until } from '../../support/until.ts';
import { launch } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCREENSHOTS = join(ROOT, 'node_modules/.cache/photo-help/screenshots');

/** The page is built at the first start, on machines that may be busy with other tests. */
const START_MS = 60_000;
const WAIT_MS = 10_000;

/** Ids of the agents that somebody can act as. */
export const agents = { mia: 'U07MIA00001', jonas: 'U07JONAS001' } as const;

export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/**
 * A playground as a process of its own, and a browser to look at it.
 * @param options.ownFlows it runs on a copy of the sources, whose flows a test may change
 */
export async function startPlayground({ ownFlows = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-'));
  const sources = ownFlows ? copySources(join(folder, 'copy')) : ROOT;
  const server = startServer(join(sources, 'src/main.ts'), folder);
  const browser = await launch();
  const address = await server.address().catch(async (error: unknown) => {
    await browser.close();
    await server.stop();
    throw error;
  });

  return {
    /** Where the flows are. */
    flows: join(sources, 'flows'),
    address,

    /** A window of its own, with nothing remembered of others. */
    async newWindow(agent: string = agents.mia, options: BrowserContextOptions = {}): Promise<Page> {
      server.mustRun();
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      await page.goto(`${address}/?as=${agent}`);
      await page.getByRole('main').or(page.getByRole('navigation')).first().waitFor();
      return page;
    },

    /** Closes every window. */
    async closeWindows() {
      for (const context of browser.contexts()) await context.close();
    },

    /** Sets the fault switch and forgets all messages and cases. */
    async reset() {
      await post(address, { type: 'reset' });
    },

    async dispose() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function copySources(to: string): string {
  mkdirSync(to);
  for (const part of ['src', 'flows', 'package.json', 'package-lock.json', 'manifest.json']) {
    cpSync(join(ROOT, part), join(to, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** Runs in an empty folder, so that no `.env` is read. */
function startServer(main: string, cwd: string) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main], {
    cwd,
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
  return {
    mustRun,
    address: () =>
      until(
        () => {
          mustRun();
          return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
        },
        { timeout: START_MS, what: 'The address of the playground' },
      ),
    async stop() {
      if (running) child.kill('SIGKILL');
      await exited;
    },
  };
}

async function post(address: string, action: object): Promise<void> {
  await fetch(`${address}/playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
}

/** Types `/photo-help`; gives the thread of the new case, which opens by itself. */
export async function openCase(page: Page): Promise<Locator> {
  await page.getByRole('textbox', { name: /^Message / }).fill('/photo-help');
  await page.keyboard.press('Enter');
  const thread = threadIn(page);
  await thread.getByText('What does the customer see, or what happened?').waitFor({ timeout: 2 * WAIT_MS });
  return thread;
}

export function threadIn(page: Page): Locator {
  return page.getByRole('region', { name: 'Thread' });
}

/** Clicks these buttons, each as soon as it stands there. */
export async function press(place: Locator, ...names: readonly string[]): Promise<void> {
  for (const name of names) await place.getByRole('button', { name, exact: true }).click();
}

/** Moves with the Tab key until the element of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(e => e.getAttribute('aria-label') ?? e.textContent.trim())(document.activeElement)`,
    );
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab does not lead to ${name}, but to ${seen.join(' | ')}`);
}

/** For people to look at: what a test has seen. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}
