import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/photo-help');

/** The texts as they are loaded: to parse them is a third of a start. */
const textsRead: Plugin = {
  name: 'texts-read',
  load(id) {
    if (id !== join(ROOT, 'src/knowledge/load.ts')) return undefined;
    const { all, answers, letters } = loadKnowledge();
    const texts = [all, answers, letters].map((part) => JSON.stringify(part));
    return `import { knowledgeOf } from './knowledge-of.ts';
      const knowledge = knowledgeOf(${texts.join(', ')});
      export const loadKnowledge = () => knowledge;`;
  },
};

/**
 * The app in one file, made before the first test: a process that is killed and started again a hundred times starts
 * from it in half the time. What is about starting itself runs the sources.
 */
export default async function bundle(): Promise<() => void> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'app-'));
  // As deep as the sources, so that what they read is where they look for it.
  const outDir = join(folder, 'src/start');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [textsRead],
    build: {
      ssr: 'src/main.ts',
      outDir,
      rolldownOptions: {
        external: [/\/playground\//, 'pg-native', 'vite'],
        output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  for (const name of ['flows', 'manifest.json']) symlinkSync(join(ROOT, name), join(folder, name));
  process.env.PHOTO_HELP_BUNDLE = join(outDir, 'main.mjs');
  return () => rmSync(folder, { recursive: true, force: true });
}
