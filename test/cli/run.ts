import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one of the repository's tools as its npm script does, and gives what came of it. */
export function runTool(file: string, ...args: readonly string[]) {
  return runToolWith({}, file, ...args);
}

/** The same, with environment variables. */
export function runToolWith(
  variables: Readonly<Record<string, string>>,
  file: string,
  ...args: readonly string[]
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  return { status, stdout, stderr };
}
