import { fileURLToPath } from 'node:url';
import { openCase, press, startPlayground } from '../playground/page/browser.ts';

const PICTURE = fileURLToPath(new URL('../../docs/playground.png', import.meta.url));

/** Takes the README's picture: a thread with a fix card, and the flow view beside it. */
async function main(): Promise<void> {
  const playground = await startPlayground();
  try {
    const page = await playground.newWindow(undefined, { viewport: { width: 1500, height: 940 } });
    const thread = await openCase(page);
    await press(thread, 'Your photos are almost ready.', 'Planning', 'Activated', 'Photos with an eye icon');
    await thread.getByText('The photos are hidden').first().waitFor();
    await press(thread, 'Flow view');
    await page.getByRole('region', { name: 'Flow view' }).getByText('photos-hidden.md').first().waitFor();
    // The channel's card follows a moment later.
    await page.getByText('Fixing').first().waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: PICTURE, animations: 'disabled' });
  } finally {
    await playground.dispose();
  }
}

await main();
