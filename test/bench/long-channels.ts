import type { Page } from 'playwright-core';
import { z } from 'zod';
import { agents } from '../playground/page/browser.ts';
import { launch } from '../playground/page/chromium.ts';
import { startServer } from '../playground/page/server.ts';
import { median } from './table.ts';

/** Messages there are already; the first is what the others are compared with. */
const LENGTHS = [0, 500, 5_000] as const;
const CHANNEL = 'C07PHOTOSUP';
/** At a time, as a channel is filled. */
const TOGETHER = 50;
const OWN = 21;
const RELOADS = 7;

interface Times {
  readonly messages: number;
  /** From Enter until one's own message is laid out in the page: the median, ms. */
  readonly own: number;
  /** From a reload until the newest message can be seen: the median, ms. */
  readonly reload: number;
}

/** How long a message of one's own and a reload take in channels of different length, measured by turns. */
export async function longChannelTimes(): Promise<Times[]> {
  const servers = await Promise.all(LENGTHS.map(() => startServer()));
  const browser = await launch();
  try {
    const channels: { messages: number; page: Page; own: number[]; reload: number[] }[] = [];
    for (const [index, messages] of LENGTHS.entries()) {
      const { address = '' } = servers[index] ?? {};
      await fill(address, messages);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${address}/?as=${agents.mia}`);
      channels.push({ messages, page, own: [], reload: [] });
    }
    for (const { page } of channels) await reload(page);
    for (let round = 0; round < RELOADS; round += 1) {
      for (const { page, reload: times } of channels) times.push(await reload(page));
    }
    for (let round = 0; round < OWN; round += 1) {
      for (const { page, own } of channels) own.push(await writeOwn(page, `A message of my own, ${round}`));
    }
    return channels.map(({ messages, own, reload }) => ({
      messages,
      own: median(own),
      reload: median(reload),
    }));
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function fill(address: string, messages: number): Promise<void> {
  for (let done = 0; done < messages; done += TOGETHER) {
    await Promise.all(
      Array.from({ length: TOGETHER }, async (_, index) => {
        const text = `Message ${done + index}: the parents of class 3b asked again, and somebody should call them back.`;
        const action = { type: 'write', user: agents.jonas, channel: CHANNEL, text };
        const headers = { 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(action) };
        await (await fetch(`${address}/playground/act`, init)).text();
      }),
    );
  }
}

async function reload(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return z.number().parse(await page.evaluate(UNTIL_SEEN));
}

/** Milliseconds since the page was asked for. */
const UNTIL_SEEN = `(async () => {
  const seen = () => {
    const list = document.querySelector('.timeline .posts');
    if (list === null) return false;
    if (list.querySelector('.empty') !== null) return true;
    const last = [...list.getElementsByTagName('article')].at(-1)?.getBoundingClientRect();
    const { bottom } = list.getBoundingClientRect();
    return last !== undefined && last.height > 0 && last.bottom <= bottom + 1 && bottom - last.bottom < 40;
  };
  while (!seen()) await new Promise(requestAnimationFrame);
  return performance.now();
})()`;

async function writeOwn(page: Page, text: string): Promise<number> {
  const field = page.getByRole('textbox', { name: /^Message #/ });
  await field.fill(text);
  return z.number().parse(
    await page.evaluate(`(async () => {
      const list = document.querySelector('.timeline .posts');
      const field = document.querySelector('.timeline textarea');
      const isThere = () => {
        const last = [...list.getElementsByTagName('article')].at(-1);
        return last?.textContent.includes(${JSON.stringify(text)}) && last.getBoundingClientRect().height > 0;
      };
      const begin = performance.now();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!isThere()) return;
          observer.disconnect();
          resolve();
        }).observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
      });
      return performance.now() - begin;
    })()`),
  );
}
