import type { BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import type { Snapshot } from '../../../src/playground/page-api.ts';
import { agents, type Playground } from './browser.ts';

export const plain = (text: string) => ({ type: 'plain_text', text }) as const;
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true }) as const;
export const option = (name: string) => ({ text: plain(name), value: name.toLowerCase() });

/** A window on a workspace with one message of the app, and everything that is told to the server. */
export async function show(
  playground: Playground,
  blocks: readonly object[],
  more: Partial<Snapshot> = {},
  options: BrowserContextOptions = {},
) {
  const page = await playground.newWindow(undefined, options);
  const snapshot = await firstSnapshot(playground);
  const [first, ...others] = snapshot.channels;
  const message = {
    type: 'message',
    user: snapshot.bot.userId,
    text: 'text',
    ts: '1700000000.000100',
    blocks,
  };
  let shown: Snapshot = JSON.parse(
    JSON.stringify({ ...snapshot, ...more, channels: [{ ...first, messages: [message] }, ...others] }),
  );
  await page.route('**/playground/events*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify(shown)}\n\n` }),
  );
  const told: unknown[] = [];
  await page.route('**/playground/act', (route) => {
    told.push(route.request().postDataJSON());
    return route.fulfill({ json: { ok: true } });
  });
  await page.reload();
  const article = page.getByRole('article').first();
  await article.waitFor();
  return {
    page,
    article,
    told,
    /** The workspace changes in this; the page sees it when it opens the stream anew. */
    change(later: Partial<Snapshot>) {
      shown = { ...shown, ...later };
    },
    /** In the first channel there are so many more messages; as with `change`. */
    addMessages(count: number) {
      const more = Array.from({ length: count }, (_, index) => ({
        type: 'message' as const,
        user: agents.jonas,
        text: `Message ${index}`,
        ts: `${1_700_000_001 + index}.000100`,
      }));
      const channels = shown.channels.map((channel, index) =>
        index === 0 ? { ...channel, messages: [...channel.messages, ...more] } : channel,
      );
      shown = { ...shown, channels };
    },
  };
}

async function firstSnapshot(playground: Playground): Promise<Snapshot> {
  const answer = await fetch(`${playground.address}/playground/events?as=${agents.mia}`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader !== undefined && !text.includes('\n\n')) text += (await reader.read()).value ?? '';
  await reader?.cancel();
  return JSON.parse(text.replace(/^data: /, ''));
}

/** The newest of what the server was told, once it was told so many things. */
export async function told(list: readonly unknown[], count: number) {
  await expect.poll(() => list.length, { timeout: 45_000 }).toBe(count);
  return list.at(-1);
}
