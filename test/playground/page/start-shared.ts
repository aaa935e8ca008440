import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the playgrounds that the test files in this folder share, one for each worker. */
    playgrounds: readonly string[];
  }
}

/** `maxWorkers` of the last group in vitest.config.ts: any of these may run a file of this folder. */
const WORKERS = 4;

const startAll = () => Promise.all(Array.from({ length: WORKERS }, () => startServer()));

/** Runs before the first file and after the last. A rerun may be about other sources, so it gets new playgrounds. */
export default async function startShared(project: TestProject): Promise<() => Promise<void>> {
  let servers = await startAll();
  const provide = () =>
    project.provide(
      'playgrounds',
      servers.map(({ address }) => address),
    );
  const stop = async () => void (await Promise.all(servers.map((server) => server.stop())));
  provide();
  project.onTestsRerun(async () => {
    await stop();
    servers = await startAll();
    provide();
  });
  return stop;
}
