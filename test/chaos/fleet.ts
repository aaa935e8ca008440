import {
  BUNDLE,
  type MainProcess,
  runMain,
  SIGNING_SECRET,
  temporaryFolder,
  type Variables,
} from '../support/process.ts';
import { until } from '../support/until.ts';
import type { Random } from './random.ts';

const READY_MS = 60_000;

/** Several processes of the app on one database. */
export type Fleet = Awaited<ReturnType<typeof startFleet>>;

/** Starts replicas one after the other, so that the first sets up the database. */
export async function startFleet(
  size: number,
  {
    token,
    apiUrl,
    databaseUrl,
    time,
  }: { token: string; apiUrl: string; databaseUrl: string; time: Variables },
) {
  const folder = temporaryFolder();
  const variables: Variables = {
    SLACK_BOT_TOKEN: token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
    DATABASE_URL: databaseUrl,
    // Work that takes a team a week is done in a minute.
    SLACK_LIMITS_SHARE: '1000',
    PORT: '0',
    // Nobody has a day off, so that each day brings what is due.
    WORKING_DAYS: 'Mon-Sun',
    ...time,
  };
  interface Replica {
    main: MainProcess;
    url: string | undefined;
  }

  async function launch(replica: Replica): Promise<void> {
    // Where the database is gone for a moment, the start fails and is tried again, as a process manager does.
    for (;;) {
      replica.main = runMain(variables, folder.path, BUNDLE);
      try {
        const url = `http://127.0.0.1:${await replica.main.ready()}`;
        await until(async () => (await fetch(`${url}/readyz`)).ok, { timeout: READY_MS, what: '/readyz' });
        replica.url = url;
        return;
      } catch (error) {
        if (replica.main.isRunning()) await replica.main.kill('SIGKILL');
        if (performance.now() > deadline) throw error;
      }
    }
  }
  let deadline = performance.now() + READY_MS;

  const replicas: Replica[] = [];
  for (let i = 0; i < size; i += 1) {
    const replica: Replica = { main: runMain({}, folder.path, BUNDLE), url: undefined };
    await replica.main.kill('SIGKILL');
    await launch(replica);
    replicas.push(replica);
  }

  return {
    /** Where a load balancer would send the next request: to a replica that is there. */
    url(random: Random): string | undefined {
      const urls = replicas.flatMap(({ url }) => url ?? []);
      return urls.length === 0 ? undefined : random.pick(urls);
    },

    /** Kills one of the replicas that are up without a warning, and starts it again. Resolves when it is back. */
    async killOne(random: Random): Promise<void> {
      const replica = random.pick(replicas.filter(({ url }) => url !== undefined));
      replica.url = undefined;
      await replica.main.kill('SIGKILL');
      deadline = performance.now() + READY_MS;
      await launch(replica);
    },

    async stop(): Promise<void> {
      for (const { main } of replicas) if (main.isRunning()) await main.kill('SIGKILL');
      folder.remove();
    },
  };
}
