import { inject } from 'vitest';
import { lookAt, type Playground } from './browser.ts';

/** Kept from file to file: it ends with the worker. */
let shared: Promise<Playground> | undefined;

/** The playground that the test files in this folder share, one after the other, and a browser to look at it: emptied. */
export async function sharedPlayground(): Promise<Playground> {
  shared ??= lookAt({ address: inject('playground'), mustRun: () => {}, stop: async () => {} });
  const playground = await shared;
  await playground.reset();
  return playground;
}
