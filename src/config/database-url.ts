import { type Environment, secretIn } from './secret-files.ts';

/** For one running process, in the folder where it is started. */
export const DEFAULT_DATABASE_URL = 'file:data/photo-help.db';

/** Where the database is, for tools that need nothing else. Throws `StartError`. */
export function databaseUrlIn(environment: Environment): string {
  return secretIn('DATABASE_URL', environment) || DEFAULT_DATABASE_URL;
}
