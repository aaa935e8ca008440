import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { agents, type Playground, press, screenshot, tabTo, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

/** Eight red points, by eight. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII=';
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
const word = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Files come to the page as by a drop or from the clipboard. */
const bring = (page: Page, event: 'drop' | 'paste', name: string) =>
  page.evaluate<void>(`(() => {
    const bytes = Uint8Array.from(atob('${PNG}'), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '${name}', { type: 'image/png' }));
    const common = { bubbles: true, cancelable: true };
    if ('${event}' === 'paste')
      document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: data }));
    else
      for (const type of ['dragover', 'drop'])
        document.querySelector('.posts').dispatchEvent(new DragEvent(type, { ...common, dataTransfer: data }));
  })()`);

test('files are chosen, dropped and pasted, taken off, and shared with the words', async () => {
  const page = await playground.newWindow();
  const other = await playground.newWindow(agents.jonas);
  await tabTo(page, 'Attach files');
  await page.getByLabel('Attach files').setInputFiles([png('chosen.png'), word('notes.txt', 'Look')]);
  await bring(page, 'drop', 'dropped.png');
  await bring(page, 'paste', 'pasted.png');
  const waiting = page.getByRole('list', { name: 'Files to send' });
  await expect.poll(() => waiting.getByRole('listitem').count(), { timeout: 45_000 }).toBe(4);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'files to send');
  await waiting.getByRole('button', { name: 'Remove dropped.png' }).press('Enter');
  await page.getByRole('textbox', { name: /^Message #/ }).fill('What the customer sees');
  await page.keyboard.press('Enter');

  for (const window of [page, other]) {
    const message = window.getByRole('article').filter({ hasText: 'What the customer sees' });
    const files = message.getByRole('list', { name: 'Files' });
    for (const name of ['chosen.png', 'pasted.png']) {
      const picture = files.getByRole('img', { name });
      await expect
        .poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth')), { timeout: 45_000 })
        .toBe(8);
    }
    expect(await files.getByRole('link').allInnerTexts()).toEqual([
      '',
      expect.stringContaining('notes.txt'),
      '',
    ]);
  }
  expect(await waiting.count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'files in a message');
});

test('a file needs no words, and a page that is shared is only downloaded', async () => {
  const page = await playground.newWindow();
  await page.getByLabel('Attach files').setInputFiles([word('page.html', '<h1>Not ours</h1>')]);
  await page.getByRole('button', { name: 'Remove page.html' }).waitFor();
  await press(page.getByRole('main'), 'Send');
  const link = page.getByRole('article').getByRole('link', { name: 'page.html' });
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''page.html",
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(await answer.text()).toBe('<h1>Not ours</h1>');
});

test('files wait for the person who has attached them', async () => {
  const page = await playground.newWindow();
  await page.getByLabel('Attach files').setInputFiles([word('mine.txt', 'x')]);
  const mine = page.getByRole('button', { name: 'Remove mine.txt' });
  await mine.waitFor();
  await page.getByLabel('Acting as').selectOption({ label: 'Jonas Weber' });
  await page.getByRole('textbox', { name: /^Message #/ }).fill('From Jonas');
  await page.keyboard.press('Enter');
  await page.getByRole('article').filter({ hasText: 'From Jonas' }).waitFor();
  expect(await mine.count()).toBe(0);
});

test('eleven files are too many for a message, and one that is gone is told of', async () => {
  const page = await playground.newWindow();
  const attach = page.getByLabel('Attach files');
  await attach.setInputFiles(Array.from({ length: 11 }, (_, index) => word(`${index}.txt`, 'x')));
  await page.getByRole('alert').getByText('A message takes at most 10 files.').waitFor();
  await attach.setInputFiles([word('lost.txt', 'x')]);
  await page.getByRole('button', { name: 'Remove lost.txt' }).waitFor();
  await playground.reset();
  await press(page.getByRole('main'), 'Send');
  await page.getByText('A file is gone. Attach it again.').waitFor();
});

test('the app hears the words that come with a picture', async () => {
  const page = await playground.newWindow();
  await page.getByRole('button', { name: 'Photo Help', exact: true }).click();
  await page.getByLabel('Attach files').setInputFiles([png('screen.png')]);
  await page.getByRole('button', { name: 'Remove screen.png' }).waitFor();
  await page
    .getByRole('textbox', { name: 'Message Photo Help' })
    .fill('The customer sees “Your photos are almost ready.”');
  await page.keyboard.press('Enter');
  const message = page.getByRole('article').filter({ has: page.getByRole('img', { name: 'screen.png' }) });
  await message.getByRole('button', { name: /Open thread/ }).click({ timeout: 45_000 });
  await threadIn(page).getByText('What is the status of this customer’s photo job?').waitFor();
});
