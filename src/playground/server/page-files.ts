import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = join(ROOT, 'src/playground/page');
/** What the built page depends on beside its own files. */
const OTHERS = [
  'src/fake-slack/block-kit.ts',
  'src/fake-slack/slack-blocks.ts',
  'src/slack/block-kit/limits.ts',
  'package-lock.json',
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

/** The page's files by their path. Built by Vite the first time, and again when its sources have changed. */
export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = join(ROOT, 'node_modules/.cache/photo-help', `page-${digestOfSources()}`);
  if (!existsSync(join(folder, 'index.html'))) await build(folder);
  return new Map(
    filesIn(folder).map((path) => [
      `/${path}`,
      {
        type: types[extname(path)] ?? 'application/octet-stream',
        body: readFileSync(join(folder, path)),
      },
    ]),
  );
}

/** Built aside and moved into place: another process may be doing the same at this moment. */
async function build(folder: string): Promise<void> {
  const vite = await import('vite');
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  try {
    await vite.build({
      root: PAGE,
      configFile: false,
      logLevel: 'error',
      build: { outDir: aside, emptyOutDir: true, chunkSizeWarningLimit: 5_000 },
    });
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // The other one was faster.
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const path of [...filesIn(PAGE).map((name) => join('src/playground/page', name)), ...OTHERS]) {
    digest.update(path).update(readFileSync(join(ROOT, path)));
  }
  return digest.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
