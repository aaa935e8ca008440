import { inject } from 'vitest';
import { lookAt, type Playground } from './browser.ts';

/** The playground that the test files in this folder share, one after the other: emptied, with a browser of its own. */
export async function sharedPlayground(): Promise<Playground> {
  const address = inject('playground');
  const playground = await lookAt({ address, mustRun: () => {}, stop: async () => {} });
  await playground.reset();
  return playground;
}
