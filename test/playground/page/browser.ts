import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launch } from './chromium.ts';
import { type Server, startServer } from './server.ts';

const SCREENSHOTS = fileURLToPath(
  new URL('../../../node_modules/.cache/photo-help/screenshots', import.meta.url),
);

const WAIT_MS = 45_000;

/** Ids of the agents that somebody can act as. */
export const agents = { mia: 'U07MIA00001', jonas: 'U07JONAS001' } as const;

export type Playground = Awaited<ReturnType<typeof lookAt>>;
export type OwnPlayground = Awaited<ReturnType<typeof startPlayground>>;

/** A playground of one's own, and a browser to look at it; see `startServer`. */
export async function startPlayground(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer(options);
  try {
    return { flows: server.flows, ...(await lookAt(server)) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A browser to look at a playground, which is stopped with it. */
export async function lookAt({ address, mustRun, stop }: Omit<Server, 'flows'>) {
  const browser = await launch();

  return {
    address,

    /** A window of its own, with nothing remembered of others. */
    async newWindow(agent: string = agents.mia, options: BrowserContextOptions = {}): Promise<Page> {
      mustRun();
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

    /** Does something without a window. */
    act: (action: object) => post(address, action),

    /** Sets the fault switch and forgets all messages and cases. */
    async reset() {
      await post(address, { type: 'reset' });
    },

    async dispose() {
      await browser.close();
      await stop();
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

/** Opens a menu or a list, and chooses one of its entries. */
export async function choose(place: Locator, menu: string, entry: string): Promise<void> {
  await place.getByRole('button', { name: menu, exact: true }).click();
  await place.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Moves with the Tab key until the element of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < 500; count += 1) {
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
