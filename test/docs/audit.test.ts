import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { portOf } from '../../src/slack/app/transports.ts';
import { temporaryFolder } from '../support/process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let registry: Server | undefined;
afterEach(() => registry?.close());

/** What `.ci/audit.mjs` says, and ends with, of a registry that answers like this. */
async function audited(status: number, advisories?: (asked: string) => object) {
  registry = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const sent = Buffer.concat(chunks);
      const asked = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
      const isBulk = request.url?.endsWith('/-/npm/v1/security/advisories/bulk');
      const answer = isBulk && advisories ? advisories(asked.toString()) : {};
      response
        .writeHead(isBulk ? status : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => registry?.listen(0, '127.0.0.1', resolve));
  const folder = temporaryFolder();
  for (const path of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(ROOT, path), join(folder.path, path));
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${portOf(registry)}/`,
    npm_config_cache: join(folder.path, 'cache'),
    npm_config_fetch_retries: '0',
    npm_config_userconfig: join(folder.path, 'none'),
  };
  try {
    return await new Promise<{ code: number; said: string }>((resolve) => {
      execFile(process.execPath, [join(ROOT, '.ci/audit.mjs')], { cwd: folder.path, env }, (error, said) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: said.trim() }),
      );
    });
  } finally {
    folder.remove();
  }
}

const advisory = (severity: string) => (asked: string) => {
  expect(JSON.parse(asked)).toHaveProperty('pg');
  return {
    pg: [{ id: 1, title: 'Made up', url: 'https://example.com', severity, vulnerable_versions: '*' }],
  };
};

test.each([405, 500])(
  'a registry that has no advisories (%i) is not one that found nothing',
  async (status) => {
    expect(await audited(status)).toEqual({
      code: 0,
      said: `Known weaknesses of production’s packages: NOT CHECKED, the registry gives no advisories (status ${status})`,
    });
  },
);

test('a registry that knows of none is told so', async () => {
  expect(await audited(200)).toEqual({
    code: 0,
    said: 'Known weaknesses of production’s packages: 0 critical, 0 high, 0 moderate, 0 low',
  });
});

test('a low weakness is said, a high one ends the checks', async () => {
  const low = await audited(200, advisory('low'));
  expect(low).toEqual({
    code: 0,
    said: expect.stringMatching(/ 0 high, 0 moderate, [1-9] low\n {2}pg: low/),
  });
  registry?.close();
  const high = await audited(200, advisory('high'));
  expect(high).toEqual({
    code: 1,
    said: expect.stringMatching(/ [1-9] high, 0 moderate, 0 low\n {2}pg: high/),
  });
});
