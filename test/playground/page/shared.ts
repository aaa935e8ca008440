import { inject } from 'vitest';
import { lookAt, type Playground } from './browser.ts';

/** Kept from file to file: it ends with the worker. */
let shared: Promise<Playground> | undefined;

/** The playground that the test files of this worker share, one after the other, and a browser to look at it: emptied. */
export async function sharedPlayground(): Promise<Playground> {
  shared ??= lookAt({ address: ownAddress(), mustRun: () => {}, stop: async () => {} });
  const playground = await shared;
  await playground.reset();
  return playground;
}

/** Workers are numbered from 1; there is a playground for each. */
function ownAddress(): string {
  const address = inject('playgrounds')[Number(process.env.VITEST_POOL_ID) - 1];
  if (address === undefined) throw new Error('There are more workers than playgrounds');
  return address;
}
