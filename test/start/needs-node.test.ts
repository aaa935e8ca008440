import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const GUARD = new URL('../../src/start/needs-node.mjs', import.meta.url);
const MANIFEST = new URL('../../package.json', import.meta.url);

/** Runs the guard on a Node that says it is of this version. */
function guardOn(version: string) {
  const script = `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'version', { value: 'v${version}' });
    await import('${GUARD}');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('an older Node is told in one line how to get the one that npm brings', () => {
  expect(guardOn('20.20.2')).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /^Photo Help needs Node 24, and this is v20\.20\.2\. .+ npm rebuild node .+\n$/,
    ),
  });
  expect(guardOn('24.0.0')).toEqual({ status: 0, stderr: '' });
});

test('npm start and npm test ask for Node before anything else', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  expect(scripts.start).toMatch(/^node --import \.\/src\/start\/needs-node\.mjs /);
  expect(scripts.test).toMatch(/^npm run check /);
  expect(scripts.check).toMatch(/^node src\/start\/needs-node\.mjs && /);
});
