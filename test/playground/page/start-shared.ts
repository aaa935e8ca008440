import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the playground that the test files in this folder share. */
    playground: string;
  }
}

/** Runs before the first file and after the last. A rerun may be about other sources, so it gets a new playground. */
export default async function startShared(project: TestProject): Promise<() => Promise<void>> {
  let server = await startServer();
  project.provide('playground', server.address);
  project.onTestsRerun(async () => {
    await server.stop();
    server = await startServer();
    project.provide('playground', server.address);
  });
  return () => server.stop();
}
