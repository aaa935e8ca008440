import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { StoreOpenError } from '../store/errors.ts';
import { openStore } from '../store/open.ts';
import type { Deleted, Store } from '../store/store.ts';

const USAGE = `Usage:
  npm run forget -- --triage ID       deletes one case
  npm run forget -- --workspace ID    deletes everything of a workspace (T…) or organisation (E…)
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

async function forget(store: Store, what: { triage?: string; workspace?: string }): Promise<Deleted> {
  const { triage, workspace } = what;
  if (triage !== undefined) return store.deleteTriage(triage);
  return deleteAll(() => store.deleteInstallation(workspace ?? '', BATCH));
}

async function main(url: string): Promise<void> {
  const { values } = parseArgs({ options: { triage: { type: 'string' }, workspace: { type: 'string' } } });
  const id = values.triage ?? values.workspace;
  if (!id || (values.triage && values.workspace)) throw new Error('Name either a case or a workspace.');
  const store = await openStore(url, { migrate: false });
  try {
    const deleted = await forget(store, values);
    if (Object.values(deleted).every((count) => count === 0)) {
      process.stderr.write(`There is no ${values.triage ? 'case' : 'workspace'} with this id here.\n`);
      process.exitCode = 1;
      return;
    }
    const { triages, entries, cards, gaps, counters, installations } = deleted;
    const counts = `cases ${triages}, entries ${entries}, cards ${cards}, knowledge gaps ${gaps}, counters ${counters}, installations ${installations}`;
    process.stdout.write(`Deleted: ${counts}. What stands in Slack stays there.\n`);
  } finally {
    await store.close();
  }
}

readDotenv({ quiet: true });
try {
  await main(process.env.DATABASE_URL || 'file:data/photo-help.db');
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof StoreOpenError ? `${error.problem}\n` : `${message}\n${USAGE}`);
  process.exitCode = 1;
}
