import { readFileSync } from 'node:fs';
import { StartError } from '../errors.ts';

/** What may be in a file of its own, as orchestrators hand out secrets: `NAME_FILE` names it. */
const secrets = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TOKEN_ENCRYPTION_KEY',
  'DATABASE_URL',
] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with the secrets that are in files, their last line break left out. Empty variables are not set. A
 * problem is one line, which names the variable and shows neither the file nor what is in it.
 */
export function withSecretFiles(environment: Environment): {
  readonly environment: Environment;
  readonly problems: readonly string[];
} {
  const read: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of secrets) {
    const variable = `${name}_FILE`;
    const file = environment[variable];
    if (!file) continue;
    if (environment[name]) {
      problems.push(`${variable}: is set, and ${name} too; leave one of them out`);
      continue;
    }
    try {
      const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
      if (text === '') problems.push(`${variable}: the file that it names is empty`);
      else read[name] = text;
    } catch {
      problems.push(`${variable}: the file that it names cannot be read`);
    }
  }
  return { environment: { ...environment, ...read }, problems };
}

/** One of the secrets, for tools that need few of them. Throws `StartError`. */
export function secretIn(name: (typeof secrets)[number], environment: Environment): string | undefined {
  const file = `${name}_FILE`;
  const read = withSecretFiles({ [name]: environment[name], [file]: environment[file] });
  const [problem] = read.problems;
  if (problem !== undefined) throw new StartError(problem);
  return read.environment[name];
}
