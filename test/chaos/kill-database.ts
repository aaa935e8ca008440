import type { PostgresServer } from '../support/postgres.ts';
import { until } from '../support/until.ts';

/** Kills PostgreSQL without a warning, and starts it again as soon as its orphaned processes have gone. */
export async function killDatabase(postgres: PostgresServer): Promise<void> {
  await postgres.stop('SIGKILL');
  await until(() => postgres.start().then(() => true), {
    timeout: 30_000,
    what: 'PostgreSQL after its death',
  });
}
