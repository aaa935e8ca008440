import { execFile, spawnSync } from 'node:child_process';
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

/** The same, while the caller goes on: for a tool that asks for something which the caller answers. */
export function runToolBeside(
  variables: Readonly<Record<string, string>>,
  file: string,
  ...args: readonly string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, ...variables } };
    const child = execFile(process.execPath, [file, ...args], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
