import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { httpManifest } from './http-manifest.ts';
import { complain, print } from './print.ts';

const USAGE = 'Usage: npm run --silent manifest -- --url https://photo-help.example.com [--workspaces]\n';

/** Prints the manifest for an app that receives HTTP requests at an address, instead of using Socket Mode. */
function main(): void {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' }, workspaces: { type: 'boolean' } } });
    const file = readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8');
    const { url = '', workspaces = false } = values;
    const manifest = httpManifest(JSON.parse(file), url, { workspaces });
    print(`${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  }
}

main();
