import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openCase, startPlayground } from '../playground/page/browser.ts';
import { longChannelTimes } from './long-channels.ts';
import { ms, table } from './table.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PAGES = fileURLToPath(new URL('../../node_modules/.cache/photo-help', import.meta.url));
const CASES = 12;

const clicks = [
  ['Your photos are almost ready.', 'What is the status of this customer’s photo job?'],
  ['Planning', 'Is the customer’s access code activated?'],
  ['Activated', 'What is in the gallery behind this code?'],
] as const;

/** A script for the page: from a click on the last such button to the frame with the next question in bold. */
function clickAndWait(name: string, next: string): string {
  return `(async () => {
    const isMeant = (button) => [button.ariaLabel, button.textContent].includes(${JSON.stringify(name)});
    const button = [...document.querySelectorAll('button')].findLast(isMeant);
    const isNext = (bold) => bold.textContent === ${JSON.stringify(next)};
    const begin = performance.now();
    button.click();
    while (![...document.querySelectorAll('strong, b')].some(isNext)) await new Promise(requestAnimationFrame);
    return performance.now() - begin;
  })()`;
}

/** How long the playground takes to start, and a click or a message to be on the screen, also in a long channel. */
async function main(): Promise<void> {
  rmSync(PAGES, { recursive: true, force: true });
  const first = await timeToAnswer();
  const again = await timeToAnswer();
  const times = await clickTimes();
  const long = await longChannelTimes();
  const [empty] = long;
  const against = (time: number, base = Number.NaN) => `${ms(time)} (${(time / base).toFixed(2)} × empty)`;
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`;
  process.stdout.write(
    `${table(
      ['playground', 'time'],
      [
        ['start to an answering page, the first time (builds the page)', `${first.toFixed(0)} ms`],
        ['start to an answering page, later', `${again.toFixed(0)} ms`],
        [`click to screen, median of ${times.length}`, at(0.5)],
        ['click to screen, 95th percentile', at(0.95)],
      ],
    )}\n\n${table(
      ['messages in the channel', 'a message of one’s own', 'reload'],
      long.map(({ messages, own, reload }) => [
        messages,
        against(own, empty?.own),
        against(reload, empty?.reload),
      ]),
    )}\n`,
  );
}

async function timeToAnswer(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-'));
  const { PATH = '', HOME = '' } = process.env;
  const begin = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PATH, HOME, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [found] = /http:\/\/\S+/.exec(text) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('The playground ended')));
  });
  await (await fetch(address)).text();
  const time = performance.now() - begin;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  return time;
}

/** Measured in the browser: from the click to the next question in the page. Milliseconds, sorted. */
async function clickTimes(): Promise<number[]> {
  const playground = await startPlayground();
  const times: number[] = [];
  try {
    const page = await playground.newWindow();
    for (let i = 0; i < CASES; i += 1) {
      const thread = await openCase(page);
      for (const [name, next] of clicks) {
        const button = thread.getByRole('button', { name, exact: true });
        await button.waitFor();
        times.push(z.number().parse(await page.evaluate(clickAndWait(name, next))));
      }
    }
  } finally {
    await playground.dispose();
  }
  return times.toSorted((a, b) => a - b);
}

await main();
