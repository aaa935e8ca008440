import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));

/** Its own fonts, and those of the system, if it has any. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Starts the Chromium that `npm ci` has brought, with the libraries and fonts that came with it: nothing has to be
 * installed, and nothing else that is installed is used. There is one for Linux on x64; elsewhere it is Chrome.
 * @throws Error of one line when the system lacks a library, with the Debian package that has it
 */
export async function launch(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  const folder = await unpacked();
  try {
    return await chromium.launch({
      executablePath: join(folder, 'chromium'),
      // Not the package's own list, with which the browser ends after the first context.
      args: ['--no-sandbox', '--disable-gpu'],
      env: {
        ...process.env,
        LD_LIBRARY_PATH: join(folder, 'lib'),
        FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      },
    });
  } catch (error) {
    throw missingLibrary(error) ?? error;
  }
}

/** Says which library a browser has missed, and how to get it; nothing if it is about something else. */
export function missingLibrary(error: unknown): Error | undefined {
  const said = String(error);
  const [, library] = /error while loading shared libraries: (\S+): cannot open/.exec(said) ?? [];
  if (library !== undefined) {
    return new Error(`Chromium needs ${library}. On Debian: apt-get install ${debianPackage(library)}`);
  }
  const [, version] = /version `GLIBC_(\S+)' not found/.exec(said) ?? [];
  if (version !== undefined) return new Error(`Chromium needs libc6 ${version} or later, as in Debian 12`);
  return undefined;
}

/** Debian names a library's package after it: https://www.debian.org/doc/debian-policy/ch-sharedlibs.html */
function debianPackage(library: string): string {
  return library
    .replace(/(\d)\.so\./, '$1-')
    .replace(/\.so(\.|$)/, '')
    .replaceAll('_', '-')
    .toLowerCase();
}

/**
 * The folder with `chromium`, `lib` and `fonts`. The package's own way unpacks into the system's temporary folder,
 * takes what is there for whole, and leaves out the libraries anywhere but on AWS Lambda.
 */
export async function unpacked(): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  // Aside and moved into place: another test file may be doing the same at this moment.
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  try {
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const input = brotliDecompressSync(readFileSync(join(root, 'bin', archive)));
      execFileSync('tar', ['-x', '--no-same-owner', '-C', aside], { input });
    }
    writeFileSync(join(aside, 'fonts.conf'), FONTS);
    await pipeline(
      createReadStream(join(root, 'bin/chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(aside, 'chromium'), { mode: 0o755 }),
    );
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
