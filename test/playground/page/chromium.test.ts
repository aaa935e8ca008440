import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingLibrary, unpacked } from './chromium.ts';

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser needs no libraries but its own and those that Node needs too',
  async () => {
    const folder = await unpacked();
    const node = librariesOf(process.execPath, '');
    const foreign = [...librariesOf(join(folder, 'chromium'), join(folder, 'lib'))].filter(
      ([name, path]) => !node.has(name) && !path.startsWith(folder),
    );
    expect(foreign).toEqual([]);
  },
  60_000,
);

test.each([
  ['libnss3.so', 'libnss3'],
  ['libexpat.so.1', 'libexpat1'],
  ['libX11.so.6', 'libx11-6'],
  ['libgcc_s.so.1', 'libgcc-s1'],
])('that %s is missing is told in one line, with its package', (library, name) => {
  const error = new Error(`browserType.launch: Target page, context or browser has been closed
Browser logs:

<launched> pid=32763
[pid=32763][err] /app/chromium: error while loading shared libraries: ${library}: cannot open shared object file: No such file or directory`);
  expect(missingLibrary(error)?.message).toBe(
    `Chromium needs ${library}. On Debian: apt-get install ${name}`,
  );
});

test('that the C library is too old is told in one line', () => {
  const error = new Error(`browserType.launch: Target page, context or browser has been closed
Browser logs:

[pid=21476][err] /app/chromium: /lib/x86_64-linux-gnu/libc.so.6: version \`GLIBC_2.33' not found (required by /app/lib/libnssutil3.so)`);
  expect(missingLibrary(error)?.message).toBe('Chromium needs libc6 2.33 or later, as in Debian 12');
});

test('what else keeps it from starting is not taken for a missing library', () => {
  expect(missingLibrary(new Error('browserType.launch: spawn EACCES'))).toBeUndefined();
});

/** The libraries that the loader takes for a program, by name: where each is. */
function librariesOf(program: string, folder: string): ReadonlyMap<string, string> {
  const said = execFileSync('ldd', [program], { encoding: 'utf8', env: { LD_LIBRARY_PATH: folder } });
  return new Map(
    [...said.matchAll(/^\s*(\S+) => (.+?)(?: \(0x\w+\))?$/gm)].map(([, name = '', path = '']) => [
      name,
      path,
    ]),
  );
}
