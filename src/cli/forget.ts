import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { databaseUrlIn } from '../config/database-url.ts';
import { secretIn } from '../config/secret-files.ts';
import { StartError } from '../errors.ts';
import type { WayOut } from '../slack/api/proxy.ts';
import { StoredDataError } from '../store/errors.ts';
import { createInstallations } from '../store/installations.ts';
import { openStore } from '../store/open.ts';
import { createSeal, decodeKeys } from '../store/seal.ts';
import type { Deleted, Store } from '../store/store.ts';
import { complain, print } from './print.ts';

const USAGE = `Usage:
  npm run forget -- --triage ID       deletes one case
  npm run forget -- --workspace ID    deletes everything of a workspace (T…) or organisation (E…) and revokes its token
  npm run forget -- --vacuum          writes a large database anew, so that nothing deleted is left in its files
`;

/** Few enough that the app, which may be running, does not notice. */
const BATCH = 100;

/** Deletes batch after batch until there is nothing left; gives what was deleted. */
async function deleteAll(batch: () => Promise<Deleted>): Promise<Deleted> {
  let sum: Deleted = { triages: 0, entries: 0, cards: 0, gaps: 0, counters: 0, installations: 0 };
  for (;;) {
    const { triages, entries, cards, gaps, counters, installations } = await batch();
    if (triages + gaps + counters + installations === 0) return sum;
    sum = {
      triages: sum.triages + triages,
      entries: sum.entries + entries,
      cards: sum.cards + cards,
      gaps: sum.gaps + gaps,
      counters: sum.counters + counters,
      installations: sum.installations + installations,
    };
  }
}

/** Something that the operator still has to do. */
function remains(text: string): void {
  complain(`${text}\n`);
  process.exitCode = 1;
}

/** Takes the token of a workspace out of use at Slack. Nothing happens where none is stored. */
async function revoke(store: Store, workspace: string): Promise<void> {
  const token = await tokenOf(store, workspace);
  if (token === 'none') return;
  const { revokeToken } = await import('../slack/api/revoke-token.ts');
  const revoked =
    token === 'unreadable'
      ? 'TOKEN_ENCRYPTION_KEY does not open it'
      : await revokeToken(token.token, await slackIn(process.env));
  if (revoked === true) print('Its token was revoked at Slack.\n');
  else
    remains(
      `Its token was not revoked at Slack: ${revoked}. Remove the app from that workspace at Slack, so that it is of no use to anyone.`,
    );
}

/** Where Slack is, and through what it is called. */
async function slackIn(
  environment: NodeJS.ProcessEnv,
): Promise<{ slackApiUrl?: string; fetch?: WayOut['fetch'] }> {
  const { proxyIn } = await import('../config/config.ts');
  const proxy = proxyIn(environment);
  const { throughProxy } = await import('../slack/api/proxy.ts');
  return {
    ...(environment.SLACK_API_URL && { slackApiUrl: environment.SLACK_API_URL }),
    ...(proxy && { fetch: (await throughProxy(proxy)).fetch }),
  };
}

async function tokenOf(store: Store, workspace: string): Promise<'none' | 'unreadable' | { token: string }> {
  const keys = decodeKeys(secretIn('TOKEN_ENCRYPTION_KEY', process.env) ?? '');
  try {
    // Without a key it can still be told whether there is a token.
    if (keys === undefined) return (await store.installation(workspace)) ? 'unreadable' : 'none';
    return (await createInstallations(store, createSeal(keys)).find(workspace)) ?? 'none';
  } catch (error) {
    if (error instanceof StoredDataError) return 'unreadable';
    throw error;
  }
}

/** Makes sure that nothing of what was deleted is left in the database's files, and says what is. */
async function erase(store: Store, whole: boolean): Promise<void> {
  const { rewritten, because, inLog } = await store.erase({ whole });
  if (rewritten) print('The database was written anew: its tables hold nothing deleted.\n');
  else if (because === 'busy')
    remains('The database was too busy to be written anew. Later: npm run forget -- --vacuum');
  else if (because === 'inUse')
    remains('The database is large and in use. Stop the app, then: npm run forget -- --vacuum');
  else
    remains(
      'The database is too large to be written anew beside the app, so traces may be left in its free space. In a quiet hour, a SQLite file with the app stopped: npm run forget -- --vacuum',
    );
  if (inLog)
    print('PostgreSQL’s write-ahead log, its archive and its replicas hold it until they are recycled.\n');
}

async function main(url: string): Promise<void> {
  const { values } = parseArgs({
    options: {
      triage: { type: 'string' },
      workspace: { type: 'string' },
      vacuum: { type: 'boolean', default: false },
    },
  });
  const { triage, workspace, vacuum } = values;
  if ((!triage && !workspace && !vacuum) || (triage && workspace))
    throw new Error('Name either a case or a workspace.');
  const store = await openStore(url, { migrate: false });
  try {
    if (workspace) await revoke(store, workspace);
    if (triage || workspace) {
      const deleted = triage
        ? await store.deleteTriage(triage)
        : await deleteAll(() => store.deleteInstallation(workspace ?? '', BATCH));
      if (Object.values(deleted).every((count) => count === 0))
        return remains(`There is no ${triage ? 'case' : 'workspace'} with this id here.`);
      const { triages, entries, cards, gaps, counters, installations } = deleted;
      const counts = `cases ${triages}, entries ${entries}, cards ${cards}, knowledge gaps ${gaps}, counters ${counters}, installations ${installations}`;
      print(`Deleted: ${counts}. What stands in Slack stays there.\n`);
    }
    await erase(store, vacuum);
  } finally {
    await store.close();
  }
}

readDotenv({ quiet: true });
try {
  await main(databaseUrlIn(process.env));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  complain(error instanceof StartError ? `${error.problem}\n` : `${message}\n${USAGE}`);
  process.exitCode = 1;
}
