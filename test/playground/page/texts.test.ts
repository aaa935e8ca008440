import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnPlayground, openCase, press, startPlayground } from './browser.ts';

let playground: OwnPlayground;
beforeAll(async () => {
  playground = await startPlayground({ ownFlows: true });
});
afterAll(() => playground.dispose());

test('a saved text is in the open cases at once, or its error is shown', async () => {
  const file = join(playground.flows, 'missed-the-sale/job-archived.md');
  const text = readFileSync(file, 'utf8');
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived', 'Flow view');
  await page
    .getByRole('region', { name: 'Flow view' })
    .getByText('missed-the-sale/job-archived.md')
    .waitFor();

  const fix = thread.locator('[data-card="fix:jobArchived"]');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: A title of today'));
  await fix.getByText('A title of today').waitFor();

  writeFileSync(file, text.replace(/^title: .*\n/m, ''));
  const notice = page.getByRole('status').filter({ hasText: 'A saved text cannot be used.' });
  await notice.getByText(/missed-the-sale\/job-archived\.md.*title/).waitFor();
  expect(await fix.getByText('A title of today').count()).toBe(1);

  writeFileSync(file, text);
  await notice.waitFor({ state: 'detached' });
  await fix.getByText('A title of today').waitFor({ state: 'detached' });
});

test('a text is in use however it is saved, again and again', async () => {
  const folder = join(playground.flows, 'missed-the-sale');
  const file = join(folder, 'job-archived.md');
  const text = readFileSync(file, 'utf8');
  const titled = (title: string) => text.replace(/^title: .*$/m, `title: ${title}`);
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived');
  const fix = thread.locator('[data-card="fix:jobArchived"]');
  const missing = page
    .getByRole('status')
    .filter({ hasText: /missed-the-sale\/job-archived\.md.*is missing/ });

  // As sed -i and most editors do.
  const rename = (content: string) => {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  };
  // As git checkout does.
  const anew = (content: string) => {
    rmSync(file);
    writeFileSync(file, content);
  };
  const inPlace = (content: string) => writeFileSync(file, content);
  for (const [save, title] of [
    [rename, 'Renamed once'],
    [rename, 'Renamed twice'],
    [inPlace, 'In its place'],
    [anew, 'Made anew'],
    [rename, 'Renamed a third time'],
  ] as const) {
    save(titled(title));
    await fix.getByText(title).waitFor();
  }

  rmSync(file);
  await missing.waitFor();
  rename(titled('Come back'));
  await missing.waitFor({ state: 'detached' });
  await fix.getByText('Come back').waitFor();

  const elsewhere = `${playground.flows}-elsewhere`;
  renameSync(folder, elsewhere);
  await missing.waitFor();
  expect(await fix.getByText('Come back').count()).toBe(1);
  renameSync(elsewhere, folder);
  await missing.waitFor({ state: 'detached' });
  rename(text);
  await fix.getByText('Come back').waitFor({ state: 'detached' });
});

test('a changed flow needs a restart, and the page says so', async () => {
  const page = await playground.newWindow();
  const file = join(playground.flows, 'missed-the-sale/flow.ts');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  await page.getByText('Restart needed: flows/missed-the-sale/flow.ts changed.').waitFor();
});
